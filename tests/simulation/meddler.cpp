#include "tests/simulation/meddler.h"

namespace herd::test {

Meddler::Meddler(Wires &wires, Dice &dice, const PathFaults &faults, std::uint16_t port)
    : m_wires(wires)
    , m_dice(dice)
    , m_faults(faults)
    , m_port(port)
{
    wires.meddle = [this](MemorySocket &from, const std::string &bytes) {
        return pass(from, bytes);
    };
}

Meddler::~Meddler()
{
    m_wires.meddle = nullptr;
}

std::string Meddler::pass(MemorySocket &from, const std::string &bytes)
{
    if (from.local.port != m_port && from.peer.port != m_port)
        return bytes;
    constexpr std::chrono::nanoseconds now {0}; // the wires delay
    if (!from.path)
        from.path = std::make_shared<FaultyPath>(m_dice.draw());
    if (from.path->faults() != m_faults)
        from.path->setFaults(m_faults, now);
    const std::uint64_t before = from.path->meddledWith();
    from.path->put(bytes, now);
    m_lines += from.path->meddledWith() - before;
    from.brokenOff = from.path->isBrokenOff();
    std::string out;
    from.path->take(out, now);
    return out;
}

} // namespace herd::test
