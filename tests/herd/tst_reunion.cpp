// Servers in this process that come together over loopback and teach each other what they missed.

#include "tests/support/playedneighbour.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;

namespace {

/// Tells a server where these clients are.
void teach(TestHerd &herd, std::size_t server, int first, int last, int time)
{
    QByteArray commands;
    for (int i = first; i <= last; ++i)
        commands += "IAMAT client" + QByteArray::number(i) + " +34.0-118.0 "
            + QByteArray::number(time) + '\n';
    TestClient client(herd[server].clientPort());
    client.send(commands);
    client.halfClose();
    QCOMPARE(client.readAll().count('\n'), last - first + 1);
}

} // namespace

class tst_Reunion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatItMissed();
    void learnsAgainAfterARestart();
    void passesWhatItLearnsOn();
    void isReadyWhenItHasCaughtUp();
    void isReadyAfterAWhileInAnyCase();
    void doesNothingWhereOneEndDoesNotWant();
    void refusesACatchUpOutOfTurn();
    void letsFreshReportsGoFirst();
};

void tst_Reunion::learnsWhatItMissed()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    teach(herd, 0, 1, 3000, 1);
    teach(herd, 1, 2001, 5000, 2);
    QCOMPARE(herd[0].store().size(), 3000U);
    herd.join();
    QTRY_COMPARE(herd[0].store().size(), 5000U);
    QTRY_COMPARE(herd[1].store().size(), 5000U);
    QTRY_VERIFY(herd.isConverged());
    QCOMPARE(herd[0].store().digest()->root(), herd[1].store().digest()->root());
}

void tst_Reunion::learnsAgainAfterARestart()
{
    TestHerd herd({"A", "B", "C"}, {{"A", "B"}, {"B", "C"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    teach(herd, 0, 1, 1000, 1);
    QTRY_VERIFY(herd.isConverged());
    for (const std::size_t index : {2U, 0U, 1U}) {
        ServerConfig config = herd[index].config();
        config.clientPort = herd[index].clientPort();
        config.linkPort = herd[index].linkPort();
        herd.servers[index].reset(); // gone without a word, and all it knew with it
        static const SystemClock clock;
        herd.servers[index] = std::make_unique<HerdServer>(config, clock, herd.places, nullptr);
        QVERIFY(!herd[index].listen());
        herd[index].join(herd.topology);
        QTRY_COMPARE(herd[index].store().size(), 1000U);
        QTRY_VERIFY(herd[index].isReady());
        QVERIFY(herd.isConverged());
    }
}

void tst_Reunion::passesWhatItLearnsOn()
{
    // Two halves that both know something; the edge in the middle comes last.
    TestHerd herd({"A", "B", "C", "D"}, {{"A", "B"}, {"C", "D"}});
    teach(herd, 0, 1, 100, 1);
    teach(herd, 3, 51, 150, 2);
    herd.topology.edges.emplace_back("B", "C");
    for (const std::size_t index : {0U, 1U, 3U}) // B dials C, which does not answer yet
        herd[index].join(herd.topology);
    QTRY_COMPARE(herd[1].store().size(), 100U);
    herd[2].join(herd.topology);
    for (const auto &server : herd.servers)
        QTRY_COMPARE(server->store().size(), 150U);
    QTRY_VERIFY(herd.isConverged());
}

void tst_Reunion::isReadyWhenItHasCaughtUp()
{
    ManualClock clock; // stands, so that time does not make anybody ready
    TestHerd herd({"A", "B"}, {{"A", "B"}}, {}, &clock);
    teach(herd, 0, 1, 1000, 1);
    QSignalSpy ready(&herd[1], &HerdServer::becameReady);
    LocationStore::Index known = 0;
    connect(&herd[1], &HerdServer::becameReady, this, [&] { known = herd[1].store().size(); });
    QVERIFY(herd[1].links().empty());
    herd.join();
    QVERIFY(!herd[1].isReady());
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(herd[1].isReady());
    QCOMPARE(known, 1000U);
}

void tst_Reunion::isReadyAfterAWhileInAnyCase()
{
    ManualClock clock;
    LonelyServer herd(clock);
    QVERIFY(!herd[0].isReady());
    clock.elapsed = PeerLink::readyLimit - std::chrono::milliseconds(1);
    QVERIFY(!herd[0].isReady());
    clock.elapsed = PeerLink::readyLimit; // nobody is there
    QVERIFY(herd[0].isReady());
    TestClient neighbour(herd.linkPort());
    neighbour.send(helloOf("A").replace(" 0\n", " 1\n"));
    QVERIFY(neighbour.readLine().endsWith(" 1\n"));
    neighbour.send("PROOF -\n");
    QTRY_VERIFY(herd.link().isUp());
    QVERIFY(!herd[0].isReady()); // A may know something, but says nothing
    clock.elapsed += PeerLink::readyLimit;
    QVERIFY(herd[0].isReady());
}

void tst_Reunion::doesNothingWhereOneEndDoesNotWant()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}},
                  [](ServerConfig &config) { config.catchUp = config.id == "A"; });
    teach(herd, 0, 1, 10, 1);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    QVERIFY(herd[0].isReady() && herd[1].isReady());
    teach(herd, 0, 11, 11, 1);
    QTRY_COMPARE(herd[1].store().size(), 1U);
    QVERIFY(!herd[1].store().digest());
}

