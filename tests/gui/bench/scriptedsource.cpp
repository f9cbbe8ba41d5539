#include "tests/gui/bench/scriptedsource.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace herd::test {

using namespace std::chrono_literals;

namespace {

constexpr auto batchEvery = 20ms; // as MonitorClient
constexpr auto longestBatch = 100ms; // of virtual time, where it need not be real time
constexpr std::size_t clientsAtOnce = 1000;

} // namespace

/// What is on the other thread.
class ScriptedSource::Script final : public QObject
{
public:
    Script(ScriptedSource &owner, const ScriptedHerd::Load &load)
        : m_owner(owner)
        , m_herd(load)
    {
    }

    void attach()
    {
        m_attach = m_herd.attach();
        if (!std::exchange(m_isStarted, true)) {
            m_clock.start();
            auto *timer = new QTimer(this);
            timer->setTimerType(Qt::PreciseTimer);
            timer->callOnTimeout(this, [this] { tick(); });
            timer->start(batchEvery);
        }
        tick();
    }
    void setUpdates(double updates) { m_herd.setUpdates(updates); }
    void arrived()
    {
        m_isAway = false;
        if (m_owner.m_pace == Pace::Fast || m_herd.isShowing())
            tick();
    }

private:
    void tick()
    {
        if (m_isAway)
            return;
        std::chrono::nanoseconds time = std::chrono::milliseconds(m_clock.restart());
        if (m_owner.m_pace == Pace::Polite)
            time = std::min<std::chrono::nanoseconds>(time, longestBatch);
        else if (m_owner.m_pace == Pace::Fast)
            time = longestBatch;
        ObservedBatch batch = std::exchange(m_attach, {});
        append(batch, m_herd.show(clientsAtOnce));
        append(batch, m_herd.pass(time));
        m_owner.m_isShowing = m_herd.isShowing();
        m_owner.m_passed = m_herd.now().count();
        if (batch.isEmpty())
            return;
        m_isAway = true;
        QMetaObject::invokeMethod(
            &m_owner, [owner = &m_owner, batch = std::move(batch)] { owner->arrived(batch); },
            Qt::QueuedConnection);
    }

    static void append(ObservedBatch &batch, const ObservedBatch &more)
    {
        for (ObservedLine line : more.lines) {
            line.offset += batch.bytes.size();
            batch.lines.push_back(line);
        }
        batch.bytes += more.bytes;
    }

    ScriptedSource &m_owner; // outlives the thread
    ScriptedHerd m_herd;
    ObservedBatch m_attach;
    QElapsedTimer m_clock;
    bool m_isStarted = false;
    bool m_isAway = false; // a batch is on its way to the owner
};

ScriptedSource::ScriptedSource(const ScriptedHerd::Load &load, Pace pace)
    : m_pace(pace)
    , m_script(new Script(*this, load))
{
    m_script->moveToThread(&m_thread);
    m_thread.start();
}

ScriptedSource::~ScriptedSource()
{
    QMetaObject::invokeMethod(
        m_script, [script = m_script] { delete script; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ScriptedSource::setUpdates(double updates)
{
    QMetaObject::invokeMethod(m_script, [=, this] { m_script->setUpdates(updates); });
}

void ScriptedSource::askForSnapshots()
{
    QMetaObject::invokeMethod(m_script, [this] { m_script->attach(); });
}

void ScriptedSource::arrived(const ObservedBatch &batch)
{
    m_waits = true;
    m_linesGiven += batch.lines.size();
    Q_EMIT observed(batch);
    goOn();
}

void ScriptedSource::hold(bool held)
{
    m_isHeld = held;
    goOn();
}

void ScriptedSource::rest(bool rests)
{
    m_rests = rests;
    goOn();
}

void ScriptedSource::goOn()
{
    const bool mayGo = !m_rests && (!m_isHeld || m_pace == Pace::Heedless);
    if (mayGo && std::exchange(m_waits, false))
        QMetaObject::invokeMethod(m_script, [this] { m_script->arrived(); });
}

} // namespace herd::test
