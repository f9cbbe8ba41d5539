// Recordings as users may come with them: whole, broken, of another version, too large to hold.
#pragma once

#include "core/monitor/recordingfile.h"
#include "gui/sources/watchrecorder.h"
#include "tests/gui/sources/scriptedherd.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <xxhash.h>

namespace herd::test {

inline void putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write");
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Some seconds of the scripted herd.
inline void recordScript(const QString &path, int seconds)
{
    ScriptedSource source;
    WatchRecorder recorder;
    if (recorder.record(source, path))
        throw std::runtime_error("cannot record");
    for (int second = 0; second < seconds; ++second) {
        source.askForSnapshots(); // which is a keyframe
        source.pass();
    }
}

/// As a version 2 may begin: what all have in common are tag, size and checksum.
inline QByteArray newerRecording()
{
    std::string note("\x5e\x2a\x4d\x18\x14\0\0\0HERDREC\x02more", 20);
    const XXH64_hash_t checksum = XXH64(note.data(), note.size(), 0);
    for (int byte = 0; byte < 8; ++byte)
        note += static_cast<char>(checksum >> (8 * byte) & 0xff);
    return QByteArray::fromStdString(note);
}

/// A file of so many bytes, nearly all of which are holes behind a recording that was cut off.
inline void putSparse(const QString &path, const QByteArray &recording, qint64 size)
{
    putFile(path, recording);
    if (!QFile::resize(path, size))
        throw std::runtime_error("cannot resize");
}

/// So many frames of nearly mostFrameText each, a keyframe every second: what a client says again
/// and again, so that the file is small.
inline void putLarge(const QString &path, int frames)
{
    auto opened = RecordingFile::open(path.toStdString(), 1ULL << 30, {someDay, 0});
    auto &file = std::get<std::unique_ptr<RecordingFile>>(opened);
    const std::string said(1000, 'x');
    std::uint64_t sequence = 0;
    std::string text;
    for (int frame = 0; frame < frames; ++frame) {
        const Timestamp at {someDay + frame, 0};
        text = "{\"from\":\"host:1\"}\n";
        appendMonitorLine(text, SourceLine {SourceState::Waiting, "host:1", {}, {}, {}, {}});
        appendMonitorLine(text, SourceLine {SourceState::Attached, "host:1", "Ada", {}, {}, {}});
        ServerHello hello = helloOf("Ada");
        hello.utc = at;
        appendMonitorLine(text, hello);
        appendMonitorLine(text, SnapshotBegin {sequence, 0, {}, {}});
        appendMonitorLine(text, SnapshotEnd {sequence, 0});
        while (text.size() + 2000 < mostFrameText)
            appendMonitorLine(text, Stamp {++sequence, at, at},
                              event::Line {"1.2.3.4:5", event::Direction::In, said});
        FrameNote note;
        note.first = at;
        note.last = {at.seconds, 999'999'999};
        note.isKeyframe = true;
        note.lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
        if (file->write(note, text))
            throw std::runtime_error("cannot write");
    }
    if (file->finish())
        throw std::runtime_error("cannot finish");
}

} // namespace herd::test
