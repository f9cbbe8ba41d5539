// What three strangers say to an observer that takes them for servers: each stream is whole or
// ends, nothing that was passed is lost or overtakes, and what is kept stays within its bounds. The
// first byte of a line chooses who says it and how much time passes before.
#include "core/monitor/clockdifference.h"
#include "core/monitor/floodtrace.h"
#include "core/monitor/streamprogress.h"
#include "core/monitor/timeline.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

using namespace herd;

namespace {

class FuzzClock final : public Clock
{
public:
    Timestamp utc() const override { return m_utc; }
    std::chrono::nanoseconds monotonic() const override { return m_elapsed; }
    void pass(std::chrono::milliseconds time)
    {
        m_elapsed += time;
        m_utc = m_utc + spanOf(time);
    }

private:
    Timestamp m_utc {1'700'000'000, 0};
    std::chrono::nanoseconds m_elapsed {0};
};

struct Stranger
{
    StreamProgress progress;
    ClockDifference clocks;
    std::deque<std::string> passed; // and not yet given out
    Timestamp lastAt;
};

class Observer
{
public:
    void hear(std::uint32_t source, std::string_view line)
    {
        Stranger &stranger = m_strangers[source];
        const MonitorLine said = parseMonitorLine(line, m_scratch);
        if (const auto *hello = std::get_if<ServerHello>(&said))
            know(stranger, hello->utc);
        if (const auto *pong = std::get_if<StreamPong>(&said))
            know(stranger, pong->utc);
        switch (stranger.progress.take(said)) {
        case StreamProgress::Verdict::Passed:
            pass(source, said, line);
            break;
        case StreamProgress::Verdict::Skipped:
            break;
        case StreamProgress::Verdict::Wrong:
            REQUIRE(!stranger.progress.wrong().empty());
            REQUIRE(stranger.progress.resumableRun().empty() && stranger.progress.since() == 0);
            stranger.progress.begin();
            break;
        }
    }

    void wait(std::chrono::milliseconds time)
    {
        m_clock.pass(time);
        ObservedBatch batch;
        m_timeLine.moveDue(batch);
        std::size_t bytes = 0;
        for (const ObservedLine &line : batch.lines) {
            Stranger &stranger = m_strangers.at(line.source);
            REQUIRE(!stranger.passed.empty() && batch.text(line) == stranger.passed.front());
            REQUIRE(line.at <= m_clock.utc() && line.at >= stranger.lastAt);
            stranger.lastAt = line.at;
            stranger.passed.pop_front();
            bytes += line.size;
        }
        REQUIRE(bytes == batch.bytes.size());
        REQUIRE(time < TimeLine::holdBack || m_timeLine.isEmpty());
    }

    void end()
    {
        wait(TimeLine::holdBack);
        for (const Stranger &stranger : m_strangers)
            REQUIRE(stranger.passed.empty());
        for (const auto &update : m_trace.updates()) {
            REQUIRE(update.hops.size() <= FloodTrace::mostHops);
            REQUIRE(std::is_sorted(update.hops.begin(), update.hops.end(),
                                   [](const auto &a, const auto &b) { return a.at < b.at; }));
            REQUIRE(m_trace.find(update.client, update.origin, update.effective) == &update);
        }
    }

private:
    void know(Stranger &stranger, const Timestamp &utc)
    {
        stranger.clocks.add(utc, m_clock.utc(), std::chrono::milliseconds(utc.seconds % 100));
        REQUIRE(stranger.clocks.estimate()->within.count() >= 0);
    }

    void pass(std::uint32_t source, const MonitorLine &said, std::string_view line)
    {
        Stranger &stranger = m_strangers[source];
        stranger.passed.emplace_back(line);
        const auto *event = std::get_if<StreamEvent>(&said);
        if (!event) {
            m_timeLine.addToLast(source, line);
            return;
        }
        if (stranger.progress.isLive())
            REQUIRE(stranger.progress.since() == event->stamp.sequence);
        const TimeSpan ahead =
            stranger.clocks.estimate() ? stranger.clocks.estimate()->ahead : TimeSpan();
        m_timeLine.add(source, line, event->stamp.utc - ahead);
        if (const auto *merge = std::get_if<event::Merge>(&event->event))
            m_trace.take(std::string(1, static_cast<char>('A' + source)), m_clock.utc(), *merge);
    }

    FuzzClock m_clock;
    TimeLine m_timeLine {m_clock};
    FloodTrace m_trace;
    std::array<Stranger, 3> m_strangers;
    std::string m_scratch;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view rest = textOf(data, size);
    Observer observer;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty())
            continue;
        const auto choice = static_cast<unsigned char>(line.front());
        observer.wait(std::chrono::milliseconds(choice / 3));
        observer.hear(choice % 3, line.substr(1));
    }
    observer.end();
    return 0;
}
