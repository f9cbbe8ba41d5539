#include "tests/gui/bench/scriptedherd.h"

#include "core/protocol/monitorline.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace herd::test {

using namespace std::chrono_literals;

namespace {

constexpr auto perHop = 400us;
constexpr auto onTheWay = 40ms; // from a client to its server
constexpr double mostTold = 2000; // of lines, of merges, by a server in a second
constexpr double linesPerUpdate = 18.0 / ScriptedHerd::servers; // of a server
constexpr double mergesPerUpdate = 9.0 / ScriptedHerd::servers;

std::uint64_t strideFor(double told)
{
    std::uint64_t stride = 1;
    while (told / static_cast<double>(stride) > mostTold)
        stride *= 2;
    return stride;
}

} // namespace

struct ScriptedHerd::Said
{
    Said(const Client &client, std::size_t number)
    {
        std::array<char, 64> text {};
        std::snprintf(text.data(), text.size(), "client-%07zu", number);
        id = text.data();
        const double step = 1e-5 * client.reports;
        const double north = static_cast<double>(number * 2'654'435'761 % 4001) / 1e4;
        const double east = static_cast<double>(number * 40'503 % 6007) / 1e4;
        std::snprintf(text.data(), text.size(), "%+.6f%+.6f", 33.8 + north + step,
                      -118.6 + east + step);
        location = text.data();
        effective = timeOf(client.at - onTheWay);
        appendTimestamp(time, effective);
    }

    std::string id;
    std::string location;
    std::string time;
    Timestamp effective;
    static constexpr std::string_view difference = "+0.040000000";
};

ScriptedHerd::ScriptedHerd(const Load &load)
    : m_load(load)
    , m_clients(load.clients)
{
    for (std::size_t i = 0; i < servers; ++i)
        m_floods[i] = floodFrom(m_herd, i);
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        m_clients[i].origin = static_cast<std::uint8_t>(i % servers);
    setUpdates(load.updates);
}

void ScriptedHerd::setUpdates(double updates)
{
    m_load.updates = updates;
    m_nextUpdate = m_now;
    m_lineStride = m_load.sampled ? strideFor(updates * linesPerUpdate) : 1;
    m_mergeStride = m_load.sampled ? strideFor(updates * mergesPerUpdate) : 1;
}

Timestamp ScriptedHerd::timeOf(std::chrono::nanoseconds at)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(at);
    return begin + TimeSpan {whole.count(), static_cast<std::int32_t>((at - whole).count())};
}

std::vector<ScriptedHerd::Hop> ScriptedHerd::floodFrom(const Topology &herd, std::size_t origin)
{
    std::vector<Hop> hops;
    std::vector<std::pair<std::size_t, std::size_t>> edge {{origin, origin}}; // and from where
    std::array<bool, servers> knows {};
    knows[origin] = true;
    for (int number = 1; !edge.empty(); ++number) {
        std::vector<std::pair<std::size_t, std::size_t>> next;
        for (const auto &[from, before] : edge) {
            for (const ServerAddress *neighbour : herd.neighbours(herd.servers[from].id)) {
                const auto to = static_cast<std::size_t>(neighbour - herd.servers.data());
                if (to == before)
                    continue;
                hops.push_back(
                    {from, to, number, knows[to] ? event::Verdict::Equal : event::Verdict::Newer});
                if (!std::exchange(knows[to], true))
                    next.emplace_back(to, from);
            }
        }
        edge = std::move(next);
    }
    return hops;
}

template <typename Line>
void ScriptedHerd::say(std::size_t server, std::chrono::nanoseconds at, Line line)
{
    const std::size_t offset = m_batch.bytes.size();
    if constexpr (std::is_constructible_v<Event, Line>)
        appendMonitorLine(m_batch.bytes, {++m_sequences[server], timeOf(at), timeOf(at)},
                          Event(line));
    else
        appendMonitorLine(m_batch.bytes, line);
    m_batch.lines.push_back({m_firstSource + static_cast<std::uint32_t>(server),
                             static_cast<std::uint32_t>(m_batch.bytes.size() - offset), offset,
                             timeOf(at)});
}

ObservedBatch ScriptedHerd::attach()
{
    for (std::size_t i = 0; i < servers && m_isAttached; ++i)
        say(i, m_now, SourceLine {SourceState::Removed, {}, id(i), {}, {}, {}});
    m_firstSource += m_isAttached ? std::uint32_t {servers} : 0;
    m_isAttached = true;
    m_shown = 0;
    for (std::size_t i = 0; i < servers; ++i) {
        const std::string address = "127.0.0.1:" + std::to_string(m_herd.servers[i].monitorPort);
        say(i, m_now, SourceLine {SourceState::Attached, address, id(i), {}, {}, {}});
        ServerHello hello;
        hello.server = id(i);
        hello.run = std::to_string(i);
        hello.utc = timeOf(m_now);
        hello.topology = m_herd;
        say(i, m_now, hello);
        SnapshotBegin snapshot {m_sequences[i], m_clients.size(), {}, {}};
        for (const ServerAddress *neighbour : m_herd.neighbours(id(i)))
            snapshot.links.push_back({neighbour->id, event::LinkState::Up, begin});
        say(i, m_now, snapshot);
    }
    return std::exchange(m_batch, {});
}

ObservedBatch ScriptedHerd::show(std::size_t clients)
{
    if (!isShowing())
        return {};
    const std::size_t end = m_shown + std::min(clients, m_clients.size() - m_shown);
    for (; m_shown < end; ++m_shown) {
        const Said said(m_clients[m_shown], m_shown);
        const std::string &origin = id(m_clients[m_shown].origin);
        for (std::size_t i = 0; i < servers; ++i) {
            const std::size_t offset = m_batch.bytes.size();
            appendMonitorLine(
                m_batch.bytes,
                event::Client {said.id, origin, Said::difference, said.location, said.time});
            m_batch.lines.push_back({m_firstSource + static_cast<std::uint32_t>(i),
                                     static_cast<std::uint32_t>(m_batch.bytes.size() - offset),
                                     offset, timeOf(m_now)});
        }
    }
    for (std::size_t i = 0; i < servers && !isShowing(); ++i)
        say(i, m_now, SnapshotEnd {m_sequences[i], m_clients.size()});
    return std::exchange(m_batch, {});
}

ObservedBatch ScriptedHerd::pass(std::chrono::nanoseconds time)
{
    const auto end = m_now + time;
    const bool updates = m_load.updates > 0 && !m_clients.empty();
    while (std::min(updates ? m_nextUpdate : end, m_nextSecond) < end) {
        m_now = std::min(updates ? m_nextUpdate : end, m_nextSecond);
        if (m_now == m_nextSecond) {
            tellSecond();
            m_nextSecond += 1s;
        } else {
            update();
            m_nextUpdate +=
                std::chrono::nanoseconds(static_cast<std::int64_t>(1e9 / m_load.updates));
        }
    }
    m_now = end;
    return std::exchange(m_batch, {});
}

/// A client tells its server where it is, which floods.
void ScriptedHerd::update()
{
    const std::size_t number = m_updates++ % m_clients.size();
    Client &client = m_clients[number];
    client.at = m_now;
    ++client.reports;
    const Said said(client, number);
    const std::size_t origin = client.origin;
    const bool showsLines = m_updates % m_lineStride == 0;
    const bool showsMerges = m_updates % m_mergeStride == 0;
    ++m_lines[origin];

    const std::string fields = said.id + ' ' + said.location + ' ' + said.time;
    const std::string report = "AT " + id(origin) + " +0.040000000 " + fields;
    const auto line = [&](std::size_t server, std::chrono::nanoseconds at, const std::string &peer,
                          event::Direction direction, const std::string &bytes) {
        if (showsLines)
            say(server, at,
                event::Line {peer, direction, bytes, m_lineStride > 1 ? m_lineStride : 0});
    };
    const auto merge = [&](std::size_t server, std::chrono::nanoseconds at, const std::string &via,
                           event::Verdict verdict) {
        const bool isNewer = verdict == event::Verdict::Newer;
        const std::string_view none;
        if (showsMerges)
            say(server, at,
                event::Merge {said.id, id(origin), said.effective, via, verdict,
                              isNewer ? said.difference : none, isNewer ? said.location : none,
                              isNewer ? said.time : none, m_mergeStride > 1 ? m_mergeStride : 0});
        else if (isNewer)
            say(server, at,
                event::Client {said.id, id(origin), said.difference, said.location, said.time});
    };
    const std::string peer = "127.0.0.1:" + std::to_string(20'000 + number % 40'000);
    line(origin, m_now, peer, event::Direction::In, "IAMAT " + fields);
    merge(origin, m_now, {}, event::Verdict::Newer);
    line(origin, m_now, peer, event::Direction::Out, report);
    for (const Hop &hop : m_floods[origin]) {
        const auto at = m_now + hop.number * perHop;
        line(hop.from, at - perHop, id(hop.to), event::Direction::Out, report);
        line(hop.to, at, id(hop.from), event::Direction::In, report);
        merge(hop.to, at, id(hop.from), hop.verdict);
    }
}

void ScriptedHerd::tellSecond()
{
    std::array<char, 17> root {};
    std::snprintf(root.data(), root.size(), "%016llx",
                  static_cast<unsigned long long>((m_updates + 1) * 0x9e3779b97f4a7c15));
    for (std::size_t i = 0; i < servers; ++i) {
        event::Stats stats;
        stats.span = 1s;
        stats.linesIn = stats.linesOut = std::exchange(m_lines[i], 0);
        stats.clients = m_clients.size();
        stats.connections = m_clients.size() / servers;
        stats.answer.add(120us);
        for (const ServerAddress *neighbour : m_herd.neighbours(id(i)))
            stats.owed.push_back({neighbour->id, 0});
        say(i, m_now, stats);
        say(i, m_now, event::Digest {root.data(), m_clients.size()});
    }
}

} // namespace herd::test
