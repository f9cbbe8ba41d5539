#pragma once

#include "core/monitor/observed.h"
#include "gui/views/map/mapoverlays.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace herd {

/// What a picture shows: a minute or more that observers have heard, and what a user would have
/// opened meanwhile. A value.
struct Scene
{
    ObservedBatch batch;
    QString front; ///< object name of the dock that is in front and large; empty: as it always is
    QString followed; ///< the client whose way the map draws; empty: none
    std::optional<NearbyPlaces> nearby; ///< what a WHATSAT was answered
    QString filter {}; ///< of the rows in front
    QString selected {}; ///< server; empty: none
    bool isReplayed = false; ///< as a recording, at the first fault
    ObservedBatch other {}; ///< of a second recording, beside which this one is shown; empty: none
};

/// Names of scenes, the default one first.
QStringList sceneNames();

/// The same for the same seed, to the byte. Nothing for a name that is none.
Scene sceneNamed(const QString &name, std::uint64_t seed);

} // namespace herd
