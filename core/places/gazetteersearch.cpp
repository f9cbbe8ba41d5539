#include "core/places/gazetteersearch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace herd {

namespace {

constexpr double earthRadius = 6'371'008.8; // metres, the mean radius (IUGG)
constexpr double radian = 180 / std::numbers::pi; // in degrees
constexpr double e7 = 1e7;
// What rounding may lose when the cells to look at are chosen: degrees, about 0.1 m.
constexpr double slack = 1e-6;
// A haversine of 1e-24 is a distance of 13 micrometres: lets a radius of 0 find what is at the very
// point, also at a pole, where the longitude may be any.
constexpr double tolerance = 1e-24;

double squaredSine(double angle)
{
    const double sine = std::sin(angle);
    return sine * sine;
}

int toColumn(double longitude)
{
    return static_cast<int>(std::floor((longitude + 180) * Gazetteer::cellsPerDegree));
}

int toBand(double latitude)
{
    const double band = std::floor((latitude + 90) * Gazetteer::cellsPerDegree);
    return static_cast<int>(std::clamp(band, 0.0, Gazetteer::bands - 1.0));
}

bool isBetter(const GazetteerSearch::Hit &a, const GazetteerSearch::Hit &b)
{
    if (a.prominence != b.prominence)
        return a.prominence > b.prominence;
    if (a.haversine != b.haversine)
        return a.haversine < b.haversine;
    return a.index < b.index;
}

} // namespace

GazetteerSearch::GazetteerSearch(const Gazetteer &gazetteer, const NearbyQuery &query)
    : m_gazetteer(gazetteer)
    , m_latitude(query.centre.latitudeDegrees() / radian)
    , m_longitude(query.centre.longitudeDegrees() / radian)
    , m_cosine(std::cos(m_latitude))
    , m_limit(squaredSine(query.radius.metres() / earthRadius / 2) + tolerance)
{
    const double reach = query.radius.metres() / earthRadius * radian + slack;
    m_south = std::llround((query.centre.latitudeDegrees() - reach) * e7);
    m_north = std::llround((query.centre.latitudeDegrees() + reach) * e7);
    searchBands(reach);
}

void GazetteerSearch::searchBands(double reach)
{
    const double latitude = m_latitude * radian;
    const double longitude = m_longitude * radian;
    // How far east and west the circle goes; all around where a pole is in it.
    double sideways = 180;
    if (std::abs(latitude) + reach < 90)
        sideways = std::asin(std::min(1.0, std::sin(reach / radian) / m_cosine)) * radian + slack;

    const int last = toBand(latitude + reach);
    for (int band = toBand(latitude - reach); band <= last; ++band) {
        if (sideways >= 180)
            searchColumns(band, -180, 180);
        else if (longitude - sideways < -180) {
            searchColumns(band, longitude - sideways + 360, 180);
            searchColumns(band, -180, longitude + sideways);
        } else if (longitude + sideways > 180) {
            searchColumns(band, longitude - sideways, 180);
            searchColumns(band, -180, longitude + sideways - 360);
        } else {
            searchColumns(band, longitude - sideways, longitude + sideways);
        }
    }
}

void GazetteerSearch::searchColumns(int band, double west, double east)
{
    m_gazetteer.visitCells(band, toColumn(west), toColumn(east),
                           [this](Gazetteer::Cell cell) { searchCell(cell); });
}

void GazetteerSearch::searchCell(Gazetteer::Cell cell)
{
    for (std::uint32_t index = cell.first; index < cell.end; ++index) {
        const Gazetteer::Entry entry = m_gazetteer.entry(index);
        // The rest of the cell is no more prominent than this.
        if (m_count == mostHits && entry.prominence < m_hits.back().prominence)
            return;
        if (entry.latitude < m_south || entry.latitude > m_north)
            continue;
        const double haversine = haversineTo(entry);
        if (haversine <= m_limit)
            insert({entry.prominence, haversine, index});
    }
}

double GazetteerSearch::haversineTo(const Gazetteer::Entry &entry) const
{
    const double latitude = entry.latitude / e7 / radian;
    const double longitude = entry.longitude / e7 / radian;
    return squaredSine((latitude - m_latitude) / 2)
        + m_cosine * std::cos(latitude) * squaredSine((longitude - m_longitude) / 2);
}

void GazetteerSearch::insert(const Hit &hit)
{
    if (m_count == mostHits && !isBetter(hit, m_hits.back()))
        return;
    if (m_count < mostHits)
        ++m_count;
    std::size_t at = m_count - 1;
    for (; at > 0 && isBetter(hit, m_hits[at - 1]); --at)
        m_hits[at] = m_hits[at - 1];
    m_hits[at] = hit;
}

} // namespace herd
