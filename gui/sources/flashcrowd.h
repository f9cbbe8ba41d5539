#pragma once

#include "gui/sources/phone.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

namespace herd {

/// Hundreds of people who come to one place within seconds, stay a while, and go as fast: a game at
/// Dodger Stadium in Los Angeles. `hub` and `ports` must outlive it. Loop thread only.
class FlashCrowd final
{
public:
    static constexpr std::size_t people = 250;
    static constexpr std::chrono::milliseconds arriveWithin {4000};
    static constexpr std::chrono::milliseconds stay {20'000}; ///< each
    static constexpr std::chrono::milliseconds reportEvery {2000};

    FlashCrowd(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::uint64_t seed);

    /// They come; nothing where they are there already.
    void gather();
    void pass(std::chrono::milliseconds time);

private:
    struct Guest
    {
        Phone phone;
        double latitude;
        double longitude;
        std::chrono::milliseconds arrives; // after gather()
        std::chrono::milliseconds wait {0}; // until the next report
    };

    static constexpr std::chrono::milliseconds goneAfter = arriveWithin + stay + Phone::redialAfter;

    bool isOver() const { return m_passed >= goneAfter; }

    std::vector<std::unique_ptr<Guest>> m_guests;
    std::chrono::milliseconds m_passed = goneAfter; // since they were called
};

} // namespace herd
