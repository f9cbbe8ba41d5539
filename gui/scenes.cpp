#include "gui/scenes.h"

#include "core/protocol/monitorline.h"
#include "core/protocol/report.h"
#include "core/protocol/topology.h"
#include "gui/sources/walker.h"

#include <array>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp begin {1'771'257'600, 0}; // a Monday afternoon
constexpr auto length = 60s;
constexpr auto step = 250ms;
constexpr auto betweenReports = 13ms;
constexpr auto perHop = 400us; // far slower than on one machine, so that order can be seen
constexpr auto partitionAt = 42s;
constexpr std::size_t walkers = 60;
constexpr std::size_t welsh = 3; // in the herd's order

Timestamp after(const Timestamp &time, std::chrono::nanoseconds span)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    return time + TimeSpan {whole.count(), static_cast<std::int32_t>((span - whole).count())};
}

/// Plays a herd from outside: says what its servers would.
class Play
{
public:
    explicit Play(std::uint64_t seed)
        : m_dice(seed)
        , m_servers(m_herd.servers.size())
    {
        for (std::size_t i = 0; i < walkers; ++i)
            m_walkers.emplace_back(m_dice);
    }

    ObservedBatch perform(bool withPartition)
    {
        for (std::size_t i = 0; i < m_servers.size(); ++i)
            attach(i);
        for (m_now = 0s; m_now < length; m_now += step) {
            if (withPartition && m_now == partitionAt)
                cutOff(welsh);
            walk();
            if (m_now % 1s == 0s)
                tellStats();
        }
        return std::move(m_batch);
    }

    ObservedBatch failToAttach()
    {
        for (std::size_t i = 0; i < m_servers.size(); ++i)
            say(i, 0ns, SourceLine {SourceState::Waiting, addressOf(i), {}, {}, {}, {}});
        for (std::size_t i = 0; i < m_servers.size(); ++i)
            say(i, 1s,
                SourceLine {SourceState::Lost, addressOf(i), {}, {}, {}, "connection refused"});
        return std::move(m_batch);
    }

private:
    struct Server
    {
        std::uint64_t sequence = 0;
        std::uint64_t lines = 0; // since the last stats
        std::uint64_t digest = 0;
        bool isCut = false;
    };

    std::string addressOf(std::size_t server) const
    {
        return "127.0.0.1:" + std::to_string(m_herd.servers[server].monitorPort);
    }

    template <typename Line> void say(std::size_t server, std::chrono::nanoseconds at, Line line)
    {
        const std::size_t offset = m_batch.bytes.size();
        if constexpr (std::is_constructible_v<Event, Line>) {
            const Stamp stamp {++m_servers[server].sequence, after(begin, at), after({}, at)};
            appendMonitorLine(m_batch.bytes, stamp, Event(line));
        } else {
            appendMonitorLine(m_batch.bytes, line);
        }
        m_batch.lines.push_back({static_cast<std::uint32_t>(server),
                                 static_cast<std::uint32_t>(m_batch.bytes.size() - offset), offset,
                                 after(begin, at)});
    }

    void attach(std::size_t server)
    {
        const std::string address = addressOf(server);
        const std::string &id = m_herd.servers[server].id;
        say(server, 0ns, SourceLine {SourceState::Attached, address, id, {}, {}, {}});
        ServerHello hello;
        hello.server = id;
        hello.run = std::to_string(server);
        hello.utc = begin;
        hello.topology = m_herd;
        say(server, 0ns, hello);
        SnapshotBegin snapshot;
        for (const ServerAddress *neighbour : m_herd.neighbours(id))
            snapshot.links.push_back({neighbour->id, event::LinkState::Up, begin});
        say(server, 0ns, snapshot);
        say(server, 0ns, SnapshotEnd {});
    }

    void cutOff(std::size_t server)
    {
        const std::string &id = m_herd.servers[server].id;
        for (const ServerAddress *neighbour : m_herd.neighbours(id)) {
            const auto other =
                static_cast<std::size_t>(m_herd.find(neighbour->id) - m_herd.servers.data());
            say(server, m_now, event::Fault {event::Chaos::Cut, neighbour->id, 0});
            say(server, m_now,
                event::Link {neighbour->id, event::LinkState::Down, "cut by an observer"});
            say(other, m_now + perHop,
                event::Link {id, event::LinkState::Down, "closed by the neighbour"});
        }
        m_servers[server].isCut = true;
    }

    void walk()
    {
        for (std::size_t i = 0; i < walkers; ++i) {
            m_walkers[i].walk(std::chrono::duration_cast<std::chrono::milliseconds>(step), m_dice);
            if (static_cast<std::int64_t>(i % 4) == m_now / step % 4)
                report(i, m_now + (1 + i / 4) * betweenReports);
        }
    }

