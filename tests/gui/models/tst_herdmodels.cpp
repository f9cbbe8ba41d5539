// All models at once, as a dashboard has them.

#include "gui/models/herdmodels.h"

#include "tests/gui/models/lines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

struct Tested : HerdModels
{
    static constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester serversTester {&servers, mode};
    QAbstractItemModelTester clientsTester {&clients, mode};
    QAbstractItemModelTester eventsTester {&events, mode};
    QAbstractItemModelTester trafficTester {&traffic, mode};
};

/// Half a minute of a herd, a merge on each server and a line a tenth of a second.
ObservedBatch halfAMinute()
{
    Lines lines;
    attachTrio(lines);
    for (int i = 1; i <= 300; ++i) {
        const auto at = i * 100ms;
        const std::string client = "bus" + std::to_string(i % 50);
        const std::string time = std::to_string(i);
        event::Merge merge {client,         "Ada",  {i, 0}, {}, event::Verdict::Newer,
                            "+0.000000005", "+1-2", time,   0};
        lines.tell(1, at, event::Line {"1.2.3.4:5", event::Direction::In, "IAMAT"});
        lines.tell(1, at, merge);
        merge.via = "Ada";
        lines.tell(2, at + 1ms, merge);
        merge.via = "Bob";
        lines.tell(3, at + 2ms, merge);
    }
    return lines.take();
}

} // namespace

class tst_HerdModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followOneCursor();
    void showTheSameHoweverTheyGetThere();
    void startAnewElsewhere();
};

void tst_HerdModels::followOneCursor()
{
    Tested models;
    QSignalSpy hopped(&models.floods, &FloodTracker::hopped);
    models.feed.pauseAt(after(1s));
    models.feed.take(halfAMinute());
    while (models.feed.advance(SIZE_MAX)) { }
    QCOMPARE(models.servers.rowCount(), 3);
    QCOMPARE(models.clients.rowCount(), 10);
    QCOMPARE(models.traffic.rowCount(), 10);
    QCOMPARE(hopped.size(), 1);
    QVERIFY(models.clients.behind(2) == (Behind {1, after(1s)})); // its way is seen half
    models.feed.goLive();
    while (models.feed.advance(SIZE_MAX)) { }
    QCOMPARE(models.clients.rowCount(), 50);
    QCOMPARE(models.traffic.rowCount(), 300);
    QVERIFY(models.clients.behind(2) == Behind {});
}

void tst_HerdModels::showTheSameHoweverTheyGetThere()
{
    Tested live;
    live.feed.take(halfAMinute());
    while (live.feed.advance(SIZE_MAX)) { }
    Tested played;
    played.feed.pauseAt(after(0s));
    played.feed.take(halfAMinute());
    played.feed.play(10);
    for (int frame = 0; frame < 400; ++frame) {
        played.feed.pass(16ms);
        played.feed.advance(7);
    }
    QVERIFY(played.feed.position() == after(30s + 2ms));
    QVERIFY(played.herd.servers() == live.herd.servers());
    QVERIFY(played.herd.links() == live.herd.links());
    QCOMPARE(played.events.rowCount(), live.events.rowCount());
    QCOMPARE(played.clients.rowCount(), live.clients.rowCount());
    for (std::size_t client = 0; client < 50; ++client)
        QVERIFY(played.clients.book().beliefs(client) == live.clients.book().beliefs(client));
}

void tst_HerdModels::startAnewElsewhere()
{
    Tested models;
    models.feed.take(halfAMinute());
    while (models.feed.advance(SIZE_MAX)) { }
    models.feed.pause();
    models.feed.restart(after(0s)); // back to the beginning
    models.feed.take(halfAMinute());
    models.feed.pauseAt(after(500ms));
    while (models.feed.advance(SIZE_MAX)) { }
    QCOMPARE(models.clients.rowCount(), 5);
    QCOMPARE(models.traffic.rowCount(), 5);
    QCOMPARE(models.servers.rowCount(), 3);
}

QTEST_GUILESS_MAIN(tst_HerdModels)
#include "tst_herdmodels.moc"
