#pragma once

#include "core/monitor/eventbus.h"
#include "core/net/timer.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// The newest event lines of one server, for observers that lost their connection and come back:
/// they are told what followed instead of everything anew. Bounded; remembers while somebody
/// observes and for a while after the last has left, and holds nothing and costs nothing at other
/// times. `hub` and `events` must outlive it. Loop thread only.
class RecentEvents final : private EventListener
{
public:
    /// At least half of this is there, once so much was told.
    static constexpr std::size_t mostBytes = std::size_t {4} * 1024 * 1024;
    /// A network that is back by then, or a program that was started anew.
    static constexpr std::chrono::seconds lingering {30};

    RecentEvents(SocketHub &hub, EventBus &events);
    ~RecentEvents();

    /// Somebody observes.
    void remember();
    /// Nobody does any more.
    void linger();

    /// Whether it has all events after that one.
    bool reachesBackTo(std::uint64_t sequence) const;
    /// Appends events after `sequence`, to which it reaches back, at least one where there is one
    /// and no more once `out` is `most` bytes long; gives the last one's sequence.
    std::uint64_t appendAfter(std::uint64_t sequence, std::string &out, std::size_t most) const;

private:
    /// Lines of events that follow one another. Two of them take turns, so that the oldest lines
    /// are forgotten many at once and nothing is moved.
    struct Chapter
    {
        std::uint64_t before = 0; ///< sequence of the event before the first
        std::string bytes;
        std::vector<std::size_t> ends; ///< of each line

        std::uint64_t last() const { return before + ends.size(); }
        std::string_view line(std::uint64_t sequence) const;
    };

    void told(const Stamp &stamp, const Event &event, std::string_view line) override;
    bool isObserver() const override { return false; }
    void forget();

    EventBus &m_events;
    Timer m_lingering;
    std::optional<Chapter> m_older;
    std::optional<Chapter> m_newer; // while it remembers
};

} // namespace herd
