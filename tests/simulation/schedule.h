#pragma once

#include "tests/simulation/simulatedherd.h"

#include <map>
#include <string>
#include <vector>

namespace herd::test {

/// One herd and all that happens to it, drawn from a seed: any topology, network and clocks;
/// reports, crashes, restarts, freezes, cut and one-way paths, resets, clocks that jump. Then
/// everything is mended, and after a while of quiet it is checked what must hold.
class Schedule
{
public:
    /// Dead links are noticed, dialled again and caught up with well within this time.
    static constexpr std::chrono::seconds quiet {20};
    /// Nothing changes any more in the last part of it.
    static constexpr std::chrono::seconds still {5};

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
    void noteKnown();
    void note(const std::string &line);
    void rest();
    void check();
    void checkLinks();
    void checkReports();

    SimulatedHerd m_herd;
    std::vector<std::chrono::nanoseconds> m_phones; // how far off their clocks are
    std::map<std::string, std::string> m_known; // the newest lines that must be on all, by client
    bool m_clocksFarOff = false;
};

} // namespace herd::test
