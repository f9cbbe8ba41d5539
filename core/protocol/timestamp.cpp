#include "core/protocol/timestamp.h"

#include "core/protocol/text.h"

#include <charconv>

namespace herd {

namespace {

constexpr std::int32_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::size_t maxSecondDigits = 18; // the largest sum of two such still fits 64 bits
constexpr std::int64_t maxSeconds = 999'999'999'999'999'999;

void appendSeconds(std::string &out, std::int64_t seconds, std::int32_t nanoseconds)
{
    char text[32];
    char *end = std::to_chars(text, text + 20, seconds).ptr;
    *end++ = '.';
    for (int place = 8; place >= 0; --place) {
        end[place] = static_cast<char>('0' + nanoseconds % 10);
        nanoseconds /= 10;
    }
    out.append(text, end + 9);
}

} // namespace

std::optional<Timestamp> Timestamp::parse(std::string_view text)
{
    const auto decimal = Decimal::parse(text);
    if (!decimal || decimal->whole.size() > maxSecondDigits)
        return std::nullopt;
    return Timestamp {digitsToInteger(decimal->whole, maxSeconds), billionths(decimal->fraction)};
}

TimeSpan operator-(const Timestamp &later, const Timestamp &earlier)
{
    TimeSpan span {later.seconds - earlier.seconds, later.nanoseconds - earlier.nanoseconds};
    if (span.nanoseconds < 0) {
        span.nanoseconds += nanosecondsPerSecond;
        --span.seconds;
    }
    return span;
}

Timestamp operator+(const Timestamp &instant, const TimeSpan &span)
{
    Timestamp sum {instant.seconds + span.seconds, instant.nanoseconds + span.nanoseconds};
    if (sum.nanoseconds >= nanosecondsPerSecond) {
        sum.nanoseconds -= nanosecondsPerSecond;
        ++sum.seconds;
    }
    return sum;
}

void appendDifference(std::string &out, const TimeSpan &difference)
{
    if (difference.seconds >= 0) {
        out += '+';
        appendSeconds(out, difference.seconds, difference.nanoseconds);
        return;
    }
    // {-1, 750000000} is -0.25: the magnitude borrows from the seconds where there are nanoseconds.
    const bool borrow = difference.nanoseconds > 0;
    out += '-';
    appendSeconds(out, -(difference.seconds + (borrow ? 1 : 0)),
                  borrow ? nanosecondsPerSecond - difference.nanoseconds : 0);
}

std::optional<TimeSpan> parseDifference(std::string_view text)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-'))
        return std::nullopt;
    const bool negative = text.front() == '-';
    const auto decimal = Decimal::parse(text.substr(1));
    if (!decimal || decimal->whole.size() > maxSecondDigits || decimal->fraction.size() != 9
        || (decimal->whole.size() > 1 && decimal->whole.front() == '0'))
        return std::nullopt;
    TimeSpan span {digitsToInteger(decimal->whole, maxSeconds), billionths(decimal->fraction)};
    if (!negative)
        return span;
    if (span == TimeSpan {})
        return std::nullopt; // zero is written +0.000000000
    span.seconds = -span.seconds;
    if (span.nanoseconds > 0) {
        span.nanoseconds = nanosecondsPerSecond - span.nanoseconds;
        --span.seconds;
    }
    return span;
}

void appendTimestamp(std::string &out, const Timestamp &instant)
{
    appendSeconds(out, instant.seconds, instant.nanoseconds);
}

} // namespace herd
