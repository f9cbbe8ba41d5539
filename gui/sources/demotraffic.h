#pragma once

namespace herd {

/// Who uses the herd of the demo. A value.
struct DemoTraffic
{
    static constexpr int usualBusSpeed = 10;

    bool walkers = true;
    bool buses = true;
    int busSpeed = usualBusSpeed; ///< times as fast as they were

    friend bool operator==(const DemoTraffic &, const DemoTraffic &) = default;
};

} // namespace herd
