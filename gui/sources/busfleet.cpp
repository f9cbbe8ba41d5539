#include "gui/sources/busfleet.h"

#include <utility>

namespace herd {

BusFleet::BusFleet(SocketHub &hub, const std::vector<std::uint16_t> &ports, const BusTrace &trace)
    : m_reports(trace.reports)
{
    for (const std::string &bus : trace.buses)
        m_buses.emplace_back(new Bus {Phone(hub, ports, bus, m_buses.size()), std::nullopt});
}

void BusFleet::pass(std::chrono::milliseconds time, int speed)
{
    m_driven += time * speed;
    if (m_next == m_reports.size()) {
        m_next = 0;
        m_driven = std::chrono::milliseconds::zero();
    }
    for (; m_next < m_reports.size() && m_reports[m_next].at <= m_driven; ++m_next)
        m_buses[m_reports[m_next].bus]->untold = m_reports[m_next];
    for (const auto &bus : m_buses) {
        bus->phone.pass(time);
        if (!bus->phone.isReady())
            continue;
        if (const auto report = std::exchange(bus->untold, std::nullopt))
            bus->phone.report(report->latitude, report->longitude);
    }
}

void BusFleet::rest()
{
    for (const auto &bus : m_buses)
        bus->phone.hangUp();
}

} // namespace herd
