#pragma once

#include "core/monitor/recording.h"
#include "core/monitor/recordingfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace herd::test {

inline constexpr std::uint64_t recordingLimit = std::uint64_t {64} * 1024 * 1024;

inline FrameNote noteOf(std::string_view text, std::int64_t second, bool isKeyframe = false)
{
    FrameNote note;
    note.first = {second, 5};
    note.last = {second, 7};
    note.lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    note.isKeyframe = isKeyframe;
    return note;
}

/// Everything that can be read from a file.
struct Found
{
    std::vector<std::string> texts; // of the frames that are whole
    std::vector<Recording::Problem> problems;
};

/// A folder in which a recording is written and read: `r`, and `r.1` before it.
class RecordingFolder
{
protected:
    void renew();
    QString path(const char *name = "r") const { return m_folder->filePath(QLatin1String(name)); }
    QByteArray bytes(const char *name = "r") const;
    void put(const QByteArray &bytes) const;
    void writeSmall() const;
    Found findAll() const;
    std::variant<std::unique_ptr<Recording>, Recording::Problem> open() const
    {
        return Recording::open(path().toStdString());
    }
    std::variant<std::unique_ptr<RecordingFile>, std::string>
    create(std::uint64_t most = recordingLimit) const
    {
        return RecordingFile::open(path().toStdString(), most, {1000, 0});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const std::vector<std::string> m_texts {"{\"from\":\"A\"}\n{\"one\":1}\n",
                                            "{\"from\":\"A\"}\n{\"two\":2}\n{\"three\":3}\n",
                                            "{\"from\":\"B\"}\n{\"four\":4}\n"};
    const std::string m_head = "{\"recording\":1,\"utc\":\"1000.000000000\"}\n";
};

inline void RecordingFolder::renew()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

inline QByteArray RecordingFolder::bytes(const char *name) const
{
    QFile file(path(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline void RecordingFolder::put(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Head, and three frames, of which the first and the last are keyframes.
inline void RecordingFolder::writeSmall() const
{
    const auto created = create();
    const auto &file = std::get<std::unique_ptr<RecordingFile>>(created);
    QVERIFY(!file->write(noteOf(m_texts[0], 1001, true), m_texts[0]));
    QVERIFY(!file->write(noteOf(m_texts[1], 1002), m_texts[1]));
    QVERIFY(!file->write(noteOf(m_texts[2], 1003, true), m_texts[2]));
    QVERIFY(!file->finish());
}

inline Found RecordingFolder::findAll() const
{
    Found found;
    const auto opened = open();
    if (const auto *problem = std::get_if<Recording::Problem>(&opened)) {
        found.problems.push_back(*problem);
        return found;
    }
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    found.problems = recording->problems();
    for (std::size_t frame = 0; frame < recording->frames().size(); ++frame) {
        std::string text;
        if (const auto problem = recording->read(frame, text))
            found.problems.push_back(*problem);
        else
            found.texts.push_back(text);
    }
    return found;
}

} // namespace herd::test
