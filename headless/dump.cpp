#include "headless/dump.h"

#include "core/monitor/recording.h"
#include "headless/say.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

ExitCode codeOf(Recording::Problem::Kind kind)
{
    using Kind = Recording::Problem::Kind;
    switch (kind) {
    case Kind::CutOff:
        return ExitCode::Ok;
    case Kind::Damaged:
    case Kind::Unreadable:
        return ExitCode::Runtime;
    case Kind::NotARecording:
    case Kind::NewerVersion:
        return ExitCode::Configuration;
    }
    return ExitCode::Runtime;
}

} // namespace

ExitCode dump(const QString &path)
{
    ExitCode code = ExitCode::Ok;
    const auto sayProblem = [&](const Recording::Problem &problem) {
        say(path + ' '_L1 + QString::fromStdString(problem.text));
        if (code == ExitCode::Ok)
            code = codeOf(problem.kind);
    };
    const auto opened = Recording::open(QFile::encodeName(path).toStdString());
    if (const auto *problem = std::get_if<Recording::Problem>(&opened)) {
        sayProblem(*problem);
        return code;
    }
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    std::string text;
    for (std::size_t frame = 0; frame < recording->frames().size(); ++frame) {
        if (const auto problem = recording->read(frame, text))
            sayProblem(*problem);
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
            break;
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        say(u"cannot print all of %1: %2"_s.arg(path, QString::fromUtf8(std::strerror(errno))));
        return ExitCode::Runtime;
    }
    for (const Recording::Problem &problem : recording->problems())
        sayProblem(problem);
    return code;
}

} // namespace herd
