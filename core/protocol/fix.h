// The fast way through the last two fields of a report.
#pragma once

#include "core/protocol/timestamp.h"

#include <optional>
#include <string_view>

namespace herd {

/// Where and when, as a report ends: `<location> <time>`. Views, as in Iamat.
struct Fix
{
    std::string_view location;
    std::string_view time;
    Timestamp sentAt;

    friend bool operator==(const Fix &, const Fix &) = default;
};

/// Reads the plain form that nearly every client sends, `+34.068930-118.445127
/// 1520023934.918963997`: both angles with decimals and below their limits, one blank, ten digits
/// of seconds, one to nine decimals, at most 64 bytes. Nothing for all else, which is not therefore
/// wrong: ask Coordinates::parse() and Timestamp::parse(), with which this always agrees.
std::optional<Fix> scanPlainFix(std::string_view text);

} // namespace herd
