#include "gui/models/differencewatch.h"

#include "core/monitor/clockdifference.h"

#include <algorithm>
#include <utility>

namespace herd {

DifferenceWatch::DifferenceWatch(std::vector<Difference> now)
{
    for (Difference &difference : now)
        m_things.push_back({std::move(difference), std::nullopt});
}

std::optional<Timestamp> DifferenceWatch::look(const std::vector<Difference> &differences,
                                               const Timestamp &at)
{
    std::vector<Thing> things;
    std::optional<Timestamp> found;
    for (const Difference &difference : differences) {
        const auto known = std::ranges::find_if(
            m_things, [&](const Thing &thing) { return thing.difference.isSameThing(difference); });
        const auto since = known != m_things.end() ? known->since : at;
        if (since && at - *since >= spanOf(lasts))
            found = std::min(found.value_or(*since), *since);
        things.push_back({difference, since});
    }
    m_things = std::move(things);
    return found;
}

} // namespace herd
