#include "gui/models/floodtracker.h"

namespace herd {

std::string updateName(const event::Merge &merge)
{
    std::string name(merge.client);
    (name += ' ') += merge.origin;
    appendTimestamp(name += ' ', merge.effective);
    return name;
}

FloodTracker::FloodTracker(const HerdState &herd, QObject *parent)
    : QObject(parent)
    , m_herd(herd)
{
}

void FloodTracker::took(const Observed &observed)
{
    const auto *told = std::get_if<StreamEvent>(&observed.line);
    const auto *merge = told ? std::get_if<event::Merge>(&told->event) : nullptr;
    const auto to = m_herd.serverOf(observed.source);
    if (!merge || !to)
        return;
    m_trace.take(m_herd.servers()[*to].id, observed.at, *merge);
    const auto from = merge->via.empty() ? std::nullopt : m_herd.find(merge->via);
    if (!from && !merge->via.empty())
        return; // a server that is not shown
    const std::string update = updateName(*merge);
    if (m_hops.size() == mostHopsATurn || !isTold(update, observed.at)) {
        ++m_leftOut;
        return;
    }
    m_hops.push_back({QString::fromStdString(update), from, *to, m_herd.find(merge->origin),
                      merge->verdict, observed.at});
}

/// Chooses whole updates, not hops.
bool FloodTracker::isTold(const std::string &update, const Timestamp &at)
{
    if (m_updates.contains(update))
        return true;
    if (const TimeSpan since = at - m_second; since.seconds != 0) {
        m_second = at;
        m_updatesInSecond = 0;
    }
    if (m_updatesInSecond == mostUpdatesASecond)
        return false;
    ++m_updatesInSecond;
    m_updates.insert(update);
    m_order.push_back(update);
    if (m_order.size() > mostUpdates) {
        m_updates.erase(m_order.front());
        m_order.pop_front();
    }
    return true;
}

void FloodTracker::turnEnded()
{
    if (m_hops.empty())
        return;
    Q_EMIT hopped(m_hops);
    m_hops.clear();
}

void FloodTracker::restarted()
{
    m_trace.clear();
    m_hops.clear();
    m_updates.clear();
    m_order.clear();
    m_second = {};
    m_updatesInSecond = 0;
    m_leftOut = 0;
}

} // namespace herd
