#pragma once

#include "core/protocol/event.h"
#include "core/protocol/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herd {

/// The ways that updates took through a herd, put together from the merges that all its servers
/// told: each hop with its time, and each duplicate that was dropped. Knows the newest updates,
/// within bounds. Does no I/O.
class FloodTrace
{
public:
    /// A server took an update from a neighbour, or from the client.
    struct Hop
    {
        std::string from; ///< id of the neighbour; empty: the client itself
        std::string to;
        /// By the observer's clock. Clocks are known to within some error; a hop is never shown
        /// before the one that brought the update to where it came from.
        Timestamp at;
        event::Verdict verdict = event::Verdict::Newer; ///< other than newer: it was dropped

        friend bool operator==(const Hop &, const Hop &) = default;
    };

    struct Update
    {
        std::string client;
        std::string origin; ///< the server that the client told
        Timestamp effective;
        std::vector<Hop> hops; ///< by their times
        std::uint64_t hopsLeftOut = 0; ///< beyond the bounds
        std::uint64_t sampled = 0; ///< as in event::Merge: above 0, other updates are missing here

        friend bool operator==(const Update &, const Update &) = default;
    };

    static constexpr std::size_t mostUpdates = 1024;
    /// Each edge of a herd of ten in which all know each other, both ways, and then some.
    static constexpr std::size_t mostHops = 128;
    /// Ids of clients may be as long as lines are; strangers' of servers, too.
    static constexpr std::size_t mostIdBytes = std::size_t {4} * 1024 * 1024;

    /// `server` told a merge that was `at` of the observer's clock. In any order.
    void take(std::string_view server, const Timestamp &at, const event::Merge &merge);

    /// Null where it is not known, or no longer. Valid until the next take().
    const Update *find(std::string_view client, std::string_view origin,
                       const Timestamp &effective) const;
    /// In the order in which they were first heard of.
    const std::deque<Update> &updates() const { return m_updates; }
    void clear();

private:
    static std::string keyOf(std::string_view client, std::string_view origin,
                             const Timestamp &effective);
    Update &updateOf(const event::Merge &merge);
    void keepWithinBounds();

    std::deque<Update> m_updates;
    std::unordered_map<std::string, std::uint64_t> m_numbers; // by keyOf(); of the first is m_first
    std::uint64_t m_first = 0;
    std::size_t m_idBytes = 0;
};

} // namespace herd
