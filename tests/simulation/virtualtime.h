#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace herd::test {

/// Time that passes from one event to the next, at once. Events of one time happen in the order in
/// which they were asked for.
class VirtualTime
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    Nanoseconds now() const { return m_now; }
    void after(Nanoseconds wait, std::function<void()> event);

    /// Lets everything happen that is due within that time.
    void pass(Nanoseconds time);
    /// Lets the next event happen if it is due by `last`; else it is `last`, and this is false.
    bool step(Nanoseconds last);

    std::uint64_t events() const { return m_events; }

private:
    struct Event
    {
        Nanoseconds at;
        std::uint64_t number;
        std::function<void()> happen;

        bool operator<(const Event &other) const // the top of the heap is the first
        {
            return at > other.at || (at == other.at && number > other.number);
        }
    };

    Nanoseconds m_now {std::chrono::hours(1)}; // as if the machine had run for a while
    std::vector<Event> m_heap;
    std::uint64_t m_asked = 0;
    std::uint64_t m_events = 0;
};

} // namespace herd::test
