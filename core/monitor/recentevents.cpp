#include "core/monitor/recentevents.h"

#include "core/net/sockethub.h"

#include <utility>

namespace herd {

std::string_view RecentEvents::Chapter::line(std::uint64_t sequence) const
{
    const auto index = static_cast<std::size_t>(sequence - before - 1);
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(bytes).substr(begin, ends[index] - begin);
}

RecentEvents::RecentEvents(SocketHub &hub, EventBus &events)
    : m_events(events)
    , m_lingering(hub, [this] { forget(); })
{
}

RecentEvents::~RecentEvents()
{
    m_events.detach(*this);
}

void RecentEvents::remember()
{
    m_lingering.stop();
    if (m_newer)
        return;
    m_newer = Chapter {m_events.sequence(), {}, {}};
    m_events.attach(*this);
}

void RecentEvents::linger()
{
    if (m_newer)
        m_lingering.start(lingering);
}

void RecentEvents::forget()
{
    m_events.detach(*this);
    m_older.reset();
    m_newer.reset();
}

void RecentEvents::told(const Stamp &stamp, const Event &, std::string_view line)
{
    if (m_newer->bytes.size() + line.size() > mostBytes / 2)
        m_older = std::exchange(m_newer, Chapter {stamp.sequence - 1, {}, {}});
    m_newer->bytes += line;
    m_newer->ends.push_back(m_newer->bytes.size());
}

bool RecentEvents::reachesBackTo(std::uint64_t sequence) const
{
    return m_newer && (m_older ? m_older : m_newer)->before <= sequence
        && sequence <= m_newer->last();
}

std::uint64_t RecentEvents::appendAfter(std::uint64_t sequence, std::string &out,
                                        std::size_t most) const
{
    const std::uint64_t last = m_newer->last();
    while (sequence < last) {
        ++sequence;
        out += (sequence > m_newer->before ? m_newer : m_older)->line(sequence);
        if (out.size() >= most)
            break;
    }
    return sequence;
}

} // namespace herd
