#pragma once

#include "core/monitor/eventbus.h"
#include "core/monitor/recordingwriter.h"
#include "core/monitor/snapshotwriter.h"
#include "core/net/timer.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace herd {

/// Records one server: hello and snapshot, then events, and both anew where lines were lost, where
/// the file is full, and whenever so much was told since that beginning anew costs less than
/// reading on. Snapshots are taken in pieces, so the loop never waits. All arguments must outlive
/// it. Loop thread only.
class Recorder final : private EventListener
{
public:
    /// A snapshot comes when so much was told since the last one, or twice what that one was: a
    /// reader that seeks reads no more than that, and the recording is half as large again at most.
    static constexpr std::size_t fewest = std::size_t {4} * 1024 * 1024;
    /// Between the pieces of a snapshot; clients are served meanwhile.
    static constexpr std::chrono::milliseconds pieceEvery {1};

    Recorder(SocketHub &hub, const MonitorSource &source, EventBus &events,
             RecordingWriter &writer);
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;
    ~Recorder();

private:
    void told(const Stamp &stamp, const Event &event, std::string_view line) override;
    bool isObserver() const override { return false; }
    void beginSnapshot(std::uint64_t sequence);
    void writePiece();
    bool isDue() const;
    void append(std::string_view lines, const Timestamp &utc);

    const Clock &m_clock;
    const MonitorSource &m_source;
    EventBus &m_events;
    RecordingWriter &m_writer;
    SnapshotWriter m_snapshot;
    Timer m_nextPiece; // runs while a snapshot is being taken
    std::string m_lines;
    std::size_t m_snapshotSize = 0; // of the last one, or of the one being taken so far
    std::size_t m_since = 0; // bytes of events since it ended
};

} // namespace herd
