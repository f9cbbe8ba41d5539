#include "gui/models/differences.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace herd {

namespace {

using Side = Difference::Side;
using Kind = Difference::Kind;
/// What both say of each thing, by its name.
using Sides = std::map<std::pair<std::string_view, std::string_view>, std::pair<Side, Side>>;

void append(std::vector<Difference> &differences, Kind kind, const Sides &sides)
{
    for (const auto &[name, both] : sides) {
        if (both.first != both.second)
            differences.push_back(
                {kind, std::string(name.first), std::string(name.second), both.first, both.second});
    }
}

Sides servers(const HerdState &left, const HerdState &right)
{
    Sides sides;
    for (const ServerNow &server : left.servers())
        sides[{server.id, {}}].first = server.state;
    for (const ServerNow &server : right.servers())
        sides[{server.id, {}}].second = server.state;
    return sides;
}

std::pair<std::string_view, std::string_view> nameOf(const HerdState &herd, const LinkBetween &link)
{
    const std::string_view one = herd.servers()[link.one].id;
    const std::string_view other = herd.servers()[link.other].id;
    return std::minmax(one, other);
}

std::pair<std::string_view, std::string_view> nameOf(const HerdState &herd, const BridgeNow &bridge)
{
    return {herd.servers()[bridge.server].id, bridge.name};
}

Sides links(const HerdState &left, const HerdState &right)
{
    Sides sides;
    for (const LinkBetween &link : left.links())
        sides[nameOf(left, link)].first = link.health;
    for (const LinkBetween &link : right.links())
        sides[nameOf(right, link)].second = link.health;
    for (const BridgeNow &bridge : left.bridges())
        sides[nameOf(left, bridge)].first = bridge.health;
    for (const BridgeNow &bridge : right.bridges())
        sides[nameOf(right, bridge)].second = bridge.health;
    return sides;
}

Sides digests(const HerdState &left, const HerdState &right)
{
    Sides sides;
    for (const ServerNow &server : left.servers()) {
        const auto there = right.find(server.id);
        if (there && !server.digest.empty() && !right.servers()[*there].digest.empty())
            sides[{server.id, {}}] = {server.digest, right.servers()[*there].digest};
    }
    return sides;
}

ComparedReport reportOf(const ComparedHerd &in, std::size_t client, bool sameClock)
{
    const ClientReport &report = in.clients.newest(client);
    const auto &servers = in.herd.servers();
    return {report.where, sameClock ? report.sentAt : Timestamp(),
            report.origin < servers.size() ? servers[report.origin].id : std::string()};
}

} // namespace

std::vector<Difference> differencesBetween(const HerdState &left, const HerdState &right)
{
    std::vector<Difference> differences;
    append(differences, Kind::Server, servers(left, right));
    append(differences, Kind::Link, links(left, right));
    append(differences, Kind::Digest, digests(left, right));
    return differences;
}

bool ClientDifferences::look(const ComparedHerd &left, const ComparedHerd &right, bool sameClock)
{
    m_sameClock = sameClock;
    for (std::size_t looked = 0; looked < clientsAtOnce; ++looked) {
        const ComparedHerd &in = m_inRight ? right : left;
        if (m_next < in.clients.size()) {
            lookAt(m_next++, in, m_inRight ? left : right);
            continue;
        }
        m_next = 0;
        m_inRight = !m_inRight;
        if (!m_inRight) {
            m_shown = std::exchange(m_found, {});
            return true;
        }
    }
    return false;
}

void ClientDifferences::lookAt(std::size_t client, const ComparedHerd &in,
                               const ComparedHerd &other)
{
    const std::string_view id = in.clients.id(client);
    const auto there = other.clients.find(id);
    if (m_inRight) {
        if (!there)
            compare(id, {}, reportOf(in, client, m_sameClock));
    } else {
        compare(id, reportOf(in, client, m_sameClock),
                there ? Side(reportOf(other, *there, m_sameClock)) : Side());
    }
}

void ClientDifferences::compare(std::string_view client, Side left, Side right)
{
    if (left == right)
        return;
    ++m_found.count;
    if (m_found.first.size() < mostKept)
        m_found.first.push_back(
            {Kind::Client, std::string(client), {}, std::move(left), std::move(right)});
}

void ClientDifferences::restart()
{
    m_shown = m_found = {};
    m_inRight = false;
    m_next = 0;
}

} // namespace herd
