// Web Mercator: degrees to the unit square that a map is drawn on, and back.
#pragma once

#include <QPointF>

namespace herd {

/// Where something is, in degrees; east and north are positive.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

/// Where the square ends; what lies nearer to a pole is drawn on its edge.
constexpr double mercatorLatitudeLimit = 85.0511287798066;
/// Of the sphere that the projection takes the earth for (WGS 84's equatorial radius).
constexpr double earthRadiusMetres = 6378137.0;

/// x in [0, 1) from 180 degrees west to the east, y in [0, 1] from north to south. What is no
/// number becomes 0 degrees.
QPointF mercator(GeoPoint point);
/// The same, except that 180 degrees east stays on the right edge, as the end of a line does.
QPointF mercatorUnwrapped(GeoPoint point);
/// Longitude in [-180, 180), whichever way round the world x counts.
GeoPoint mercatorInverse(QPointF world);
/// x moved by whole worlds into [0, 1).
double wrapped(double x);

/// The point at a bearing (degrees from north, clockwise) and a distance on the sphere.
GeoPoint destination(GeoPoint from, double bearing, double metres);

} // namespace herd
