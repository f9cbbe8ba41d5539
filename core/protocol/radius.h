#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// How far around a client to look: 0 to 50 km, kept exactly in micrometres.
struct Radius
{
    std::int64_t micrometres = 0;

    friend constexpr bool operator==(const Radius &, const Radius &) = default;

    double metres() const { return static_cast<double>(micrometres) * 1e-6; }

    /// Kilometres, `d+(.d+)?`. Decimals after the ninth are accepted; they count for the range
    /// only.
    static std::optional<Radius> parse(std::string_view kilometres);
};

/// Appends the radius in metres as a decimal without needless zeros, e.g. 10587.1263.
void appendMetres(std::string &out, Radius radius);

} // namespace herd
