#include "gui/compare/comparison.h"

#include "core/monitor/clockdifference.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace herd {

namespace {

constexpr std::chrono::nanoseconds turnLasts {8'000'000}; // the rest of a frame is for painting
constexpr std::size_t linesAtOnce = 200;

TimeSpan negative(const TimeSpan &span)
{
    return Timestamp() - (Timestamp() + span);
}

} // namespace

Comparison::Comparison(const QStringList &left, const QStringList &right, QObject *parent)
    : QObject(parent)
    , m_left(left)
    , m_right(right)
{
    m_cursor.pause({});
    for (ComparedRecording *side : {&m_left, &m_right}) {
        connect(side, &ComparedRecording::changed, this, &Comparison::changed);
        connect(side, &ComparedRecording::opened, this, [this] {
            if (isOpen())
                goTo(begin());
            Q_EMIT changed();
        });
    }
}

void Comparison::start()
{
    m_left.start();
    m_right.start();
}

void Comparison::align(Alignment alignment)
{
    m_alignment = alignment;
    if (!isOpen())
        return;
    goTo(std::clamp(position(), begin(), end()));
    Q_EMIT changed();
}

TimeSpan Comparison::offset() const
{
    switch (m_alignment) {
    case Alignment::Beginnings:
        return m_right.source().begin() - m_left.source().begin();
    case Alignment::Clock:
        break;
    }
    return {};
}

Timestamp Comparison::begin() const
{
    return std::min(m_left.source().begin(), m_right.source().begin() + negative(offset()));
}

Timestamp Comparison::end() const
{
    return std::max(m_left.source().end(), m_right.source().end() + negative(offset()));
}

void Comparison::playOrPause()
{
    stopSearching();
    if (isPlaying()) {
        m_cursor.pause(position());
    } else {
        if (position() >= end())
            goTo(begin());
        m_cursor.play(m_speed);
    }
    Q_EMIT changed();
}

void Comparison::setSpeed(double speed)
{
    m_speed = speed;
    if (isPlaying())
        m_cursor.play(m_speed);
}

void Comparison::goTo(const Timestamp &time)
{
    stopSearching();
    const bool wasPlaying = isPlaying();
    m_cursor.pause(std::clamp(time, begin(), end()));
    if (wasPlaying)
        m_cursor.play(m_speed);
    m_clients.restart();
    m_looksLeft = 2;
    m_left.goTo(position());
    m_right.goTo(position() + offset());
}

void Comparison::findNext()
{
    m_cursor.pause(position());
    m_isSearching = true;
    m_watch.reset();
    Q_EMIT changed();
}

void Comparison::stopSearching()
{
    m_isSearching = false;
}

std::vector<Difference> Comparison::differences() const
{
    auto all = differencesBetween(m_left.herd(), m_right.herd());
    all.insert(all.end(), m_clients.first().begin(), m_clients.first().end());
    return all;
}

std::size_t Comparison::clientsLeftOut() const
{
    return m_clients.count() - m_clients.first().size();
}

std::vector<Moment> Comparison::moments() const
{
    std::vector<Moment> moments = m_left.source().moments();
    for (Moment moment : m_right.source().moments()) {
        moment.at = moment.at + negative(offset());
        moments.push_back(moment);
    }
    return moments;
}

void Comparison::turn(std::chrono::milliseconds elapsed)
{
    if (!isOpen())
        return;
    QElapsedTimer timer;
    timer.start();
    const auto hasTime = [&] { return timer.nsecsElapsed() < turnLasts.count(); };
    if (hasArrived()) // else time waits for them
        m_cursor.pass(elapsed, end());
    moveTo(position());
    while (advance() && hasTime()) { }
    while (m_isSearching && hasArrived() && hasTime())
        searchOn();
    if (isPlaying() && position() >= end() && hasArrived()) {
        m_cursor.pause(position());
        Q_EMIT changed();
    }
    lookAtClients();
}

void Comparison::moveTo(const Timestamp &time)
{
    m_left.moveTo(time);
    m_right.moveTo(time + offset());
}

bool Comparison::advance()
{
    if (!hasArrived())
        m_looksLeft = 2; // the one that it is in the midst of does not count
    const bool left = m_left.advance(linesAtOnce);
    return m_right.advance(linesAtOnce) || left;
}

/// One step, as far as what is at hand reaches.
void Comparison::searchOn()
{
    auto differences = differencesBetween(m_left.herd(), m_right.herd());
    std::optional<Timestamp> found;
    if (m_watch)
        found = m_watch->look(differences, position());
    else
        m_watch.emplace(std::move(differences));
    if (!found && position() < end()) {
        m_cursor.pause(std::min(position() + spanOf(searchStep), end()));
        moveTo(position());
        advance();
        return;
    }
    stopSearching();
    if (found)
        goTo(*found);
    else
        Q_EMIT foundNone();
    Q_EMIT changed();
}

void Comparison::lookAtClients()
{
    if (m_looksLeft > 0
        && m_clients.look(m_left.compared(), m_right.compared(), m_alignment == Alignment::Clock))
        --m_looksLeft;
}

} // namespace herd
