#pragma once

#include "core/net/clock.h"
#include "core/places/placesprovider.h"
#include "headless/settings.h"

#include <memory>
#include <variant>

namespace herd {

/// Where nearby places come from, by name for the user.
QString describePlaces(const Settings &settings);

/// The provider that the settings ask for, or what is wrong with them. `clock` must outlive it.
std::variant<std::unique_ptr<PlacesProvider>, QString> makePlaces(const Settings &settings,
                                                                  const Clock &clock);

} // namespace herd
