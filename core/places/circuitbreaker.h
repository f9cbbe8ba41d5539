#pragma once

#include <chrono>

namespace herd {

/// Leaves a service that fails again and again alone for a while, so that nobody waits for a
/// deadline that is known to pass. After the rest one question tries whether it is back.
class CircuitBreaker
{
public:
    using Time = std::chrono::nanoseconds; ///< of any clock that never goes back

    static constexpr int mostFailures = 5; ///< in a row
    static constexpr std::chrono::seconds rest {10};

    /// Whether to ask now; where it says yes, noteAnswer() or noteFailure() must follow.
    bool mayAsk(Time now);
    void noteAnswer();
    void noteFailure(Time now);

private:
    int m_failures = 0; // in a row
    Time m_restsUntil {0}; // while there are mostFailures
    bool m_trying = false; // one question is out to see whether the service is back
};

} // namespace herd
