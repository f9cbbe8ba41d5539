#include "core/monitor/snapshotwriter.h"

#include "core/monitor/monitorsource.h"

namespace herd {

ServerHello helloOf(const MonitorSource &source, const Timestamp &utc)
{
    ServerHello hello;
    hello.server = source.serverId();
    hello.run = source.run();
    hello.program = HERD_VERSION;
    hello.utc = utc;
    hello.topology = source.topology();
    return hello;
}

void SnapshotWriter::begin(std::string &out, std::uint64_t sequence)
{
    m_sequence = sequence;
    m_clients = m_source.clientCount();
    m_written = 0;
    appendMonitorLine(out,
                      SnapshotBegin {m_sequence, m_clients, m_source.links(), m_source.faults()});
}

bool SnapshotWriter::writePiece(std::string &out)
{
    const std::size_t full = out.size() + pieceSize;
    for (; m_written < m_clients && out.size() < full; ++m_written)
        appendMonitorLine(out, clientOf(m_source.reportLine(m_written)));
    if (m_written < m_clients)
        return false;
    appendMonitorLine(out, SnapshotEnd {m_sequence, m_clients});
    return true;
}

} // namespace herd
