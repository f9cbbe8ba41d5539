// The way of an update: as merges tell it, and as five servers of one herd really took it.

#include "core/herd/monitorview.h"
#include "core/monitor/floodtrace.h"
#include "core/monitor/monitorclient.h"
#include "core/monitor/monitorserver.h"
#include "core/protocol/monitorline.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

#include <memory>
#include <set>

using namespace herd;
using namespace herd::test;

namespace {

using Verdict = event::Verdict;

event::Merge merge(std::string_view via, Verdict verdict = Verdict::Newer,
                   std::string_view client = "kiwi", Timestamp effective = {1, 5})
{
    event::Merge merge;
    merge.client = client;
    merge.origin = "A";
    merge.effective = effective;
    merge.via = via;
    merge.verdict = verdict;
    return merge;
}

/// Five servers with their monitor ports, and an observer of all of them that traces.
class ObservedHerd
{
public:
    ObservedHerd()
        : herd({"A", "B", "C", "D", "E"},
               {{"A", "B"}, {"A", "C"}, {"B", "C"}, {"B", "D"}, {"C", "E"}, {"D", "E"}})
    {
        QObject::connect(&client, &MonitorClient::observed, &client, [this] { take(); });
        for (const auto &server : herd.servers) {
            views.push_back(std::make_unique<MonitorView>(*server, herd.topology));
            ports.push_back(
                std::make_unique<MonitorServer>(server->hub(), *views.back(), server->events()));
            QVERIFY(ports.back()->listen(0));
            client.add("127.0.0.1", ports.back()->port());
        }
        herd.join();
    }

    void take()
    {
        const ObservedBatch batch = client.take();
        for (const ObservedLine &line : batch.lines) {
            const MonitorLine said = parseMonitorLine(batch.text(line), scratch);
            if (const auto *hello = std::get_if<ServerHello>(&said))
                names[line.source] = hello->server;
            wholeSnapshots += std::holds_alternative<SnapshotEnd>(said) ? 1 : 0;
            const auto *event = std::get_if<StreamEvent>(&said);
            const auto *merge = event ? std::get_if<event::Merge>(&event->event) : nullptr;
            if (merge)
                trace.take(names[line.source], line.at, *merge);
        }
    }

    std::uint64_t sum(std::uint64_t ServerEvents::Counters::*counter) const
    {
        std::uint64_t sum = 0;
        for (const auto &server : herd.servers)
            sum += server->counters().*counter;
        return sum;
    }

    TestHerd herd;
    SystemClock clock;
    SocketHub hub {clock};
    FloodTrace trace;
    MonitorClient client {hub};
    std::vector<std::unique_ptr<MonitorView>> views;
    std::vector<std::unique_ptr<MonitorServer>> ports;
    std::map<std::uint32_t, std::string> names;
    std::string scratch;
    int wholeSnapshots = 0;
};

} // namespace

class tst_FloodTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsHopsTogether();
    void tellsUpdatesApart();
    void neverShowsAHopBeforeItsCause();
    void tellsACauseFirst();
    void bearsServersThatTellNonsense();
    void knowsTheNewestUpdatesOnly();
    void keepsWithinItsBounds();
    void drawsTheWayThatAnUpdateReallyTook();
};

void tst_FloodTrace::putsHopsTogether()
{
    FloodTrace trace;
    QVERIFY(!trace.find("kiwi", "A", {1, 5}));
    trace.take("C", {10, 3}, merge("B")); // its server was the quickest to tell
    trace.take("A", {10, 1}, merge(""));
    trace.take("B", {10, 2}, merge("A"));
    trace.take("A", {10, 4}, merge("C", Verdict::Equal));
    const FloodTrace::Update *update = trace.find("kiwi", "A", {1, 5});
    QVERIFY(update);
    QVERIFY(*update
            == (FloodTrace::Update {"kiwi",
                                    "A",
                                    {1, 5},
                                    {{"", "A", {10, 1}, Verdict::Newer},
                                     {"A", "B", {10, 2}, Verdict::Newer},
                                     {"B", "C", {10, 3}, Verdict::Newer},
                                     {"C", "A", {10, 4}, Verdict::Equal}},
                                    0,
                                    0}));
}

