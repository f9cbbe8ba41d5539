#include "core/herd/locationstore.h"

#include <limits>
#include <xxhash.h>

namespace herd {

namespace {

constexpr std::size_t firstSlots = 64;

/// In nanoseconds; times that don't fit (beyond the year 2262) are all alike, and the lines decide.
std::int64_t inRange(const Timestamp &time)
{
    constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / nanosecondsPerSecond;
    if (time.seconds >= limit)
        return limit * nanosecondsPerSecond;
    if (time.seconds <= -limit)
        return -limit * nanosecondsPerSecond;
    return time.seconds * nanosecondsPerSecond + time.nanoseconds;
}

} // namespace

std::string_view LocationStore::client(Index index) const
{
    const Entry &entry = m_entries[index];
    const std::string_view rest = lineOf(entry).substr(entry.clientBegin);
    return rest.substr(0, rest.find(' '));
}

bool LocationStore::isOf(const Entry &entry, std::string_view client) const
{
    const std::string_view rest = lineOf(entry).substr(entry.clientBegin);
    return rest.starts_with(client) && rest[client.size()] == ' '; // a location follows
}

std::size_t LocationStore::slotOf(std::string_view client) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = XXH3_64bits_withSeed(client.data(), client.size(), m_seed) & mask;
    while (m_slots[slot] != none && !isOf(m_entries[m_slots[slot]], client))
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

void LocationStore::keepDigest(std::string_view herd)
{
    m_digest = std::make_unique<Digest>(herd);
    for (Index index = 0; index < size(); ++index)
        m_digest->add(client(index), line(index));
}

void LocationStore::grow()
{
    m_slots.assign(m_slots.empty() ? firstSlots : m_slots.size() * 2, none);
    for (Index index = 0; index < size(); ++index)
        m_slots[slotOf(client(index))] = index;
}

void LocationStore::describe(Entry &entry, std::int64_t effective, const LocationReport &report,
                             std::string_view line)
{
    entry.effective = effective;
    entry.lineSize = static_cast<std::uint32_t>(line.size()) & 0xffffffU;
    // "<client> <location> <time>\n" is the end of the line, whatever `report` was made from.
    const std::size_t end = report.client.size() + report.location.size() + report.time.size() + 3;
    entry.clientBegin = static_cast<std::uint8_t>(line.size() - end);
}

LocationStore::Merged LocationStore::merge(const LocationReport &report, std::string_view line,
                                           Index maxClients, std::size_t maxBytes)
{
    if ((m_entries.size() + 1) * 4 > m_slots.size() * 3)
        grow();
    const std::int64_t effective = inRange(effectiveTime(report));
    Index &slot = m_slots[slotOf(report.client)];
    if (slot == none) {
        if (size() >= maxClients || bytes() > maxBytes || !m_lines.hasRoom())
            return {Verdict::Full, none};
        Entry &entry = m_entries.emplace_back();
        describe(entry, effective, report, line);
        entry.cell = m_lines.add(line);
        slot = size() - 1;
        if (m_digest)
            m_digest->add(report.client, line);
        return {Verdict::Newer, slot};
    }
    Entry &entry = m_entries[slot];
    const std::string_view stored = lineOf(entry);
    if (effective < entry.effective)
        return {Verdict::Stale, slot};
    if (effective == entry.effective) {
        if (line == stored)
            return {Verdict::Equal, slot};
        if (compareReports(report, *parseAt(stored.substr(0, stored.size() - 1))) < 0)
            return {Verdict::Stale, slot};
    }
    const bool fits = LineArena::fits(line.size(), stored.size());
    if (!fits && (!m_lines.hasRoom() || (line.size() > shortLine && bytes() > maxBytes)))
        return {Verdict::Full, slot};
    if (m_digest)
        m_digest->replace(report.client, stored, line);
    if (fits) {
        m_lines.replace(entry.cell, line);
    } else {
        m_lines.remove(entry.cell, stored.size());
        entry.cell = m_lines.add(line);
    }
    describe(entry, effective, report, line);
    return {Verdict::Newer, slot};
}

} // namespace herd
