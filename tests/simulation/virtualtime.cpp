#include "tests/simulation/virtualtime.h"

#include <algorithm>
#include <utility>

namespace herd::test {

void VirtualTime::after(Nanoseconds wait, std::function<void()> event)
{
    m_heap.push_back({m_now + wait, m_asked++, std::move(event)});
    std::push_heap(m_heap.begin(), m_heap.end());
}

bool VirtualTime::step(Nanoseconds last)
{
    if (m_heap.empty() || m_heap.front().at > last) {
        m_now = last;
        return false;
    }
    std::pop_heap(m_heap.begin(), m_heap.end());
    const Event event = std::move(m_heap.back());
    m_heap.pop_back();
    m_now = event.at;
    ++m_events;
    event.happen();
    return true;
}

void VirtualTime::pass(Nanoseconds time)
{
    const Nanoseconds last = m_now + time;
    while (step(last)) { }
}

} // namespace herd::test
