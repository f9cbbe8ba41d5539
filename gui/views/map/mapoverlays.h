// What lies over the map beside the clients: an answer's circle and pins, a trail, the scale bar.
#pragma once

#include "gui/views/map/mapviewport.h"

#include <QPolygonF>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

class QColor;
class QPainter;

namespace herd {

class LabelPlaces;
struct Theme;

/// What a WHATSAT asked and what it was answered.
struct NearbyPlaces
{
    struct Place
    {
        GeoPoint at;
        QString name;
    };
    GeoPoint centre;
    double radiusKilometres = 0;
    std::vector<Place> places;
};

/// The places within so many kilometres, as they look on the screen.
QPolygonF circleOnScreen(const MapViewport &viewport, GeoPoint centre, double kilometres);
/// The circle in world coordinates, for MapViewport::fitting().
QRectF boundsOf(const NearbyPlaces &nearby);
/// Which pin a point of the screen touches.
std::optional<std::size_t> pinAt(const NearbyPlaces &nearby, const MapViewport &viewport,
                                 QPointF point);

/// The circle, to lie under the clients.
void paintNearbyArea(QPainter &painter, const NearbyPlaces &nearby, const MapViewport &viewport,
                     const Theme &theme);
/// The pins, over them. Names go where `labels` has room; those that find none are left to the tool
/// tip.
void paintPins(QPainter &painter, const NearbyPlaces &nearby, const MapViewport &viewport,
               const Theme &theme, LabelPlaces &labels);

/// A line from the oldest place, faint, to the newest; places in world coordinates.
void paintTrail(QPainter &painter, const std::deque<QPointF> &trail, const MapViewport &viewport,
                const QColor &colour);

/// A round distance that is drawn at most `pixels` long.
struct ScaleBar
{
    double metres = 0;
    double pixels = 0;
    QString text() const; ///< "500 m", "20 km"
};
ScaleBar scaleBar(double metresPerPixel, double pixels);
/// Where it is painted: in the right lower corner of the view.
QRectF scaleBarArea(const MapViewport &viewport);
void paintScaleBar(QPainter &painter, const MapViewport &viewport, const Theme &theme);

/// Text with a rim in the colour of what lies behind, so that it can be read on lines and markers.
void paintLabel(QPainter &painter, const QRectF &where, const QString &text, const QColor &colour,
                const Theme &theme);

} // namespace herd
