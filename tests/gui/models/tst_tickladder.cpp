#include "gui/models/tickladder.h"

#include <QTest>

#include <numeric>

using namespace herd;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds someDay = 1'795'000'000s; // a multiple of all widths

std::uint64_t sum(const TickLadder::Bars &bars)
{
    return std::accumulate(bars.counts.begin(), bars.counts.end(), std::uint64_t {0});
}

} // namespace

class tst_TickLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInBinsOfTheWidthWanted_data();
    void countsInBinsOfTheWidthWanted();
    void barsAreAtMultiplesOfTheirWidth();
    void isCoarserLongAgo_data();
    void isCoarserLongAgo();
    void losesNothingWithinADay();
    void takesWhatComesLate();
    void forgetsWhatIsOlderThanItsReach();
    void staysWithinItsMemory();
    void givesNoMoreBarsThanItsBound();
    void bearsAnyTime();
};

void tst_TickLadder::countsInBinsOfTheWidthWanted_data()
{
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<qint64>("width");
    const auto ms = [](int milliseconds) { return qint64 {milliseconds} * 1'000'000; };
    QTest::newRow("narrower than the finest") << ms(1) << ms(50);
    QTest::newRow("the finest") << ms(50) << ms(50);
    QTest::newRow("several of the finest") << ms(120) << ms(150);
    QTest::newRow("the next") << ms(250) << ms(250);
    QTest::newRow("several of the next") << ms(900) << ms(1000);
    QTest::newRow("the widest, several times") << ms(60'000) << ms(60'000);
}

void tst_TickLadder::countsInBinsOfTheWidthWanted()
{
    QFETCH(qint64, wanted);
    QFETCH(qint64, width);
    TickLadder ladder;
    for (int i = 0; i < 200; ++i)
        ladder.add(someDay + i * 10ms);
    const auto bars = ladder.bars(someDay, someDay + 2s, std::chrono::nanoseconds(wanted));
    QCOMPARE(bars.width.count(), width);
    QCOMPARE(sum(bars), 200U);
    const auto inFirst = std::min<std::int64_t>(200, (bars.begin + bars.width - someDay) / 10ms);
    QCOMPARE(bars.counts.front(), static_cast<std::uint64_t>(inFirst));
}

void tst_TickLadder::barsAreAtMultiplesOfTheirWidth()
{
    TickLadder ladder;
    ladder.add(someDay + 1s, 3);
    const auto bars = ladder.bars(someDay + 333ms, someDay + 2s, 150ms);
    QCOMPARE(bars.begin % bars.width, 0ns);
    QVERIFY(bars.begin <= someDay + 333ms);
    QVERIFY(bars.begin + bars.width > someDay + 333ms);
    QCOMPARE(sum(bars), 3U);
}

void tst_TickLadder::isCoarserLongAgo_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("width");
    QTest::newRow("three minutes") << 180 << 50;
    QTest::newRow("five minutes") << 300 << 250;
    QTest::newRow("half an hour") << 1800 << 1000;
    QTest::newRow("two hours") << 7200 << 5000;
    QTest::newRow("a night") << 12 * 3600 << 20'000;
}

void tst_TickLadder::isCoarserLongAgo()
{
    QFETCH(int, seconds);
    QFETCH(int, width);
    TickLadder ladder;
    const auto now = someDay + seconds * 1s;
    ladder.add(someDay, 5);
    ladder.add(now, 7);
    const auto late = ladder.bars(now - 1s, now + 1s, 50ms);
    QCOMPARE(late.width, std::chrono::nanoseconds(50ms));
    QCOMPARE(sum(late), 7U);
    const auto early = ladder.bars(someDay, someDay + 1s, 50ms);
    QCOMPARE(early.width, std::chrono::nanoseconds(width * 1ms));
    QCOMPARE(sum(early), 5U);
}

void tst_TickLadder::losesNothingWithinADay()
{
    TickLadder ladder;
    for (int second = 0; second < 3600; ++second)
        ladder.add(someDay + second * 1s, 10);
    QCOMPARE(sum(ladder.bars(someDay, someDay + 1h, 3s)), 36'000U);
    QCOMPARE(sum(ladder.bars(someDay, someDay + 1h, 40s)), 36'000U);
}

void tst_TickLadder::takesWhatComesLate()
{
    TickLadder ladder;
    ladder.add(someDay + 10s);
    ladder.add(someDay + 9s);
    QCOMPARE(sum(ladder.bars(someDay + 9s, someDay + 10s, 50ms)), 1U);
    QCOMPARE(sum(ladder.bars(someDay + 9s, someDay + 11s, 50ms)), 2U);
}

void tst_TickLadder::forgetsWhatIsOlderThanItsReach()
{
    TickLadder ladder;
    ladder.add(someDay, 5);
    ladder.add(someDay + 48h);
    ladder.add(someDay + 1s, 5); // too late
    QCOMPARE(sum(ladder.bars(someDay, someDay + 47h, 1s)), 0U);
    QCOMPARE(sum(ladder.bars(someDay, someDay + 49h, 1s)), 1U);
}

void tst_TickLadder::staysWithinItsMemory()
{
    TickLadder ladder;
    ladder.add(someDay);
    const std::size_t atFirst = ladder.bytes();
    QVERIFY(atFirst
            <= sizeof(TickLadder) + TickLadder::widths.size() * TickLadder::bins * sizeof(int));
    for (int i = 0; i < 100'000; ++i)
        ladder.add(someDay + i * 1s, 1000);
    QCOMPARE(ladder.bytes(), atFirst);
    ladder.add(someDay + 100'001s, UINT64_MAX); // is as much as a bin holds
    ladder.add(someDay + 100'001s);
    QCOMPARE(sum(ladder.bars(someDay + 100'001s, someDay + 100'001s + 50ms, 50ms)),
             std::uint64_t {UINT32_MAX});
}

void tst_TickLadder::givesNoMoreBarsThanItsBound()
{
    TickLadder ladder;
    ladder.add(someDay);
    for (const std::chrono::nanoseconds span : {1h, 24h, 24h * 365 * 20}) {
        const auto bars = ladder.bars(someDay - span, someDay + span, 1ns);
        QVERIFY(bars.counts.size() <= TickLadder::mostBars);
        QCOMPARE(sum(bars), 1U);
    }
}

void tst_TickLadder::bearsAnyTime()
{
    TickLadder ladder;
    QCOMPARE(sum(ladder.bars(0s, 1s, 50ms)), 0U);
    ladder.add(-5s);
    QCOMPARE(sum(ladder.bars(-1s, 1s, 50ms)), 1U);
    QVERIFY(ladder.bars(2s, 1s, 50ms).counts.empty());
    ladder.add(std::chrono::nanoseconds::max() - 1h);
    QCOMPARE(sum(ladder.bars(0s, 1s, 50ms)), 0U);
    ladder.clear();
    ladder.add(1s);
    QCOMPARE(sum(ladder.bars(0s, 2s, 50ms)), 1U);
}

QTEST_GUILESS_MAIN(tst_TickLadder)
#include "tst_tickladder.moc"
