#include "gui/models/eventfeed.h"

#include "tests/gui/models/fed.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_EventFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnInOrder();
    void passesOnInPieces();
    void endsATurnWhereASnapshotBegins();
    void tellsListenersInTheirOrder();
    void holdsWhatIsLaterThanThePause();
    void playsAtItsSpeed();
    void neverPlaysPastTheEnd();
    void steps();
    void stepsToWhatIsWanted();
    void passesOnWhatCannotBeRead();
    void startsAnew();
    void saysWhereItIs();
    void doesNotClaimMoreThanCameWhileMoreIsExpected();
};

void tst_EventFeed::passesOnInOrder()
{
    Fed fed;
    Lines lines;
    lines.tell(1, 2s, event::Open {"a"}).tell(0, 3s, event::Open {"b"});
    lines.tell(1, 1s, event::Open {"late"});
    fed.feed.take(lines.take());
    fed.feed.take(lines.tell(0, 4s, event::Open {"c"}).take());
    QCOMPARE(fed.feed.linesWaiting(), 4U);
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.peers, (QByteArrayList {"a", "b", "late", "c"}));
    QCOMPARE(fed.witness.turns, 1);
    QVERIFY(fed.witness.times.at(2) == after(1s));
    QCOMPARE(fed.feed.linesWaiting(), 0U);
    QCOMPARE(fed.feed.bytesWaiting(), 0U);
    QVERIFY(fed.feed.position() == after(4s));
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.turns, 1);
}

void tst_EventFeed::passesOnInPieces()
{
    Fed fed;
    fed.feed.take(opens(0s, 25, 1ms));
    QVERIFY(fed.feed.advance(10));
    QCOMPARE(fed.witness.peers.size(), 10);
    QVERIFY(fed.feed.position() == after(9ms));
    QVERIFY(fed.feed.advance(10));
    QVERIFY(!fed.feed.advance(10));
    QCOMPARE(fed.witness.peers.size(), 25);
    QCOMPARE(fed.witness.turns, 3);
}

/// As listeners walk over all clients then, of which there may be a million.
void tst_EventFeed::endsATurnWhereASnapshotBegins()
{
    Fed fed;
    Lines lines;
    lines.tell(1, 0s, event::Open {"a"}).say(1, 0s, SnapshotBegin {}).say(2, 0s, SnapshotBegin {});
    fed.feed.take(lines.tell(1, 0s, event::Open {"b"}).take());
    QVERIFY(fed.feed.advance(100));
    QCOMPARE(fed.feed.linesWaiting(), 2U);
    QVERIFY(fed.feed.advance(100));
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.peers, (QByteArrayList {"a", "other", "other", "b"}));
    QCOMPARE(fed.witness.turns, 3);
}

void tst_EventFeed::tellsListenersInTheirOrder()
{
    struct Second final : FeedListener
    {
        void took(const Observed &) override { seen.append(first.peers.size()); }
        void turnEnded() override { seen.append(-first.turns); }
        void restarted() override { }

        explicit Second(const Witness &witness)
            : first(witness)
        {
        }
        const Witness &first;
        QList<qsizetype> seen;
    };
    Fed fed;
    Second second(fed.witness);
    fed.feed.join(second);
    fed.feed.take(opens(0s, 2, 1s));
    fed.feed.advance(100);
    QCOMPARE(second.seen, (QList<qsizetype> {1, 2, -1}));
    fed.feed.leave(second);
    fed.feed.take(opens(0s, 2, 1s));
    fed.feed.advance(100);
    QCOMPARE(second.seen.size(), 3);
}

void tst_EventFeed::holdsWhatIsLaterThanThePause()
{
    Fed fed;
    fed.feed.take(opens(0s, 1, 1s));
    fed.feed.advance(100);
    QSignalSpy paces(&fed.feed, &EventFeed::paceChanged);
    fed.feed.pause();
    QCOMPARE(paces.size(), 1);
    fed.feed.take(opens(1s, 10, 1s));
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.peers.size(), 1);
    fed.feed.pauseAt(after(3s));
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.peers.size(), 4);
    QCOMPARE(fed.feed.linesWaiting(), 7U);
    QSignalSpy wanted(&fed.feed, &EventFeed::snapshotsWanted);
    fed.feed.goLive();
    QVERIFY(!fed.feed.advance(100));
    QCOMPARE(fed.witness.peers.size(), 11);
    QCOMPARE(wanted.size(), 0); // nothing was left out
    QCOMPARE(paces.size(), 2);
}

void tst_EventFeed::playsAtItsSpeed()
{
    Fed fed;
    fed.feed.restart(after(0s));
    fed.feed.pauseAt(after(0s));
    fed.feed.take(opens(0s, 100, 1s));
    fed.feed.play(2);
    fed.feed.advance(1000);
    QCOMPARE(fed.witness.peers.size(), 1);
    for (int i = 0; i < 10; ++i) {
        fed.feed.pass(500ms);
        fed.feed.advance(1000);
    }
    QCOMPARE(fed.witness.peers.size(), 11);
    fed.feed.play(0.1);
    fed.feed.pass(10s);
    fed.feed.advance(1000);
    QCOMPARE(fed.witness.peers.size(), 12);
    fed.feed.play(100);
    fed.feed.pass(100ms);
    QVERIFY(fed.feed.advance(3)); // a turn that is too short for its speed says so
    QVERIFY(fed.feed.position() == after(14s));
    QVERIFY(!fed.feed.advance(1000));
    QCOMPARE(fed.witness.peers.size(), 22);
    QVERIFY(fed.feed.position() == after(21s));
}

