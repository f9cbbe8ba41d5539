#pragma once

#include "gui/sources/bustrace.h"
#include "gui/sources/phone.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace herd {

/// Buses that drive as they once did, as clients of a herd on this machine; they begin again when
/// the trace is over. They say that they are there now, whenever that was. `hub` and `ports` must
/// outlive it. Loop thread only.
class BusFleet final
{
public:
    BusFleet(SocketHub &hub, const std::vector<std::uint16_t> &ports, const BusTrace &trace);

    /// They drive `speed` times as fast as they did, and report.
    void pass(std::chrono::milliseconds time, int speed);
    /// They stand still and hang up.
    void rest();

private:
    struct Bus
    {
        Phone phone;
        std::optional<BusTrace::Report> untold;
    };

    const std::vector<BusTrace::Report> m_reports;
    std::vector<std::unique_ptr<Bus>> m_buses;
    std::size_t m_next = 0; // report
    std::chrono::milliseconds m_driven {0};
};

} // namespace herd
