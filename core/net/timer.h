#pragma once

#include "core/net/due.h"

#include <chrono>
#include <functional>

namespace herd {

class SocketHub;

/// Calls back once or again and again, by the clock of its hub, which must outlive it: whoever
/// waits in this way goes by the same clock as the sockets, also where that is a test's. Loop
/// thread only.
class Timer final : private Due
{
public:
    /// `passed` may start and stop the timer, but not destroy it.
    Timer(SocketHub &hub, std::function<void()> passed);
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;
    ~Timer() { stop(); }

    // What was started before is off. Waits are above zero.
    void start(std::chrono::nanoseconds fromNow);
    /// An interval is counted from when the one before was noticed to be over.
    void startEvery(std::chrono::nanoseconds interval);
    void stop();
    bool isActive() const { return m_active; }

private:
    void passDeadline() override;
    void arm(std::chrono::nanoseconds fromNow);

    SocketHub &m_hub;
    std::function<void()> m_passed;
    std::chrono::nanoseconds m_interval {0}; // zero: once
    std::chrono::nanoseconds m_deadline {0}; // key in the hub's queue
    bool m_active = false;
};

} // namespace herd
