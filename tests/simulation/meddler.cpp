#include "tests/simulation/meddler.h"

#include <utility>

namespace herd::test {

Meddler::Meddler(Wires &wires, Dice &dice, Way way, unsigned rarity, std::uint16_t port)
    : m_wires(wires)
    , m_dice(dice)
    , m_way(way)
    , m_rarity(rarity)
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
    std::string out;
    from.unfinished += bytes;
    for (auto end = from.unfinished.find('\n'); end != std::string::npos && !from.brokenOff;
         end = from.unfinished.find('\n')) {
        std::string line = from.unfinished.substr(0, end + 1);
        from.unfinished.erase(0, end + 1);
        const std::string before = std::exchange(from.delayed, {});
        if (!m_stopped && m_dice.oneIn(m_rarity))
            line = meddleWith(from, std::move(line));
        out += line + before;
    }
    if (m_stopped && !from.brokenOff)
        out += std::exchange(from.delayed, {}) + std::exchange(from.unfinished, {});
    return out;
}

std::string Meddler::meddleWith(MemorySocket &from, std::string line)
{
    ++m_lines;
    switch (m_way) {
    case Way::Duplicate:
        return line + line;
    case Way::Reorder:
        from.delayed = std::move(line);
        return {};
    case Way::Corrupt:
        line[m_dice.below(line.size())] = static_cast<char>(m_dice.below(256));
        return line;
    case Way::Truncate:
        from.brokenOff = true;
        return line.substr(0, m_dice.below(line.size()));
    }
    return line;
}

} // namespace herd::test
