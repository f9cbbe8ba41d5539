#include "core/monitor/floodtrace.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace herd {

namespace {

std::size_t idBytes(const FloodTrace::Update &update)
{
    std::size_t bytes = update.client.size() + update.origin.size();
    for (const FloodTrace::Hop &hop : update.hops)
        bytes += hop.from.size() + hop.to.size();
    return bytes;
}

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Of each hop, the one that brought the update to where it came from, or none.
std::vector<std::size_t> causesOf(const std::vector<FloodTrace::Hop> &hops)
{
    std::vector<std::size_t> causes;
    for (const FloodTrace::Hop &hop : hops) {
        const auto cause = std::ranges::find_if(hops, [&](const FloodTrace::Hop &other) {
            return other.to == hop.from && other.verdict == event::Verdict::Newer;
        });
        causes.push_back(cause == hops.end() ? none
                                             : static_cast<std::size_t>(cause - hops.begin()));
    }
    return causes;
}

/// How many servers had it before; bounded, as nonsense may go in circles.
std::size_t depthOf(std::size_t hop, const std::vector<std::size_t> &causes)
{
    std::size_t depth = 0;
    while (depth < causes.size() && causes[hop] != none) {
        hop = causes[hop];
        ++depth;
    }
    return depth;
}

/// Puts hops not before those that they follow, then in order; of those at the same time, causes
/// come first. Ends, because times only grow and none beyond the latest.
void settle(std::vector<FloodTrace::Hop> &hops)
{
    const auto causes = causesOf(hops);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < hops.size(); ++i) {
            if (causes[i] == none || hops[causes[i]].at <= hops[i].at)
                continue;
            hops[i].at = hops[causes[i]].at;
            changed = true;
        }
    }
    std::vector<std::pair<std::size_t, FloodTrace::Hop>> ordered;
    for (std::size_t i = 0; i < hops.size(); ++i)
        ordered.emplace_back(depthOf(i, causes), std::move(hops[i]));
    std::ranges::stable_sort(ordered, [](const auto &a, const auto &b) {
        return a.second.at != b.second.at ? a.second.at < b.second.at : a.first < b.first;
    });
    for (std::size_t i = 0; i < hops.size(); ++i)
        hops[i] = std::move(ordered[i].second);
}

} // namespace

std::string FloodTrace::keyOf(std::string_view client, std::string_view origin,
                              const Timestamp &effective)
{
    std::string key;
    appendTimestamp(key, effective);
    key += ' ';
    key += origin; // neither of the ids has white space
    key += ' ';
    return key += client;
}

FloodTrace::Update &FloodTrace::updateOf(const event::Merge &merge)
{
    const auto [entry, isNew] = m_numbers.try_emplace(
        keyOf(merge.client, merge.origin, merge.effective), m_first + m_updates.size());
    if (!isNew)
        return m_updates[static_cast<std::size_t>(entry->second - m_first)];
    m_idBytes += merge.client.size() + merge.origin.size();
    m_updates.push_back({std::string(merge.client),
                         std::string(merge.origin),
                         merge.effective,
                         {},
                         0,
                         merge.sampled});
    return m_updates.back();
}

void FloodTrace::keepWithinBounds()
{
    while (m_updates.size() > mostUpdates || (m_updates.size() > 1 && m_idBytes > mostIdBytes)) {
        const Update &oldest = m_updates.front();
        m_numbers.erase(keyOf(oldest.client, oldest.origin, oldest.effective));
        m_idBytes -= idBytes(oldest);
        m_updates.pop_front();
        ++m_first;
    }
}

void FloodTrace::take(std::string_view server, const Timestamp &at, const event::Merge &merge)
{
    Update &update = updateOf(merge);
    update.sampled = std::max(update.sampled, merge.sampled);
    const std::size_t more = merge.via.size() + server.size();
    if (update.hops.size() < mostHops && idBytes(update) + more <= mostIdBytes) {
        update.hops.push_back({std::string(merge.via), std::string(server), at, merge.verdict});
        m_idBytes += more;
        settle(update.hops);
    } else {
        ++update.hopsLeftOut;
    }
    keepWithinBounds();
}

const FloodTrace::Update *FloodTrace::find(std::string_view client, std::string_view origin,
                                           const Timestamp &effective) const
{
    const auto found = m_numbers.find(keyOf(client, origin, effective));
    return found == m_numbers.end() ? nullptr
                                    : &m_updates[static_cast<std::size_t>(found->second - m_first)];
}

void FloodTrace::clear()
{
    *this = {};
}

} // namespace herd
