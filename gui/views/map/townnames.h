#pragma once

#include "gui/views/map/basemap.h"
#include "gui/views/map/mapviewport.h"

class QPainter;

namespace herd {

class LabelPlaces;
struct Theme;

/// Names of towns, the closer the smaller ones, and of landmarks where a city fills the view; as
/// many as `labels` has room for without crowding.
void paintTownNames(QPainter &painter, const Basemap &map, const MapViewport &viewport,
                    const Theme &theme, LabelPlaces &labels);

} // namespace herd
