#pragma once

#include "core/monitor/observed.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace herd {

/// Names of scenes, the default one first.
QStringList sceneNames();

/// What observers of a herd would have heard in a minute that ends in this scene; the same for the
/// same seed, to the byte. Empty for a name that is none.
ObservedBatch sceneNamed(const QString &name, std::uint64_t seed);

} // namespace herd
