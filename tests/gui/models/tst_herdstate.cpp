#include "gui/models/herdstate.h"

#include "tests/gui/models/lines.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using event::Chaos;
using event::LinkState;

namespace {

constexpr auto bridge = "nats://127.0.0.1:4222";

struct Trio
{
    Trio()
    {
        feed.join(state);
        attachTrio(lines).passTo(feed);
    }

    const ServerNow &server(std::size_t place) const { return state.servers().at(place); }
    const LinkBetween &link(std::size_t number) const { return state.links().at(number); }
    const BridgeNow &bridge() const { return state.bridges().at(0); }

    EventFeed feed;
    HerdState state;
    Lines lines;
};

event::Stats second(std::uint64_t linesIn)
{
    event::Stats stats;
    stats.span = 2s;
    stats.linesIn = linesIn;
    stats.clients = 7;
    stats.connections = 3;
    return stats;
}

event::Merge from(std::string_view neighbour, std::uint64_t sampled)
{
    event::Merge merge;
    merge.client = "kiwi";
    merge.origin = "Ada";
    merge.via = neighbour;
    merge.verdict = event::Verdict::Equal;
    merge.sampled = sampled;
    return merge;
}

} // namespace

class tst_HerdState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesServersInTheHerdsOrder();
    void showsSourcesThatHaveNoNameYet();
    void tellsLostFromDown();
    void seesBothEndsOfALink();
    void tellsBridgesFromServers();
    void countsWhatPassesABridge();
    void forgetsBridgesOfAnotherRun();
    void keepsWhatAResumedStreamDoesNotRepeat();
    void forgetsWhatAnotherRunKnew();
    void followsTheSourceThatSpeaksLast();
    void takesStatistics();
    void countsReportsOfEachDirection();
    void appliesFaults();
    void judgesConvergence();
    void boundsWhatItHolds();
};

void tst_HerdState::placesServersInTheHerdsOrder()
{
    EventFeed feed;
    HerdState state;
    feed.join(state);
    Lines().say(5, 0s, attached("host:3", "Cyd")).say(5, 0s, helloOf("Cyd")).passTo(feed);
    QCOMPARE(state.servers().size(), 3U);
    QCOMPARE(state.servers()[0].id, std::string("Ada"));
    QCOMPARE(state.servers()[2].id, std::string("Cyd"));
    QCOMPARE(state.servers()[2].herd, std::string("trio"));
    QCOMPARE(state.servers()[2].address, std::string("127.0.0.1:7002"));
    QCOMPARE(state.servers()[2].monitorAddress, std::string("host:3"));
    QVERIFY(state.servers()[0].state == ServerState::Unobserved);
    QVERIFY(state.servers()[2].state == ServerState::Attached);
    QCOMPARE(state.serverOf(5).value(), 2U);
    QVERIFY(!state.serverOf(6));
    QCOMPARE(state.links().size(), 2U);
    QVERIFY(state.links()[0].health == LinkHealth::Unknown);
}

void tst_HerdState::showsSourcesThatHaveNoNameYet()
{
    EventFeed feed;
    HerdState state;
    feed.join(state);
    Lines lines;
    lines.say(1, 3s, SourceLine {SourceState::Waiting, "host:1", {}, {}, {}, "refused"});
    lines.passTo(feed);
    QCOMPARE(state.strangers().size(), 1U);
    QCOMPARE(state.strangers()[0].monitorAddress, std::string("host:1"));
    QCOMPARE(state.strangers()[0].reason, std::string("refused"));
    QVERIFY(state.strangers()[0].state == ServerState::Waiting);
    QVERIFY(state.strangers()[0].since == after(3s));
    lines.say(1, 4s, attached("host:1", "Ada")).passTo(feed);
    QVERIFY(state.strangers().at(0).state == ServerState::Attached);
    lines.say(1, 4s, helloOf("Ada")).passTo(feed);
    QVERIFY(state.strangers().empty());
    lines.say(2, 4s, SourceLine {SourceState::Waiting, "host:2", {}, {}, {}, {}});
    lines.say(2, 5s, SourceLine {SourceState::Removed, "host:2", {}, {}, {}, {}}).passTo(feed);
    QVERIFY(state.strangers().empty());
    QCOMPARE(state.servers().size(), 3U);
}

