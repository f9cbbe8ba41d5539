// EventFeed: what it does with more than it can take.
#include "gui/models/eventfeed.h"

#include "tests/gui/models/fed.h"

#include <QSignalSpy>
#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

ObservedBatch large(char mark)
{
    Lines lines;
    const std::string peer(1'000'000, mark);
    lines.tell(0, 1s, event::Open {peer});
    return lines.take();
}

} // namespace

class tst_EventFeedBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatDoesNotFit();
    void takesABatchOfAnySizeWhenNothingWaits();
    void asksForSnapshotsWhenAGapIsReached();
    void shedsTrafficThatViewsCannotKeepUpWith();
};

void tst_EventFeedBounds::leavesOutWhatDoesNotFit()
{
    Fed fed;
    fed.feed.pauseAt(after(0s));
    QSignalSpy leftOut(&fed.feed, &EventFeed::leftOut);
    QSignalSpy wanted(&fed.feed, &EventFeed::snapshotsWanted);
    int came = 0;
    for (; fed.feed.linesLeftOut() == 0; ++came) {
        fed.feed.take(large('a'));
        QVERIFY(fed.feed.bytesWaiting()
                < EventFeed::mostBytesWaiting + 1'010'000); // one batch more
    }
    QCOMPARE(fed.feed.linesWaiting(), std::size_t(came - 1));
    QVERIFY(fed.feed.bytesWaiting() >= EventFeed::mostBytesWaiting);
    fed.feed.take(opens(2s, 1, 1s)); // small, yet what is left out is one stretch
    QCOMPARE(fed.feed.linesLeftOut(), 2U);
    QCOMPARE(leftOut.size(), 2);
    fed.feed.advance(1000);
    QCOMPARE(wanted.size(), 0);
    fed.feed.goLive();
    fed.feed.take(opens(2s, 1, 1s));
    QCOMPARE(fed.feed.linesLeftOut(), 3U); // still full
    QCOMPARE(wanted.size(), 0);
    fed.feed.advance(1000);
    QCOMPARE(fed.witness.peers.size(), came - 1);
    QCOMPARE(wanted.size(), 1);
    fed.feed.take(opens(2s, 1, 1s));
    fed.feed.advance(1000);
    QCOMPARE(fed.witness.peers.size(), came);
    QCOMPARE(wanted.size(), 1);
}

void tst_EventFeedBounds::takesABatchOfAnySizeWhenNothingWaits()
{
    Fed fed;
    Lines lines;
    const std::string peer(1'000'000, 'a'); // a snapshot can be large, and has to come through
    for (int i = 0; i < 70; ++i)
        lines.tell(0, 1s, event::Open {peer});
    fed.feed.take(lines.take());
    QVERIFY(fed.feed.bytesWaiting() > EventFeed::mostBytesWaiting);
    QVERIFY(!fed.feed.advance(1000));
    QCOMPARE(fed.witness.peers.size(), 70);
    QCOMPARE(fed.feed.linesLeftOut(), 0U);
}

void tst_EventFeedBounds::asksForSnapshotsWhenAGapIsReached()
{
    Fed fed;
    fed.feed.pauseAt(after(0s));
    QSignalSpy wanted(&fed.feed, &EventFeed::snapshotsWanted);
    while (fed.feed.linesLeftOut() == 0)
        fed.feed.take(large('a'));
    fed.feed.play(1);
    fed.feed.pass(500ms);
    fed.feed.advance(1000);
    QCOMPARE(wanted.size(), 0);
    fed.feed.pass(500ms);
    fed.feed.advance(1000);
    QCOMPARE(wanted.size(), 1);
    fed.feed.take(opens(2s, 1, 1s)); // is taken again
    QCOMPARE(fed.feed.linesWaiting(), 1U);
}

void tst_EventFeedBounds::shedsTrafficThatViewsCannotKeepUpWith()
{
    Fed fed;
    Lines traffic;
    for (int i = 0; i < 10; ++i)
        traffic.tell(0, 1s, event::Line {"peer", event::Direction::In, "IAMAT"});
    traffic.tell(0, 1s, event::Open {"kept"});
    const ObservedBatch batch = traffic.take();
    while (fed.feed.bytesWaiting() < EventFeed::bytesToShed) {
        QVERIFY(fed.feed.hasRoom());
        fed.feed.take(batch);
    }
    QVERIFY(!fed.feed.hasRoom());
    QCOMPARE(fed.feed.linesLeftOut(), 0U);
    const std::size_t before = fed.feed.linesWaiting();
    QSignalSpy leftOut(&fed.feed, &EventFeed::leftOut);
    QSignalSpy wanted(&fed.feed, &EventFeed::snapshotsWanted);
    fed.feed.take(batch);
    QCOMPARE(fed.feed.linesWaiting(), before + 1);
    QCOMPARE(fed.feed.linesLeftOut(), 10U);
    QCOMPARE(leftOut.size(), 1);
    while (fed.feed.advance(10'000)) { }
    QCOMPARE(fed.witness.peers.back(), QByteArray("kept"));
    QCOMPARE(fed.feed.bytesWaiting(), 0U);
    QCOMPARE(wanted.size(), 0);
    fed.feed.pause();
    while (fed.feed.bytesWaiting() < EventFeed::bytesToShed)
        fed.feed.take(batch);
    fed.feed.take(batch); // somebody wants to look at it
    QCOMPARE(fed.feed.linesLeftOut(), 10U);
}

QTEST_GUILESS_MAIN(tst_EventFeedBounds)
#include "tst_eventfeedbounds.moc"