void tst_EventFeed::neverPlaysPastTheEnd()
{
    Fed fed;
    fed.feed.restart(after(0s));
    fed.feed.pauseAt(after(0s));
    fed.feed.take(opens(0s, 3, 1s));
    fed.feed.play(1);
    fed.feed.pass(1h);
    fed.feed.advance(1000);
    QVERIFY(fed.feed.position() == after(2s));
    fed.feed.take(opens(3s, 3, 1s)); // the herd lives on
    fed.feed.pass(1s);
    fed.feed.advance(1000);
    QCOMPARE(fed.witness.peers.size(), 4);
    QVERIFY(fed.feed.position() == after(3s));
}

void tst_EventFeed::steps()
{
    Fed fed;
    fed.feed.pauseAt(after(0s));
    fed.feed.take(opens(1s, 3, 1s));
    for (int i = 1; i <= 3; ++i) {
        fed.feed.step();
        fed.feed.advance(1000);
        QCOMPARE(fed.witness.peers.size(), i);
        QVERIFY(fed.feed.position() == after(std::chrono::seconds {i}));
        QVERIFY(fed.feed.pace() == TimeCursor::Pace::Paused);
    }
    fed.feed.step(); // nothing is there
    fed.feed.advance(1000);
    fed.feed.take(opens(5s, 1, 1s));
    fed.feed.advance(1000); // and what comes later is not stepped to
    QCOMPARE(fed.witness.peers.size(), 3);
}

void tst_EventFeed::stepsToWhatIsWanted()
{
    Fed fed;
    fed.feed.pauseAt(after(0s));
    fed.feed.take(opens(1s, 10, 1s));
    fed.feed.take(Lines().tell(0, 11s, event::Fault {}).take());
    fed.feed.take(opens(12s, 10, 1s));
    fed.feed.stepUntil([](const Observed &observed) {
        const auto *told = std::get_if<StreamEvent>(&observed.line);
        return told && std::holds_alternative<event::Fault>(told->event);
    });
    QVERIFY(fed.feed.advance(4)); // in pieces
    QVERIFY(fed.feed.advance(4));
    QVERIFY(!fed.feed.advance(4));
    QCOMPARE(fed.witness.peers.size(), 11);
    QCOMPARE(fed.witness.peers.back(), QByteArray("other"));
    QVERIFY(fed.feed.position() == after(11s));
    fed.feed.stepUntil([](const Observed &) { return false; });
    QVERIFY(!fed.feed.advance(100));
    QVERIFY(fed.feed.position() == after(21s));
}

void tst_EventFeed::passesOnWhatCannotBeRead()
{
    Fed fed;
    Lines().raw(0, 0s, "").raw(0, 0s, "{").raw(0, 0s, "{\"later\":1}").passTo(fed.feed);
    QCOMPARE(fed.witness.peers, (QByteArrayList {"other", "other", "other"}));
}

void tst_EventFeed::startsAnew()
{
    Fed fed;
    fed.feed.take(opens(0s, 2, 1s));
    fed.feed.advance(100);
    fed.feed.take(opens(5s, 2, 1s));
    fed.feed.restart();
    QCOMPARE(fed.witness.restarts, 1);
    QCOMPARE(fed.feed.linesWaiting(), 0U);
    QCOMPARE(fed.feed.bytesWaiting(), 0U);
    QVERIFY(fed.feed.pace() == TimeCursor::Pace::Live);
    fed.feed.pause();
    fed.feed.restart(after(-10s));
    QVERIFY(fed.feed.pace() == TimeCursor::Pace::Paused);
    QVERIFY(fed.feed.position() == after(-10s));
    fed.feed.take(opens(-10s, 3, 1s)); // an earlier time than was shown before
    fed.feed.advance(100);
    QCOMPARE(fed.witness.peers, (QByteArrayList {"0"}));
}

void tst_EventFeed::saysWhereItIs()
{
    Fed fed;
    QSignalSpy positions(&fed.feed, &EventFeed::positionChanged);
    fed.feed.take(opens(0s, 20, 1s));
    fed.feed.advance(10);
    fed.feed.advance(10);
    fed.feed.advance(10);
    QCOMPARE(positions.size(), 2);
    QVERIFY(positions.at(1).at(0).value<Timestamp>() == after(19s));
}

/// A recording is read on while what came of it is shown already.
void tst_EventFeed::doesNotClaimMoreThanCameWhileMoreIsExpected()
{
    Fed fed;
    fed.feed.pause();
    fed.feed.restart(after(10s));
    fed.feed.expectMore(true);
    QVERIFY(fed.feed.position() == after(10s)); // nothing is shown yet
    fed.feed.take(opens(0s, 2, 1s));
    fed.feed.advance(100);
    QVERIFY(fed.feed.position() == after(1s));
    fed.feed.stepUntil([](const Observed &) { return false; });
    fed.feed.advance(100);
    fed.feed.take(opens(2s, 2, 1s));
    fed.feed.advance(100);
    QCOMPARE(fed.witness.peers.size(), 4); // it seeks on
    fed.feed.expectMore(false);
    fed.feed.advance(100);
    QVERIFY(fed.feed.position() == after(3s));
}

QTEST_GUILESS_MAIN(tst_EventFeed)
#include "tst_eventfeed.moc"
