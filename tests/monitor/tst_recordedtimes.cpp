// When the lines of a recording were: writer and reader by the same rule.

#include "core/monitor/recordedtimes.h"

#include <QTest>

using namespace herd;

class tst_RecordedTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromWhatLinesTell();
    void learnsHowFarAClockIsAhead();
    void neverGoesBackWithinASource();
};

namespace {

StreamEvent openAt(std::int64_t second)
{
    return {{1, {second, 0}, {}}, event::Open {"a"}};
}

ServerHello helloAt(std::int64_t second)
{
    ServerHello hello;
    hello.utc = {second, 0};
    return hello;
}

} // namespace

void tst_RecordedTimes::followsFromWhatLinesTell()
{
    RecordedTimes times;
    const SourceLine attached {SourceState::Attached, "h:1", "Ada", {3, 0}, {}, {}};
    times.take(1, attached, {50, 0});
    QCOMPARE(times.expect(1, helloAt(103)), (Timestamp {100, 0}));
    times.take(1, helloAt(103), {100, 0});
    QCOMPARE(times.expect(1, event::Client()), (Timestamp {100, 0})); // tells no time
    times.take(1, event::Client(), {100, 0});
    QCOMPARE(times.expect(1, openAt(104)), (Timestamp {101, 0}));
    QCOMPARE(times.expect(2, openAt(104)), (Timestamp {104, 0})); // another source
}

void tst_RecordedTimes::learnsHowFarAClockIsAhead()
{
    RecordedTimes times;
    times.take(1, openAt(100), {90, 0}); // not as expected: the recording says so
    QCOMPARE(times.expect(1, openAt(101)), (Timestamp {101, 0})); // once is no rule
    times.take(1, openAt(101), {91, 0});
    QCOMPARE(times.expect(1, openAt(102)), (Timestamp {92, 0}));
}

void tst_RecordedTimes::neverGoesBackWithinASource()
{
    RecordedTimes times;
    times.take(1, openAt(100), {100, 0});
    QCOMPARE(times.expect(1, openAt(90)), (Timestamp {100, 0}));
    times.take(1, openAt(90), {100, 0});
    QCOMPARE(times.expect(1, openAt(101)),
             (Timestamp {101, 0})); // it isn't taken for another clock
}

QTEST_APPLESS_MAIN(tst_RecordedTimes)
#include "tst_recordedtimes.moc"
