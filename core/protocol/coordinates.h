#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace herd {

/// A point on earth, in billionths of a degree (about 0.1 mm), so that ranges are exact.
struct Coordinates
{
    std::int64_t latitude = 0; ///< -90e9 to 90e9, north is positive
    std::int64_t longitude = 0; ///< -180e9 to 180e9, east is positive

    friend constexpr bool operator==(const Coordinates &, const Coordinates &) = default;

    double latitudeDegrees() const { return static_cast<double>(latitude) * 1e-9; }
    double longitudeDegrees() const { return static_cast<double>(longitude) * 1e-9; }

    /// ISO 6709 decimal degrees (annex H): `[+-]d+(.d+)?[+-]d+(.d+)?`, optionally a final solidus.
    /// Missing signs, degrees-minutes-seconds out of range, altitude and reference systems give
    /// nothing. Decimals after the ninth are accepted; they count for the range only.
    static std::optional<Coordinates> parse(std::string_view text);
};

} // namespace herd
