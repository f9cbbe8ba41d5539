// Lines of several sources on one time line, by a clock of the test's own.

#include "core/monitor/timeline.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

/// A time line at a moment that the test chooses.
struct TestLine
{
    void pass(std::chrono::milliseconds time)
    {
        clock.elapsed += time;
        clock.now = at(time);
    }
    /// An instant so long from now.
    Timestamp at(std::chrono::milliseconds fromNow) const
    {
        const auto sum = clock.now.nanoseconds + std::chrono::nanoseconds(fromNow).count();
        const auto whole = sum >= 0 ? sum / 1'000'000'000 : -((999'999'999 - sum) / 1'000'000'000);
        return {clock.now.seconds + whole, std::int32_t(sum - whole * 1'000'000'000)};
    }
    QByteArrayList told()
    {
        ObservedBatch batch;
        line.moveDue(batch);
        QByteArrayList texts;
        for (const ObservedLine &each : batch.lines) {
            const auto text = batch.text(each);
            texts << QByteArray(text.data(), qsizetype(text.size()));
            times.push_back(each.at);
        }
        return texts;
    }

    ManualClock clock;
    TimeLine line {clock};
    std::vector<Timestamp> times;
};

} // namespace

class tst_TimeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsWhatComesInTime();
    void neverLetsLinesOfOneSourceOvertake();
    void isNotHeldUpByASourceThatIsSilent();
    void tellsLateLinesWhenTheyCome();
    void takesNoLineForOneOfTheFuture();
    void passesASnapshotAtOnce();
    void keepsTheTimesOfEventsThatCameAfterALoss();
    void goesOnWhereTheClockIsSet();
    void givesEachLineItsBytes();
};

void tst_TimeLine::sortsWhatComesInTime()
{
    TestLine time;
    const Timestamp start = time.at(0ms);
    time.pass(50ms);
    time.line.add(1, "third", time.at(-10ms));
    time.line.add(2, "first", start);
    time.line.add(3, "second", time.at(-20ms));
    QCOMPARE(time.told(), QByteArrayList());
    time.pass(50ms);
    QCOMPARE(time.told(), QByteArrayList {"first"}); // 100 ms old
    time.line.add(2, "between", time.at(-65ms)); // of the other two
    time.pass(35ms);
    QCOMPARE(time.told(), (QByteArrayList {"second", "between"}));
    time.pass(100ms);
    QCOMPARE(time.told(), QByteArrayList {"third"});
    QVERIFY(std::is_sorted(time.times.begin(), time.times.end()));
    QVERIFY(time.line.isEmpty());
    QCOMPARE(time.line.size(), 0U);
}

void tst_TimeLine::neverLetsLinesOfOneSourceOvertake()
{
    TestLine time;
    time.line.add(1, "a", time.at(-10ms));
    time.line.add(1, "b", time.at(-90ms)); // its clock was set back
    time.line.add(2, "other", time.at(-50ms));
    time.line.addOwn(1, "c");
    time.line.add(1, "d", time.at(-5ms));
    time.pass(100ms);
    QCOMPARE(time.told(), (QByteArrayList {"other", "a", "b", "c", "d"}));
    QVERIFY(time.times.at(1) == time.times.at(2));
}

void tst_TimeLine::isNotHeldUpByASourceThatIsSilent()
{
    TestLine time;
    time.line.addOwn(1, "attached");
    time.line.addOwn(2, "attached, too");
    time.pass(100ms);
    QCOMPARE(time.told().size(), 2);
    time.line.add(2, "a", time.at(0ms));
    time.pass(99ms);
    QCOMPARE(time.told(), QByteArrayList());
    time.pass(1ms);
    QCOMPARE(time.told(), QByteArrayList {"a"});
}

void tst_TimeLine::tellsLateLinesWhenTheyCome()
{
    TestLine time;
    time.line.add(1, "on time", time.at(0ms));
    time.pass(100ms);
    QCOMPARE(time.told(), QByteArrayList {"on time"});
    time.pass(5000ms);
    time.line.add(2, "late", time.at(-5050ms));
    QCOMPARE(time.told(), QByteArrayList {"late"});
    QVERIFY(time.times.at(1) == time.at(-5050ms));
}

void tst_TimeLine::takesNoLineForOneOfTheFuture()
{
    TestLine time;
    time.line.add(1, "ahead", time.at(3'600'000ms));
    time.line.add(1, "after it", time.at(0ms));
    time.pass(100ms);
    QCOMPARE(time.told(), (QByteArrayList {"ahead", "after it"}));
    QVERIFY(time.times.at(0) == time.at(-100ms));
    QVERIFY(time.times.at(1) == time.at(-100ms));
}

void tst_TimeLine::passesASnapshotAtOnce()
{
    TestLine time;
    time.line.add(1, "hello", time.at(-10ms));
    time.line.addToLast(1, "begin");
    QCOMPARE(time.told(), QByteArrayList());
    time.pass(90ms);
    QCOMPARE(time.told(), (QByteArrayList {"hello", "begin"}));
    time.pass(1000ms);
    time.line.addToLast(1, "client");
    QCOMPARE(time.told(), QByteArrayList {"client"});
    time.line.add(1, "event", time.at(-500ms)); // was told long before the client was shown
    QCOMPARE(time.told(), QByteArrayList {"event"});
    QVERIFY(time.times.at(2) == time.times.at(0));
    QVERIFY(time.times.at(3) == time.at(-500ms));
}

void tst_TimeLine::keepsTheTimesOfEventsThatCameAfterALoss()
{
    TestLine time;
    time.line.addOwn(1, "lost");
    time.line.add(1, "missed", time.at(-4000ms));
    time.pass(100ms);
    QCOMPARE(time.told(), (QByteArrayList {"lost", "missed"}));
    QVERIFY(time.times.at(1) == time.at(-4100ms));
}

void tst_TimeLine::goesOnWhereTheClockIsSet()
{
    TestLine time;
    time.line.add(1, "before", time.at(0ms));
    time.clock.now = time.at(-3'600'000ms); // of this machine
    time.line.add(1, "after", time.at(0ms));
    time.line.add(2, "other", time.at(0ms));
    time.clock.elapsed += 100ms;
    QCOMPARE(time.told().size(), 3);
}

void tst_TimeLine::givesEachLineItsBytes()
{
    TestLine time;
    time.line.add(1, "bb", time.at(0ms));
    time.line.add(2, "a", time.at(-1ms));
    time.line.add(3, "", time.at(0ms));
    time.pass(100ms);
    ObservedBatch batch;
    batch.bytes = "before\n";
    batch.lines.push_back({9, 7, 0, {}});
    time.line.moveDue(batch);
    QCOMPARE(batch.bytes, std::string("before\na\nbb\n\n"));
    QCOMPARE(batch.lines.size(), 4U);
    QVERIFY(batch.text(batch.lines.at(0)) == "before");
    QVERIFY(batch.text(batch.lines.at(1)) == "a");
    QCOMPARE(batch.lines.at(1).source, 2U);
    QVERIFY(batch.text(batch.lines.at(2)) == "bb");
    QVERIFY(batch.text(batch.lines.at(3)) == "");
}

QTEST_APPLESS_MAIN(tst_TimeLine)
#include "tst_timeline.moc"
