#include "core/protocol/coordinates.h"

#include "core/protocol/text.h"

namespace herd {

namespace {

constexpr std::int64_t billion = 1'000'000'000;

/// Takes one signed angle of at most `limit` degrees off the front, in billionths of a degree.
std::optional<std::int64_t> takeAngle(std::string_view &text, std::int64_t limit)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-'))
        return std::nullopt;
    const bool negative = text.front() == '-';
    const Decimal degrees = Decimal::scan(text.substr(1));
    if (degrees.size == 0 || degrees.exceeds(limit))
        return std::nullopt;
    text.remove_prefix(1 + degrees.size);
    const std::int64_t angle = degrees.whole * billion + degrees.billionths;
    return negative ? -angle : angle;
}

} // namespace

std::optional<Coordinates> Coordinates::parse(std::string_view text)
{
    const auto latitude = takeAngle(text, 90);
    if (!latitude)
        return std::nullopt;
    const auto longitude = takeAngle(text, 180);
    if (!longitude || (!text.empty() && text != "/"))
        return std::nullopt;
    return Coordinates {*latitude, *longitude};
}

} // namespace herd
