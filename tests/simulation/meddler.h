#pragma once

#include "core/net/faultypath.h"
#include "tests/simulation/wires.h"

#include <cstdint>
#include <string>

namespace herd::test {

/// Sits on every path to one port and does to lines what TCP never does.
class Meddler
{
public:
    /// While a path is meddled with, an unfinished line waits for its end.
    Meddler(Wires &wires, Dice &dice, const PathFaults &faults, std::uint16_t port);
    Meddler(const Meddler &) = delete;
    Meddler &operator=(const Meddler &) = delete;

    ~Meddler();

    /// From now on all goes through as it comes.
    void stop() { m_faults = {}; }
    std::uint64_t lines() const { return m_lines; } ///< that were meddled with

private:
    std::string pass(MemorySocket &from, const std::string &bytes);

    Wires &m_wires;
    Dice &m_dice;
    PathFaults m_faults;
    const std::uint16_t m_port;
    std::uint64_t m_lines = 0;
};

} // namespace herd::test
