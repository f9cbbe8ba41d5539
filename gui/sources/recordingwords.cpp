#include "gui/sources/recordingwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace herd {

namespace {

using Kind = Recording::Problem::Kind;

/// For Qt's tools, which look for the name of a context.
struct RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(herd::RecordingWords)
};

QString wordsOn(const RecordingReader::Problem &problem)
{
    const QString path = QFile::decodeName(problem.path.c_str());
    switch (problem.what.kind) {
    case Kind::Unreadable:
        return RecordingWords::tr("%1 can't be read: %2. Is it there, is it a file, and may you "
                                  "read it?")
            .arg(path, QString::fromStdString(problem.what.reason));
    case Kind::NotARecording:
        return RecordingWords::tr("%1 is no recording. Choose a file that herd-headless --record "
                                  "wrote, or Record in this window.")
            .arg(path);
    case Kind::NewerVersion:
        return RecordingWords::tr("%1 was recorded by another version of Herd. Open it with a "
                                  "dashboard of the release that wrote it.")
            .arg(path);
    case Kind::CutOff:
        return problem.what.offset == 0
            ? RecordingWords::tr("%1 was cut off at once and holds nothing. Choose another one.")
                  .arg(path)
            : RecordingWords::tr("%1 is cut off: whoever wrote it was killed, or still writes. All "
                                 "that was there is shown.")
                  .arg(path);
    case Kind::Damaged:
        return RecordingWords::tr("%1 is damaged at byte %2. What is damaged is left out, and all "
                                  "that is whole is shown.")
            .arg(path, QLocale().toString(static_cast<qulonglong>(problem.what.offset)));
    }
    return {};
}

} // namespace

QString wordsOn(const std::vector<RecordingReader::Problem> &problems)
{
    const QString first = wordsOn(problems.front());
    if (problems.size() == 1)
        return first;
    return RecordingWords::tr("%1 There are %Ln more problem(s).", nullptr,
                              static_cast<int>(problems.size() - 1))
        .arg(first);
}

} // namespace herd
