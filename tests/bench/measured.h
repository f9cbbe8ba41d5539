#pragma once

#include "tests/bench/histogram.h"
#include "tests/bench/procstat.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace herd::bench {

/// What a run found out.
struct Measured
{
    std::string problem; ///< why it ended early; empty where it did not
    std::uint64_t answers = 0; ///< within the elapsed time, all of them right
    std::uint64_t questions = 0; ///< of them answers to WHATSAT or GET
    std::uint64_t received = 0; ///< bytes of all answers, those of the warm-up too
    std::uint64_t wrong = 0;
    std::chrono::nanoseconds elapsed {0};
    Histogram latency;
    std::optional<ProcessUse> before; ///< of the server; nothing where its processes are unknown
    std::optional<ProcessUse> after;
    std::optional<std::int64_t> anonymousBeforeIdle; ///< bytes
};

} // namespace herd::bench
