#include "core/monitor/eventbus.h"

#include "core/protocol/monitorline.h"

#include <algorithm>

namespace herd {

std::size_t EventBus::observers() const
{
    const auto count =
        std::count_if(m_listeners.begin(), m_listeners.end(), [](const EventListener *listener) {
            return listener && listener->isObserver();
        });
    return static_cast<std::size_t>(count);
}

void EventBus::attach(EventListener &listener)
{
    m_listeners.push_back(&listener);
    if (++m_count == 1 && m_changed)
        m_changed(true);
}

void EventBus::detach(EventListener &listener)
{
    const auto found = std::find(m_listeners.begin(), m_listeners.end(), &listener);
    if (found == m_listeners.end())
        return;
    if (m_telling)
        *found = nullptr;
    else
        m_listeners.erase(found);
    if (--m_count == 0 && m_changed)
        m_changed(false);
}

void EventBus::tell(const Event &event)
{
    using namespace std::chrono;
    const auto elapsed = m_clock.monotonic();
    const auto whole = duration_cast<seconds>(elapsed);
    const Stamp stamp {++m_sequence,
                       m_clock.utc(),
                       {whole.count(), static_cast<std::int32_t>((elapsed - whole).count())}};
    m_line.clear();
    appendMonitorLine(m_line, stamp, event);
    m_telling = true;
    // NOLINTNEXTLINE(modernize-loop-convert): those who attach meanwhile are told, too
    for (std::size_t i = 0; i < m_listeners.size(); ++i) {
        if (m_listeners[i])
            m_listeners[i]->told(stamp, event, m_line);
    }
    m_telling = false;
    std::erase(m_listeners, nullptr);
}

} // namespace herd
