#include "gui/models/timecursor.h"

#include "tests/gui/models/lines.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_TimeCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesEverythingLive();
    void movesOn_data();
    void movesOn();
    void staysWhenPausedOrLive();
};

void tst_TimeCursor::reachesEverythingLive()
{
    TimeCursor cursor;
    QVERIFY(cursor.reaches(after(1h)));
    cursor.showed(after(2s));
    cursor.showed(after(1s)); // a line that came late
    QVERIFY(cursor.position() == after(2s));
    cursor.pause(after(2s));
    QVERIFY(cursor.reaches(after(2s)));
    QVERIFY(!cursor.reaches(after(2s + 1ns)));
    cursor.showed(after(5s));
    QVERIFY(cursor.position() == after(2s));
    cursor.goLive();
    QVERIFY(cursor.reaches(after(1h)));
}

void tst_TimeCursor::movesOn_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("moved");
    constexpr qint64 second = 1'000'000'000;
    QTest::newRow("as fast as it was") << 1.0 << second << second;
    QTest::newRow("ten times slower") << 0.1 << second << second / 10;
    QTest::newRow("slower than the slowest") << 0.0 << second << second / 10;
    QTest::newRow("backwards is the slowest") << -5.0 << second << second / 10;
    QTest::newRow("a hundred times faster") << 100.0 << second / 60 << second / 60 * 100;
    QTest::newRow("faster than the fastest") << 1e300 << second / 10 << 10 * second;
    QTest::newRow("no number is as it was") << std::nan("") << second << second;
    QTest::newRow("no further than the end") << 100.0 << 3600 * second << 60 * second;
    QTest::newRow("no further after a long sleep")
        << 100.0 << std::numeric_limits<qint64>::max() << 60 * second;
    QTest::newRow("not back with a clock that goes back") << 1.0 << -second << qint64 {0};
}

void tst_TimeCursor::movesOn()
{
    QFETCH(double, speed);
    QFETCH(qint64, elapsed);
    QFETCH(qint64, moved);
    TimeCursor cursor;
    cursor.pause(after(0s));
    cursor.play(speed);
    cursor.pass(std::chrono::nanoseconds {elapsed}, after(60s));
    QCOMPARE((cursor.position() - after(0s)).seconds, moved / 1'000'000'000);
    QCOMPARE((cursor.position() - after(0s)).nanoseconds, int(moved % 1'000'000'000));
}

void tst_TimeCursor::staysWhenPausedOrLive()
{
    TimeCursor cursor;
    cursor.pause(after(1s));
    cursor.pass(1s, after(60s));
    QVERIFY(cursor.position() == after(1s));
    cursor.goLive();
    cursor.pass(1s, after(60s));
    QVERIFY(cursor.position() == after(1s));
    cursor.play(1);
    cursor.pass(1s, after(0s)); // an end before the position does not pull it back
    QVERIFY(cursor.position() == after(1s));
}

QTEST_GUILESS_MAIN(tst_TimeCursor)
#include "tst_timecursor.moc"
