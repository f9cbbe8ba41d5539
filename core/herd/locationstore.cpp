#include "core/herd/locationstore.h"

#include <xxhash.h>

namespace herd {

namespace {

constexpr std::size_t firstSlots = 64;

} // namespace

std::string_view LocationStore::client(Index index) const
{
    const Entry &entry = m_entries[index];
    return std::string_view(entry.line).substr(entry.clientBegin, entry.clientSize);
}

std::size_t LocationStore::slotOf(std::string_view client) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = XXH3_64bits_withSeed(client.data(), client.size(), m_seed) & mask;
    while (m_slots[slot] != none && this->client(m_slots[slot]) != client)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<LocationStore::Index> LocationStore::find(std::string_view client) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Index index = m_slots[slotOf(client)];
    return index == none ? std::nullopt : std::optional(index);
}

void LocationStore::grow()
{
    m_slots.assign(m_slots.empty() ? firstSlots : m_slots.size() * 2, none);
    for (Index index = 0; index < size(); ++index)
        m_slots[slotOf(client(index))] = index;
}

void LocationStore::fill(Entry &entry, const LocationReport &report, std::string_view line)
{
    entry.line = line;
    entry.effective = effectiveTime(report);
    entry.clientSize = static_cast<std::uint32_t>(report.client.size());
    // The client stands before " <location> <time>\n", wherever `report` was made from.
    entry.clientBegin = static_cast<std::uint32_t>(
        line.size() - report.time.size() - report.location.size() - 3 - report.client.size());
}

LocationStore::Merged LocationStore::merge(const LocationReport &report, std::string_view line,
                                           Index maxClients)
{
    if ((m_entries.size() + 1) * 4 > m_slots.size() * 3)
        grow();
    Index &slot = m_slots[slotOf(report.client)];
    if (slot == none) {
        if (size() >= maxClients)
            return {Verdict::Full, none};
        fill(m_entries.emplace_back(), report, line);
        slot = size() - 1;
        return {Verdict::Newer, slot};
    }
    Entry &entry = m_entries[slot];
    if (line == entry.line)
        return {Verdict::Equal, slot};
    auto order = effectiveTime(report) <=> entry.effective;
    if (order == 0) {
        const std::string_view stored(entry.line);
        order = compareReports(report, *parseAt(stored.substr(0, stored.size() - 1)));
    }
    if (order < 0)
        return {Verdict::Stale, slot};
    fill(entry, report, line);
    return {Verdict::Newer, slot};
}

} // namespace herd
