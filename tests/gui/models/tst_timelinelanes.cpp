#include "gui/models/timelinelanes.h"

#include "gui/models/sinceepoch.h"
#include "tests/gui/models/lines.h"

#include <QTest>

#include <numeric>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using Presence = TimelineLanes::Presence;
using Flag = TimelineLanes::Flag;

namespace {

std::chrono::nanoseconds at(std::chrono::nanoseconds span)
{
    return sinceEpoch(after(span));
}

struct Watched
{
    Watched()
    {
        feed.join(state);
        feed.join(lanes);
        attachTrio(lines).passTo(feed);
    }
    void merge(std::uint32_t source, std::chrono::nanoseconds when, event::Verdict verdict,
               std::uint64_t sampled = 0)
    {
        event::Merge told;
        told.client = "kiwi";
        told.origin = "Ada";
        told.verdict = verdict;
        told.sampled = sampled;
        lines.tell(source, when, told);
    }
    std::uint64_t ticks(std::size_t lane) const
    {
        const auto bars = lanes.ticks(lane).bars(at(0s), at(1h), 1s);
        return std::accumulate(bars.counts.begin(), bars.counts.end(), std::uint64_t {0});
    }
    void pass() { lines.passTo(feed); }

    EventFeed feed;
    HerdState state;
    TimelineLanes lanes {state};
    Lines lines;
};

} // namespace

class tst_TimelineLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasALaneForEachServer();
    void countsNews();
    void knowsHowManyLinksWereUp();
    void beginsASpellOnlyWhereSomethingChanged();
    void raisesFlagsForFaults();
    void raisesAFlagForALostServerAndItsReturn();
    void knowsWhenAServerWasPaused();
    void isExactWithinATurn();
    void staysWithinItsMemory();
    void forgetsWhenRestarted();
};

void tst_TimelineLanes::hasALaneForEachServer()
{
    Watched watched;
    QCOMPARE(watched.lanes.lanes(), 3U);
    QCOMPARE(watched.lanes.begin(), at(0s));
    for (std::size_t lane = 0; lane < 3; ++lane) {
        QCOMPARE(watched.lanes.spells(lane).back().presence, Presence::Up);
        const std::size_t links = lane == 1 ? 2 : 1;
        QCOMPARE(watched.lanes.spells(lane).back().links, links);
        QCOMPARE(watched.lanes.spells(lane).back().linksUp, links);
    }
    QVERIFY(watched.lanes.flags().empty());
}

void tst_TimelineLanes::countsNews()
{
    Watched watched;
    watched.merge(1, 1s, event::Verdict::Newer);
    watched.merge(1, 2s, event::Verdict::Newer, 8);
    watched.merge(1, 3s, event::Verdict::Equal);
    watched.merge(2, 3s, event::Verdict::Stale);
    watched.merge(9, 3s, event::Verdict::Newer); // of nobody
    watched.pass();
    QCOMPARE(watched.ticks(0), 9U);
    QCOMPARE(watched.ticks(1), 0U);
    QCOMPARE(watched.lanes.end(), at(3s));
}

void tst_TimelineLanes::knowsHowManyLinksWereUp()
{
    Watched watched;
    watched.lines.tell(2, 5s, event::Link {"Ada", event::LinkState::Down, "cut"});
    watched.lines.tell(2, 7s, event::Link {"Ada", event::LinkState::Up, "cut"});
    watched.pass();
    const auto &spells = watched.lanes.spells(1);
    const TimelineLanes::Spell less {at(5s), Presence::Up, 1, 2};
    const TimelineLanes::Spell again {at(7s), Presence::Up, 2, 2};
    QVERIFY(spells[spells.size() - 2] == less);
    QVERIFY(spells.back() == again);
    QCOMPARE(watched.lanes.spells(0).back().begin, at(0s)); // Ada did not say so
    watched.lines.tell(2, 8s, event::Link {"nats://host:1", event::LinkState::Up, "bucket"});
    watched.pass();
    QCOMPARE(watched.lanes.lanes(), 3U);
    QVERIFY(spells.back() == (TimelineLanes::Spell {at(8s), Presence::Up, 3, 3}));
}

void tst_TimelineLanes::beginsASpellOnlyWhereSomethingChanged()
{
    Watched watched;
    const std::size_t before = watched.lanes.spells(1).size();
    for (int i = 1; i < 100; ++i) {
        watched.lines.tell(2, i * 1s, event::Link {"Ada", event::LinkState::Warned, "odd"});
        watched.merge(2, i * 1s, event::Verdict::Newer);
    }
    watched.lines.say(2, 100s, attached("host:2", "Bob")); // the clocks differ by something else
    watched.pass();
    QCOMPARE(watched.lanes.spells(1).size(), before);
}

