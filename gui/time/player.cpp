#include "gui/time/player.h"

#include "core/monitor/clockdifference.h"

#include <algorithm>
#include <utility>

namespace herd {

using Pace = TimeCursor::Pace;

Player::Player(HerdModels &models, QObject *parent)
    : QObject(parent)
    , m_models(models)
{
    feed().join(m_finder);
}

Player::~Player()
{
    feed().leave(m_finder);
}

void Player::watch(HerdSource *source)
{
    m_source = source;
    m_goal.reset();
    stopWaiting();
    m_recording = qobject_cast<RecordingSource *>(source);
    if (m_source)
        connect(m_source, &HerdSource::observed, this, &Player::take);
    feed().restart();
    feed().goLive();
    feed().expectMore(false);
    if (m_recording) {
        feed().pause();
        connect(m_recording, &RecordingSource::opened, this, &Player::begin);
        connect(m_recording, &RecordingSource::gaveAll, this, [this] { feed().expectMore(false); });
        connect(m_recording, &RecordingSource::searchedOn, this, &Player::noteMoments);
    }
    Q_EMIT sourceChanged();
    Q_EMIT momentsChanged();
    if (recording())
        begin();
}

const RecordingSource *Player::recording() const
{
    return m_recording && m_recording->isOpen() ? m_recording.get() : nullptr;
}

const std::vector<Moment> &Player::moments() const
{
    return m_recording ? m_recording->moments() : m_finder.moments();
}

void Player::begin()
{
    feed().restart(m_recording->begin());
    feed().expectMore(true);
    feed().play(m_speed);
    Q_EMIT sourceChanged();
}

void Player::take(const ObservedBatch &batch)
{
    feed().take(batch);
    holdIfFull();
}

/// What is told live can't be told again: it waits while it is paused, as long as there is room.
void Player::holdIfFull()
{
    m_source->hold(!feed().hasRoom() && (m_recording || feed().pace() == Pace::Live));
}

void Player::turn()
{
    if (!m_source)
        return;
    if (m_goal && feed().position() >= *m_goal)
        m_goal.reset();
    holdIfFull();
    if (recording() && feed().pace() == Pace::Playing && !m_recording->hasMore()
        && feed().linesWaiting() == 0)
        feed().pause(); // that was all
}

void Player::goLive()
{
    if (!m_recording)
        feed().goLive();
}

void Player::playOrPause()
{
    stopWaiting();
    m_goal.reset();
    switch (feed().pace()) {
    case Pace::Live:
    case Pace::Playing:
        feed().pause();
        break;
    case Pace::Paused:
        if (recording() && feed().position() >= m_recording->end())
            seek(m_recording->begin());
        if (recording())
            feed().play(m_speed);
        else
            feed().goLive();
        break;
    }
}

void Player::setSpeed(double speed)
{
    m_speed = std::clamp(speed, TimeCursor::slowest, TimeCursor::fastest);
    if (feed().pace() == Pace::Playing || !m_recording)
        feed().play(m_speed);
    Q_EMIT speedChanged();
}

void Player::seek(const Timestamp &time)
{
    stopWaiting();
    if (!recording())
        return;
    const Timestamp at = std::clamp(time, m_recording->begin(), m_recording->end());
    const bool playing = feed().pace() == Pace::Playing;
    const Timestamp now = feed().position();
    const Timestamp from = at - spanOf(history);
    if (at < now || m_recording->keyframeFor(from) > now) {
        feed().restart(at);
        feed().expectMore(true);
        m_recording->giveFrom(from);
    }
    feed().pauseAt(at);
    m_goal = at;
    if (playing)
        feed().play(m_speed);
}

void Player::goToNext(Moment::Kind kind)
{
    if (!recording()) {
        feed().stepUntil([this, kind, before = m_finder.count(kind)](const Observed &) {
            return m_finder.count(kind) > before;
        });
        return;
    }
    stopWaiting();
    feed().pause();
    if (const auto next = momentAfter(m_recording->moments(), kind, goal())) {
        seek(next->at);
    } else if (m_recording->searched() == 100) {
        sayNone(kind);
    } else {
        m_awaited = kind;
        Q_EMIT awaitedChanged();
    }
}

void Player::stopWaiting()
{
    if (std::exchange(m_awaited, std::nullopt))
        Q_EMIT awaitedChanged();
}

void Player::noteMoments()
{
    Q_EMIT momentsChanged();
    const auto awaited = m_awaited;
    if (awaited
        && (m_recording->searched() == 100
            || momentAfter(m_recording->moments(), *awaited, goal())))
        goToNext(*awaited);
}

void Player::goToPrevious(Moment::Kind kind)
{
    stopWaiting();
    if (!recording())
        return;
    const auto previous = momentBefore(m_recording->moments(), kind, goal());
    if (!previous) {
        Q_EMIT said(tr("None before"));
        return;
    }
    feed().pause();
    seek(previous->at);
}

void Player::sayNone(Moment::Kind kind)
{
    switch (kind) {
    case Moment::Kind::Fault:
        Q_EMIT said(tr("No fault follows"));
        break;
    case Moment::Kind::Question:
        Q_EMIT said(tr("No answer with a question mark follows"));
        break;
    case Moment::Kind::Divergence:
        Q_EMIT said(tr("The servers do not differ again"));
        break;
    }
}

} // namespace herd
