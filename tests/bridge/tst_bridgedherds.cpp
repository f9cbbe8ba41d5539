// Two herds of five in this process whose servers share a bucket of a nats-server that really runs.
#include "tests/bridge/bridged.h"
#include "tests/support/natsserver.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TestHerd::Edges chainOfA {{"A1", "A2"}, {"A2", "A3"}, {"A3", "A4"}, {"A4", "A5"}};
const TestHerd::Edges chainOfB {{"B1", "B2"}, {"B2", "B3"}, {"B3", "B4"}, {"B4", "B5"}};

/// Herds of the same name, in two places.
struct TwoHerds
{
    TestHerd a;
    TestHerd b;
    std::vector<std::unique_ptr<Bridge>> bridges;

    explicit TwoHerds(std::uint16_t port, const Clock *clock = nullptr)
        : a({"A1", "A2", "A3", "A4", "A5"}, chainOfA, {}, clock)
        , b({"B1", "B2", "B3", "B4", "B5"}, chainOfB, {}, clock)
    {
        for (TestHerd *herd : {&a, &b}) {
            herd->join();
            for (const auto &server : herd->servers) {
                bridges.push_back(std::make_unique<Bridge>(*server, NatsAddress {"127.0.0.1", port},
                                                           NatsCredentials {}));
                bridges.back()->start();
            }
        }
    }

    bool allUp() const
    {
        return std::ranges::all_of(bridges, [](const auto &each) { return each->now().isUp; });
    }
    bool noneUp() const
    {
        return std::ranges::none_of(bridges, [](const auto &each) { return each->now().isUp; });
    }
    /// And what is due by then happens.
    void pass(std::chrono::nanoseconds span, ManualClock &clock)
    {
        clock.elapsed += span;
        for (TestHerd *herd : {&a, &b}) {
            for (const auto &server : herd->servers)
                server->hub().passDeadlines();
        }
    }
    bool nothingOwed() const
    {
        return std::ranges::all_of(bridges, [](const auto &each) {
            return each->now().owed == 0 && each->now().unconfirmed == 0;
        });
    }
    std::uint64_t published() const
    {
        std::uint64_t sum = 0;
        for (const auto &bridge : bridges)
            sum += bridge->now().published;
        return sum;
    }
    bool isConverged(LocationStore::Index clients) const
    {
        const auto digest = [](const TestHerd &herd, std::size_t i) {
            return herd.servers[i]->store().digest()->root();
        };
        for (const TestHerd *herd : {&a, &b}) {
            for (std::size_t i = 0; i < herd->servers.size(); ++i) {
                if (herd->servers[i]->store().size() != clients || digest(*herd, i) != digest(a, 0))
                    return false;
            }
        }
        return true;
    }
};

} // namespace

class TestBridgedHerds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHerdsConverge();
    void convergeAfterAMinuteWithoutNatsUnderLoad();
    void fillABucketThatWasLost();
    void publishesOwnReportsAlone();
};

void TestBridgedHerds::twoHerdsConverge()
{
    NatsServer nats;
    QVERIFY(nats.start());
    TwoHerds herds(nats.port());
    QTRY_VERIFY(herds.allUp());
    for (int i = 0; i < 5; ++i) {
        teach(herds.a[static_cast<std::size_t>(i)], 100 * i + 1, 100 * i + 100, 1);
        teach(herds.b[static_cast<std::size_t>(i)], 100 * i + 51, 100 * i + 150, 2);
    }
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(550), 20'000);
}

void TestBridgedHerds::convergeAfterAMinuteWithoutNatsUnderLoad()
{
    ManualClock clock;
    NatsServer nats;
    QVERIFY(nats.start());
    TwoHerds herds(nats.port(), &clock);
    QTRY_VERIFY(herds.allUp());
    int time = 0;
    const auto load = [&] { // each client moves once a second
        ++time;
        teach(herds.a[0], 1, 50, time);
        teach(herds.b[4], 51, 100, time);
    };
    for (int second = 0; second < 3; ++second)
        load();
    nats.kill();
    QTRY_VERIFY(herds.noneUp());
    for (int second = 0; second < 60; ++second) {
        load();
        herds.pass(1s, clock);
    }
    for (const auto &bridge : herds.bridges)
        QVERIFY(bridge->now().owed <= 50);
    QCOMPARE(herds.bridges.front()->now().owed, 50U); // each client once, however often it moved
    QCOMPARE(herds.bridges.back()->now().owed, 50U);
    QVERIFY(nats.start());
    for (int second = 0; second < 3; ++second)
        load();
    const auto redialled = [&] {
        herds.pass(Bridge::redialAfter, clock);
        return herds.allUp();
    };
    QTRY_VERIFY_WITH_TIMEOUT(redialled(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(100), 30'000);
    QTRY_VERIFY(herds.nothingOwed());
    for (const auto &server : herds.a.servers)
        for (LocationStore::Index i = 0; i < 100; ++i)
            QVERIFY(server->store().line(i).ends_with(' ' + std::to_string(time) + '\n'));
}

void TestBridgedHerds::fillABucketThatWasLost()
{
    NatsServer nats;
    QVERIFY(nats.start());
    TwoHerds herds(nats.port());
    QTRY_VERIFY(herds.allUp());
    teach(herds.a[0], 1, 100, 1);
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(100), 20'000);
    nats.kill();
    nats.wipe();
    QVERIFY(nats.start());
    Lone third(nats.port());
    QTRY_COMPARE_WITH_TIMEOUT(third.server.store().size(), 100U, 30'000);
}

void TestBridgedHerds::publishesOwnReportsAlone()
{
    NatsServer nats;
    QVERIFY(nats.start());
    TwoHerds herds(nats.port());
    QTRY_VERIFY(herds.allUp());
    teach(herds.a[1], 1, 300, 1);
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(300), 20'000);
    QTRY_VERIFY(herds.nothingOwed());
    QCOMPARE(herds.published(), 300U);
    QCOMPARE(herds.bridges[1]->now().published, 300U);
    teach(herds.b[3], 1, 300, 2);
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(300) && herds.published() >= 600, 20'000);
    QTRY_VERIFY(herds.nothingOwed());
    QCOMPARE(herds.published(), 600U);
}

QTEST_GUILESS_MAIN(TestBridgedHerds)
#include "tst_bridgedherds.moc"
