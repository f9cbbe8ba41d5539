// The cap on clients: who waits, who is served, who gives up a place. Against a real server on
// loopback whose rounds pass when the test says so.

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

namespace {

constexpr std::size_t most = 3;

/// Three clients are in, each of which has asked once.
struct FullServer : TestHerd
{
    FullServer()
        : TestHerd({"A"}, {}, [](ServerConfig &config) { config.maxClients = most; })
    {
        for (std::size_t i = 0; i < most; ++i) {
            clients.emplace_back(port());
            ask(clients.back());
        }
    }

    std::uint16_t port() { return (*this)[0].clientPort(); }

    void ask(TestClient &client)
    {
        client.send("x\n");
        QCOMPARE(client.readLine(), QByteArray("? x\n"));
    }

    void passRounds(std::uint32_t count)
    {
        for (std::uint32_t i = 0; i < count; ++i) {
            (*this)[0].admission().passRound();
            QCoreApplication::processEvents();
        }
    }

    std::vector<TestClient> clients;
};

} // namespace

class tst_Admission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesTheRestAsSoonAsThereIsRoom();
    void closesTheLongestSilentForOneWhoWaits();
    void keepsTheSilentWhereNobodyWaits();
    void countsBytesWithoutAnEndAsSilence();
    void keepsWhoWaitsForAnAnswer();
    void closesOneInSixteenARound();
};

void tst_Admission::servesTheRestAsSoonAsThereIsRoom()
{
    FullServer server;
    std::vector<TestClient> more;
    for (int i = 0; i < 12; ++i)
        more.emplace_back(server.port()).send("x\n");
    for (TestClient &client : server.clients)
        client.close();
    for (TestClient &client : more) {
        QCOMPARE(client.readLine(), QByteArray("? x\n"));
        QVERIFY(server[0].sessions() <= most);
        client.close();
    }
    QTRY_COMPARE(server[0].sessions(), 0U);
}

void tst_Admission::closesTheLongestSilentForOneWhoWaits()
{
    FullServer server;
    server.passRounds(5);
    server.ask(server.clients[0]);
    server.passRounds(5);
    server.ask(server.clients[2]);
    TestClient newcomer(server.port());
    newcomer.send("x\n");
    server.passRounds(Admission::silentRounds - 15);
    QVERIFY(!newcomer.hasSomething());
    server.passRounds(15 - 10);
    QVERIFY(server.clients[1].isClosedByPeer());
    QCOMPARE(newcomer.readLine(), QByteArray("? x\n"));
    server.ask(server.clients[0]);
    server.ask(server.clients[2]);
}

void tst_Admission::keepsTheSilentWhereNobodyWaits()
{
    FullServer server;
    server.passRounds(10 * Admission::silentRounds);
    for (TestClient &client : server.clients)
        server.ask(client);
}

void tst_Admission::countsBytesWithoutAnEndAsSilence()
{
    FullServer server;
    TestClient newcomer(server.port());
    newcomer.send("x\n");
    for (std::uint32_t i = 0; i < Admission::silentRounds; ++i) {
        server.clients[0].send("y");
        for (const std::size_t other : {1U, 2U})
            server.ask(server.clients[other]);
        server.passRounds(1);
    }
    QVERIFY(server.clients[0].isClosedByPeer());
    QCOMPARE(newcomer.readLine(), QByteArray("? x\n"));
}

void tst_Admission::keepsWhoWaitsForAnAnswer()
{
    FullServer server;
    server.clients[0].send("IAMAT me +1-1 1\nWHATSAT me 1 1\n");
    QVERIFY(server.clients[0].readLine().startsWith("AT A "));
    QTRY_COMPARE(server.places.waiting.size(), 1U);
    TestClient newcomer(server.port());
    newcomer.send("x\n");
    server.passRounds(Admission::silentRounds);
    QCOMPARE(newcomer.readLine(), QByteArray("? x\n")); // one of the others went
    server.places.answer(0, placesDocument(1));
    QVERIFY(server.clients[0].readLine().startsWith("AT A "));
}

void tst_Admission::closesOneInSixteenARound()
{
    constexpr std::size_t many = 4 * Admission::shareOfARound;
    TestHerd herd({"A"}, {}, [](ServerConfig &config) { config.maxClients = many; });
    std::vector<TestClient> clients;
    for (std::size_t i = 0; i < 2 * many; ++i)
        clients.emplace_back(herd[0].clientPort());
    QTRY_COMPARE(herd[0].sessions(), many);
    for (std::uint32_t i = 1; i < Admission::silentRounds; ++i)
        herd[0].admission().passRound();
    QVERIFY(!clients[0].hasSomething());
    herd[0].admission().passRound();
    const auto areClosed = [&] {
        return std::count_if(clients.begin(), clients.begin() + many, [](TestClient &client) {
            return client.hasSomething(); // they said nothing, so it is the end
        });
    };
    QTRY_COMPARE(areClosed(), std::ptrdiff_t(many / Admission::shareOfARound));
}

QTEST_GUILESS_MAIN(tst_Admission)
#include "tst_admission.moc"
