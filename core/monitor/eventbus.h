#pragma once

#include "core/net/clock.h"
#include "core/protocol/event.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// Whoever is told what happens in a server: observers, recordings.
class EventListener
{
public:
    /// `line` is the event's line of the monitor stream, with its newline. All views live until the
    /// call returns. May detach listeners, itself too.
    virtual void told(const Stamp &stamp, const Event &event, std::string_view line) = 0;
    /// Whether it counts among the observers that the server says it has.
    virtual bool isObserver() const { return true; }

protected:
    ~EventListener() = default;
};

/// Passes the events of one server to those who listen, stamped and numbered; each is made a line
/// once, however many listen. Where nobody does, whoever would tell asks isWatched() first and does
/// nothing else, so that being watchable is free. Loop thread only.
class EventBus
{
public:
    /// `clock` must outlive it.
    explicit EventBus(const Clock &clock)
        : m_clock(clock)
    {
    }
    EventBus(const EventBus &) = delete;
    EventBus &operator=(const EventBus &) = delete;

    bool isWatched() const { return m_count > 0; }
    std::size_t observers() const;
    /// Of the last event that was told; 0 before the first.
    std::uint64_t sequence() const { return m_sequence; }

    /// A listener stays attached until it detaches.
    void attach(EventListener &listener);
    void detach(EventListener &listener);
    /// Called with isWatched() when that has changed.
    void setWatchedChanged(std::function<void(bool)> changed) { m_changed = std::move(changed); }

    /// Not from within told().
    void tell(const Event &event);

private:
    const Clock &m_clock;
    std::vector<EventListener *> m_listeners; // null where one detached while being told
    std::size_t m_count = 0;
    std::uint64_t m_sequence = 0;
    std::string m_line;
    std::function<void(bool)> m_changed;
    bool m_telling = false;
};

} // namespace herd
