#include "core/protocol/radius.h"

#include "core/protocol/text.h"

namespace herd {

namespace {

constexpr std::int64_t maxKilometres = 50;
constexpr std::int64_t micrometresPerKilometre = 1'000'000'000;
constexpr std::int64_t micrometresPerMetre = 1'000'000;

} // namespace

std::optional<Radius> Radius::parse(std::string_view kilometres)
{
    const Decimal number = Decimal::scan(kilometres);
    if (number.size == 0 || number.size != kilometres.size() || number.exceeds(maxKilometres))
        return std::nullopt;
    return Radius {number.whole * micrometresPerKilometre + number.billionths};
}

void appendMetres(std::string &out, Radius radius)
{
    out += std::to_string(radius.micrometres / micrometresPerMetre);
    const std::int64_t rest = radius.micrometres % micrometresPerMetre;
    if (rest == 0)
        return;
    std::string fraction = std::to_string(micrometresPerMetre + rest); // 1dddddd
    fraction.front() = '.';
    fraction.erase(fraction.find_last_not_of('0') + 1);
    out += fraction;
}

} // namespace herd
