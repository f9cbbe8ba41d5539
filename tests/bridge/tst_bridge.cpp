// Herds in this process whose servers share a bucket of a nats-server that really runs.
#include "core/bridge/bridge.h"
#include "core/herd/metrics.h"
#include "core/herd/monitorview.h"
#include "tests/support/natsserver.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

const TestHerd::Edges chainOfA {{"A1", "A2"}, {"A2", "A3"}, {"A3", "A4"}, {"A4", "A5"}};
const TestHerd::Edges chainOfB {{"B1", "B2"}, {"B2", "B3"}, {"B3", "B4"}, {"B4", "B5"}};

/// Herds of the same name, in two places.
struct TwoHerds
{
    TestHerd a {{"A1", "A2", "A3", "A4", "A5"}, chainOfA};
    TestHerd b {{"B1", "B2", "B3", "B4", "B5"}, chainOfB};
    std::vector<std::unique_ptr<Bridge>> bridges;

    explicit TwoHerds(std::uint16_t port)
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

/// Tells a server where these clients are.
void teach(HerdServer &server, int first, int last, int time)
{
    QByteArray commands;
    for (int i = first; i <= last; ++i)
        commands += "IAMAT client" + QByteArray::number(i) + " +34.0-118.0 "
            + QByteArray::number(time) + '\n';
    TestClient client(server.clientPort());
    client.send(commands);
    client.halfClose();
    QCOMPARE(client.readAll().count('\n'), last - first + 1);
}

/// One server that is in no herd.
struct Lone
{
    TestHerd herd;
    HerdServer &server = herd[0];
    QSignalSpy warned {&server, &HerdServer::warned};
    std::unique_ptr<Bridge> bridge;

    explicit Lone(std::uint16_t port, const char *credentials = "", const Clock *clock = nullptr)
        : herd({"A"}, {}, {}, clock)
        , bridge(std::make_unique<Bridge>(server, NatsAddress {"127.0.0.1", port},
                                          NatsCredentials::fromText(credentials)))
    {
        server.join(herd.topology);
        bridge->start();
    }

    bool hasWarned(const QString &words) const
    {
        return std::ranges::any_of(warned, [&](const QVariantList &each) {
            return each.first().toString().contains(words);
        });
    }
};

QByteArray subjectOf(const char *client)
{
    return "$KV.herd_test." + QByteArray(client).toHex();
}

constexpr auto api = "$JS.API.";

} // namespace

class TestBridge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHerdsConverge();
    void convergeAfterNatsWasKilledUnderLoad();
    void fillABucketThatWasLost();
    void makesABucketThatWasDeletedAnew();
    void publishesOwnReportsAlone();
    void keepsTheNewestValue();
    void readsWhatWasThereBefore();
    void publishesNothingTwiceAfterAnOutage();
    void leavesForeignValuesAlone_data();
    void leavesForeignValuesAlone();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void handsOverWhatItOwesBeforeItEnds();
    void givesUpOnANatsThatHangs();
    void isBoundedWhileNatsIsSlow();
    void waitsLongerEachTime();
    void countsForReadinessAsALinkDoes();
    void isShownAsALink();
};

void TestBridge::twoHerdsConverge()
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

void TestBridge::convergeAfterNatsWasKilledUnderLoad()
{
    NatsServer nats;
    QVERIFY(nats.start());
    TwoHerds herds(nats.port());
    QTRY_VERIFY(herds.allUp());
    for (int round = 1; round <= 6; ++round) {
        teach(herds.a[0], 1, 500, 2 * round);
        teach(herds.b[4], 251, 750, 2 * round + 1);
        if (round == 2)
            nats.kill();
        if (round == 3)
            QTRY_VERIFY(!herds.bridges.front()->now().isUp);
        if (round == 5)
            QVERIFY(nats.start());
    }
    QTRY_VERIFY_WITH_TIMEOUT(herds.allUp(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(herds.isConverged(750), 30'000);
    QTRY_VERIFY(herds.nothingOwed());
}

void TestBridge::fillABucketThatWasLost()
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

void TestBridge::makesABucketThatWasDeletedAnew()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 1, 1);
    QTRY_COMPARE(lone.bridge->now().published, 1U);
    QVERIFY(nats.ask(api + "STREAM.DELETE.KV_herd_test"_ba, {}));
    teach(lone.server, 2, 2, 1);
    QTRY_COMPARE_WITH_TIMEOUT(lone.bridge->now().published, 3U, 20'000);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 2U);
}

void TestBridge::publishesOwnReportsAlone()
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

void TestBridge::keepsTheNewestValue()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 1, 100);
    QTRY_COMPARE(lone.bridge->now().published, 1U);
    // Somebody whose report is older comes later.
    QVERIFY(nats.ask(subjectOf("client1"), "AT Z +1.000000000 client1 +1.0-1.0 50"));
    QTRY_COMPARE(lone.bridge->now().published, 2U);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 1U);
    QVERIFY(other.server.store().line(0).starts_with("AT A "));
}

