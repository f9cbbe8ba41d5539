#include "gui/sources/walker.h"

#include <cmath>
#include <numbers>

namespace herd {

namespace {

constexpr double middleLatitude = 34.0522;
constexpr double middleLongitude = -118.3500;
constexpr double spread = 0.055; // degrees; half of the people are nearer to the middle
constexpr double metresPerDegree = 111'320;
constexpr double farFromHome = 0.03; // degrees
constexpr double slowest = 8; // metres a second: people in a hurry, so that a map has something
constexpr double fastest = 30; // to show
constexpr double turnsPerSecond = 0.15;

double uniform(std::mt19937_64 &dice, double from, double to)
{
    return std::uniform_real_distribution(from, to)(dice);
}

} // namespace

Walker::Walker(std::mt19937_64 &dice)
    : m_homeLatitude(std::normal_distribution(middleLatitude, spread / 2)(dice))
    , m_homeLongitude(std::normal_distribution(middleLongitude, spread)(dice))
    , m_latitude(m_homeLatitude)
    , m_longitude(m_homeLongitude)
    , m_heading(uniform(dice, 0, 2 * std::numbers::pi))
    , m_speed(uniform(dice, slowest, fastest))
{
}

void Walker::walk(std::chrono::milliseconds time, std::mt19937_64 &dice)
{
    const double seconds = std::chrono::duration<double>(time).count();
    const double north = m_homeLatitude - m_latitude;
    const double east = m_homeLongitude - m_longitude;
    if (std::hypot(north, east) > farFromHome)
        m_heading = std::atan2(east, north) + uniform(dice, -0.5, 0.5);
    else if (uniform(dice, 0, 1) < turnsPerSecond * seconds)
        m_heading += uniform(dice, -1.5, 1.5);
    const double degrees = m_speed * seconds / metresPerDegree;
    m_latitude += degrees * std::cos(m_heading);
    m_longitude += degrees * std::sin(m_heading) / std::cos(m_latitude * std::numbers::pi / 180);
}

} // namespace herd
