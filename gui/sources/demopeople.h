#pragma once

#include "core/net/timer.h"
#include "gui/sources/busfleet.h"
#include "gui/sources/demotraffic.h"
#include "gui/sources/flashcrowd.h"
#include "gui/sources/phonefleet.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace herd {

/// The clients of a herd on this machine. `hub` must outlive it. Loop thread only.
class DemoPeople final
{
public:
    static constexpr std::chrono::milliseconds tick {50};

    /// `ports` are the servers', for clients; there must be one.
    DemoPeople(SocketHub &hub, std::vector<std::uint16_t> ports, std::uint64_t seed,
               const DemoTraffic &traffic);

    void setTraffic(const DemoTraffic &traffic) { m_traffic = traffic; }
    void gatherCrowd() { m_crowd.gather(); }

private:
    void pass();

    const std::vector<std::uint16_t> m_ports;
    DemoTraffic m_traffic;
    PhoneFleet m_walkers;
    BusFleet m_buses;
    FlashCrowd m_crowd;
    Timer m_tick;
};

} // namespace herd
