#pragma once

#include "core/protocol/latencyhistogram.h"
#include "gui/models/feedlistener.h"
#include "gui/models/herdstate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace herd {

/// How long the herd took for what, since it was restarted or reset. Replies, hops and Places are
/// what the servers measured themselves. Whole herd is from when the server that the client told
/// had a report to when the last of the servers had it that were attached then; by the observer's
/// clock, so as good as what is known of the servers' clocks. Memory is fixed. `herd` must have
/// joined the feed before it, and outlive it.
class LatencyBook final : public FeedListener
{
public:
    enum class Span : std::uint8_t {
        Reply, ///< from a command's receipt to its answer
        OneHop, ///< from the origin's receipt of a report to a neighbour's
        MoreHops, ///< likewise, to that of servers further away
        WholeHerd,
        Places, ///< lookups
    };
    static constexpr std::size_t spans = 5;
    /// Reports that are followed at one time; of more, the oldest are let go.
    static constexpr std::size_t mostFloods = 1024;
    /// Longer ids may be told; their reports are not followed.
    static constexpr std::size_t mostIdBytes = 512;

    explicit LatencyBook(const HerdState &herd)
        : m_herd(herd)
    {
    }

    const LatencyHistogram &histogram(Span span) const { return m_histograms[index(span)]; }
    std::size_t floods() const { return m_floods.size(); }
    /// Measures anew from here on.
    void reset() { m_histograms = {}; }

    struct Measured
    {
        std::array<LatencyHistogram, spans> histograms;
        std::size_t restarts = 0;
    };
    Measured measured() const { return {m_histograms, m_restarts}; }
    /// Counts that as well, unless it was of something else that was watched.
    void giveBack(const Measured &measured);

    void took(const Observed &observed) override;
    void turnEnded() override { }
    void restarted() override;

private:
    /// A report on its way through the herd.
    struct Flood
    {
        Timestamp first; ///< when its origin had it
        bool hasOrigin = false; ///< else `first` means nothing yet
        Timestamp last;
        std::uint64_t missing = 0; ///< bit of each place; 0: was measured
    };

    static std::size_t index(Span span) { return static_cast<std::size_t>(span); }
    void add(Span span, const LatencyHistogram &more) { m_histograms[index(span)].add(more); }
    void take(std::size_t server, const Timestamp &at, const event::Merge &merge);
    std::uint64_t attached() const;

    const HerdState &m_herd;
    std::array<LatencyHistogram, spans> m_histograms;
    std::size_t m_restarts = 0;
    std::unordered_map<std::string, Flood> m_floods; // by updateName()
    std::deque<std::string> m_order; // of those, the oldest first
};

} // namespace herd
