#include "core/protocol/timestamp.h"

#include "core/protocol/text.h"

#include <array>
#include <cstring>

namespace herd {

namespace {

constexpr std::int32_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::size_t maxSecondDigits = 18; // the largest sum of two such still fits 64 bits

/// "00" to "99" in one text: half the divisions.
constexpr auto pairs = [] {
    std::array<char, 200> text {};
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<char>('0' + (i % 2 == 0 ? i / 20 : i / 2 % 10));
    return text;
}();

/// Seconds, point, nine digits, written from the end; gives where they begin.
char *putSeconds(char *end, std::int64_t seconds, std::int32_t nanoseconds)
{
    auto decimals = static_cast<std::uint32_t>(nanoseconds);
    for (int pair = 0; pair < 4; ++pair, decimals /= 100) {
        end -= 2;
        std::memcpy(end, pairs.data() + decimals % 100 * 2, 2);
    }
    *--end = static_cast<char>('0' + decimals);
    *--end = '.';
    auto whole = static_cast<std::uint64_t>(seconds);
    do
        *--end = static_cast<char>('0' + whole % 10);
    while ((whole /= 10) != 0);
    return end;
}

constexpr std::size_t mostBytes = 1 + 20 + 1 + 9;

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
    char text[mostBytes];
    char *const end = text + sizeof text;
    const bool negative = difference.seconds < 0;
    // {-1, 750000000} is -0.25: the magnitude borrows from the seconds where there are nanoseconds.
    const bool borrow = negative && difference.nanoseconds > 0;
    char *begin =
        putSeconds(end, negative ? -(difference.seconds + (borrow ? 1 : 0)) : difference.seconds,
                   borrow ? nanosecondsPerSecond - difference.nanoseconds : difference.nanoseconds);
    *--begin = negative ? '-' : '+';
    out.append(begin, end);
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
    char text[mostBytes];
    char *const end = text + sizeof text;
    out.append(putSeconds(end, instant.seconds, instant.nanoseconds), end);
}

} // namespace herd