void tst_Reunion::refusesACatchUpOutOfTurn()
{
    const SystemClock clock;
    LonelyServer herd(clock);
    for (const bool agreed : {true, false}) {
        TestClient neighbour(herd.linkPort());
        neighbour.send(helloOf("A").replace(" 0\n", agreed ? " 1\n" : " 0\n"));
        QVERIFY(neighbour.readLine().startsWith("HELLO 1 "));
        neighbour.send("PROOF -\n");
        QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
        neighbour.send(agreed ? "END\n" : "SUM 0000000000000000\n");
        QCOMPARE(neighbour.readLine(), QByteArray("BYE catch-up out of turn\n"));
        QVERIFY(neighbour.isClosedByPeer());
    }
}

void tst_Reunion::letsFreshReportsGoFirst()
{
    constexpr int clients = 200'000; // far more than the buffers between the two take
    const SystemClock clock;
    LonelyServer herd(clock);
    for (int i = 0; i < clients; i += 10'000)
        teach(herd, 0, i + 1, i + 10'000, 1);
    TestClient neighbour(herd.linkPort(), 4096);
    neighbour.send(helloOf("A").replace(" 0\n", " 1\n"));
    QVERIFY(neighbour.readLine().startsWith("HELLO 1 "));
    neighbour.send("PROOF -\n");
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    neighbour.send("SUM 0000000000000000\n");
    QVERIFY(neighbour.readLine().startsWith("SUMS - "));
    QByteArray ask;
    for (int parent = 0; parent < 256; ++parent)
        ask += "SUMS " + QByteArray::number(parent, 16).rightJustified(2, '0') + ' '
            + QByteArray(4096, '0') + '\n';
    neighbour.send(ask);
    for (int parent = 0; parent < 256; ++parent)
        QVERIFY(neighbour.readLine().startsWith("LEAVES "));
    neighbour.send("END\n");
    QVERIFY(neighbour.readLine().startsWith("AT ")); // the walk has begun, and must wait
    TestClient client(herd[0].clientPort());
    client.send("IAMAT fresh +34.0-118.0 1\n");
    QVERIFY(client.readLine().startsWith("AT B "));
    int reports = 1;
    int freshAt = -1;
    for (bool ended = false; !ended;) {
        const QByteArray line = neighbour.readLine();
        QVERIFY(!line.isEmpty());
        ended = line == "END\n";
        if (line.contains(" fresh "))
            freshAt = reports;
        reports += line.startsWith("AT ");
    }
    QCOMPARE(reports, clients + 1);
    QVERIFY2(freshAt > 0 && freshAt < clients / 2, qPrintable(QString::number(freshAt)));
}

QTEST_GUILESS_MAIN(tst_Reunion)
#include "tst_reunion.moc"
