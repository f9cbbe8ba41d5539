#pragma once

#include "gui/views/map/mercator.h"

#include <QRectF>
#include <QSizeF>

namespace herd {

/// Which part of the world a map shows, and how large; a value. The view never reaches past the
/// edges of the square and never shows a place twice: at its smallest the world is as wide, and as
/// high, as the larger side of the view. It wraps at the date line. "World" is the unit square of
/// mercator(), "screen" is pixels from the view's left upper corner.
class MapViewport
{
public:
    /// Pixels from edge to edge of the world at the closest: about 15 cm to a pixel at the equator.
    static constexpr double largestScale = 268'435'456;

    MapViewport() = default;
    /// The inhabited world in a view of this size.
    explicit MapViewport(QSizeF size);

    QSizeF size() const { return m_size; }
    /// In world coordinates; x in [0, 1).
    QPointF centre() const { return m_centre; }
    /// Pixels from edge to edge of the world.
    double scale() const { return m_scale; }
    double smallestScale() const;
    double metresPerPixel(double latitude) const;

    /// Where a place is drawn: of its repetitions around the world the nearest to the centre.
    QPointF toScreen(QPointF world) const;
    QPointF toScreen(GeoPoint point) const { return toScreen(mercator(point)); }
    /// x in [0, 1), y in [0, 1].
    QPointF toWorld(QPointF screen) const;
    GeoPoint toGeo(QPointF screen) const { return mercatorInverse(toWorld(screen)); }
    /// What the view shows; x may reach below 0 or above 1 where it shows the date line.
    QRectF worldRect() const;

    /// The same centre and scale, as far as the new size allows.
    MapViewport resized(QSizeF size) const;
    /// What was shown at a point is shown this much further to the right and down.
    MapViewport panned(QPointF pixels) const;
    /// Larger by `factor`; what is at the point stays there unless an edge of the world is in the
    /// way.
    MapViewport zoomed(double factor, QPointF at) const;
    MapViewport centredOn(QPointF world) const;
    /// The closest view that shows a part of the world with so many pixels around it, but no closer
    /// than `largest`. The part may reach over the date line: x below 0 or above 1.
    MapViewport fitting(QRectF world, double margin, double largest = largestScale) const;

    friend bool operator==(const MapViewport &, const MapViewport &) = default;

private:
    MapViewport(QSizeF size, QPointF centre, double scale);

    QSizeF m_size {1, 1};
    QPointF m_centre {0.5, 0.5};
    double m_scale = 1;
};

} // namespace herd
