#include "gui/models/eventfeed.h"

#include <algorithm>
#include <utility>

namespace herd {

namespace {

std::size_t costOf(const ObservedBatch &batch)
{
    return sizeof batch + batch.bytes.size() + batch.lines.size() * sizeof(ObservedLine);
}

/// As appendMonitorLine() begins it. A line that says so elsewhere is not left out, which is no
/// harm.
bool isTraffic(std::string_view text)
{
    return text.starts_with("{\"kind\":\"line\"");
}

} // namespace

EventFeed::EventFeed(QObject *parent)
    : QObject(parent)
{
}

void EventFeed::join(FeedListener &listener)
{
    m_listeners.push_back(&listener);
}

void EventFeed::leave(FeedListener &listener)
{
    std::erase(m_listeners, &listener);
}

void EventFeed::take(ObservedBatch batch)
{
    for (const ObservedLine &line : batch.lines)
        m_end = std::max(m_end, line.at);
    if (pace() == TimeCursor::Pace::Live && m_bytesWaiting >= bytesToShed)
        shed(batch);
    if (batch.isEmpty())
        return;
    if (m_inGap || m_bytesWaiting >= mostBytesWaiting) {
        m_inGap = true;
        countLeftOut(batch.lines.size());
        return;
    }
    m_bytesWaiting += costOf(batch);
    m_linesWaiting += batch.lines.size();
    m_waiting.push_back(std::move(batch));
}

void EventFeed::shed(ObservedBatch &batch)
{
    ObservedBatch kept;
    for (ObservedLine line : batch.lines) {
        const std::string_view text = batch.text(line);
        if (isTraffic(text))
            continue;
        line.offset = kept.bytes.size();
        kept.bytes.append(text) += '\n';
        kept.lines.push_back(line);
    }
    countLeftOut(batch.lines.size() - kept.lines.size());
    batch = std::move(kept);
}

void EventFeed::countLeftOut(std::size_t lines)
{
    if (lines == 0)
        return;
    m_linesLeftOut += lines;
    Q_EMIT leftOut(lines);
}

Timestamp EventFeed::position() const
{
    const bool lags = isInFront() ? isDue() : m_expectsMore;
    return lags && m_shown != Timestamp {} ? m_shown : m_cursor.position();
}

void EventFeed::goLive()
{
    const auto before = pace();
    m_cursor.goLive();
    m_seeking = Seeking::No;
    tellPace(before);
}

void EventFeed::pause()
{
    pauseAt(position());
}

void EventFeed::play(double speed)
{
    const auto before = pace();
    m_cursor.play(speed);
    m_seeking = Seeking::No;
    tellPace(before);
}

void EventFeed::pauseAt(const Timestamp &at)
{
    const auto before = pace();
    m_cursor.pause(at);
    m_seeking = Seeking::No;
    tellPace(before);
}

void EventFeed::stepUntil(std::function<bool(const Observed &)> wanted)
{
    pause();
    m_wanted = std::move(wanted);
    m_seeking = m_wanted ? Seeking::Wanted : Seeking::NextLine;
}

void EventFeed::restart(const Timestamp &at)
{
    m_waiting.clear();
    m_next = m_linesWaiting = m_bytesWaiting = 0;
    m_linesLeftOut = 0;
    m_inGap = false;
    m_seeking = Seeking::No;
    m_shown = {};
    m_end = at;
    const bool wasLive = pace() == TimeCursor::Pace::Live;
    m_cursor.pause(at);
    if (wasLive)
        m_cursor.goLive();
    for (FeedListener *listener : m_listeners)
        listener->restarted();
    Q_EMIT positionChanged(m_told = position());
}

void EventFeed::pass(std::chrono::nanoseconds elapsed)
{
    m_cursor.pass(elapsed, m_end);
}

bool EventFeed::advance(std::size_t most)
{
    std::size_t passed = 0;
    for (bool begins = false; passed < most && !begins && isDue(); ++passed) {
        begins = passOn(m_waiting.front().lines[m_next]);
        dropFront();
    }
    if (passed > 0) {
        for (FeedListener *listener : m_listeners)
            listener->turnEnded();
    }
    if (!isInFront()) {
        if (!m_expectsMore)
            stopSeeking(m_shown);
        endGap();
    }
    if (const Timestamp now = position(); now != m_told)
        Q_EMIT positionChanged(m_told = now);
    return isDue();
}

bool EventFeed::isDue() const
{
    return isInFront()
        && (m_seeking != Seeking::No || m_cursor.reaches(m_waiting.front().lines[m_next].at));
}

/// Whether a snapshot begins with it.
bool EventFeed::passOn(const ObservedLine &line)
{
    const std::string_view text = m_waiting.front().text(line);
    const MonitorLine parsed = parseMonitorLine(text, m_scratch);
    const Observed observed {line.source, line.at, parsed, text};
    m_shown = std::max(m_shown, line.at);
    m_cursor.showed(line.at);
    for (FeedListener *listener : m_listeners)
        listener->took(observed);
    if (m_seeking == Seeking::NextLine || (m_seeking == Seeking::Wanted && m_wanted(observed)))
        stopSeeking(m_shown);
    return std::holds_alternative<SnapshotBegin>(parsed);
}

void EventFeed::dropFront()
{
    --m_linesWaiting;
    if (++m_next < m_waiting.front().lines.size())
        return;
    m_bytesWaiting -= costOf(m_waiting.front());
    m_waiting.pop_front();
    m_next = 0;
}

void EventFeed::stopSeeking(const Timestamp &at)
{
    if (m_seeking == Seeking::No)
        return;
    m_seeking = Seeking::No;
    m_wanted = nullptr;
    m_cursor.pause(std::max(at, m_cursor.position()));
}

void EventFeed::endGap()
{
    if (std::exchange(m_inGap, false))
        Q_EMIT snapshotsWanted();
}

void EventFeed::tellPace(TimeCursor::Pace before)
{
    if (pace() != before || pace() == TimeCursor::Pace::Playing)
        Q_EMIT paceChanged();
}

} // namespace herd
