#pragma once

#include "tests/simulation/wires.h"

#include <cstdint>
#include <string>

namespace herd::test {

/// Sits on every path to one port and does to lines what TCP never does, but a bad middlebox, a bad
/// neighbour or bad memory might.
class Meddler
{
public:
    enum class Way : std::uint8_t { Duplicate, Reorder, Corrupt, Truncate };

    /// With one line in so many. While a path is meddled with, an unfinished line waits for its
    /// end.
    Meddler(Wires &wires, Dice &dice, Way way, unsigned rarity, std::uint16_t port);
    Meddler(const Meddler &) = delete;
    Meddler &operator=(const Meddler &) = delete;

    ~Meddler();

    /// From now on all goes through as it comes.
    void stop() { m_stopped = true; }
    std::uint64_t lines() const { return m_lines; } ///< that were meddled with

private:
    std::string pass(MemorySocket &from, const std::string &bytes);
    std::string meddleWith(MemorySocket &from, std::string line);

    Wires &m_wires;
    Dice &m_dice;
    const Way m_way;
    const unsigned m_rarity;
    const std::uint16_t m_port;
    std::uint64_t m_lines = 0;
    bool m_stopped = false;
};

} // namespace herd::test
