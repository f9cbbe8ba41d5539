// Several servers in this process over loopback: what one is told, all know.

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;

namespace {

QByteArray report(int client, int time)
{
    return "IAMAT client" + QByteArray::number(client) + " +10.5-20.25 " + QByteArray::number(time)
        + '\n';
}

} // namespace

class tst_Flood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesEveryServer_data();
    void reachesEveryServer();
    void asksAnyServerAfterTheAnswer();
    void sendsAtMostTwoLinesPerEdgeAndUpdate();
    void endsWithTheNewestWhoeverHeardIt();
    void doesNotFloodStaleReports();
    void linksUpWhoeverStartsFirst();
    void linksUpAgainWhenANeighbourComesBack();
    void servesWhileANeighbourIsAway();
    void sendsOncePerLinkAndTurn();
    void handsOverWhatItKnowsWhenItShutsDown();
};

namespace {

struct Shape
{
    std::initializer_list<const char *> ids;
    TestHerd::Edges edges;
};

const Shape assignment {{"Goloman", "Hands", "Holiday", "Welsh", "Wilkes"},
                        {{"Goloman", "Hands"},
                         {"Goloman", "Holiday"},
                         {"Goloman", "Wilkes"},
                         {"Hands", "Wilkes"},
                         {"Holiday", "Welsh"},
                         {"Holiday", "Wilkes"}}};
const Shape line {{"A", "B", "C", "D"}, {{"A", "B"}, {"B", "C"}, {"C", "D"}}};
const Shape triangle {{"A", "B", "C"}, {{"A", "B"}, {"B", "C"}, {"C", "A"}}};

} // namespace

void tst_Flood::reachesEveryServer_data()
{
    QTest::addColumn<const Shape *>("shape");
    QTest::newRow("the assignment's herd") << &assignment;
    QTest::newRow("a line of four") << &line;
    QTest::newRow("a triangle") << &triangle;
}

void tst_Flood::reachesEveryServer()
{
    QFETCH(const Shape *, shape);
    TestHerd herd(shape->ids, shape->edges);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    for (std::size_t i = 0; i < herd.servers.size(); ++i) {
        TestClient client(herd[i].clientPort());
        for (int k = 0; k < 100; ++k)
            client.send(report(int(i) * 100 + k, 1));
        for (int k = 0; k < 100; ++k)
            QVERIFY(client.readLine().startsWith("AT "
                                                 + QByteArray::fromStdString(herd[i].config().id)));
    }
    const auto all = static_cast<LocationStore::Index>(herd.servers.size() * 100);
    for (const auto &server : herd.servers)
        QTRY_COMPARE(server->store().size(), all);
    QVERIFY(herd.isConverged());
}

void tst_Flood::asksAnyServerAfterTheAnswer()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.places.atOnce = placesDocument(1);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    // Both are told by one thread, so a link that is written before its client is answered has
    // arrived wherever the answer has: no waiting, no second try.
    for (int i = 0; i < 200; ++i) {
        TestClient first(herd[0].clientPort());
        first.send(report(i, 1));
        const QByteArray answer = first.readLine();
        TestClient second(herd[1].clientPort());
        second.send("WHATSAT client" + QByteArray::number(i) + " 1 1\n");
        QCOMPARE(second.readLine(), answer);
    }
}

void tst_Flood::sendsAtMostTwoLinesPerEdgeAndUpdate()
{
    TestHerd herd(assignment.ids, assignment.edges);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    TestClient client(herd[0].clientPort());
    constexpr int updates = 50;
    for (int i = 0; i < updates; ++i) {
        client.send(report(1, i + 1));
        QVERIFY(client.readLine().startsWith("AT "));
    }
    QTRY_VERIFY(herd.isConverged());
    int lines = 0;
    for (const auto &server : herd.servers)
        lines += int(server->counters().sent);
    QVERIFY2(lines <= updates * 2 * int(assignment.edges.size()),
             qPrintable(QString::number(lines)));
    QVERIFY(lines >= updates * int(herd.servers.size() - 1));
}

void tst_Flood::endsWithTheNewestWhoeverHeardIt()
{
    TestHerd herd(triangle.ids, triangle.edges);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    std::vector<TestClient> clients;
    for (const auto &server : herd.servers)
        clients.emplace_back(server->clientPort());
    for (int time : {30, 90, 60, 10, 80, 20})
        clients[std::size_t(time / 10) % 3].send(report(1, time));
    const auto newest = [&] {
        return QByteArray::fromStdString(std::string(herd[0].store().line(0)));
    };
    QTRY_VERIFY(herd[0].store().size() == 1 && newest().endsWith(" 90\n"));
    QTRY_VERIFY(herd.isConverged());
}