void tst_FloodTrace::tellsUpdatesApart()
{
    FloodTrace trace;
    trace.take("A", {10, 0}, merge(""));
    trace.take("A", {11, 0}, merge("", Verdict::Newer, "kiwi", {2, 5}));
    event::Merge sampled = merge("", Verdict::Newer, "plum");
    sampled.sampled = 8;
    trace.take("A", {12, 0}, sampled);
    QCOMPARE(trace.updates().size(), 3U);
    QCOMPARE(trace.find("kiwi", "A", {1, 5})->hops.size(), 1U);
    QCOMPARE(trace.find("kiwi", "A", {2, 5})->hops.size(), 1U);
    QCOMPARE(trace.find("plum", "A", {1, 5})->sampled, 8U);
    QVERIFY(!trace.find("kiwi", "B", {1, 5}));
    trace.clear();
    QVERIFY(trace.updates().empty());
    QVERIFY(!trace.find("kiwi", "A", {1, 5}));
}

void tst_FloodTrace::neverShowsAHopBeforeItsCause()
{
    FloodTrace trace;
    trace.take("C", {10, 1}, merge("B"));
    trace.take("B", {10, 3}, merge("A")); // its clock is ahead by a little
    trace.take("A", {10, 2}, merge(""));
    const auto &hops = trace.find("kiwi", "A", {1, 5})->hops;
    QCOMPARE(hops.at(0).to, std::string("A"));
    QVERIFY(hops.at(0).at == (Timestamp {10, 2}));
    QVERIFY(hops.at(1).at == (Timestamp {10, 3}));
    QVERIFY(hops.at(2).at == (Timestamp {10, 3}));
}

/// What was told in the wrong order, by clocks that say it is, gets times that are the same.
void tst_FloodTrace::tellsACauseFirst()
{
    FloodTrace trace;
    trace.take("D", {10, 1}, merge("C"));
    trace.take("C", {10, 2}, merge("B"));
    trace.take("B", {10, 3}, merge("A"));
    trace.take("A", {10, 4}, merge(""));
    std::string order;
    for (const FloodTrace::Hop &hop : trace.updates().front().hops) {
        QCOMPARE(hop.at, (Timestamp {10, 4}));
        order += hop.to;
    }
    QCOMPARE(order, std::string("ABCD"));
}

