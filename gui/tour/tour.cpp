#include "gui/tour/tour.h"

#include "core/monitor/clockdifference.h"
#include "gui/models/lag.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

// Of the herd of the demo: one in its middle, and the one that has a single neighbour.
constexpr auto killed = "Wilkes"_L1;
constexpr auto isolated = "Welsh"_L1;

constexpr std::chrono::milliseconds toReplay {1000}; // of what followed the kill

} // namespace

struct Tour::Step
{
    const char *title;
    const char *text; ///< %1: the server that it is about
    QLatin1StringView server;
    void (Tour::*begin)(); ///< null: nothing is done
    bool (Tour::*isDone)() const;
};

const Tour::Step Tour::steps[] = {
    {QT_TR_NOOP("Five servers"),
     QT_TR_NOOP(
         "Each of these servers is a real one and talks to its neighbours along the lines. No "
         "database stands behind them: what one knows, it tells the others."),
     {},
     nullptr,
     &Tour::hasClients},
    {QT_TR_NOOP("Reports flood"),
     QT_TR_NOOP("Phones walk through Los Angeles and tell one server where they are. It tells its "
                "neighbours, and they tell theirs. Each dot is such a report on the way that it "
                "really took; where it is known already it turns grey and ends."),
     {},
     nullptr,
     &Tour::isAlways},
    {QT_TR_NOOP("Whichever you ask"),
     QT_TR_NOOP(
         "This phone talks to one server only. One or two hops later all of them believe the "
         "same of it, as the table of beliefs says."),
     {},
     &Tour::followSomeone,
     &Tour::isAlways},
    {QT_TR_NOOP("A server is killed"),
     QT_TR_NOOP("%1 is gone without a word. Its neighbours see it at once, its phones go to other "
                "servers, and the reports find other ways."),
     killed, &Tour::kill, &Tour::isKilledDown},
    {QT_TR_NOOP("It comes back"),
     QT_TR_NOOP(
         "%1 starts again and knows nothing. It compares digests with its neighbours, and they "
         "send what it missed."),
     killed, &Tour::revive, &Tour::hasConverged},
    {QT_TR_NOOP("A partition"),
     QT_TR_NOOP(
         "All links of %1 are cut. Both sides go on serving their own clients and believe the "
         "last that they heard of the others: the badges differ."),
     isolated, &Tour::isolate, &Tour::isAlways},
    {QT_TR_NOOP("It heals"),
     QT_TR_NOOP(
         "The links of %1 are back. Each side sends the newest report of every client that the "
         "other one misses, and nothing twice."),
     isolated, &Tour::heal, &Tour::hasConverged},
    {QT_TR_NOOP("Time stands still"),
     QT_TR_NOOP(
         "The herd goes on, but the window shows one moment of it. Step through what happened, "
         "line by line, or let the time run on slowly."),
     {},
     &Tour::stopTime,
     &Tour::isAlways},
    {QT_TR_NOOP("Once more, slowly"),
     QT_TR_NOOP("All of this was recorded. Here is the death of %1 once more, four times as slow: "
                "its links go down, and its phones turn to other servers. The bar at the top goes "
                "to any time of it."),
     killed, &Tour::replay, &Tour::hasReplayed},
    {QT_TR_NOOP("Now you"),
     QT_TR_NOOP(
         "Open the menu of a server or of a link to break something. Double-click the map to "
         "be a phone yourself."),
     {},
     &Tour::letTimeGoOn,
     &Tour::isAlways},
};

int Tour::stepCount()
{
    return static_cast<int>(std::size(steps));
}

Tour::Tour(Stage stage, QObject *parent)
    : QObject(parent)
    , m_stage(std::move(stage))
{
}

Tour::Caption Tour::caption() const
{
    const Step &step = steps[m_step];
    QString text = tr(step.text);
    if (!step.server.isEmpty())
        text = text.arg(step.server);
    return {m_step + 1, stepCount(), tr(step.title), text};
}

void Tour::start()
{
    if (isRunning())
        end();
    enter(0);
}

void Tour::next()
{
    if (isRunning())
        m_step + 1 < stepCount() ? enter(m_step + 1) : end();
}

void Tour::end()
{
    if (!isRunning())
        return;
    m_step = -1;
    revive();
    heal();
    letTimeGoOn();
    Q_EMIT ended();
}

void Tour::pass(std::chrono::milliseconds elapsed)
{
    if (!isRunning())
        return;
    m_inStep += elapsed;
    if (m_isHeld || !isOver())
        return;
    Q_EMIT stepOver(m_step + 1);
    next();
}

void Tour::enter(int step)
{
    m_step = step;
    m_inStep = {};
    if (steps[step].begin)
        (this->*steps[step].begin)();
    Q_EMIT captionChanged();
}

bool Tour::isOver() const
{
    return m_inStep >= patience || (m_inStep >= readingTime() && (this->*steps[m_step].isDone)());
}

std::chrono::milliseconds Tour::readingTime() const
{
    if (m_isHurried)
        return hurried;
    return toLookAt + perLetter * caption().text.size();
}

void Tour::followSomeone()
{
    const ClientsModel &clients = m_stage.models.clients;
    m_stage.follow(clients.index(0, ClientsModel::Client).data().toString());
}

void Tour::kill()
{
    m_isKilled = true;
    m_killedAt = m_stage.models.feed.position();
    m_stage.faults.act(HerdSource::Deed::Kill, killed);
}

void Tour::revive()
{
    if (std::exchange(m_isKilled, false))
        m_stage.faults.act(HerdSource::Deed::Revive, killed);
}

void Tour::isolate()
{
    m_isIsolated = true;
    m_stage.faults.isolate(isolated);
}

void Tour::heal()
{
    if (std::exchange(m_isIsolated, false))
        m_stage.faults.heal(isolated);
}

void Tour::stopTime()
{
    m_stage.models.feed.pause();
}

void Tour::replay()
{
    m_isReplaying = true;
    Q_EMIT replayWanted(m_killedAt);
}

void Tour::letTimeGoOn()
{
    if (std::exchange(m_isReplaying, false))
        Q_EMIT replayOver();
    m_stage.models.feed.goLive();
}

bool Tour::hasClients() const
{
    return m_stage.models.clients.rowCount() > 0;
}

bool Tour::isKilledDown() const
{
    const HerdState &herd = m_stage.models.herd;
    const auto place = herd.find(QString(killed).toStdString());
    return place && herd.servers()[*place].state == ServerState::Down;
}

bool Tour::hasReplayed() const
{
    return m_stage.models.feed.position() > m_killedAt + spanOf(toReplay);
}

/// Digests are told at different moments, so that with reports on their way some always differ.
bool Tour::hasConverged() const
{
    const HerdModels &models = m_stage.models;
    const Lag lag = lagOf(models.herd, models.clients);
    for (std::size_t place = 0; place < lag.size(); ++place) {
        if (!models.herd.servers()[place].isAttached() || !lag[place]
            || isBehind(lag, place, models.feed.position()))
            return false;
    }
    return true;
}

} // namespace herd
