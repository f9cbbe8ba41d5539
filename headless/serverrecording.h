#pragma once

#include "core/monitor/recorder.h"
#include "core/monitor/recordingwriter.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace herd {

class HerdServer;
class MonitorSource;
class SocketHub;
class TrafficLog;
struct Settings;

/// What a server records of itself, or nothing where it is not to. Says what there is to say. Loop
/// thread; all that it is opened with must outlive it.
class ServerRecording
{
public:
    /// From endSoon() until the file must be written: what the log's end leaves of 2 s.
    static constexpr std::chrono::milliseconds endLimit {1350};

    /// `hub` is that of the observers, which turns while the server is paused; `log` may be null.
    /// Gives what is wrong.
    std::optional<QString> open(const Settings &settings, SocketHub &hub, HerdServer &server,
                                const MonitorSource &source, TrafficLog *log);

    /// The server has been asked to end: the time for that runs.
    void endSoon();
    /// The server has stopped: nothing more is recorded. Ends the program where the disk hangs.
    void end();

private:
    std::unique_ptr<RecordingWriter> m_writer;
    std::optional<Recorder> m_recorder;
    RecordingWriter::TimePoint m_endBy;
};

} // namespace herd
