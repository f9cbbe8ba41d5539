// What happens when: real servers in virtual time, where an hour passes at once.

#include "tests/simulation/simulatedherd.h"

#include <QTest>

#include <optional>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

/// A and B, linked and caught up.
struct Pair : SimulatedHerd
{
    explicit Pair(std::uint64_t seed = 1)
        : SimulatedHerd(seed)
    {
        build(2, {{0, 1}});
        startAll();
        time.pass(1s);
    }

    bool isLinked() { return link(0, 1).isUp() && link(1, 0).isUp(); }

    /// How long it takes until that is so; nothing if longer than `most`.
    template <typename Condition>
    std::optional<nanoseconds> timeUntil(Condition condition, nanoseconds most)
    {
        const auto begun = time.now();
        while (!condition()) {
            if (!time.step(begun + most))
                return std::nullopt;
        }
        return time.now() - begun;
    }
};

} // namespace

class tst_HerdTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesEvery30s();
    void noticesAKilledNeighbour();
    void noticesASilentNeighbour_data();
    void noticesASilentNeighbour();
    void doesNotTakeItsOwnSleepForTheNeighbours();
    void measuresRoundTrips();
    void dialsForEver();
    void linksAgainHoweverLongItWasAway();
    void isReadyAfter3sAlone();
    void catchesUpAfterAPartition();
    void stopsWithin1300ms();
};

void tst_HerdTime::comparesEvery30s()
{
    Pair herd;
    std::vector<nanoseconds> rounds;
    connect(&herd.link(0, 1), &PeerLink::caughtUp, this,
            [&] { rounds.push_back(herd.time.now()); });
    const auto begun = herd.time.now();
    herd.time.pass(10min);
    QCOMPARE(rounds.size(), 20U);
    QVERIFY(rounds.front() - begun < 30s); // 30 s after the link came up
    for (std::size_t i = 1; i < rounds.size(); ++i) {
        const auto between = rounds[i] - rounds[i - 1];
        QVERIFY2(between > 29'990ms && between < 30'010ms,
                 qPrintable(QString::number(between.count())));
    }
}

void tst_HerdTime::noticesAKilledNeighbour()
{
    Pair herd;
    QVERIFY(herd.isLinked());
    herd.kill(1);
    const auto took = herd.timeUntil([&] { return !herd.link(0, 1).isUp(); }, 50ms);
    QVERIFY(took);
}

void tst_HerdTime::noticesASilentNeighbour_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("its host lost its power") << 0;
    QTest::newRow("its process is stopped") << 1;
    QTest::newRow("the cable is cut") << 2;
    QTest::newRow("only what it says is lost") << 3;
}

void tst_HerdTime::noticesASilentNeighbour()
{
    QFETCH(int, how);
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Pair herd(seed);
        QVERIFY(herd.isLinked());
        herd.time.pass(herd.dice.between(0s, 10s));
        if (how == 0)
            herd.powerOff(1);
        else if (how == 1)
            herd.process(1).freeze();
        if (how == 2)
            herd.wires.cut(herd.process(0).host(), herd.process(1).host());
        if (how >= 2)
            herd.wires.cut(herd.process(1).host(), herd.process(0).host());
        const auto took = herd.timeUntil([&] { return !herd.link(0, 1).isUp(); }, 8s + 10ms);
        QVERIFY(took);
        QVERIFY2(*took > 3s, "a neighbour may be silent for a while");
    }
}

void tst_HerdTime::doesNotTakeItsOwnSleepForTheNeighbours()
{
    Pair herd;
    const auto linkedAt = herd.lastChange();
    for (int i = 0; i < 10; ++i) {
        for (const std::size_t server : {0U, 1U})
            herd.process(server).freeze();
        herd.time.pass(60s);
        for (const std::size_t server : {0U, 1U})
            herd.process(server).thaw();
        herd.time.pass(500ms);
    }
    QVERIFY(herd.isLinked());
    QCOMPARE(herd.lastChange(), linkedAt);
}

void tst_HerdTime::measuresRoundTrips()
{
    Pair herd;
    QVERIFY(!herd.link(0, 1).roundTrip()); // the first PING comes after 2 s
    herd.wires.quality.leastDelay = herd.wires.quality.mostDelay = 15ms;
    herd.time.pass(5s);
    for (const auto &end : {herd.link(0, 1).roundTrip(), herd.link(1, 0).roundTrip()})
        QVERIFY(end && *end >= 30ms && *end < 31ms); // processes take their time, too
    herd.kill(1);
    herd.time.pass(1s);
    QVERIFY(!herd.link(0, 1).roundTrip()); // of a link that is down
    herd.start(1);
    herd.time.pass(1s);
    QVERIFY(herd.link(0, 1).isUp());
    QVERIFY(!herd.link(0, 1).roundTrip()); // nor the old link's
}

void tst_HerdTime::dialsForEver()
{
    Pair herd;
    herd.kill(1);
    const auto before = herd.wires.attempts();
    herd.time.pass(1h);
    const auto attempts = herd.wires.attempts() - before;
    QVERIFY2(attempts > 3600 * 1000 / 151 && attempts < 3600 * 1000 / 100,
             qPrintable(QString::number(attempts)));
}

void tst_HerdTime::linksAgainHoweverLongItWasAway()
{
    for (const auto away : std::initializer_list<nanoseconds> {0s, 1s, 1min, 1h, 24h}) {
        Pair herd;
        herd.kill(1);
        herd.time.pass(away);
        herd.start(1);
        QVERIFY(herd.timeUntil([&] { return herd.isLinked(); }, 200ms));
    }
}

void tst_HerdTime::isReadyAfter3sAlone()
{
    SimulatedHerd herd(1);
    herd.build(2, {{0, 1}});
    herd.start(1);
    int ready = 0;
    connect(herd.server(1), &HerdServer::becameReady, this, [&] { ++ready; });
    herd.time.pass(3s - 1ns);
    QCOMPARE(ready, 0);
    QVERIFY(!herd.server(1)->isReady());
    herd.time.pass(1ms);
    QCOMPARE(ready, 1);
    QVERIFY(herd.server(1)->isReady());
}

void tst_HerdTime::catchesUpAfterAPartition()
{
    Pair herd;
    const Wires::Host a = herd.process(0).host();
    const Wires::Host b = herd.process(1).host();
    herd.wires.cut(a, b);
    herd.wires.cut(b, a);
    herd.time.pass(10s);
    QVERIFY(!herd.isLinked());
    for (unsigned client = 0; client < 500; ++client) {
        herd.tell(0, {herd.report(client, 0s)});
        herd.tell(1, {herd.report(client + 250, 0s)});
    }
    herd.time.pass(1s);
    QCOMPARE(herd.acknowledged().size(), 1000U);
    herd.wires.healAll();
    const auto isEqual = [&] {
        return herd.server(0)->store().size() == 750
            && herd.server(0)->store().digest()->root() == herd.server(1)->store().digest()->root();
    };
    QVERIFY(herd.timeUntil(isEqual, LinkChannel::connectLimit + 1s));
}

void tst_HerdTime::stopsWithin1300ms()
{
    Pair herd;
    herd.process(1).freeze(); // never takes the farewell
    int stopped = 0;
    connect(herd.server(0), &HerdServer::stopped, this, [&] { ++stopped; });
    herd.shutDown(0);
    herd.time.pass(HerdServer::shutDownLimit - 1ns);
    QCOMPARE(stopped, 0);
    herd.time.pass(1ms);
    QCOMPARE(stopped, 1);
}

QTEST_GUILESS_MAIN(tst_HerdTime)
#include "tst_herdtime.moc"