    /// One IAMAT and its flood, hop by hop.
    void report(std::size_t walker, std::chrono::nanoseconds at)
    {
        const std::size_t origin = (walker + walker / m_servers.size()) % m_servers.size();
        const Report report(*this, walker, origin, at);
        say(origin, at, event::Line {report.peer, event::Direction::In, report.command, 0});
        say(origin, at, report.merge);
        say(origin, at, event::Line {report.peer, event::Direction::Out, report.answer, 0});
        ++m_servers[origin].lines;
        flood(origin, report.merge, at);
    }

    void flood(std::size_t origin, event::Merge merge, std::chrono::nanoseconds at)
    {
        std::vector<bool> knows(m_servers.size());
        std::vector<std::size_t> edge {origin};
        knows[origin] = true;
        know(origin);
        for (auto time = at + perHop; !edge.empty(); time += perHop) {
            std::vector<std::size_t> next;
            for (const std::size_t from : edge) {
                for (const ServerAddress *neighbour : m_herd.neighbours(m_herd.servers[from].id)) {
                    const auto to = static_cast<std::size_t>(m_herd.find(neighbour->id)
                                                             - m_herd.servers.data());
                    if (m_servers[from].isCut || m_servers[to].isCut || to == origin)
                        continue;
                    merge.via = m_herd.servers[from].id;
                    merge.verdict = knows[to] ? event::Verdict::Equal : event::Verdict::Newer;
                    say(to, time, merge);
                    if (!knows[to]) {
                        next.push_back(to);
                        know(to);
                    }
                    knows[to] = true;
                }
            }
            edge = std::move(next);
        }
    }

    void know(std::size_t server) { m_servers[server].digest += m_reports * 0x9e3779b97f4a7c15; }

    void tellStats()
    {
        for (std::size_t i = 0; i < m_servers.size(); ++i) {
            event::Stats stats;
            stats.span = 1s;
            stats.linesIn = stats.linesOut = m_servers[i].lines;
            stats.clients = walkers;
            stats.connections = walkers / m_servers.size();
            stats.answer.add(120us);
            for (const ServerAddress *neighbour : m_herd.neighbours(m_herd.servers[i].id))
                stats.owed.push_back({neighbour->id, 0, 2 * perHop + i * 30us});
            m_servers[i].lines = 0;
            say(i, m_now + step - 1ms, stats);
            std::array<char, 17> root {};
            std::snprintf(root.data(), root.size(), "%016llx",
                          static_cast<unsigned long long>(m_servers[i].digest));
            say(i, m_now + step - 1ms, event::Digest {root.data(), walkers});
        }
    }

    /// What one phone says, with all texts that its events look into.
    struct Report
    {
        Report(Play &play, std::size_t walker, std::size_t origin, std::chrono::nanoseconds at)
            : peer("127.0.0.1:" + std::to_string(50'000 + walker))
            , client("walker-" + std::to_string(walker + 1))
        {
            ++play.m_reports;
            std::array<char, 64> where {};
            std::snprintf(where.data(), where.size(), "%+.6f%+.6f",
                          play.m_walkers[walker].latitude(), play.m_walkers[walker].longitude());
            location = where.data();
            merge.effective = after(begin, at - 40ms);
            appendTimestamp(time, merge.effective);
            command = "IAMAT " + client + ' ' + location + ' ' + time;
            merge.client = client;
            merge.origin = play.m_herd.servers[origin].id;
            merge.difference = "+0.040000000";
            merge.location = location;
            merge.time = time;
            answer = "AT " + std::string(merge.origin) + " +0.040000000" + command.substr(5);
        }
        Report(const Report &) = delete;

        std::string peer;
        std::string client;
        std::string location;
        std::string time;
        std::string command;
        std::string answer;
        event::Merge merge;
    };

    std::mt19937_64 m_dice;
    const Topology m_herd = builtInHerds().front();
    std::vector<Server> m_servers;
    std::vector<Walker> m_walkers;
    std::chrono::nanoseconds m_now {0};
    std::uint64_t m_reports = 0;
    ObservedBatch m_batch;
};

} // namespace

QStringList sceneNames()
{
    return {u"overview"_s, u"partition"_s, u"empty"_s, u"error"_s};
}

ObservedBatch sceneNamed(const QString &name, std::uint64_t seed)
{
    if (name == "overview"_L1 || name == "partition"_L1)
        return Play(seed).perform(name == "partition"_L1);
    if (name == "error"_L1)
        return Play(seed).failToAttach();
    return {};
}

} // namespace herd
