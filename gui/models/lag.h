// How far servers are behind each other: values.
#pragma once

#include "gui/models/clientsmodel.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace herd {

/// How far each server is behind; nothing where that is not known. By place.
using Lag = std::vector<std::optional<Behind>>;
/// A server that is behind for less than this is on its way.
constexpr std::chrono::milliseconds mayLag {1000};

Lag lagOf(const HerdState &herd, const ClientsModel &clients);
/// Whether a server misses something that another one knows for longer than it may.
bool isBehind(const Lag &lag, std::size_t server, const Timestamp &now);

} // namespace herd
