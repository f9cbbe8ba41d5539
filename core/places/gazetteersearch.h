#pragma once

#include "core/places/gazetteer.h"
#include "core/places/placesprovider.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace herd {

/// The most prominent entries within a great circle of a point (on a sphere of the earth's mean
/// radius), the most prominent first, the nearer of equally prominent ones first. Needs no memory
/// beyond itself.
class GazetteerSearch
{
public:
    static constexpr std::size_t mostHits = 20; // as many as a Nearby Search answers at once

    struct Hit
    {
        std::uint32_t prominence = 0;
        double haversine = 0; ///< of the angle between; grows with the distance
        std::uint32_t index = 0; ///< in the gazetteer
    };

    GazetteerSearch(const Gazetteer &gazetteer, const NearbyQuery &query);

    const Hit *begin() const { return m_hits.data(); }
    const Hit *end() const { return m_hits.data() + m_count; }

private:
    void searchBands(double reach);
    void searchColumns(int band, double west, double east);
    void searchCell(Gazetteer::Cell cell);
    double haversineTo(const Gazetteer::Entry &entry) const;
    void insert(const Hit &hit);

    const Gazetteer &m_gazetteer;
    double m_latitude; ///< radians
    double m_longitude; ///< radians
    double m_cosine; ///< of the latitude
    double m_limit; ///< haversine of the radius
    std::int64_t m_south; ///< nothing south of it is within the radius, in 1e-7 degrees
    std::int64_t m_north;
    std::array<Hit, mostHits> m_hits;
    std::size_t m_count = 0;
};

} // namespace herd
