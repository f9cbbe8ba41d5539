#pragma once

#include "core/protocol/timestamp.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace herd {

/// How far another machine's clock is ahead of the own one, from answers that carry its time. An
/// answer whose round trip took long may have been written at any moment of it, so of the last ones
/// the quickest counts; what is off by more than both can explain means that a clock was set, and
/// what was known before is forgotten.
class ClockDifference
{
public:
    static constexpr std::size_t mostSamples = 8;

    struct Estimate
    {
        TimeSpan ahead;
        std::chrono::nanoseconds within {0}; ///< it may be off by so much, either way

        friend bool operator==(const Estimate &, const Estimate &) = default;
    };

    /// An answer was read at `readAt` of the own clock, `roundTrip` after the question.
    void add(const Timestamp &theirs, const Timestamp &readAt, std::chrono::nanoseconds roundTrip);
    const std::optional<Estimate> &estimate() const { return m_best; }

    /// Whether two estimates can't both be right.
    static bool disagree(const Estimate &a, const Estimate &b);

private:
    std::array<Estimate, mostSamples> m_samples;
    std::size_t m_count = 0; // ever taken since the last that was forgotten
    std::optional<Estimate> m_best;
};

/// Of less than 292 years.
TimeSpan spanOf(std::chrono::nanoseconds span);
/// The instant on the own clock, of one that is `ahead` of it.
Timestamp operator-(const Timestamp &theirs, const TimeSpan &ahead);

} // namespace herd
