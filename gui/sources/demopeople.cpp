#include "gui/sources/demopeople.h"

#include <utility>

namespace herd {

DemoPeople::DemoPeople(SocketHub &hub, std::vector<std::uint16_t> ports, std::uint64_t seed,
                       const DemoTraffic &traffic)
    : m_ports(std::move(ports))
    , m_traffic(traffic)
    , m_walkers(hub, m_ports, seed)
    , m_buses(hub, m_ports, embeddedBusTrace())
    , m_crowd(hub, m_ports, seed)
    , m_tick(hub, [this] { pass(); })
{
    m_tick.startEvery(tick);
}

void DemoPeople::pass()
{
    if (m_traffic.walkers)
        m_walkers.pass(tick);
    else
        m_walkers.rest();
    if (m_traffic.buses)
        m_buses.pass(tick, m_traffic.busSpeed);
    else
        m_buses.rest();
    m_crowd.pass(tick);
}

} // namespace herd
