#pragma once

#include "tests/simulation/simulatedherd.h"

#include <chrono>
#include <map>
#include <string>

namespace herd::test {

/// The end of all faults, and what must hold a while after it: one link an edge that stays, the
/// same reports everywhere, none of them older than what a living server had or has acknowledged,
/// all ready. What does not hold becomes a complaint of the herd.
class Quiet
{
public:
    /// In the last part of it nothing changes any more.
    static constexpr std::chrono::seconds still {5};

    /// Mends everything, after a look at what is known.
    explicit Quiet(SimulatedHerd &herd);

    void pass(std::chrono::nanoseconds duration);
    /// `readiness`: no clock is so far off that a server must not say it is ready.
    void check(bool readiness);

private:
    void noteKnown();
    void note(const std::string &line);
    void checkLinks();
    void checkReports();

    SimulatedHerd &m_herd;
    std::map<std::string, std::string> m_known; // the newest lines that must be on all, by client
};

} // namespace herd::test
