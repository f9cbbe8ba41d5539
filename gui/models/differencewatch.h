#pragma once

#include "gui/models/differences.h"

#include <chrono>
#include <optional>
#include <vector>

namespace herd {

/// Finds when something begins to differ that did not, and goes on to: two who watch the same herd
/// hear of it at moments that differ a little, and that is none. A value.
class DifferenceWatch
{
public:
    /// So long it has to differ.
    static constexpr std::chrono::milliseconds lasts {1000};

    /// `now`: what differs at first, and is not looked for.
    explicit DifferenceWatch(std::vector<Difference> now);

    /// What differs at a later moment. Since when a new difference was there, once it lasted.
    std::optional<Timestamp> look(const std::vector<Difference> &differences, const Timestamp &at);

private:
    struct Thing
    {
        Difference difference;
        std::optional<Timestamp> since; // nothing: from the first
    };

    std::vector<Thing> m_things; // that differ
};

} // namespace herd