void tst_Flood::doesNotFloodStaleReports()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    TestClient client(herd[0].clientPort());
    client.send(report(1, 100) + report(1, 99) + report(1, 100) + report(1, 101));
    QVERIFY(client.readLine().endsWith(" 100\n"));
    QVERIFY(client.readLine().endsWith(" 99\n")); // answered with its own data
    QVERIFY(client.readLine().endsWith(" 100\n"));
    QVERIFY(client.readLine().endsWith(" 101\n"));
    QTRY_VERIFY(herd.isConverged());
    QCOMPARE(herd[0].links().front()->sent(), 1U); // one turn, one client, so the newest only
}

void tst_Flood::linksUpWhoeverStartsFirst()
{
    for (const auto &order : {std::vector<std::size_t> {0, 1}, std::vector<std::size_t> {1, 0}}) {
        TestHerd herd({"A", "B"}, {{"A", "B"}});
        for (const std::size_t index : order) {
            herd[index].join(herd.topology);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(herd.allLinked());
    }
}

void tst_Flood::linksUpAgainWhenANeighbourComesBack()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.join();
    for (int cycle = 0; cycle < 10; ++cycle) {
        QTRY_VERIFY(herd.allLinked());
        const ServerConfig config = [&] {
            ServerConfig same = herd[1].config();
            same.clientPort = herd[1].clientPort();
            same.linkPort = herd[1].linkPort();
            return same;
        }();
        herd.servers.pop_back(); // gone without a word
        QTRY_VERIFY(!herd[0].links().front()->isUp());
        static const SystemClock clock;
        auto &again = herd.servers.emplace_back(
            std::make_unique<HerdServer>(config, clock, herd.places, nullptr));
        QVERIFY(!again->listen());
        again->join(herd.topology);
    }
    QTRY_VERIFY(herd.allLinked());
    TestClient client(herd[1].clientPort());
    client.send(report(1, 1));
    QTRY_COMPARE(herd[0].store().size(), 1U);
}

void tst_Flood::servesWhileANeighbourIsAway()
{
    TestHerd herd(line.ids, line.edges);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    herd.servers.erase(herd.servers.begin() + 2); // C: D is cut off
    TestClient client(herd[0].clientPort());
    client.send(report(1, 1));
    QVERIFY(client.readLine().startsWith("AT A "));
    QTRY_COMPARE(herd[1].store().size(), 1U);
    QCOMPARE(herd[2].store().size(), 0U);
    // Nothing is owed to a link that is down.
    for (const auto &server : herd.servers) {
        for (const auto &link : server->links())
            QCOMPARE(link->owed(), 0U);
    }
}

void tst_Flood::sendsOncePerLinkAndTurn()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    TestClient client(herd[0].clientPort());
    client.send(report(0, 1));
    QVERIFY(client.readLine().startsWith("AT A "));
    const auto before = herd[0].hub().counters();
    QByteArray commands;
    for (int i = 1; i <= 100; ++i)
        commands += report(i, 1);
    client.send(commands);
    for (int i = 1; i <= 100; ++i)
        QVERIFY(client.readLine().startsWith("AT A "));
    QCOMPARE(herd[0].hub().counters().receives - before.receives, 1U);
    QCOMPARE(herd[0].hub().counters().sends - before.sends, 2U); // the link, the client
    QTRY_COMPARE(herd[1].store().size(), 101U);
}

void tst_Flood::handsOverWhatItKnowsWhenItShutsDown()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    QSignalSpy stopped(&herd[0], &HerdServer::stopped);
    TestClient client(herd[0].clientPort());
    QTRY_COMPARE(herd[0].sessions(), 1U);
    client.send(report(1, 1));
    herd[0].shutDown(); // has not read it yet
    QVERIFY(client.readAll().startsWith("AT A "));
    client.close();
    QTRY_COMPARE(stopped.count(), 1);
    QTRY_COMPARE(herd[1].store().size(), 1U);
    QVERIFY(!TestClient(herd[0].clientPort()).isConnected());
}

QTEST_GUILESS_MAIN(tst_Flood)
#include "tst_flood.moc"
