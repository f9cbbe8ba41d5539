#include "gui/views/map/mapviewport.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace herd {

namespace {

/// North of the equator, where most land and people are.
constexpr double inhabitedCentre = 0.42;

} // namespace

MapViewport::MapViewport(QSizeF size)
    : MapViewport(size, {0.5, inhabitedCentre}, 1)
{
}

MapViewport::MapViewport(QSizeF size, QPointF centre, double scale)
    : m_size(size.expandedTo({1, 1}))
    , m_scale(std::clamp(scale, smallestScale(), largestScale))
{
    const double half = m_size.height() / m_scale / 2;
    m_centre = {wrapped(centre.x()), std::clamp(centre.y(), half, std::max(half, 1 - half))};
}

double MapViewport::smallestScale() const
{
    return std::max(m_size.width(), m_size.height());
}

double MapViewport::metresPerPixel(double latitude) const
{
    return 2 * std::numbers::pi * earthRadiusMetres * std::cos(latitude * std::numbers::pi / 180)
        / m_scale;
}

QPointF MapViewport::toScreen(QPointF world) const
{
    double x = world.x() - m_centre.x();
    x -= std::round(x);
    return {m_size.width() / 2 + x * m_scale,
            m_size.height() / 2 + (world.y() - m_centre.y()) * m_scale};
}

QPointF MapViewport::toWorld(QPointF screen) const
{
    return {wrapped(m_centre.x() + (screen.x() - m_size.width() / 2) / m_scale),
            std::clamp(m_centre.y() + (screen.y() - m_size.height() / 2) / m_scale, 0.0, 1.0)};
}

QRectF MapViewport::worldRect() const
{
    const QSizeF size = m_size / m_scale;
    return {m_centre - QPointF(size.width() / 2, size.height() / 2), size};
}

MapViewport MapViewport::resized(QSizeF size) const
{
    return {size, m_centre, m_scale};
}

MapViewport MapViewport::panned(QPointF pixels) const
{
    return {m_size, m_centre - pixels / m_scale, m_scale};
}

MapViewport MapViewport::zoomed(double factor, QPointF at) const
{
    const double scale = std::clamp(m_scale * factor, smallestScale(), largestScale);
    const QPointF offset = at - QPointF(m_size.width() / 2, m_size.height() / 2);
    return {m_size, m_centre + offset / m_scale - offset / scale, scale};
}

MapViewport MapViewport::centredOn(QPointF world) const
{
    return {m_size, world, m_scale};
}

MapViewport MapViewport::fitting(QRectF world, double margin, double largest) const
{
    const double width = std::max(1.0, m_size.width() - 2 * margin);
    const double height = std::max(1.0, m_size.height() - 2 * margin);
    const double wide = world.width() > 0 ? width / world.width() : largest;
    const double high = world.height() > 0 ? height / world.height() : largest;
    return {m_size, world.center(), std::min({wide, high, largest})};
}

} // namespace herd