void tst_HerdState::tellsLostFromDown()
{
    Trio trio;
    trio.lines.say(3, 1s, SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, "closed"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.server(2).state == ServerState::Lost); // Bob still has a link to it
    QCOMPARE(trio.server(2).reason, std::string("closed"));
    trio.lines.tell(2, 2s, event::Link {"Cyd", LinkState::Down, "timeout"}).passTo(trio.feed);
    QVERIFY(trio.server(2).state == ServerState::Down);
    QVERIFY(trio.server(2).since == after(2s));
    QCOMPARE(trio.server(2).reason, std::string("closed"));
    trio.lines.tell(2, 3s, event::Link {"Cyd", LinkState::Up, "host"}).passTo(trio.feed);
    QVERIFY(trio.server(2).state == ServerState::Lost);
    trio.lines.say(3, 4s, attached("host:3", "Cyd")).passTo(trio.feed);
    QVERIFY(trio.server(2).state == ServerState::Attached);
}

void tst_HerdState::seesBothEndsOfALink()
{
    Trio trio;
    QVERIFY(trio.link(0).health == LinkHealth::Up);
    QVERIFY(trio.link(0).oneEnd.since == after(-1s));
    trio.lines.tell(1, 1s, event::Link {"Bob", LinkState::Down, "reset"}).passTo(trio.feed);
    QVERIFY(trio.link(0).health == LinkHealth::Half);
    QCOMPARE(trio.link(0).oneEnd.reason, std::string("reset"));
    trio.lines.tell(2, 2s, event::Link {"Ada", LinkState::Down, "timeout"}).passTo(trio.feed);
    QVERIFY(trio.link(0).health == LinkHealth::Down);
    QVERIFY(trio.link(0).otherEnd.since == after(2s));
    QCOMPARE(trio.link(0).oneEnd.reconnects, 0U);
    trio.lines.tell(1, 2500ms, event::Link {"Bob", LinkState::Up, "host"}).passTo(trio.feed);
    QCOMPARE(trio.link(0).oneEnd.reconnects, 1U);
    trio.lines.tell(1, 2600ms, event::Link {"Bob", LinkState::Down, "reset"}).passTo(trio.feed);
    QVERIFY(trio.link(1).health == LinkHealth::Up);
    trio.lines.tell(2, 3s, event::Link {"Ada", LinkState::Warned, "odd"});
    trio.lines.tell(2, 3s, event::Link {"9.9.9.9:1", LinkState::Refused, "stranger"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.link(0).health == LinkHealth::Down);
    QCOMPARE(trio.link(0).otherEnd.warning, std::string("odd"));
    QCOMPARE(trio.state.links().size(), 2U);
}

void tst_HerdState::tellsBridgesFromServers()
{
    Trio trio;
    trio.lines.say(1, 1s, SnapshotBegin {5, 0, {{bridge, LinkState::Up, after(0s)}}, {}});
    trio.lines.say(1, 1s, SnapshotEnd {5, 0});
    trio.lines.say(2, 1s, SnapshotBegin {5, 0, {{"http://nobody", LinkState::Up, after(0s)}}, {}});
    trio.lines.say(2, 1s, SnapshotEnd {5, 0});
    trio.lines.passTo(trio.feed);
    QCOMPARE(trio.state.servers().size(), 3U);
    QCOMPARE(trio.state.links().size(), 2U);
    QCOMPARE(trio.state.bridges().size(), 1U);
    QCOMPARE(trio.bridge().server, 0U);
    QCOMPARE(trio.bridge().name, std::string(bridge));
    QVERIFY(trio.bridge().health == LinkHealth::Up);
    trio.lines.tell(1, 2s, event::Link {bridge, LinkState::Warned, "its bucket has values"});
    trio.lines.tell(1, 2s, event::Link {bridge, LinkState::Down, "its bucket is gone"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.bridge().health == LinkHealth::Down);
    QCOMPARE(trio.bridge().end.reason, std::string("its bucket is gone"));
    trio.lines.tell(3, 3s,
                    event::Link {bridge, LinkState::Up, "KV_herd_trio"}); // without a snapshot
    trio.lines.say(1, 3s, SourceLine {SourceState::Lost, "host:1", "Ada", {}, {}, "closed"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.bridge().health == LinkHealth::Unknown);
    QCOMPARE(trio.state.bridges().size(), 2U);
    QCOMPARE(trio.state.bridges()[1].server, 2U);
    QVERIFY(trio.state.bridges()[1].health == LinkHealth::Up);
}

void tst_HerdState::countsWhatPassesABridge()
{
    Trio trio;
    event::Stats stats = second(0);
    stats.owed = {{"Bob", 1, {}}, {bridge, 40, 3ms}};
    trio.lines.say(1, 1s, SnapshotBegin {5, 0, {{bridge, LinkState::Up, after(0s)}}, {}});
    trio.lines.tell(1, 1s, from(bridge, 6)).tell(1, 1s, from("nats://other:1", 6));
    trio.lines.tell(1, 2s, stats).passTo(trio.feed);
    QCOMPARE(trio.bridge().end.heard.value(), 3.0);
    QCOMPARE(trio.bridge().end.owed.value(), 40U);
    QVERIFY(trio.bridge().end.roundTrip == 3ms);
    QCOMPARE(trio.server(0).owed, 41U);
    QCOMPARE(trio.state.bridges().size(), 1U);
    trio.lines.tell(1, 4s, stats).passTo(trio.feed);
    QCOMPARE(trio.bridge().end.heard.value(), 0.0);
}

void tst_HerdState::forgetsBridgesOfAnotherRun()
{
    Trio trio;
    trio.lines.tell(1, 1s, event::Link {bridge, LinkState::Up, "KV_herd_trio"});
    trio.lines.tell(2, 1s, event::Link {bridge, LinkState::Up, "KV_herd_trio"});
    trio.lines.say(1, 2s, attached("host:1", "Ada")).say(1, 2s, helloOf("Ada", "2"));
    trio.lines.passTo(trio.feed);
    QCOMPARE(trio.state.bridges().size(), 1U);
    QCOMPARE(trio.bridge().server, 1U);
    trio.feed.restart();
    QVERIFY(trio.state.bridges().empty());
}

void tst_HerdState::keepsWhatAResumedStreamDoesNotRepeat()
{
    Trio trio;
    trio.lines.tell(1, 1s, event::Link {"Bob", LinkState::Down, "reset"});
    trio.lines.say(1, 2s, SourceLine {SourceState::Lost, "host:1", "Ada", {}, {}, "closed"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.link(0).health == LinkHealth::Up); // only Bob's word is of now
    trio.lines.say(1, 3s, attached("host:1", "Ada")).say(1, 3s, helloOf("Ada"));
    trio.lines.say(1, 3s, Resumed {9}).passTo(trio.feed);
    QVERIFY(trio.link(0).health == LinkHealth::Half);
}

void tst_HerdState::forgetsWhatAnotherRunKnew()
{
    Trio trio;
    trio.lines.tell(1, 1s, event::Digest {"abcd", 4})
        .tell(1, 1s, event::Fault {Chaos::Pause, {}, 0});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Paused);
    QCOMPARE(trio.server(0).clients, 4U);
    trio.lines.say(1, 2s, attached("host:1", "Ada")).say(1, 2s, helloOf("Ada", "2"));
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Attached);
    QVERIFY(trio.server(0).digest.empty());
    QVERIFY(trio.server(0).faults.empty());
    QVERIFY(!trio.link(0).oneEnd.told);
}

void tst_HerdState::followsTheSourceThatSpeaksLast()
{
    Trio trio;
    trio.lines.say(9, 1s, attached("host:9", "Ada"));
    trio.lines.say(1, 2s, SourceLine {SourceState::Removed, "host:1", "Ada", {}, {}, {}});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Attached);
    QCOMPARE(trio.server(0).monitorAddress, std::string("host:9"));
    trio.lines.say(9, 3s, attached("host:9", "Cyd")).passTo(trio.feed); // another server is there
    QVERIFY(trio.server(0).state == ServerState::Unobserved);
    QCOMPARE(trio.state.serverOf(9).value(), 2U);
}

void tst_HerdState::takesStatistics()
{
    Trio trio;
    QVERIFY(!trio.server(0).rates);
    event::Stats stats = second(800);
    stats.owed = {{"Bob", 5, 412us}, {"Nobody", 2, {}}};
    stats.answer.add(1ms);
    trio.lines.tell(1, 1s, stats).tell(1, 2s, stats).passTo(trio.feed);
    QCOMPARE(trio.server(0).rates.value().linesIn, 400.0);
    QCOMPARE(trio.server(0).clients, 7U);
    QCOMPARE(trio.server(0).connections, 3U);
    QCOMPARE(trio.server(0).owed, 7U);
    QCOMPARE(trio.server(0).answer.count(), 2U);
    QCOMPARE(trio.link(0).oneEnd.owed.value(), 5U);
    QVERIFY(!trio.link(0).otherEnd.owed);
    QVERIFY(trio.link(0).oneEnd.roundTrip == 412us);
    QVERIFY(!trio.link(0).otherEnd.roundTrip);
    stats.span = 0s; // out of this world
    trio.lines.tell(1, 3s, stats).passTo(trio.feed);
    QCOMPARE(trio.server(0).rates.value().linesIn, 0.0);
    trio.lines.say(1, 4s, SourceLine {SourceState::Lost, "host:1", "Ada", {}, {}, {}});
    trio.lines.passTo(trio.feed);
    QVERIFY(!trio.server(0).rates);
    trio.lines.say(1, 5s, SourceLine {SourceState::Waiting, "host:1", "Ada", {}, {}, "refused"});
    trio.lines.passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Lost); // it was there, and is missed
}

