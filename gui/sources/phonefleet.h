#pragma once

#include "gui/sources/phone.h"
#include "gui/sources/walker.h"

#include <chrono>
#include <cstdint>
#include <random>
#include <vector>

namespace herd {

/// Phones of people who walk through Los Angeles, as clients of a herd on this machine: each tells
/// some server where it is about once a second, asks now and then what is near another, and goes to
/// another server from time to time. `hub` and `ports` must outlive it. Loop thread only.
class PhoneFleet final
{
public:
    static constexpr std::size_t phones = 60;
    static constexpr std::chrono::milliseconds reportEvery {1000};

    PhoneFleet(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::uint64_t seed);

    /// They walk and report.
    void pass(std::chrono::milliseconds time);
    /// They stand still and hang up.
    void rest();

private:
    struct Person
    {
        Phone phone;
        Walker walker;
        std::chrono::milliseconds wait; // until the next report
    };

    void talk(Person &person);

    const std::size_t m_servers;
    std::mt19937_64 m_dice;
    std::vector<std::unique_ptr<Person>> m_people;
};

} // namespace herd
