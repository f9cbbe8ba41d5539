#include "gui/views/map/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace herd {

namespace {

constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}
constexpr double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

} // namespace

QPointF mercatorUnwrapped(GeoPoint point)
{
    const double latitude = std::isfinite(point.latitude)
        ? std::clamp(point.latitude, -mercatorLatitudeLimit, mercatorLatitudeLimit)
        : 0;
    const double longitude = std::isfinite(point.longitude) ? point.longitude : 0;
    const double y = std::asinh(std::tan(radians(latitude))) / std::numbers::pi;
    return {(longitude + 180) / 360, std::clamp((1 - y) / 2, 0.0, 1.0)};
}

QPointF mercator(GeoPoint point)
{
    const QPointF world = mercatorUnwrapped(point);
    return {wrapped(world.x()), world.y()};
}

GeoPoint mercatorInverse(QPointF world)
{
    const double y = (1 - 2 * world.y()) * std::numbers::pi;
    return {degrees(std::atan(std::sinh(y))), wrapped(world.x()) * 360 - 180};
}

double wrapped(double x)
{
    const double rest = x - std::floor(x);
    return rest < 1 ? rest : 0; // just below a whole number the difference rounds to 1
}

GeoPoint destination(GeoPoint from, double bearing, double metres)
{
    const double angle = metres / earthRadiusMetres;
    const double latitude = radians(from.latitude);
    const double sine = std::sin(latitude) * std::cos(angle)
        + std::cos(latitude) * std::sin(angle) * std::cos(radians(bearing));
    const double east = std::sin(radians(bearing)) * std::sin(angle) * std::cos(latitude);
    const double north = std::cos(angle) - std::sin(latitude) * sine;
    const double longitude = from.longitude + degrees(std::atan2(east, north));
    return {degrees(std::asin(std::clamp(sine, -1.0, 1.0))),
            wrapped((longitude + 180) / 360) * 360 - 180};
}

} // namespace herd