void tst_FloodTrace::bearsServersThatTellNonsense()
{
    FloodTrace trace;
    trace.take("B", {10, 1}, merge("C")); // each from the other
    trace.take("C", {10, 2}, merge("B"));
    trace.take("C", {10, 9}, merge("C")); // from itself
    trace.take("", {0, 0}, merge("", Verdict::Newer));
    trace.take("B", {999'999'999'999'999'999, 0}, merge("nobody"));
    QCOMPARE(trace.find("kiwi", "A", {1, 5})->hops.size(), 5U);
}

void tst_FloodTrace::knowsTheNewestUpdatesOnly()
{
    FloodTrace trace;
    for (std::size_t i = 0; i < FloodTrace::mostUpdates + 10; ++i)
        trace.take("A", {10, 0}, merge("", Verdict::Newer, "kiwi", {std::int64_t(i), 0}));
    QCOMPARE(trace.updates().size(), FloodTrace::mostUpdates);
    QVERIFY(!trace.find("kiwi", "A", {9, 0}));
    for (std::int64_t i : {10, 500, int(FloodTrace::mostUpdates + 9)})
        QVERIFY(trace.find("kiwi", "A", {i, 0})->effective == (Timestamp {i, 0}));
}

void tst_FloodTrace::keepsWithinItsBounds()
{
    FloodTrace trace;
    for (std::size_t i = 0; i < FloodTrace::mostHops + 5; ++i)
        trace.take("B", {10, 0}, merge("A", Verdict::Stale));
    QCOMPARE(trace.updates().front().hops.size(), FloodTrace::mostHops);
    QCOMPARE(trace.updates().front().hopsLeftOut, 5U);
    const std::string longId(60'000, 'x');
    for (int i = 0; i < 200; ++i)
        trace.take("A", {10, 0}, merge("", Verdict::Newer, longId, {i, 0}));
    QVERIFY(trace.updates().size() <= FloodTrace::mostIdBytes / 60'000);
    QVERIFY(trace.updates().size() >= FloodTrace::mostIdBytes / 60'100 - 1);
    const std::string stranger(1'000'000, 's');
    for (int i = 0; i < 10; ++i)
        trace.take(stranger, {10, 0}, merge("A"));
    QCOMPARE(trace.find("kiwi", "A", {1, 5})->hops.size(), 4U);
    QVERIFY(trace.updates().size() <= 4); // others gave room
}

void tst_FloodTrace::drawsTheWayThatAnUpdateReallyTook()
{
    ObservedHerd observed;
    QTRY_COMPARE(observed.wholeSnapshots, 5);
    QTRY_VERIFY(observed.herd.allLinked());
    TestClient client(observed.herd[0].clientPort());
    client.send("IAMAT kiwi +34.068930-118.445127 1520023934.918963997\n");
    QVERIFY(client.readLine().startsWith("AT A "));
    QTRY_VERIFY(observed.herd.isConverged());
    // Every report that came to a server is a hop, those of links and that of the client.
    using Counters = ServerEvents::Counters;
    QTRY_COMPARE(observed.sum(&Counters::heard), observed.sum(&Counters::sent));
    QVERIFY(observed.sum(&Counters::heard) >= 6); // one an edge
    QTRY_VERIFY(!observed.trace.updates().empty());
    QTRY_COMPARE(observed.trace.updates().front().hops.size(), 1 + observed.sum(&Counters::heard));
    QCOMPARE(observed.trace.updates().size(), 1U);
    const auto &update = observed.trace.updates().front();
    QCOMPARE(update.client, std::string("kiwi"));
    QCOMPARE(update.origin, std::string("A"));
    QCOMPARE(update.sampled, 0U);

    using Edge = std::pair<std::string, std::string>;
    std::map<std::string, Timestamp> arrivals;
    std::set<Edge> untouched(observed.herd.topology.edges.begin(),
                             observed.herd.topology.edges.end());
    std::set<Edge> dropped;
    for (const FloodTrace::Hop &hop : update.hops) {
        if (hop.verdict == Verdict::Newer)
            QVERIFY2(arrivals.emplace(hop.to, hop.at).second, hop.to.c_str()); // once each
        if (hop.from.empty()) {
            QCOMPARE(hop.to, std::string("A"));
            continue;
        }
        QVERIFY2(arrivals.count(hop.from), hop.from.c_str()); // it had got there before
        QVERIFY(hop.at >= arrivals[hop.from]);
        const Edge edge = std::minmax(hop.from, hop.to);
        const auto &edges = observed.herd.topology.edges;
        QVERIFY(std::find(edges.begin(), edges.end(), edge) != edges.end());
        untouched.erase(edge);
        if (hop.verdict != Verdict::Newer) {
            QCOMPARE(hop.verdict, Verdict::Equal);
            dropped.insert(edge);
        }
    }
    QCOMPARE(arrivals.size(), 5U);
    QVERIFY(untouched.empty()); // the flood used every edge
    QCOMPARE(dropped.size(), 2U); // six edges, four of which brought news
}

QTEST_GUILESS_MAIN(tst_FloodTrace)
#include "tst_floodtrace.moc"
