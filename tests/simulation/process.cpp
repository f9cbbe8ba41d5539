#include "tests/simulation/process.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace herd::test {

namespace {

constexpr std::int64_t firstSecond = 1'700'000'000;
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::chrono::microseconds slowestWake {40};

} // namespace

Timestamp HostClock::utc() const
{
    const std::int64_t elapsed = (m_time.now() + skew).count();
    return {firstSecond + elapsed / nanosecondsPerSecond,
            static_cast<std::int32_t>(elapsed % nanosecondsPerSecond)};
}

Process::Process(VirtualTime &time, Dice &dice, Wires &wires)
    : clock(time)
    , m_time(time)
    , m_dice(dice)
    , m_wires(wires)
    , m_host(wires.addHost([this] { wake(); }))
{
}

std::unique_ptr<Network> Process::makeNetwork()
{
    auto network = std::make_unique<MemoryNetwork>(m_wires, m_host);
    m_network = network.get();
    return network;
}

void Process::start(SocketHub &hub)
{
    m_hub = &hub;
    m_frozen = false;
    wake();
}

void Process::end()
{
    m_hub = nullptr;
    m_timer.reset();
}

void Process::thaw()
{
    m_frozen = false;
    wake();
}

void Process::wake()
{
    if (!std::exchange(m_awake, true))
        m_time.after(m_dice.between(std::chrono::nanoseconds(0), slowestWake), [this] { step(); });
}

void Process::step()
{
    m_awake = false;
    if (!m_hub || m_frozen || m_hub->isPaused())
        return;
    const bool timerFirst = m_dice.oneIn(2);
    if (timerFirst)
        m_hub->passDeadlines();
    if (m_dice.oneIn(2))
        m_network->accept();
    if (m_network->hasReady())
        m_hub->turn();
    m_network->accept();
    if (!timerFirst)
        m_hub->passDeadlines();
    QCoreApplication::sendPostedEvents();
    if (afterStep)
        afterStep();
    if (!m_hub)
        return;
    if (m_network->hasReady() || m_network->hasNewcomers())
        wake();
    armTimer();
}

void Process::armTimer()
{
    const auto deadline = m_hub->nextDeadline();
    if (!deadline || (m_timer && *m_timer <= *deadline))
        return;
    m_timer = deadline;
    m_time.after(std::max(*deadline - m_time.now(), std::chrono::nanoseconds(0)),
                 [this, at = *deadline] {
                     if (m_timer != at)
                         return;
                     m_timer.reset();
                     wake();
                 });
}

} // namespace herd::test
