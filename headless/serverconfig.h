#pragma once

#include "core/herd/herdserver.h"
#include "headless/settings.h"

namespace herd {

/// What the settings mean for the server. Raises the descriptor limit as far as it goes.
ServerConfig serverConfig(const Settings &settings);

} // namespace herd
