#include "gui/sources/flashcrowd.h"

#include <string>

namespace herd {

namespace {

constexpr double latitude = 34.0739; // of the stadium, degrees
constexpr double longitude = -118.2400;
constexpr double spread = 0.0015; // degrees; two thirds of the people are within 150 m

} // namespace

FlashCrowd::FlashCrowd(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::uint64_t seed)
{
    std::mt19937_64 dice(seed);
    for (std::size_t i = 0; i < people; ++i)
        m_guests.emplace_back(
            new Guest {Phone(hub, ports, "guest-" + std::to_string(i + 1), i),
                       std::normal_distribution(latitude, spread)(dice),
                       std::normal_distribution(longitude, spread)(dice),
                       arriveWithin * static_cast<int>(i) / static_cast<int>(people)});
}

void FlashCrowd::gather()
{
    if (isOver())
        m_passed = std::chrono::milliseconds::zero();
}

void FlashCrowd::pass(std::chrono::milliseconds time)
{
    if (isOver())
        return;
    m_passed += time;
    for (const auto &guest : m_guests) {
        if (m_passed < guest->arrives)
            continue;
        if (m_passed >= guest->arrives + stay) {
            guest->phone.hangUp();
            continue;
        }
        guest->phone.pass(time);
        guest->wait -= time;
        if (guest->wait <= std::chrono::milliseconds::zero() && guest->phone.isReady()) {
            guest->wait = reportEvery;
            guest->phone.report(guest->latitude, guest->longitude);
        }
    }
}

} // namespace herd
