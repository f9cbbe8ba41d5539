#pragma once

#include "core/net/timer.h"
#include "gui/sources/walker.h"

#include <cstdint>
#include <memory>
#include <random>
#include <vector>

namespace herd {

class SocketHub;

/// Phones of people who walk through Los Angeles, as clients of a herd on this machine: each tells
/// some server where it is about once a second, asks now and then what is near another, goes to
/// another server from time to time, and to the next one where its own is gone. `hub` must outlive
/// it. Loop thread only.
class PhoneFleet final
{
public:
    static constexpr std::size_t phones = 60;
    static constexpr std::chrono::milliseconds tick {50};
    static constexpr std::chrono::milliseconds reportEvery {1000};
    static constexpr std::chrono::milliseconds redialAfter {500};

    /// `ports` are the servers', for clients.
    PhoneFleet(SocketHub &hub, std::vector<std::uint16_t> ports, std::uint64_t seed);
    ~PhoneFleet();

private:
    class Phone;

    void pass();

    SocketHub &m_hub;
    const std::vector<std::uint16_t> m_ports;
    std::mt19937_64 m_dice;
    std::vector<std::unique_ptr<Phone>> m_phones;
    Timer m_tick;
};

} // namespace herd
