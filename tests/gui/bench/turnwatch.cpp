#include "tests/gui/bench/turnwatch.h"

#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <string_view>
#include <utility>

namespace herd::test {

std::string TurnWatch::What::text() const
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    std::string text = std::string(receiver) + (*owner ? std::string(" of ") + owner : "");
    return text + ", " + (name ? name : std::to_string(type));
}

std::chrono::nanoseconds TurnWatch::onProcessor()
{
    std::timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

void TurnWatch::forget()
{
    m_turns = {}; // its memory, too, which is not the dashboard's
    m_spent.clear();
    m_frames = 0;
}

std::vector<TurnWatch::Turn> TurnWatch::turns() const
{
    std::vector<Turn> sorted = m_turns;
    std::ranges::sort(sorted, {}, &Turn::length);
    return sorted;
}

bool TurnWatch::notify(QObject *receiver, QEvent *event)
{
    if (receiver->thread() != thread())
        return QApplication::notify(receiver, event); // other threads have loops, too
    const QObject *owner = receiver->parent();
    const What what {receiver->metaObject()->className(),
                     owner ? owner->metaObject()->className() : "", event->type()};
    if (what.type == QEvent::Paint)
        m_painted = true;
    m_levels.emplace_back();
    const auto began = onProcessor();
    const bool done = QApplication::notify(receiver, event);
    const auto took = onProcessor() - began;
    const auto alone = took - m_levels.back().within;
    m_levels.pop_back();
    if (what.type == QEvent::UpdateRequest && std::exchange(m_painted, false))
        ++m_frames;
    Spent &spent = m_spent[what];
    spent.total += alone;
    spent.most = std::max(spent.most, alone);
    ++spent.events;
    if (alone > m_longestTook) {
        m_longestTook = alone;
        m_longest = what;
    }
    if (!m_levels.empty()) {
        m_levels.back().within += took;
    } else {
        m_turns.push_back({took, m_longest});
        m_longestTook = {};
    }
    return done;
}

} // namespace herd::test
