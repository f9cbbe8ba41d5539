#include "tests/simulation/schedule.h"

#include <array>

namespace herd::test {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

Schedule::Schedule(std::uint64_t seed)
    : m_herd(seed)
{
}

const std::vector<std::string> &Schedule::run()
{
    draw();
    for (std::size_t i = 0; i < m_herd.size(); ++i)
        later(2s, [this, i] { m_herd.start(i); });
    const std::array gaps {1ms, 100ms, 2000ms};
    for (std::size_t acts = 5 + m_herd.dice.below(40); acts > 0; --acts) {
        m_herd.time.pass(m_herd.dice.between(0ns, m_herd.dice.pick(gaps)));
        act();
    }
    Quiet quiet(m_herd);
    quiet.pass(duration);
    quiet.check(!m_clocksFarOff);
    return m_herd.complaints();
}

void Schedule::draw()
{
    Dice &dice = m_herd.dice;
    m_herd.buildAnything(6);
    const std::array delays {200us, 5000us, 50'000us, 200'000us};
    const std::array<std::size_t, 3> windows {8 * 1024, 64 * 1024, 256 * 1024};
    const std::array<std::size_t, 6> pieces {65'536, 65'536, 65'536, 65'536, 1000, 100};
    m_herd.wires.quality = {50us, dice.pick(delays), dice.pick(windows), dice.pick(pieces)};
    if (dice.oneIn(4))
        m_herd.adjust = [](ServerConfig &config) { config.herdKey = "sixteen and more"; };
    for (std::size_t i = 0; i < m_herd.size(); ++i)
        m_herd.process(i).clock.skew = dice.between(-20s, 20s);
    m_clocksFarOff = dice.oneIn(8);
    if (m_clocksFarOff)
        m_herd.process(dice.below(m_herd.size())).clock.skew = dice.between(-600s, 600s);
    const std::array<nanoseconds, 5> off {0s, 3s, -100s, 400s, 2'400'000'000s};
    for (std::size_t phones = 1 + dice.below(8); phones > 0; --phones)
        m_phones.push_back(dice.pick(off));
}

void Schedule::later(nanoseconds most, std::function<void()> event)
{
    m_herd.time.after(m_herd.dice.between(0ns, most), std::move(event));
}

void Schedule::act()
{
    const std::size_t chance = m_herd.dice.below(100);
    if (chance < 60)
        report();
    else if (chance < 75)
        crash();
    else
        disturb();
}

void Schedule::report()
{
    Dice &dice = m_herd.dice;
    std::vector<std::string> commands;
    const std::size_t count = dice.oneIn(4) ? 1 + dice.below(8) : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t phone = dice.below(m_phones.size());
        const nanoseconds late = dice.oneIn(4) ? dice.between(0s, 20s) : 0ns;
        commands.push_back(m_herd.report(static_cast<unsigned>(phone), m_phones[phone] - late));
    }
    if (dice.oneIn(30)) {
        for (unsigned client = 100; client < 200; ++client)
            commands.push_back(m_herd.report(client, 0s));
    }
    for (std::size_t times = dice.oneIn(8) ? 2 : 1; times > 0; --times)
        m_herd.tell(dice.below(m_herd.size()), commands);
}

void Schedule::crash()
{
    Dice &dice = m_herd.dice;
    const std::size_t index = dice.below(m_herd.size());
    const std::size_t kind = dice.below(4);
    if (kind == 0)
        m_herd.powerOff(index);
    else if (kind == 1)
        m_herd.shutDown(index);
    else
        m_herd.kill(index);
    const std::array waits {0ms, 300ms, 12'000ms};
    later(dice.pick(waits), [this, index] { m_herd.start(index); });
}

void Schedule::disturb()
{
    Dice &dice = m_herd.dice;
    const std::array waits {300ms, 3000ms, 15'000ms};
    const auto wait = dice.pick(waits);
    const std::size_t index = dice.below(m_herd.size());
    const auto edge = dice.pick(m_herd.edges());
    const Wires::Host one = m_herd.process(edge.one).host();
    const Wires::Host other = m_herd.process(edge.other).host();
    const std::size_t kind = dice.below(8);
    if (kind < 2) {
        m_herd.process(index).freeze();
        later(wait, [this, index] { m_herd.process(index).thaw(); });
    } else if (kind == 2) {
        m_herd.process(index).clock.skew += dice.between(-5s, 5s);
    } else if (kind == 3) {
        m_herd.wires.reset(one, other);
    } else {
        m_herd.wires.cut(one, other);
        if (kind > 4) // else one way only
            m_herd.wires.cut(other, one);
        later(wait, [this, one, other] {
            m_herd.wires.heal(one, other);
            m_herd.wires.heal(other, one);
        });
    }
}

} // namespace herd::test
