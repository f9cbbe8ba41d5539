#include "gui/models/clientbook.h"

#include <algorithm>
#include <bit>
#include <compare>
#include <limits>
#include <utility>

namespace herd {

namespace {

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

std::optional<std::size_t> ClientBook::add(std::string_view client)
{
    if (m_rows.size() >= mostClients || client.size() > mostIdBytes) {
        ++m_leftOut;
        return {};
    }
    m_rows.push_back({});
    m_atNewest.push_back(0);
    m_firstOlder.push_back(none);
    return m_ids.add(client);
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
            addOlder(client, {row.newest, others, at});
        row.newest = report;
        row.toldAt = nanosecondsOf(at);
        setAtNewest(client, server);
    } else {
        setAtNewest(client, others);
        std::uint32_t same = m_firstOlder[client];
        while (same != none && m_older[same].belief.report != report)
            same = m_older[same].next;
        if (same == none)
            addOlder(client, {report, server, timeOf(row.toldAt)});
        else
            m_older[same].belief.servers |= server;
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
    if (m_atNewest[client] != 0 || isAgreed(client))
        return;
    std::uint32_t *best = &m_firstOlder[client];
    for (std::uint32_t *link = best; *link != none; link = &m_older[*link].next) {
        if (order(m_older[*best].belief.report, m_older[*link].belief.report) < 0)
            best = link;
    }
    const Belief belief = m_older[*best].belief;
    m_rows[client] = {belief.report, nanosecondsOf(at)};
    setAtNewest(client, belief.servers);
    drop(*best);
}

void ClientBook::doubt(std::size_t client, std::uint64_t server)
{
    for (std::uint32_t *link = &m_firstOlder[client]; *link != none;) {
        Older &older = m_older[*link];
        older.belief.servers &= ~server;
        if (older.belief.servers == 0)
            drop(*link);
        else
            link = &older.next;
    }
}

void ClientBook::addOlder(std::size_t client, const Belief &belief)
{
    const Older older {belief, m_firstOlder[client]};
    std::uint32_t place = m_freeOlder;
    if (place != none) {
        m_freeOlder = m_older[place].next;
        m_older[place] = older;
    } else {
        place = static_cast<std::uint32_t>(m_older.size());
        m_older.push_back(older);
    }
    m_firstOlder[client] = place;
    ++m_olderUsed;
}

/// Takes out the one that a link leads to.
void ClientBook::drop(std::uint32_t &link)
{
    const std::uint32_t gone = link;
    link = m_older[gone].next;
    m_older[gone].next = std::exchange(m_freeOlder, gone);
    if (--m_olderUsed == 0) {
        m_older.clear();
        m_freeOlder = none;
    }
}

void ClientBook::forget(std::size_t server)
{
    if (m_knownBy[server] == 0 && m_olderUsed == 0)
        return;
    const std::uint64_t bit = std::uint64_t {1} << server;
    for (std::size_t client = 0; client < size(); ++client) {
        m_believed -= m_atNewest[client] == bit ? 1 : 0;
        m_atNewest[client] &= ~bit;
        doubt(client, bit);
    }
    m_knownBy[server] = 0;
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
    for (std::uint32_t older = m_firstOlder[client]; older != none; older = m_older[older].next)
        all.push_back(m_older[older].belief);
    std::ranges::sort(
        all, [](const Belief &a, const Belief &b) { return order(a.report, b.report) > 0; });
    return all;
}

Timestamp ClientBook::missedSince(std::size_t client, std::size_t server) const
{
    const std::uint64_t bit = std::uint64_t {1} << server;
    for (std::uint32_t older = m_firstOlder[client]; older != none; older = m_older[older].next) {
        if ((m_older[older].belief.servers & bit) != 0)
            return m_older[older].belief.passedAt;
    }
    return timeOf(m_rows[client].toldAt);
}

std::size_t ClientBook::bytes() const
{
    return m_ids.bytes() + m_rows.bytes() + m_atNewest.bytes() + m_firstOlder.bytes()
        + m_older.bytes();
}

} // namespace herd
