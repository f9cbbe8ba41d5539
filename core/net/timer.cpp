#include "core/net/timer.h"

#include "core/net/sockethub.h"

#include <utility>

namespace herd {

Timer::Timer(SocketHub &hub, std::function<void()> passed)
    : m_hub(hub)
    , m_passed(std::move(passed))
{
}

void Timer::arm(std::chrono::nanoseconds fromNow)
{
    m_deadline = m_hub.addDeadline(*this, fromNow);
    m_active = true;
}

void Timer::start(std::chrono::nanoseconds fromNow)
{
    stop();
    m_interval = {};
    arm(fromNow);
}

void Timer::startEvery(std::chrono::nanoseconds interval)
{
    stop();
    m_interval = interval;
    arm(interval);
}

void Timer::stop()
{
    if (std::exchange(m_active, false))
        m_hub.removeDeadline(*this, m_deadline);
}

void Timer::passDeadline()
{
    m_active = false;
    if (m_interval.count() > 0)
        arm(m_interval);
    m_passed();
}

} // namespace herd