void tst_TimelineLanes::raisesFlagsForFaults()
{
    Watched watched;
    watched.lines.tell(3, 4s, event::Fault {event::Chaos::Delay, "Bob", 200});
    watched.lines.tell(3, 6s, event::Fault {event::Chaos::Heal, "Bob", 0});
    watched.pass();
    QCOMPARE(watched.lanes.flags().size(), 2U);
    const Flag delay {at(4s), 2, Flag::Kind::Fault, {event::Chaos::Delay, "Bob", 200}, {}};
    QVERIFY(watched.lanes.flags()[0] == delay);
    QCOMPARE(watched.lanes.flags()[1].fault.what, event::Chaos::Heal);
}

void tst_TimelineLanes::raisesAFlagForALostServerAndItsReturn()
{
    Watched watched;
    watched.lines.say(2, 4s, SourceLine {SourceState::Lost, "host:2", "Bob", {}, {}, "closed"});
    watched.lines.say(2, 5s, SourceLine {SourceState::Waiting, "host:2", "Bob", {}, {}, "refused"});
    watched.pass();
    QCOMPARE(watched.lanes.flags().size(), 1U);
    const Flag lost {at(4s), 1, Flag::Kind::Lost, {}, "closed"};
    QVERIFY(watched.lanes.flags()[0] == lost);
    QCOMPARE(watched.lanes.spells(1).back().presence, Presence::Lost);
    QCOMPARE(watched.lanes.spells(1).back().linksUp, 0U);
    watched.lines.say(2, 9s, attached("host:2", "Bob")).say(2, 9s, helloOf("Bob", "2"));
    watched.pass();
    QCOMPARE(watched.lanes.flags().size(), 2U);
    const Flag back {at(9s), 1, Flag::Kind::Restarted, {}, {}};
    QVERIFY(watched.lanes.flags()[1] == back);
    QCOMPARE(watched.lanes.spells(1).back().presence, Presence::Up);
}

void tst_TimelineLanes::knowsWhenAServerWasPaused()
{
    Watched watched;
    watched.lines.tell(1, 4s, event::Fault {event::Chaos::Pause, {}, 0});
    watched.pass();
    QCOMPARE(watched.lanes.spells(0).back().presence, Presence::Paused);
    QCOMPARE(watched.lanes.spells(0).back().begin, at(4s));
    watched.lines.tell(1, 6s, event::Fault {event::Chaos::Resume, {}, 0});
    watched.pass();
    QCOMPARE(watched.lanes.spells(0).back().presence, Presence::Up);
    QCOMPARE(watched.lanes.spells(0).back().begin, at(6s));
}

/// However many lines are passed on at once, when something was is not when it was shown.
void tst_TimelineLanes::isExactWithinATurn()
{
    Watched watched;
    const std::size_t before = watched.lanes.spells(2).size();
    for (int i = 1; i <= 10; ++i) {
        const auto state = i % 2 != 0 ? event::LinkState::Down : event::LinkState::Up;
        watched.lines.tell(3, i * 1s, event::Link {"Bob", state, {}});
    }
    watched.pass();
    const auto &spells = watched.lanes.spells(2);
    QCOMPARE(spells.size(), before + 10);
    for (std::size_t i = 1; i <= 10; ++i) {
        QCOMPARE(spells[before + i - 1].begin, at(static_cast<int>(i) * 1s));
        QCOMPARE(spells[before + i - 1].linksUp, i % 2 != 0 ? 0U : 1U);
    }
}

void tst_TimelineLanes::staysWithinItsMemory()
{
    Watched watched;
    const std::string longest(2 * mostReasonBytes, 'x');
    for (int i = 0; i < 5000; ++i) {
        const auto state = i % 2 == 0 ? event::LinkState::Down : event::LinkState::Up;
        watched.lines.tell(1, i * 1s, event::Link {"Bob", state, {}});
        watched.lines.tell(1, i * 1s, event::Fault {event::Chaos::Cut, longest, 0});
        watched.merge(1, i * 1s, event::Verdict::Newer);
    }
    watched.pass();
    QCOMPARE(watched.lanes.spells(0).size(), TimelineLanes::mostSpells);
    QCOMPARE(watched.lanes.spells(0).back().begin, at(4999s)); // the newest are kept
    QCOMPARE(watched.lanes.flags().size(), TimelineLanes::mostFlags);
    const std::size_t bytes = watched.lanes.bytes();
    for (int i = 5000; i < 10'000; ++i) {
        watched.lines.tell(1, i * 1s, event::Fault {event::Chaos::Cut, longest, 0});
        watched.merge(1, i * 1s, event::Verdict::Newer);
    }
    watched.pass();
    QCOMPARE(watched.lanes.bytes(), bytes);
}

void tst_TimelineLanes::forgetsWhenRestarted()
{
    Watched watched;
    watched.lines.tell(3, 4s, event::Fault {event::Chaos::Cut, "Bob", 0});
    watched.pass();
    watched.feed.restart();
    QCOMPARE(watched.lanes.lanes(), 0U);
    QVERIFY(watched.lanes.flags().empty());
    attachTrio(watched.lines);
    watched.feed.goLive();
    watched.pass();
    QCOMPARE(watched.lanes.lanes(), 3U);
    QVERIFY(watched.lanes.flags().empty());
}

QTEST_GUILESS_MAIN(tst_TimelineLanes)
#include "tst_timelinelanes.moc"
