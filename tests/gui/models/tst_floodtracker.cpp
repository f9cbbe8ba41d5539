#include "gui/models/floodtracker.h"

#include "tests/gui/models/lines.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using event::Verdict;

namespace {

struct Tracked
{
    Tracked()
    {
        feed.join(state);
        feed.join(tracker);
        QObject::connect(&tracker, &FloodTracker::hopped, &tracker,
                         [this](const std::vector<FloodHop> &told) {
                             ++turns;
                             hops.insert(hops.end(), told.begin(), told.end());
                         });
        attachTrio(lines).passTo(feed);
    }
    Tracked &merge(std::uint32_t source, std::chrono::nanoseconds at, std::string_view client,
                   std::string_view via, Verdict verdict = Verdict::Newer)
    {
        event::Merge told;
        told.client = client;
        told.origin = "Ada";
        told.effective = {7, 0};
        told.via = via;
        told.verdict = verdict;
        lines.tell(source, at, told);
        return *this;
    }
    void pass() { lines.passTo(feed); }

    EventFeed feed;
    HerdState state;
    FloodTracker tracker {state};
    Lines lines;
    std::vector<FloodHop> hops;
    int turns = 0;
};

} // namespace

class tst_FloodTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachHop();
    void tellsWholeUpdatesOfThoseItChooses();
    void boundsATurn();
    void forgetsWhenRestarted();
};

void tst_FloodTracker::tellsEachHop()
{
    Tracked tracked;
    tracked.merge(1, 1s, "kiwi", "").merge(2, 1001ms, "kiwi", "Ada");
    tracked.merge(3, 1002ms, "kiwi", "Bob").merge(1, 1003ms, "kiwi", "Bob", Verdict::Equal);
    tracked.merge(1, 1004ms, "kiwi", "a stranger").pass();
    QCOMPARE(tracked.turns, 1);
    QCOMPARE(tracked.hops.size(), 4U);
    const QString update = tracked.hops[0].update;
    QVERIFY(update.startsWith(QLatin1String("kiwi Ada 7.")));
    QVERIFY(tracked.hops[0] == (FloodHop {update, {}, 0, 0, Verdict::Newer, after(1s)}));
    QVERIFY(tracked.hops[2] == (FloodHop {update, 1, 2, 0, Verdict::Newer, after(1002ms)}));
    QVERIFY(tracked.hops[3] == (FloodHop {update, 1, 0, 0, Verdict::Equal, after(1003ms)}));
    QVERIFY(tracked.tracker.trace().find("kiwi", "Ada", {7, 0}) != nullptr);
    tracked.lines.tell(1, 2s, event::Open {"peer"}).passTo(tracked.feed);
    QCOMPARE(tracked.turns, 1);
}

void tst_FloodTracker::tellsWholeUpdatesOfThoseItChooses()
{
    Tracked tracked;
    constexpr int most = FloodTracker::mostUpdatesASecond;
    for (int i = 0; i < most + 10; ++i)
        tracked.merge(1, 1s, std::to_string(i), "");
    for (int i = 0; i < most + 10; ++i)
        tracked.merge(2, 1100ms, std::to_string(i), "Ada");
    tracked.pass();
    QCOMPARE(tracked.hops.size(), std::size_t(2 * most));
    QCOMPARE(tracked.tracker.leftOut(), 20U);
    QCOMPARE(tracked.tracker.trace().updates().size(), std::size_t(most + 10));
    tracked.merge(1, 2s, "next", "").pass();
    QCOMPARE(tracked.hops.size(), std::size_t(2 * most + 1));
    for (int i = 0; i < 2000; ++i) // for long, some each second
        tracked.merge(1, 3s + i * 100ms, "later" + std::to_string(i), "");
    tracked.pass();
    tracked.merge(3, 300s, "0", "Bob").pass(); // a hop so late is of a new update to it
    QVERIFY(tracked.hops.back().to == 2);
}

void tst_FloodTracker::boundsATurn()
{
    Tracked tracked;
    for (std::size_t i = 0; i < FloodTracker::mostHopsATurn + 5; ++i)
        tracked.merge(2, 1s, "kiwi", "Ada", Verdict::Equal);
    tracked.pass();
    QCOMPARE(tracked.hops.size(), FloodTracker::mostHopsATurn);
    QCOMPARE(tracked.tracker.leftOut(), 5U);
    tracked.merge(2, 1s, "kiwi", "Ada", Verdict::Equal).pass();
    QCOMPARE(tracked.hops.size(), FloodTracker::mostHopsATurn + 1);
}

void tst_FloodTracker::forgetsWhenRestarted()
{
    Tracked tracked;
    tracked.merge(1, 1s, "kiwi", "").pass();
    tracked.feed.restart();
    QVERIFY(tracked.tracker.trace().updates().empty());
    tracked.merge(1, 1s, "kiwi", "").pass(); // of a source that is not known any more
    QCOMPARE(tracked.hops.size(), 1U);
}

QTEST_GUILESS_MAIN(tst_FloodTracker)
#include "tst_floodtracker.moc"
