#pragma once

#include "core/net/clock.h"
#include "core/net/sockethub.h"
#include "tests/simulation/wires.h"

#include <functional>
#include <memory>
#include <optional>

namespace herd::test {

/// The time of one host: it passes as the simulated time does; its date may be off.
class HostClock final : public Clock
{
public:
    explicit HostClock(const VirtualTime &time)
        : m_time(time)
    {
    }

    std::chrono::nanoseconds skew {0};

    Timestamp utc() const override;
    std::chrono::nanoseconds monotonic() const override { return m_time.now(); }

private:
    const VirtualTime &m_time;
};

/// One host and the process on it, if any: lets its hub have a turn, its deadlines and its posted
/// events whenever something is ready, in any order that a real loop could have.
class Process
{
public:
    Process(VirtualTime &time, Dice &dice, Wires &wires);
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// For the hub of the process that is started next.
    std::unique_ptr<Network> makeNetwork();
    void start(SocketHub &hub);
    void end();
    bool isRunning() const { return m_hub != nullptr; }

    /// As SIGSTOP and SIGCONT.
    void freeze() { m_frozen = true; }
    void thaw();
    /// It looks what there is to do; also when it has been given something without a socket.
    void wake();
    bool isFrozen() const { return m_frozen; }

    Wires::Host host() const { return m_host; }
    HostClock clock;
    std::function<void()> afterStep;

private:
    void step();
    void armTimer();

    VirtualTime &m_time;
    Dice &m_dice;
    Wires &m_wires;
    const Wires::Host m_host;
    MemoryNetwork *m_network = nullptr; // the hub's
    SocketHub *m_hub = nullptr;
    std::optional<std::chrono::nanoseconds> m_timer; // the earliest that was asked for
    bool m_awake = false; // a step is to come
    bool m_frozen = false;
};

} // namespace herd::test
