#pragma once

#include "gui/models/feedlistener.h"
#include "gui/models/herdstate.h"
#include "gui/models/tickladder.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// What each server did since the last restart, in memory that does not grow: whether it was there
/// and how many of its links were up, how many updates it took, and what befell it. Times are spans
/// since 1970 by the observer's clock. `herd` must have joined the feed before it, and outlive it.
class TimelineLanes final : public FeedListener
{
public:
    static constexpr std::size_t mostSpells = 1024; ///< of one server; then the oldest is forgotten
    static constexpr std::size_t mostFlags = 4096; ///< of all

    enum class Presence : std::uint8_t { Unknown, Up, Paused, Lost };

    /// From then on, until the next spell.
    struct Spell
    {
        std::chrono::nanoseconds begin {0};
        Presence presence = Presence::Unknown;
        std::size_t linksUp = 0;
        std::size_t links = 0;

        friend bool operator==(const Spell &, const Spell &) = default;
    };

    struct Flag
    {
        enum class Kind : std::uint8_t {
            Fault, ///< an observer did it
            Lost, ///< the server does not answer its observer any more
            Restarted, ///< it is there again as another run
        };

        std::chrono::nanoseconds at {0};
        std::size_t server = 0; ///< its place
        Kind kind = Kind::Fault;
        FaultNow fault; ///< as event::Fault, also one that ends others
        std::string reason; ///< in words, where it is lost

        friend bool operator==(const Flag &, const Flag &) = default;
    };

    explicit TimelineLanes(const HerdState &herd)
        : m_herd(herd)
    {
    }

    /// As many as there are lanes, by their places.
    const std::vector<ServerNow> &servers() const { return m_herd.servers(); }
    std::size_t lanes() const { return m_lanes.size(); }
    /// Oldest first; never two the same one after the other.
    const std::deque<Spell> &spells(std::size_t lane) const { return m_lanes[lane].spells; }
    /// Updates that were news to the server.
    const TickLadder &ticks(std::size_t lane) const { return m_lanes[lane].ticks; }
    /// In the order in which they were told.
    const std::deque<Flag> &flags() const { return m_flags; }
    /// Of the first line, and the latest of all.
    std::chrono::nanoseconds begin() const { return m_begin; }
    std::chrono::nanoseconds end() const { return m_end; }
    std::size_t bytes() const;

    void took(const Observed &observed) override;
    void turnEnded() override { }
    void restarted() override;

private:
    struct Lane
    {
        std::deque<Spell> spells;
        TickLadder ticks;
        std::string run; ///< the last one seen; empty: none yet
    };

    void take(std::size_t server, std::chrono::nanoseconds at, const Event &event);
    void lookAt(std::chrono::nanoseconds at);
    void lookAt(std::size_t server, std::chrono::nanoseconds at);
    void raise(Flag flag);

    const HerdState &m_herd;
    std::vector<Lane> m_lanes;
    std::deque<Flag> m_flags;
    std::chrono::nanoseconds m_begin {0};
    std::chrono::nanoseconds m_end {0};
};

} // namespace herd