void TestBridge::readsWhatWasThereBefore()
{
    NatsServer nats;
    QVERIFY(nats.start());
    {
        Lone first(nats.port());
        QTRY_VERIFY(first.bridge->now().isUp);
        teach(first.server, 1, 3000, 1);
        QTRY_COMPARE_WITH_TIMEOUT(first.bridge->now().published, 3000U, 20'000);
    }
    Lone second(nats.port());
    QTRY_VERIFY(second.bridge->now().isUp);
    QCOMPARE(second.server.store().size(), 3000U);
    QTRY_VERIFY(second.bridge->now().owed == 0);
    QCOMPARE(second.bridge->now().published, 0U); // all of it is there
}

void TestBridge::publishesNothingTwiceAfterAnOutage()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 100, 1);
    QTRY_COMPARE(lone.bridge->now().published, 100U);
    nats.kill();
    QTRY_VERIFY(!lone.bridge->now().isUp);
    teach(lone.server, 1, 10, 2);
    QVERIFY(nats.start());
    QTRY_VERIFY_WITH_TIMEOUT(lone.bridge->now().isUp, 20'000);
    QTRY_VERIFY(lone.bridge->now().owed == 0 && lone.bridge->now().unconfirmed == 0);
    QCOMPARE(lone.bridge->now().published, 110U);
}

void TestBridge::leavesForeignValuesAlone_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("value");
    const QByteArray good = "AT Z +1.000000000 kiwi +1.0-1.0 50";
    QTest::newRow("not a report") << subjectOf("kiwi") << "hello"_ba;
    QTest::newRow("nothing") << subjectOf("kiwi") << ""_ba;
    QTest::newRow("two reports") << subjectOf("kiwi") << good + '\n' + good;
    QTest::newRow("of another client") << subjectOf("emu") << good;
    QTest::newRow("a key that is no id") << "$KV.herd_test.kiwi"_ba << good;
    QTest::newRow("a key in parts") << "$KV.herd_test.6b.69"_ba << good;
    QTest::newRow("too long") << subjectOf("kiwi") << QByteArray(100'000, 'x');
    QTest::newRow("from the future")
        << subjectOf("kiwi") << "AT Z +1.000000000 kiwi +1.0-1.0 99999999999"_ba;
}

void TestBridge::leavesForeignValuesAlone()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, value);
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    QVERIFY(nats.ask(subject, value));
    QTRY_COMPARE(lone.bridge->now().foreign, 1U);
    QVERIFY(lone.hasWarned(u"no reports"_s));
    QVERIFY(nats.ask(subjectOf("kiwi"), "AT Z +1.000000000 kiwi +1.0-1.0 50\n"));
    QTRY_COMPARE(lone.server.store().size(), 1U);
    QVERIFY(lone.bridge->now().isUp);
}

void TestBridge::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("words"); // empty: all is well
    const QStringList user {u"-js"_s, u"--user"_s, u"me"_s, u"--pass"_s, u"pa:ss"_s};
    const QStringList token {u"-js"_s, u"--auth"_s, u"secret"_s};
    QTest::newRow("user and password") << user << "me:pa:ss"_ba << QString();
    QTest::newRow("a token") << token << "secret"_ba << QString();
    QTest::newRow("a wrong password") << user << "me:pass"_ba << u"Authorization Violation"_s;
    QTest::newRow("a wrong token") << token << "public"_ba << u"Authorization Violation"_s;
    QTest::newRow("no credentials") << user << ""_ba << u"Authorization Violation"_s;
    QTest::newRow("no JetStream") << QStringList() << ""_ba << u"no JetStream"_s;
}

void TestBridge::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, credentials);
    QFETCH(QString, words);
    NatsServer nats(arguments);
    QVERIFY(nats.start());
    Lone lone(nats.port(), credentials.constData());
    if (words.isEmpty()) {
        QTRY_VERIFY(lone.bridge->now().isUp);
        QCOMPARE(lone.warned.count(), 0);
        return;
    }
    QTRY_VERIFY(lone.hasWarned(words));
    teach(lone.server, 1, 10, 1);
    QTRY_COMPARE(lone.bridge->now().owed, 10U);
    QCOMPARE(lone.warned.count(), 1); // not once for each attempt
}

