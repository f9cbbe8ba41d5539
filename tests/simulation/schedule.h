#pragma once

#include "tests/simulation/quiet.h"
#include "tests/simulation/simulatedherd.h"

#include <string>
#include <vector>

namespace herd::test {

/// One herd and all that happens to it, drawn from a seed: any topology, network and clocks;
/// reports, crashes, restarts, freezes, cut and one-way paths, resets, clocks that jump. Then
/// everything is mended, and after a while of quiet it is checked what must hold.
class Schedule
{
public:
    /// Of the quiet: dead links are noticed, dialled again and caught up with well before its end.
    static constexpr std::chrono::seconds duration {20};

    explicit Schedule(std::uint64_t seed);

    /// Gives what did not hold.
    const std::vector<std::string> &run();
    SimulatedHerd &herd() { return m_herd; }

private:
    void draw();
    void act();
    void report();
    void crash();
    void disturb();
    void later(std::chrono::nanoseconds most, std::function<void()> event);

    SimulatedHerd m_herd;
    std::vector<std::chrono::nanoseconds> m_phones; // how far off their clocks are
    bool m_clocksFarOff = false;
};

} // namespace herd::test
