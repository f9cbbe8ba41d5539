#include "gui/models/clientbook.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <compare>
#include <limits>
#include <utility>

namespace herd {

namespace {

constexpr std::size_t chunkBytes = 64 * 1024; // offsets are 16 bits
constexpr std::uint64_t second = 1'000'000'000;

/// Only the fields that time is made of.
LocationReport timesOf(const ClientReport &report)
{
    LocationReport times;
    times.sentAt = report.sentAt;
    times.difference = report.difference;
    return times;
}

/// As compareReports(), by what is kept here.
std::strong_ordering order(const ClientReport &a, const ClientReport &b)
{
    if (a == b)
        return std::strong_ordering::equal;
    if (const auto times = a.effective() <=> b.effective(); times != 0)
        return times;
    if (const auto sent = a.sentAt <=> b.sentAt; sent != 0)
        return sent;
    if (const auto received = b.receivedAt() <=> a.receivedAt(); received != 0)
        return received;
    return std::pair(a.where.latitude, a.where.longitude)
        <=> std::pair(b.where.latitude, b.where.longitude);
}

std::uint64_t nanosecondsOf(const Timestamp &at)
{
    const auto seconds = static_cast<std::uint64_t>(std::clamp<std::int64_t>(
        at.seconds, 0, std::numeric_limits<std::int64_t>::max() / std::int64_t {second} - 1));
    return seconds * second + static_cast<std::uint64_t>(at.nanoseconds);
}

Timestamp timeOf(std::uint64_t nanoseconds)
{
    return {static_cast<std::int64_t>(nanoseconds / second),
            static_cast<std::int32_t>(nanoseconds % second)};
}

} // namespace

Timestamp ClientReport::effective() const
{
    return effectiveTime(timesOf(*this));
}

std::string_view ClientBook::id(std::size_t client) const
{
    const Row &row = m_rows[client];
    return std::string_view(m_ids[row.idChunk]).substr(row.idOffset, row.idSize);
}

std::size_t ClientBook::hashOf(std::string_view client)
{
    // Seeded: ids are chosen by strangers.
    return qHashBits(client.data(), client.size(), QHashSeed::globalSeed());
}

std::size_t ClientBook::slotOf(const Shelf &shelf, std::size_t hash, std::string_view client) const
{
    const std::size_t mask = shelf.slots.size() - 1;
    std::size_t slot = hash / shelves & mask;
    while (shelf.slots[slot] != none && id(shelf.slots[slot]) != client)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::size_t> ClientBook::find(std::string_view client) const
{
    const std::size_t hash = hashOf(client);
    const Shelf &shelf = m_shelves[shelfOf(hash)];
    const std::uint32_t found =
        shelf.slots.empty() ? none : shelf.slots[slotOf(shelf, hash, client)];
    return found == none ? std::nullopt : std::optional<std::size_t>(found);
}

void ClientBook::grow(Shelf &shelf) const
{
    const std::size_t size = std::max<std::size_t>(shelf.slots.size() * 2, 16);
    const auto clients = std::exchange(shelf.slots, std::vector<std::uint32_t>(size, none));
    for (const std::uint32_t client : clients) {
        if (client != none)
            shelf.slots[slotOf(shelf, hashOf(id(client)), id(client))] = client;
    }
}

std::optional<std::size_t> ClientBook::add(std::string_view client)
{
    if (m_rows.size() >= mostClients || client.size() > mostIdBytes) {
        ++m_leftOut;
        return {};
    }
    const std::size_t hash = hashOf(client);
    Shelf &shelf = m_shelves[shelfOf(hash)];
    if (shelf.slots.size() / 4 * 3 <= shelf.used)
        grow(shelf);
    if (m_ids.empty() || m_ids.back().size() + client.size() > chunkBytes)
        m_ids.emplace_back().reserve(chunkBytes);
    shelf.slots[slotOf(shelf, hash, client)] = index(m_rows.size());
    ++shelf.used;
    Row &row = m_rows.emplace_back();
    row.idChunk = static_cast<std::uint32_t>(m_ids.size() - 1);
    row.idOffset = static_cast<std::uint16_t>(m_ids.back().size());
    row.idSize = static_cast<std::uint16_t>(client.size());
    m_ids.back() += client;
    m_atNewest.push_back(0);
    return m_rows.size() - 1;
}

std::optional<ClientBook::Told> ClientBook::tell(std::size_t server, std::string_view client,
                                                 const ClientReport &report, const Timestamp &at)
{
    auto known = find(client);
    const bool isNew = !known;
    if (isNew)
        known = add(client);
    if (!known)
        return {};
    const ClientReport before = m_rows[*known].newest;
    const bool agreed = isAgreed(*known);
    believe(*known, std::uint64_t {1} << server, report, at);
    return Told {*known, isNew || m_rows[*known].newest != before || isAgreed(*known) != agreed};
}

void ClientBook::believe(std::size_t client, std::uint64_t server, const ClientReport &report,
                         const Timestamp &at)
{
    Row &row = m_rows[client];
    const std::uint64_t others = m_atNewest[client] & ~server;
    doubt(client, server);
    const bool nobodyDoes = others == 0 && isAgreed(client);
    const auto compared = order(report, row.newest);
    if (compared == std::strong_ordering::equal && !nobodyDoes) {
        setAtNewest(client, others | server);
    } else if (compared > 0 || nobodyDoes) {
        if (others != 0)
            m_older[index(client)].push_back({row.newest, others, at});
        row.newest = report;
        row.toldAt = nanosecondsOf(at);
        setAtNewest(client, server);
    } else {
        setAtNewest(client, others);
        auto &older = m_older[index(client)];
        const auto same = std::ranges::find(older, report, &Belief::report);
        if (same == older.end())
            older.push_back({report, server, timeOf(row.toldAt)});
        else
            same->servers |= server;
    }
    settle(client, at);
}

void ClientBook::setAtNewest(std::size_t client, std::uint64_t servers)
{
    const std::uint64_t before = std::exchange(m_atNewest[client], servers);
    for (std::uint64_t changed = before ^ servers; changed != 0; changed &= changed - 1) {
        const auto server = static_cast<std::size_t>(std::countr_zero(changed));
        const bool isThere = (servers & (std::uint64_t {1} << server)) != 0;
        isThere ? ++m_knownBy[server] : --m_knownBy[server];
    }
    if ((before == 0) != (servers == 0))
        servers == 0 ? --m_believed : ++m_believed;
}

/// The newest is what somebody believes, where anybody believes anything.
void ClientBook::settle(std::size_t client, const Timestamp &at)
{
    const auto found = m_older.find(index(client));
    if (m_atNewest[client] != 0 || found == m_older.end())
        return;
    auto &older = found->second;
    const auto best = std::ranges::max_element(
        older, [](const Belief &a, const Belief &b) { return order(a.report, b.report) < 0; });
    m_rows[client].newest = best->report;
    m_rows[client].toldAt = nanosecondsOf(at);
    setAtNewest(client, best->servers);
    older.erase(best);
    if (older.empty())
        m_older.erase(found);
}

void ClientBook::doubt(std::size_t client, std::uint64_t server)
{
    const auto found = m_older.find(index(client));
    if (found == m_older.end())
        return;
    for (Belief &belief : found->second)
        belief.servers &= ~server;
    std::erase_if(found->second, [](const Belief &belief) { return belief.servers == 0; });
    if (found->second.empty())
        m_older.erase(found);
}

void ClientBook::forget(std::size_t server)
{
    if (m_knownBy[server] == 0 && m_older.empty())
        return;
    const std::uint64_t bit = std::uint64_t {1} << server;
    for (std::uint64_t &atNewest : m_atNewest) {
        m_believed -= atNewest == bit ? 1 : 0;
        atNewest &= ~bit;
    }
    m_knownBy[server] = 0;
    for (auto entry = m_older.begin(); entry != m_older.end();) {
        for (Belief &belief : entry->second)
            belief.servers &= ~bit;
        std::erase_if(entry->second, [](const Belief &belief) { return belief.servers == 0; });
        entry = entry->second.empty() ? m_older.erase(entry) : std::next(entry);
    }
}

void ClientBook::clear()
{
    *this = {};
}

std::vector<Belief> ClientBook::beliefs(std::size_t client) const
{
    std::vector<Belief> all;
    if (m_atNewest[client] != 0)
        all.push_back({m_rows[client].newest, m_atNewest[client], {}});
    if (const auto found = m_older.find(index(client)); found != m_older.end())
        all.insert(all.end(), found->second.begin(), found->second.end());
    std::ranges::sort(
        all, [](const Belief &a, const Belief &b) { return order(a.report, b.report) > 0; });
    return all;
}

Timestamp ClientBook::missedSince(std::size_t client, std::size_t server) const
{
    const std::uint64_t bit = std::uint64_t {1} << server;
    if (const auto found = m_older.find(index(client)); found != m_older.end()) {
        for (const Belief &belief : found->second) {
            if ((belief.servers & bit) != 0)
                return belief.passedAt;
        }
    }
    return timeOf(m_rows[client].toldAt);
}

std::size_t ClientBook::bytes() const
{
    std::size_t older = 0;
    for (const auto &[client, beliefs] : m_older)
        older += sizeof(std::pair<std::uint32_t, std::vector<Belief>>) + 2 * sizeof(void *)
            + beliefs.capacity() * sizeof(Belief);
    std::size_t slots = 0;
    for (const Shelf &shelf : m_shelves)
        slots += shelf.slots.capacity();
    return m_rows.size() * sizeof(Row) + m_atNewest.size() * sizeof(std::uint64_t)
        + slots * sizeof(std::uint32_t) + m_ids.size() * chunkBytes + older;
}

} // namespace herd
