#include "core/monitor/recorder.h"

#include "core/monitor/monitorsource.h"
#include "core/net/sockethub.h"

#include <algorithm>

namespace herd {

Recorder::Recorder(SocketHub &hub, const MonitorSource &source, EventBus &events,
                   RecordingWriter &writer)
    : m_clock(hub.clock())
    , m_source(source)
    , m_events(events)
    , m_writer(writer)
    , m_snapshot(source)
    , m_nextPiece(hub, [this] { writePiece(); })
{
    m_events.attach(*this);
    beginSnapshot(m_events.sequence());
}

Recorder::~Recorder()
{
    m_events.detach(*this);
}

void Recorder::told(const Stamp &stamp, const Event &, std::string_view line)
{
    append(line, stamp.utc);
    m_since += line.size();
    if (isDue())
        beginSnapshot(stamp.sequence);
}

/// What is lost makes a snapshot that is being taken worthless, too.
bool Recorder::isDue() const
{
    if (m_writer.takeGap())
        return true;
    if (m_nextPiece.isActive())
        return false;
    // Not more often than it has something new to say, or snapshots would fill the file alone.
    return m_since > std::max(fewest, 2 * m_snapshotSize)
        || (m_since > m_snapshotSize && m_writer.wantsKeyframe());
}

void Recorder::beginSnapshot(std::uint64_t sequence)
{
    m_snapshotSize = 0;
    m_lines.clear();
    appendMonitorLine(m_lines, helloOf(m_source, m_clock.utc()));
    m_snapshot.begin(m_lines, sequence);
    m_writer.beginKeyframe();
    append(m_lines, m_clock.utc());
    m_snapshotSize = m_lines.size();
    m_nextPiece.start(pieceEvery);
}

void Recorder::writePiece()
{
    bool isWhole = false;
    if (m_writer.hasRoom()) {
        m_lines.clear();
        isWhole = m_snapshot.writePiece(m_lines);
        append(m_lines, m_clock.utc());
        m_snapshotSize += m_lines.size();
    }
    if (isWhole)
        m_since = 0;
    else
        m_nextPiece.start(pieceEvery);
}

void Recorder::append(std::string_view lines, const Timestamp &utc)
{
    m_writer.append(m_source.serverId(), lines, utc);
}

} // namespace herd
