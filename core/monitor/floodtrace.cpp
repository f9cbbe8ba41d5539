#include "core/monitor/floodtrace.h"

#include <algorithm>

namespace herd {

namespace {

std::size_t idBytes(const FloodTrace::Update &update)
{
    std::size_t bytes = update.client.size() + update.origin.size();
    for (const FloodTrace::Hop &hop : update.hops)
        bytes += hop.from.size() + hop.to.size();
    return bytes;
}

/// The hop that brought the update to a server; null where it is not known.
const FloodTrace::Hop *arrivalAt(const std::vector<FloodTrace::Hop> &hops, std::string_view server)
{
    const auto found = std::find_if(hops.begin(), hops.end(), [server](const FloodTrace::Hop &hop) {
        return hop.to == server && hop.verdict == event::Verdict::Newer;
    });
    return found == hops.end() ? nullptr : &*found;
}

/// Puts hops not before those that they follow, then in order. Ends, because times only grow and
/// none beyond the latest.
void settle(std::vector<FloodTrace::Hop> &hops)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (FloodTrace::Hop &hop : hops) {
            const FloodTrace::Hop *before = arrivalAt(hops, hop.from);
            if (before && before->at > hop.at) {
                hop.at = before->at;
                changed = true;
            }
        }
    }
    std::stable_sort(
        hops.begin(), hops.end(),
        [](const FloodTrace::Hop &a, const FloodTrace::Hop &b) { return a.at < b.at; });
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
