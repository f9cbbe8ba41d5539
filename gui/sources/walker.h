#pragma once

#include <chrono>
#include <random>

namespace herd {

/// Somebody who walks: straight on for a while, then another way, within some kilometres of where
/// the walk began. A value.
class Walker
{
public:
    /// Begins near the middle of Los Angeles' west side.
    explicit Walker(std::mt19937_64 &dice);

    void walk(std::chrono::milliseconds time, std::mt19937_64 &dice);

    double latitude() const { return m_latitude; } ///< degrees
    double longitude() const { return m_longitude; }

private:
    double m_homeLatitude;
    double m_homeLongitude;
    double m_latitude;
    double m_longitude;
    double m_heading; // radians, clockwise from north
    double m_speed; // metres a second
};

} // namespace herd
