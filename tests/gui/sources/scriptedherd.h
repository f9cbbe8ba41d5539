// A herd of three that never was, as a source tells of it: reports that flood, faults, a server
// that is lost, answers with question marks. The same seed tells the same.
#pragma once

#include "core/monitor/clockdifference.h"
#include "gui/sources/herdsource.h"
#include "tests/gui/models/lines.h"

#include <array>
#include <map>
#include <random>
#include <string>

namespace herd::test {

class ScriptedHerd
{
public:
    static constexpr std::array<const char *, 3> ids {"Ada", "Bob", "Cyd"};

    explicit ScriptedHerd(std::uint32_t seed = 1)
        : m_dice(seed)
    {
    }

    Timestamp now() const { return m_now; }

    /// All servers are attached to anew, under new numbers.
    ObservedBatch greet()
    {
        for (std::size_t server = 0; server < ids.size(); ++server) {
            if (m_sources[server] != 0)
                own(server, SourceState::Removed);
        }
        for (std::size_t server = 0; server < ids.size(); ++server) {
            m_sources[server] = ++m_numbers;
            own(server, SourceState::Waiting);
            attach(server);
        }
        return std::exchange(m_batch, {});
    }

    /// A second of it.
    ObservedBatch second()
    {
        const Timestamp until = m_now + TimeSpan {1, 0};
        while (m_now < until)
            happen(static_cast<unsigned>(m_dice() % 40));
        for (std::size_t server = 0; server < ids.size(); ++server) {
            event::Stats stats;
            stats.span = std::chrono::seconds {1};
            stats.linesIn = m_dice() % 900;
            stats.clients = m_known[server].size();
            tell(server, stats);
            tell(server,
                 event::Digest {m_known[server] == m_known[0] ? "aa" : "bb",
                                m_known[server].size()});
        }
        return std::exchange(m_batch, {});
    }

private:
    static TimeSpan ahead(std::size_t server) { return {static_cast<std::int64_t>(server) * 3, 7}; }

    void happen(unsigned what)
    {
        m_now = m_now + TimeSpan {0, static_cast<std::int32_t>(m_dice() % 60'000'000)};
        const std::size_t server = m_dice() % ids.size();
        if (what == 0) {
            tell(server, event::Fault {event::Chaos::Delay, ids[server == 1 ? 0 : 1], 200});
        } else if (what == 1 || what > 36) {
            tell(server, event::Line {"1.2.3.4:5", event::Direction::Out, "? WHATSAT"});
        } else if (what == 2) {
            const auto state = m_dice() % 2 ? event::LinkState::Up : event::LinkState::Down;
            tell(server, event::Link {ids[server == 1 ? 2 : 1], state, "reset"});
        } else if (what == 3) {
            own(server, SourceState::Lost);
            own(server, SourceState::Waiting);
            attach(server);
        } else {
            flood(server, what);
        }
    }

    void flood(std::size_t origin, unsigned what)
    {
        const std::string client = "bus" + std::to_string(what);
        std::string time;
        appendTimestamp(time, m_now);
        const event::Merge merge {client,
                                  ids[origin],
                                  m_now,
                                  {},
                                  event::Verdict::Newer,
                                  "+0.000000000",
                                  what % 2 ? "+34.5-118.25" : "-1.5+2.5",
                                  time,
                                  0};
        for (std::size_t server = 0; server < ids.size(); ++server) {
            if (m_dice() % 20 == 0)
                continue; // it misses it
            event::Merge here = merge;
            here.via = server == origin ? "" : server == 1 ? ids[origin] : "Bob";
            m_known[server][client] = {ids[origin], time, std::string(merge.location)};
            tell(server, here);
        }
    }

    void attach(std::size_t server)
    {
        SourceLine line {
            SourceState::Attached, address(server), ids[server], ahead(server), {}, {}};
        line.ahead.nanoseconds += 1000; // the estimate gets better without a word
        say(server, m_now, line);
        ServerHello hello = helloOf(ids[server]);
        hello.utc = m_now + ahead(server);
        say(server, m_now, hello);
        say(server, m_now, SnapshotBegin {m_sequences[server], m_known[server].size(), {}, {}});
        for (const auto &[client, report] : m_known[server])
            say(server, m_now,
                event::Client {client, report[0], "+0.000000000", report[2], report[1]});
        say(server, m_now, SnapshotEnd {m_sequences[server], m_known[server].size()});
    }

    void own(std::size_t server, SourceState state)
    {
        m_now = m_now + TimeSpan {0, 1'000'000};
        say(server, m_now, SourceLine {state, address(server), ids[server], {}, {}, "gone"});
    }

    template <typename Happened> void tell(std::size_t server, const Happened &happened)
    {
        const Timestamp utc = m_now + ahead(server);
        std::string line;
        appendMonitorLine(line, Stamp {++m_sequences[server], utc, utc}, happened);
        put(server, m_now, line);
    }
    template <typename Said> void say(std::size_t server, const Timestamp &at, const Said &said)
    {
        std::string line;
        appendMonitorLine(line, said);
        put(server, at, line);
    }
    void put(std::size_t server, const Timestamp &at, const std::string &line)
    {
        m_batch.lines.push_back(
            {m_sources[server], static_cast<std::uint32_t>(line.size()), m_batch.bytes.size(), at});
        m_batch.bytes += line;
    }
    std::string_view address(std::size_t server) const { return m_addresses[server]; }

    std::mt19937 m_dice;
    Timestamp m_now = after({});
    ObservedBatch m_batch;
    std::uint32_t m_numbers = 0;
    std::array<std::uint32_t, 3> m_sources {};
    std::array<std::uint64_t, 3> m_sequences {};
    std::array<std::string, 3> m_addresses {"host:1", "host:2", "host:3"};
    std::array<std::map<std::string, std::array<std::string, 3>>, 3> m_known;
};

/// Gives what a test has it give.
class ScriptedSource final : public HerdSource
{
    Q_OBJECT

public:
    void start() override { Q_EMIT observed(herd.greet()); }
    QString name() const override { return QStringLiteral("script"); }
    void say(std::uint32_t, const std::string &) override { }
    /// Comes later, as from servers.
    void askForSnapshots() override { ++asked; }
    bool canDo(Deed) const override { return false; }
    void act(Deed, const QString &) override { }

    void pass()
    {
        if (std::exchange(asked, 0) > 0)
            Q_EMIT observed(herd.greet());
        Q_EMIT observed(herd.second());
    }

    ScriptedHerd herd;
    int asked = 0;
};

} // namespace herd::test
