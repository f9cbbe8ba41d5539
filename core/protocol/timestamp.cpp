#include "core/protocol/timestamp.h"

#include "core/protocol/text.h"

#include <charconv>

namespace herd {

namespace {

constexpr std::int32_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::size_t maxSecondDigits = 18; // the largest sum of two such still fits 64 bits

void appendSeconds(std::string &out, std::int64_t seconds, std::int32_t nanoseconds)
{
    char text[32];
    char *point = std::to_chars(text, text + 20, seconds).ptr;
    // Always ten digits, of which the point replaces the first.
    char *end = std::to_chars(point, text + sizeof text, nanosecondsPerSecond + nanoseconds).ptr;
    *point = '.';
    out.append(text, end);
}

} // namespace

std::optional<Timestamp> Timestamp::parse(std::string_view text)
{
    const Decimal number = Decimal::scan(text);
    if (number.size == 0 || number.size != text.size() || number.wholeDigits > maxSecondDigits)
        return std::nullopt;
    return Timestamp {number.whole, number.billionths};
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
    const Decimal number = Decimal::scan(text.substr(1));
    const bool nineDecimals = number.size == number.wholeDigits + 1 + 9;
    if (number.size != text.size() - 1 || !nineDecimals || number.wholeDigits > maxSecondDigits
        || (number.wholeDigits > 1 && text[1] == '0'))
        return std::nullopt;
    TimeSpan span {number.whole, number.billionths};
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
