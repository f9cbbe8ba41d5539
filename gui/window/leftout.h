#pragma once

#include "gui/models/herdmodels.h"

#include <QString>

namespace herd {

/// What is not shown because there is a bound to it, in words; empty where all is.
QString describeLeftOut(const HerdModels &models);

} // namespace herd
