#pragma once

#include "core/herd/eventsampler.h"
#include "core/herd/locationstore.h"
#include "core/herd/owedlist.h"
#include "core/herd/trafficlog.h"
#include "core/monitor/eventbus.h"
#include "core/net/timer.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

class SocketHub;

/// Tells what happens in a server: its log, and those who listen to its bus. Counts it in any case.
/// Where nobody listens, telling the bus costs one look at whether somebody does.
///
/// Under load observers are told a sample of lines and merges. Merges are chosen by their report,
/// so that an update that one server of a herd tells is told by the others, too, as long as their
/// strides are alike. Where a newer merge was left out, the client is told soon afterwards, so who
/// listens knows the newest of all within a moment.
///
/// `hub`, `log` (may be null) and `store` must outlive it. Loop thread only.
class ServerEvents
{
public:
    /// Since the server began.
    struct Counters
    {
        std::uint64_t linesIn = 0; ///< of clients
        std::uint64_t linesOut = 0;
        std::uint64_t heard = 0; ///< reports from links
        std::uint64_t sent = 0; ///< reports to links
        std::uint64_t newer = 0;
        std::uint64_t equal = 0;
        std::uint64_t stale = 0;
        std::uint64_t lookups = 0;
        std::uint64_t opened = 0;
        std::uint64_t closed = 0;
        std::uint64_t limited = 0; ///< turned away because of some bound
    };

    static constexpr std::chrono::milliseconds window {100};
    static constexpr int windowsOfStats = 10;
    /// Clients in place of merges that were left out.
    static constexpr int clientsInWindow = 200;

    /// `addGauges` fills in what Stats says about now.
    ServerEvents(SocketHub &hub, TrafficLog *log, const LocationStore &store,
                 std::function<void(event::Stats &)> addGauges);

    EventBus &bus() { return m_bus; }
    const Counters &counters() const { return m_counters; }

    void opened(const Endpoint &peer);
    void closed(const Endpoint &peer, const char *reason);
    void asked(const Endpoint &peer, std::string_view line, const Timestamp &at)
    {
        ++m_counters.linesIn;
        if (m_log)
            m_log->record(TrafficLog::Kind::In, peer, line, at);
        if (m_bus.isWatched())
            tellAsked(peer, line, at);
    }
    /// `bytes` without their last newline. `at`: when the command was read.
    void answered(const Endpoint &peer, std::string_view bytes, const Timestamp &at)
    {
        ++m_counters.linesOut;
        if (m_log)
            m_log->record(TrafficLog::Kind::Out, peer, bytes, at);
        if (m_tellsAnswer && m_bus.isWatched())
            tellLine(textOf(peer), event::Direction::Out, bytes);
    }
    /// An AT line of a neighbour, as it was read.
    void heard(const std::string &neighbour, std::string_view line, const Timestamp &at);
    /// AT line with its newline.
    void sent(const std::string &neighbour, std::string_view line, const Timestamp &at)
    {
        ++m_counters.sent;
        if (m_log || m_bus.isWatched())
            tellSent(neighbour, line.substr(0, line.size() - 1), at);
    }
    /// What became of a report; `via` is the neighbour, empty where a client brought it.
    void merged(const LocationReport &report, LocationStore::Merged merged, std::string_view via,
                const Timestamp &at)
    {
        count(merged.verdict);
        if (m_bus.isWatched())
            tellMerged(report, merged, via, at);
    }
    void lookedUp(const Endpoint &peer, std::string_view status, std::chrono::nanoseconds took,
                  bool late);
    void limited(std::string_view limit, const Endpoint &peer, std::string_view reason = {});
    void link(event::LinkState state, const std::string &neighbour, const std::string &reason);
    void fault(const event::Fault &fault);
    /// For the log alone.
    void note(TrafficLog::Kind kind, std::string_view peer, std::string_view text);
    void turnEnded();

private:
    void count(LocationStore::Verdict verdict)
    {
        m_counters.newer += verdict == LocationStore::Verdict::Newer ? 1 : 0;
        m_counters.equal += verdict == LocationStore::Verdict::Equal ? 1 : 0;
        m_counters.stale += verdict == LocationStore::Verdict::Stale ? 1 : 0;
    }
    std::string_view textOf(const Endpoint &peer);
    void tellLine(std::string_view peer, event::Direction direction, std::string_view bytes);
    void tellAsked(const Endpoint &peer, std::string_view line, const Timestamp &at);
    void tellSent(const std::string &neighbour, std::string_view line, const Timestamp &at);
    void tellMerged(const LocationReport &report, LocationStore::Merged merged,
                    std::string_view via, const Timestamp &at);
    void setWatched(bool watched);
    void passWindow();
    void tellClientsLeftOut();
    void tellStats();
    void tellDigest();

    SocketHub &m_hub;
    TrafficLog *m_log;
    const LocationStore &m_store;
    std::function<void(event::Stats &)> m_addGauges;
    EventBus m_bus;
    Timer m_windows; // runs while somebody listens
    Counters m_counters;

    // Since the last stats, while somebody listens:
    Counters m_before;
    Timestamp m_since;
    event::Stats m_stats; // its histograms
    int m_windowsLeft = windowsOfStats;

    EventSampler m_lines;
    EventSampler m_merges;
    OwedList m_leftOut; // clients with a newer report that observers were not told
    std::vector<Timestamp> m_toldInTurn; // when the commands were read whose answers are told
    std::string m_peer;
    std::string m_digest; // that was told last
    std::uint64_t m_digestClients = 0;
    bool m_tellsAnswer = false; // of the command at hand
};

} // namespace herd