void tst_HerdState::countsReportsOfEachDirection()
{
    Trio trio;
    for (int i = 0; i < 10; ++i)
        trio.lines.tell(2, 1s, from("Ada", 0));
    trio.lines.tell(2, 1s, from("Cyd", 8)).tell(2, 1s, from("", 0)).tell(2, 1s, from("Zoe", 0));
    trio.lines.tell(2, 2s, second(0)).passTo(trio.feed);
    QCOMPARE(trio.link(0).otherEnd.heard.value(), 5.0); // Bob from Ada
    QVERIFY(!trio.link(0).oneEnd.heard);
    QCOMPARE(trio.link(1).oneEnd.heard.value(), 4.0); // Bob from Cyd
    trio.lines.tell(2, 4s, second(0)).passTo(trio.feed);
    QCOMPARE(trio.link(0).otherEnd.heard.value(), 0.0);
}

void tst_HerdState::appliesFaults()
{
    Trio trio;
    trio.lines.tell(1, 1s, event::Fault {Chaos::Cut, "Bob", 0});
    trio.lines.tell(1, 1s, event::Fault {Chaos::Delay, "Bob", 100});
    trio.lines.tell(1, 1s, event::Fault {Chaos::Delay, "Bob", 200}).passTo(trio.feed);
    QCOMPARE(trio.server(0).faults.size(), 2U);
    QCOMPARE(trio.link(0).faults.size(), 2U);
    QCOMPARE(trio.link(0).faults[1].amount, 200U);
    QVERIFY(trio.link(0).health == LinkHealth::Cut);
    trio.lines.tell(1, 2s, event::Fault {Chaos::Heal, "Bob", 0}).passTo(trio.feed);
    QVERIFY(trio.link(0).faults.empty());
    QVERIFY(trio.link(0).health == LinkHealth::Up);
    trio.lines.tell(1, 3s, event::Fault {Chaos::Pause, {}, 0}).passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Paused);
    trio.lines.tell(1, 4s, event::Fault {Chaos::Resume, {}, 0}).passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Attached);
    trio.lines.tell(1, 5s, event::Fault {Chaos::Pause, {}, 0});
    trio.lines.say(1, 6s, SnapshotBegin {5, 0, {}, {{Chaos::Drop, "Bob", 50}}}).passTo(trio.feed);
    QVERIFY(trio.server(0).state == ServerState::Attached);
    QCOMPARE(trio.server(0).faults.size(), 1U);
    trio.lines.tell(1, 7s, event::Fault {Chaos::Heal, {}, 0}).passTo(trio.feed);
    QVERIFY(trio.server(0).faults.empty());
}

