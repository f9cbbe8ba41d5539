#pragma once

#include "core/protocol/timestamp.h"

#include <algorithm>
#include <chrono>

namespace herd {

/// An instant as a span since 1970, for those who count in pixels and bins; years that do not fit
/// (before 1970, after 2261) are brought into bounds.
inline std::chrono::nanoseconds sinceEpoch(const Timestamp &at)
{
    constexpr std::int64_t last =
        std::chrono::floor<std::chrono::seconds>(std::chrono::nanoseconds::max()).count() - 1;
    return std::chrono::seconds(std::clamp<std::int64_t>(at.seconds, 0, last))
        + std::chrono::nanoseconds(at.nanoseconds);
}

/// The other way; before 1970 is 1970.
inline Timestamp timestampOf(std::chrono::nanoseconds sinceEpoch)
{
    const auto span = std::max(sinceEpoch, std::chrono::nanoseconds {0});
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    return {whole.count(), static_cast<std::int32_t>((span - whole).count())};
}

} // namespace herd
