// Exact POSIX time. Seconds and nanoseconds are integers throughout: a double is 238 ns coarse at
// today's dates, and two servers that round differently could disagree for ever.
#pragma once

#include <cstdint>
#include <optional> // brings <compare>, which moc 6.4 can't parse where it comes first
#include <string>
#include <string_view>

namespace herd {

/// Signed span of time; `nanoseconds` is always 0 to 999,999,999 and counts upward, so -0.25 s is
/// {-1, 750000000}.
struct TimeSpan
{
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;

    friend constexpr auto operator<=>(const TimeSpan &, const TimeSpan &) = default;
};

/// An instant since 1970-01-01 UTC.
struct Timestamp
{
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0; ///< 0 to 999,999,999

    friend constexpr auto operator<=>(const Timestamp &, const Timestamp &) = default;

    /// A client's time, `d+(.d+)?`: at most 18 digits of whole seconds; decimals after the ninth
    /// are accepted and ignored. No sign, no exponent.
    static std::optional<Timestamp> parse(std::string_view text);
};

TimeSpan operator-(const Timestamp &later, const Timestamp &earlier);
Timestamp operator+(const Timestamp &instant, const TimeSpan &span);

/// Appends the difference field of an AT line: sign, whole seconds, point, nine digits.
void appendDifference(std::string &out, const TimeSpan &difference);

/// Reads the form that appendDifference() writes and no other, so that one value has one text.
std::optional<TimeSpan> parseDifference(std::string_view text);

/// Appends seconds, point, nine digits; for instants that this server made itself.
void appendTimestamp(std::string &out, const Timestamp &instant);

} // namespace herd