void tst_HerdState::judgesConvergence()
{
    Trio trio;
    using State = Convergence::State;
    const auto digest = [&](std::uint32_t source, std::chrono::seconds at, std::string_view root,
                            std::uint64_t clients) {
        trio.lines.tell(source, at, event::Digest {root, clients}).passTo(trio.feed);
    };
    digest(1, 1s, "aa", 5);
    QVERIFY(trio.state.convergence().state == State::Unknown);
    digest(2, 2s, "bb", 6);
    QVERIFY(trio.state.convergence() == (Convergence {State::Differing, 0b001, after(2s)}));
    digest(3, 3s, "aa", 5);
    QVERIFY(trio.state.convergence() == (Convergence {State::Differing, 0b010, after(2s)}));
    digest(2, 4s, "aa", 5);
    QVERIFY(trio.state.convergence() == (Convergence {State::Converged, 0, after(4s)}));
    trio.lines.say(2, 5s, SourceLine {SourceState::Lost, "host:2", "Bob", {}, {}, {}});
    trio.lines.passTo(trio.feed);
    digest(1, 6s, "cc", 9);
    digest(3, 7s, "cc", 9);
    QVERIFY(trio.state.convergence().state == State::Converged); // who is gone does not count
    QVERIFY(trio.state.convergence().since == after(7s));
}

