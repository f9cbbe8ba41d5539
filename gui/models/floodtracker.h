#pragma once

#include "core/monitor/floodtrace.h"
#include "gui/models/feedlistener.h"
#include "gui/models/herdstate.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace herd {

/// An update went from one server to another, both by their places.
struct FloodHop
{
    QString update; ///< the same for all hops of an update
    std::optional<std::size_t> from; ///< nothing: the client itself
    std::size_t to = 0;
    std::optional<std::size_t> origin; ///< the server that the client told, for its colour
    event::Verdict verdict = event::Verdict::Newer; ///< other than newer: it was dropped
    Timestamp at; ///< by the observer's clock

    friend bool operator==(const FloodHop &, const FloodHop &) = default;
};

/// Names the update that a merge is of, the same on all servers.
std::string updateName(const event::Merge &merge);

/// Tells the hops of updates as the time cursor passes them; of all updates in trace(), of a few a
/// second to whoever draws them, but then every hop that is told. `herd` must have joined the feed
/// before it, and outlive it.
class FloodTracker final : public QObject, public FeedListener
{
    Q_OBJECT

public:
    /// More floods at once are a blur.
    static constexpr int mostUpdatesASecond = 32;
    static constexpr std::size_t mostHopsATurn = 512;
    /// Whose late hops are still told.
    static constexpr std::size_t mostUpdates = 256;

    explicit FloodTracker(const HerdState &herd, QObject *parent = nullptr);

    const FloodTrace &trace() const { return m_trace; }
    /// Hops that were not told, since the last restart.
    std::uint64_t leftOut() const { return m_leftOut; }

    void took(const Observed &observed) override;
    void turnEnded() override;
    void restarted() override;

Q_SIGNALS:
    /// In the order in which they were told.
    void hopped(const std::vector<herd::FloodHop> &hops);

private:
    bool isTold(const std::string &update, const Timestamp &at);

    const HerdState &m_herd;
    FloodTrace m_trace;
    std::vector<FloodHop> m_hops; // of this turn
    std::unordered_set<std::string> m_updates; // that are told
    std::deque<std::string> m_order; // of those, the oldest first
    Timestamp m_second; // when the last one began
    int m_updatesInSecond = 0;
    std::uint64_t m_leftOut = 0;
};

} // namespace herd
