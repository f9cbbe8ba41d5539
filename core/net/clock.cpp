#include "core/net/clock.h"

#include <ctime>

namespace herd {

Timestamp SystemClock::utc() const
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    return {now.tv_sec, static_cast<std::int32_t>(now.tv_nsec)};
}

std::chrono::nanoseconds SystemClock::monotonic() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace herd
