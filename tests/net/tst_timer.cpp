#include "core/net/sockethub.h"
#include "core/net/timer.h"
#include "tests/support/testherd.h"

#include <QTest>

#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_Timer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBackOnceWhenItsTimeHasCome();
    void callsBackAgainAndAgain();
    void countsIntervalsFromWhenItWasCalled();
    void isSilentOnceStopped();
    void goesByTheLastStart();
    void mayBeStartedByItsOwnCall();
    void callsInTheOrderOfTimes();
    void mayStopAnotherThatIsDue();
    void callsByTheSystemsClock();

private:
    void passTime(std::chrono::nanoseconds time)
    {
        m_clock.elapsed += time;
        m_hub.passDeadlines();
    }

    ManualClock m_clock;
    SocketHub m_hub {m_clock};
};

void tst_Timer::callsBackOnceWhenItsTimeHasCome()
{
    int calls = 0;
    Timer timer(m_hub, [&] { ++calls; });
    QVERIFY(!timer.isActive());
    timer.start(1s);
    QVERIFY(timer.isActive());
    passTime(1s - 1ns);
    QCOMPARE(calls, 0);
    passTime(1ns);
    QCOMPARE(calls, 1);
    QVERIFY(!timer.isActive());
    passTime(10s);
    QCOMPARE(calls, 1);
}

void tst_Timer::callsBackAgainAndAgain()
{
    int calls = 0;
    Timer timer(m_hub, [&] { ++calls; });
    timer.startEvery(2s);
    for (int i = 1; i <= 5; ++i) {
        passTime(2s - 1ns);
        QCOMPARE(calls, i - 1);
        passTime(1ns);
        QCOMPARE(calls, i);
        QVERIFY(timer.isActive());
    }
}

void tst_Timer::countsIntervalsFromWhenItWasCalled()
{
    int calls = 0;
    Timer timer(m_hub, [&] { ++calls; });
    timer.startEvery(2s);
    passTime(7s); // one late call, not three
    QCOMPARE(calls, 1);
    passTime(2s - 1ns);
    QCOMPARE(calls, 1);
    passTime(1ns);
    QCOMPARE(calls, 2);
}

void tst_Timer::isSilentOnceStopped()
{
    int calls = 0;
    {
        Timer timer(m_hub, [&] { ++calls; });
        timer.start(1s);
        timer.stop();
        QVERIFY(!timer.isActive());
        passTime(1s);
        timer.startEvery(1s);
    } // and once it is gone
    passTime(1s);
    QCOMPARE(calls, 0);
}

void tst_Timer::goesByTheLastStart()
{
    int calls = 0;
    Timer timer(m_hub, [&] { ++calls; });
    timer.startEvery(1s);
    timer.start(3s);
    passTime(2s);
    QCOMPARE(calls, 0);
    passTime(1s);
    passTime(10s);
    QCOMPARE(calls, 1);
}

void tst_Timer::mayBeStartedByItsOwnCall()
{
    int calls = 0;
    Timer *self = nullptr;
    Timer timer(m_hub, [&] {
        if (++calls < 3)
            self->start(1s);
    });
    self = &timer;
    timer.start(1s);
    for (int i = 0; i < 5; ++i)
        passTime(1s);
    QCOMPARE(calls, 3);
}

void tst_Timer::callsInTheOrderOfTimes()
{
    std::vector<int> calls;
    Timer second(m_hub, [&] { calls.push_back(2); });
    Timer first(m_hub, [&] { calls.push_back(1); });
    Timer third(m_hub, [&] { calls.push_back(3); }); // of the same time as the second
    second.start(2s);
    third.start(2s);
    first.start(1s);
    passTime(5s);
    QCOMPARE(calls, (std::vector {1, 2, 3}));
}

void tst_Timer::mayStopAnotherThatIsDue()
{
    int calls = 0;
    Timer other(m_hub, [&] { ++calls; });
    Timer timer(m_hub, [&] { other.stop(); });
    timer.start(1s);
    other.start(2s);
    passTime(5s);
    QCOMPARE(calls, 0);
}

void tst_Timer::callsByTheSystemsClock()
{
    const SystemClock clock;
    SocketHub hub(clock);
    int calls = 0;
    Timer timer(hub, [&] { ++calls; });
    timer.startEvery(1ms);
    QTRY_VERIFY(calls >= 3);
}

QTEST_GUILESS_MAIN(tst_Timer)
#include "tst_timer.moc"
