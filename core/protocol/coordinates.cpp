#include "core/protocol/coordinates.h"

#include "core/protocol/text.h"

#include <algorithm>

namespace herd {

namespace {

constexpr std::int64_t billion = 1'000'000'000;

bool isSign(char c)
{
    return c == '+' || c == '-';
}

/// One signed angle of at most `limit` degrees, in billionths of a degree.
std::optional<std::int64_t> parseAngle(std::string_view text, std::int64_t limit)
{
    if (text.empty() || !isSign(text.front()))
        return std::nullopt;
    const auto decimal = Decimal::parse(text.substr(1));
    if (!decimal)
        return std::nullopt;
    const std::int64_t degrees = digitsToInteger(decimal->whole, limit);
    const auto zero = [](char c) { return c == '0'; };
    if (degrees > limit
        || (degrees == limit
            && !std::all_of(decimal->fraction.begin(), decimal->fraction.end(), zero)))
        return std::nullopt;
    const std::int64_t angle = degrees * billion + billionths(decimal->fraction);
    return text.front() == '-' ? -angle : angle;
}

} // namespace

std::optional<Coordinates> Coordinates::parse(std::string_view text)
{
    if (!text.empty() && text.back() == '/')
        text.remove_suffix(1);
    const std::size_t second = text.find_first_of("+-", 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto latitude = parseAngle(text.substr(0, second), 90);
    const auto longitude = parseAngle(text.substr(second), 180);
    if (!latitude || !longitude)
        return std::nullopt;
    return Coordinates {*latitude, *longitude};
}

} // namespace herd
