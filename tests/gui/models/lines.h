// Lines of a herd that never was, for what follows the time cursor.
#pragma once

#include "core/monitor/observed.h"
#include "core/protocol/monitorline.h"
#include "gui/models/eventfeed.h"
#include "gui/models/feedlistener.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace herd::test {

constexpr std::int64_t someDay = 1'795'000'000;

/// So much after the first moment of all tests.
inline Timestamp after(std::chrono::nanoseconds span)
{
    using namespace std::chrono_literals;
    return {someDay + span / 1s, static_cast<std::int32_t>((span % 1s).count())};
}

/// Collects lines of several sources.
class Lines
{
public:
    template <typename Said>
    Lines &say(std::uint32_t source, std::chrono::nanoseconds at, const Said &said)
    {
        const std::size_t begin = m_batch.bytes.size();
        appendMonitorLine(m_batch.bytes, said);
        return note(source, at, begin);
    }
    template <typename Happened>
    Lines &tell(std::uint32_t source, std::chrono::nanoseconds at, const Happened &happened)
    {
        const std::size_t begin = m_batch.bytes.size();
        appendMonitorLine(m_batch.bytes, Stamp {++m_sequence, after(at), after(at)}, happened);
        return note(source, at, begin);
    }
    Lines &raw(std::uint32_t source, std::chrono::nanoseconds at, std::string_view text)
    {
        const std::size_t begin = m_batch.bytes.size();
        m_batch.bytes.append(text) += '\n';
        return note(source, at, begin);
    }

    ObservedBatch take() { return std::exchange(m_batch, {}); }
    /// All of them go to the listeners.
    void passTo(EventFeed &feed)
    {
        feed.take(take());
        while (feed.advance(SIZE_MAX)) { }
    }

private:
    Lines &note(std::uint32_t source, std::chrono::nanoseconds at, std::size_t begin)
    {
        const auto size = static_cast<std::uint32_t>(m_batch.bytes.size() - begin);
        m_batch.lines.push_back({source, size, begin, after(at)});
        return *this;
    }

    ObservedBatch m_batch;
    std::uint64_t m_sequence = 0;
};

/// Of a herd of three in a row: Ada - Bob - Cyd, at ports 7000, 7001, 7002.
inline ServerHello helloOf(std::string_view server, std::string_view run = "1")
{
    ServerHello hello;
    hello.server = server;
    hello.run = run;
    hello.topology.name = "trio";
    std::uint16_t port = 7000;
    for (const char *id : {"Ada", "Bob", "Cyd"})
        hello.topology.servers.push_back({id, "127.0.0.1", port++, 0, 0});
    hello.topology.edges = {{"Ada", "Bob"}, {"Bob", "Cyd"}};
    return hello;
}

inline SourceLine attached(std::string_view address, std::string_view server)
{
    return {SourceState::Attached, address, server, {}, {}, {}};
}

/// Sources 1, 2 and 3 attach to Ada, Bob and Cyd, all links up.
inline Lines &attachTrio(Lines &lines)
{
    using event::LinkState;
    using namespace std::chrono_literals;
    const Timestamp since = after(-1s);
    lines.say(1, 0s, attached("host:1", "Ada")).say(1, 0s, helloOf("Ada"));
    lines.say(1, 0s, SnapshotBegin {0, 0, {{"Bob", LinkState::Up, since}}, {}});
    lines.say(1, 0s, SnapshotEnd {0, 0});
    lines.say(2, 0s, attached("host:2", "Bob")).say(2, 0s, helloOf("Bob"));
    lines.say(
        2, 0s,
        SnapshotBegin {0, 0, {{"Ada", LinkState::Up, since}, {"Cyd", LinkState::Up, since}}, {}});
    lines.say(2, 0s, SnapshotEnd {0, 0});
    lines.say(3, 0s, attached("host:3", "Cyd")).say(3, 0s, helloOf("Cyd"));
    lines.say(3, 0s, SnapshotBegin {0, 0, {{"Bob", LinkState::Up, since}}, {}});
    return lines.say(3, 0s, SnapshotEnd {0, 0});
}

} // namespace herd::test