void TestBridge::handsOverWhatItOwesBeforeItEnds()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 2000, 1);
    QSignalSpy stopped(&lone.server, &HerdServer::stopped);
    lone.server.shutDown();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(lone.bridge->now().owed, 0U);
    QCOMPARE(lone.bridge->now().published, 2000U);
}

void TestBridge::givesUpOnANatsThatHangs()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock;
    Lone lone(nats.port(), "", &clock);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.signal(SIGSTOP);
    for (int tick = 0; tick <= Bridge::silentTicks; ++tick) {
        QVERIFY(lone.bridge->now().isUp);
        clock.elapsed += Bridge::heartbeat;
        lone.server.hub().passDeadlines();
    }
    QTRY_VERIFY(!lone.bridge->now().isUp);
    teach(lone.server, 1, 10, 1);
    QCOMPARE(lone.bridge->now().owed, 10U);
    nats.signal(SIGCONT);
    const auto dialled = [&] {
        clock.elapsed += Bridge::redialAfter;
        lone.server.hub().passDeadlines();
        return lone.bridge->now().published == 10;
    };
    QTRY_VERIFY_WITH_TIMEOUT(dialled(), 20'000);
}

void TestBridge::isBoundedWhileNatsIsSlow()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock; // so that nobody is thought dead
    Lone lone(nats.port(), "", &clock);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.signal(SIGSTOP);
    for (int round = 1; round <= 3; ++round)
        teach(lone.server, 1, 4000, round);
    QCOMPARE(lone.bridge->now().unconfirmed, std::uint64_t {Bridge::mostUnconfirmed});
    QVERIFY(lone.bridge->now().owed <= 4000U); // however often they moved
    nats.signal(SIGCONT);
    QTRY_VERIFY(lone.bridge->now().owed == 0 && lone.bridge->now().unconfirmed == 0);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 4000U);
    QTRY_VERIFY(other.bridge->now().isUp);
    QVERIFY(other.server.store().line(0).ends_with(" 3\n"));
}

void TestBridge::waitsLongerEachTime()
{
    NatsServer nats((QStringList())); // without JetStream
    QVERIFY(nats.start());
    ManualClock clock;
    Lone lone(nats.port(), "", &clock);
    std::vector<std::chrono::nanoseconds> waits;
    for (int attempt = 0; attempt < 8; ++attempt) {
        QTRY_VERIFY(lone.hasWarned(u"no JetStream"_s) && lone.bridge->isIdle());
        const auto began = clock.elapsed;
        while (lone.bridge->isIdle()) {
            clock.elapsed = lone.server.hub().nextDeadline().value();
            lone.server.hub().passDeadlines();
        }
        waits.push_back(clock.elapsed - began);
    }
    QVERIFY(waits.front() <= Bridge::redialAfter * 3 / 2);
    QVERIFY(waits.back() >= Bridge::mostRedialAfter);
    QCOMPARE(lone.warned.count(), 1);
}

void TestBridge::countsForReadinessAsALinkDoes()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock;
    Lone up(nats.port(), "", &clock);
    QVERIFY(!up.server.isReady());
    QTRY_VERIFY(up.server.isReady());
    nats.kill();
    Lone down(nats.port(), "", &clock);
    QTRY_VERIFY(down.bridge->isIdle());
    QVERIFY(!down.server.isReady());
    clock.elapsed += PeerLink::readyLimit;
    QVERIFY(down.server.isReady());
}

void TestBridge::isShownAsALink()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    const MonitorView view(lone.server, lone.herd.topology);
    QTRY_VERIFY(lone.bridge->now().isUp);
    QCOMPARE(view.links().size(), 1U);
    QCOMPARE(view.links().front().neighbour, "nats://127.0.0.1:" + std::to_string(nats.port()));
    QVERIFY(view.links().front().state == event::LinkState::Up);
    std::string metrics;
    appendMetrics(metrics, lone.server);
    QVERIFY(metrics.find("\nherd_bridge_up 1\n") != std::string::npos);
    nats.kill();
    QTRY_VERIFY(view.links().front().state == event::LinkState::Down);
}

QTEST_GUILESS_MAIN(TestBridge)
#include "tst_bridge.moc"
