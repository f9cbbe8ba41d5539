#pragma once

#include "core/protocol/timestamp.h"

#include <QString>

#include <chrono>

namespace herd {

// Instants as people read them: UTC, to the millisecond, of the same width in every language.

/// "16:00:59.945"
QString timeOfDay(const Timestamp &at);
QString timeOfDay(std::chrono::nanoseconds sinceEpoch);
/// "2026-02-16 16:00:59.945"
QString dateAndTime(const Timestamp &at);

} // namespace herd
