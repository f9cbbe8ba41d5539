#pragma once

#include <QString>

#include <chrono>

namespace herd {

/// A span of time in two or three digits with its unit, as the locale writes numbers: "410 µs",
/// "41 ms", "4.1 s".
QString spanText(std::chrono::nanoseconds span);

} // namespace herd
