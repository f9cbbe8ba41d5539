#pragma once

#include "gui/views/map/basemap.h"
#include "gui/views/map/mapviewport.h"

class QPainter;

namespace herd {

struct Theme;

/// Sea, land, coasts, borders, a grid of degrees, names of towns and, close by, of landmarks. Takes
/// milliseconds: made to be painted once for each viewport and kept.
void paintBasemap(QPainter &painter, const Basemap &map, const MapViewport &viewport,
                  const Theme &theme);

/// Degrees between the lines of the grid.
double graticuleStep(const MapViewport &viewport);

/// The part of a ring inside an area, closed along its edges (Sutherland and Hodgman); a ring may
/// come out with edges that run along the area's, which is right for filling only.
void clipRing(std::vector<QPointF> &ring, const QRectF &area);

} // namespace herd
