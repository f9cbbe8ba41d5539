// A client's track, for maps elsewhere. Pure.
#pragma once

#include "gui/models/track.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace herd {

/// GPX 1.1 (https://www.topografix.com/GPX/1/1/): one track of one segment.
QByteArray toGpx(const QString &client, const std::vector<TrackPoint> &track);
/// GeoJSON (RFC 7946): a Feature; `coordTimes` has the times of its coordinates, nested as they
/// are. A line has at least two positions there, so that a single one is a Point, and none a null
/// geometry; one across the date line is cut in two or more (section 3.1.9).
QByteArray toGeoJson(const QString &client, const std::vector<TrackPoint> &track);

} // namespace herd
