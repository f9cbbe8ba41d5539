#include "core/monitor/clockdifference.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;

class tst_ClockDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheMiddleOfTheRoundTrip();
    void believesTheQuickestOfTheLast();
    void forgetsWhatIsOld();
    void noticesThatAClockWasSet();
    void bearsAnyTime();
};

void tst_ClockDifference::takesTheMiddleOfTheRoundTrip()
{
    ClockDifference clocks;
    QVERIFY(!clocks.estimate());
    clocks.add({1000, 500'000'000}, {999, 0}, 200ms); // written at 998.9
    QVERIFY(clocks.estimate() == (ClockDifference::Estimate {{1, 600'000'000}, 100ms}));
    const Timestamp own = Timestamp {1000, 500'000'000} - clocks.estimate()->ahead;
    QVERIFY(own == (Timestamp {998, 900'000'000}));
    ClockDifference behind;
    behind.add({998, 0}, {999, 0}, 0ms);
    QVERIFY(behind.estimate() == (ClockDifference::Estimate {{-1, 0}, 0ms}));
}

void tst_ClockDifference::believesTheQuickestOfTheLast()
{
    ClockDifference clocks;
    clocks.add({100, 0}, {100, 0}, 10ms);
    clocks.add({101, 0}, {101, 40'000'000}, 90ms); // late on its way here
    QCOMPARE(clocks.estimate()->within, std::chrono::nanoseconds(5ms));
    QVERIFY(clocks.estimate()->ahead == (TimeSpan {0, 5'000'000}));
    clocks.add({102, 1'000'000}, {102, 0}, 2ms);
    QVERIFY(clocks.estimate() == (ClockDifference::Estimate {{0, 2'000'000}, 1ms}));
}

void tst_ClockDifference::forgetsWhatIsOld()
{
    ClockDifference clocks;
    clocks.add({100, 0}, {100, 0}, 2ms);
    for (std::size_t i = 1; i < ClockDifference::mostSamples; ++i) {
        clocks.add({100, 0}, {100, 0}, 10ms);
        QCOMPARE(clocks.estimate()->within, std::chrono::nanoseconds(1ms));
    }
    clocks.add({100, 0}, {100, 0}, 10ms);
    QCOMPARE(clocks.estimate()->within, std::chrono::nanoseconds(5ms));
}

void tst_ClockDifference::noticesThatAClockWasSet()
{
    ClockDifference clocks;
    clocks.add({100, 0}, {100, 0}, 2ms);
    const auto before = *clocks.estimate();
    clocks.add({3700, 0}, {101, 0}, 50ms); // by an hour, and slower than before
    QCOMPARE(clocks.estimate()->ahead.seconds, 3599);
    QVERIFY(ClockDifference::disagree(before, *clocks.estimate()));
    QVERIFY(ClockDifference::disagree(*clocks.estimate(), before));
    QVERIFY(!ClockDifference::disagree(before, before));
    QVERIFY(!ClockDifference::disagree({{0, 0}, 1ms}, {{0, 2'000'000}, 1ms}));
    QVERIFY(ClockDifference::disagree({{0, 0}, 1ms}, {{0, 2'000'001}, 1ms}));
}

void tst_ClockDifference::bearsAnyTime()
{
    ClockDifference clocks;
    clocks.add({999'999'999'999'999'999, 999'999'999}, {1'700'000'000, 0}, 1h);
    clocks.add({0, 0}, {1'700'000'000, 0}, -1s);
    QVERIFY(clocks.estimate() == (ClockDifference::Estimate {{-1'700'000'000, 0}, 0ms}));
}

QTEST_APPLESS_MAIN(tst_ClockDifference)
#include "tst_clockdifference.moc"
