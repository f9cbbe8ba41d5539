#pragma once

#include "tests/bench/dialect.h"
#include "tests/bench/measured.h"

#include <functional>

namespace herd::bench {

/// Sends single reports to the target, one after the other with a pause between them, and measures
/// how long each takes until the last server has it: from the report's send to the answer that
/// shows it. Where the last server must be asked, it is asked all the time, so that the figure
/// contains a round trip.
Measured measureFlood(const Options &options, Dialect &dialect,
                      const std::function<void(const char *phase, const Measured &)> &progress);

} // namespace herd::bench
