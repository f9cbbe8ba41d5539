#pragma once

#include "tests/bench/measured.h"
#include "tests/bench/options.h"

#include <string>

namespace herd::bench {

/// For people, several lines.
std::string describe(const Options &options, const Measured &measured);

/// For programs: one object on one line. Seconds, microseconds and bytes; null where something is
/// unknown.
std::string toJson(const Options &options, const Measured &measured);

/// What is known while it runs, one short line without a newline.
std::string describeProgress(const char *phase, const Measured &measured);

} // namespace herd::bench
