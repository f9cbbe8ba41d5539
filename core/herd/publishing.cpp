// What HerdServer does for its ReportPublisher.
#include "core/herd/herdserver.h"

namespace herd {

LocationStore::Merged HerdServer::publisherHeard(const LocationReport &report,
                                                 std::string_view line, const Timestamp &at)
{
    m_events.heard(m_publisher->name(), line.substr(0, line.size() - 1), at);
    const auto merged = m_store.merge(report, line, m_config.maxIds, m_config.maxStoredBytes);
    m_events.merged(report, merged, m_publisher->name(), at);
    if (merged.verdict == LocationStore::Verdict::Newer)
        owe(merged.index, nullptr);
    return merged;
}

void HerdServer::publisherSent(std::string_view line)
{
    m_events.sent(m_publisher->name(), line, m_hub.receivedAt());
}

void HerdServer::publisherChanged(bool up, const std::string &reason)
{
    m_events.link(up ? event::LinkState::Up : event::LinkState::Down, m_publisher->name(), reason);
    Q_EMIT linkChanged(QString::fromStdString(m_publisher->name()), up);
    noteReady();
}

void HerdServer::publisherWarned(const std::string &text)
{
    m_events.link(event::LinkState::Warned, m_publisher->name(), text);
    Q_EMIT warned(QString::fromStdString(m_publisher->name() + ": " + text));
}

} // namespace herd
