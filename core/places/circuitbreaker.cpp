#include "core/places/circuitbreaker.h"

namespace herd {

bool CircuitBreaker::mayAsk(Time now)
{
    if (m_failures < mostFailures)
        return true;
    if (m_trying || now < m_restsUntil)
        return false;
    m_trying = true;
    return true;
}

void CircuitBreaker::noteAnswer()
{
    m_failures = 0;
    m_trying = false;
}

void CircuitBreaker::noteFailure(Time now)
{
    // Questions that were out when the rest began don't prolong it.
    if (m_failures >= mostFailures && !m_trying)
        return;
    m_trying = false;
    if (m_failures < mostFailures)
        ++m_failures;
    if (m_failures >= mostFailures)
        m_restsUntil = now + rest;
}

} // namespace herd
