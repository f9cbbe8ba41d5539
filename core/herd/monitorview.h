#pragma once

#include "core/monitor/monitorsource.h"

#include <QObject>

#include <map>

namespace herd {

class HerdServer;

/// What one server shows its observers. Made before the server joins, or it does not know since
/// when links are up. The server must outlive it. Loop thread only.
class MonitorView final : public QObject, public MonitorSource
{
    Q_OBJECT

public:
    /// `topology` has this server's ports as they are bound.
    MonitorView(HerdServer &server, Topology topology, QObject *parent = nullptr);

    std::string_view serverId() const override;
    const Topology &topology() const override { return m_topology; }
    std::string_view run() const override { return m_run; }
    std::vector<LinkNow> links() const override;
    std::vector<event::Fault> faults() const override;
    std::uint32_t clientCount() const override;
    std::string_view reportLine(std::uint32_t client) const override;

private:
    const HerdServer &m_server;
    const Topology m_topology;
    const std::string m_run;
    std::map<std::string, Timestamp> m_changes; // of links, the last one of each neighbour
};

} // namespace herd
