#pragma once

#include <cstddef>
#include <span>

namespace herd {

/// The gazetteer of resources/gazetteer that is part of the executable; mapped, not loaded.
std::span<const std::byte> embeddedGazetteer();

} // namespace herd