void tst_HerdState::boundsWhatItHolds()
{
    EventFeed feed;
    HerdState state;
    feed.join(state);
    ServerHello hello = helloOf("Ada");
    for (int i = 0; i < 1000; ++i) {
        hello.topology.servers.push_back({"s" + std::to_string(i), "h", 1, 1, 1});
        hello.topology.edges.emplace_back("Ada", "s" + std::to_string(i));
    }
    hello.topology.edges.emplace_back("Ada", "Ada");
    Lines lines;
    lines.say(0, 0s, attached("host", "Ada")).say(0, 0s, hello);
    for (std::uint32_t i = 0; i < 1000; ++i)
        lines.say(i, 0s, SourceLine {SourceState::Waiting, "host", {}, {}, {}, {}});
    const std::string large(100'000, 'x');
    for (int i = 0; i < 1000; ++i)
        lines.tell(0, 0s, event::Fault {Chaos::Drop, std::to_string(i), 50});
    lines.tell(0, 0s, event::Link {"Bob", LinkState::Down, large});
    lines.say(1, 0s, helloOf("no server id")).say(2, 0s, attached(large, "s1"));
    lines.passTo(feed);
    QCOMPARE(state.servers().size(), mostServersShown);
    QCOMPARE(state.links().size(), 61U + 2U); // of Ada with the others that fit, and the herd's own
    QCOMPARE(state.strangers().size(), mostSourcesShown - 2);
    QCOMPARE(state.servers()[0].faults.size(), mostFaultsShown);
    QCOMPARE(state.links()[0].oneEnd.reason.size(), mostReasonBytes);
    // Of 1,003 servers, and of those sources whose numbers are beyond.
    const HerdLeftOut some {1000 - mostSourcesShown, 1003 - mostServersShown, 0};
    QVERIFY2(state.leftOut() == some, qPrintable(QString::number(state.leftOut().servers)));
    for (const ServerNow &one : state.servers()) { // which all talk with each other
        SnapshotBegin begin;
        for (const ServerNow &other : state.servers())
            begin.links.push_back({other.id, LinkState::Up, {}});
        lines.say(0, 1s, attached("host", one.id)).say(0, 1s, begin);
    }
    lines.passTo(feed);
    QCOMPARE(state.links().size(), mostLinksShown);
    const std::uint64_t leftOut = state.leftOut().links;
    QVERIFY(leftOut > 0);
    for (std::size_t i = 0; i < 2 * mostBridgesShown; ++i)
        lines.tell(0, 2s, event::Link {"nats://" + std::to_string(i) + ":1", LinkState::Up, {}});
    lines.passTo(feed);
    QCOMPARE(state.bridges().size(), mostBridgesShown);
    QCOMPARE(state.leftOut().links, leftOut + mostBridgesShown);
    feed.restart();
    QVERIFY(state.leftOut() == HerdLeftOut());
}

QTEST_GUILESS_MAIN(tst_HerdState)
#include "tst_herdstate.moc"
