// The link port from outside: neighbours that a test plays itself, byte by byte.

#include "tests/support/playedneighbour.h"

#include <QSignalSpy>

#include <memory>
#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_Links : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.elapsed = 1s; }

    void believesReportsAfterProof();
    void believesNothingBeforeProof();
    void answersPings();
    void refuses_data();
    void refuses();
    void refusesLinesThatAreNoMessages_data();
    void refusesLinesThatAreNoMessages();
    void takesWhateverTheSplit();
    void takesALineThatA64KiBCommandBecame();
    void boundsStrangers();
    void letsANeighbourInThoughStrangersHoldEveryPlace();
    void keepsANeighbourWhileStrangersOfAnotherAddressPour();
    void sendsThoseThatOnlyDrainAwayFirst();
    void giveStrangers5sForTheHandshake();
    void linksWithAKey();
    void doesNotLinkWithOtherKeys_data();
    void doesNotLinkWithOtherKeys();
    void warnsOfClocksAMinuteApart();
    void owesANeighbourThatDoesNotReadStateOnly();
    void handsAllThatIsOwedOverBeforeItSaysBye();

private:
    ManualClock m_clock;
};

void tst_Links::believesReportsAfterProof()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    QVERIFY(herd.link().isUp());
    neighbour.send(report);
    QTRY_COMPARE(herd[0].store().size(), 1U);
    // And passes on what it is told, but not back what it just heard.
    TestClient client(herd[0].clientPort());
    client.send("IAMAT me +1-1 1700000000\n");
    QCOMPARE(neighbour.readLine(), QByteArray("AT B +0.000000000 me +1-1 1700000000\n"));
}

void tst_Links::believesNothingBeforeProof()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    neighbour.send(helloOf("A") + report);
    QVERIFY(neighbour.readLine().startsWith("HELLO "));
    QCOMPARE(neighbour.readLine(), QByteArray("BYE not a handshake\n"));
    neighbour.close();
    QTRY_COMPARE(herd[0].store().size(), 0U);
}

void tst_Links::answersPings()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    neighbour.send("PING 41\nPING 18446744073709551615\n");
    QCOMPARE(neighbour.readLine(), QByteArray("PONG 41\n"));
    QCOMPARE(neighbour.readLine(), QByteArray("PONG 18446744073709551615\n"));
}

void tst_Links::refuses_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("another herd") << helloOf("A", 7, "B", "other")
                                  << QByteArray("BYE this is herd test\n");
    QTest::newRow("a dialler that means another server")
        << helloOf("A", 7, "Z") << QByteArray("BYE this is server B\n");
    QTest::newRow("an unknown edge")
        << helloOf("AA") << QByteArray("BYE B does not talk with AA\n");
    QTest::newRow("the higher id dialling")
        << helloOf("C") << QByteArray("BYE of an edge the lower server id dials\n");
    QTest::newRow("another version of the protocol")
        << QByteArray("HELLO 2 whatever\n")
        << QByteArray("BYE this server speaks version 1 of the link protocol only\n");
    QTest::newRow("a browser") << QByteArray("GET / HTTP/1.1\r\n")
                               << QByteArray("BYE not a handshake\n");
    QTest::newRow("a client") << QByteArray("IAMAT a +1-1 1\n")
                              << QByteArray("BYE not a handshake\n");
    QTest::newRow("a line longer than 1 KiB")
        << QByteArray(1025, 'x') << QByteArray("BYE line too long\n");
}

void tst_Links::refuses()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answered);
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    neighbour.send(sent);
    QCOMPARE(neighbour.readAll(), answered);
    QVERIFY(!neighbour.wasReset());
    QVERIFY(!herd.link().isUp());
}

void tst_Links::refusesLinesThatAreNoMessages_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an unknown verb") << QByteArray("HELP");
    QTest::newRow("a second HELLO") << helloOf("A").trimmed();
    QTest::newRow("a second PROOF") << QByteArray("PROOF -");
    QTest::newRow("a report with a field too few") << QByteArray("AT A +0.500000000 kiwi +1-1");
    QTest::newRow("a report off the globe") << QByteArray("AT A +0.500000000 kiwi +91-1 1");
    QTest::newRow("a blank line") << QByteArray();
    QTest::newRow("bytes that are no text") << QByteArray("\0\xff\xfe", 3);
}

void tst_Links::refusesLinesThatAreNoMessages()
{
    QFETCH(QByteArray, line);
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    neighbour.send(line + '\n' + report);
    QCOMPARE(neighbour.readAll(), QByteArray("BYE malformed line\n"));
    neighbour.close();
    QTRY_VERIFY(!herd.link().isUp());
    QCOMPARE(herd[0].store().size(), 0U);
}

void tst_Links::takesWhateverTheSplit()
{
    const QByteArray all = helloOf("A") + "PROOF -\n";
    for (qsizetype split = 1; split < all.size(); split += 3) {
        LonelyServer herd(m_clock);
        TestClient neighbour(herd.linkPort());
        neighbour.send(all.left(split));
        neighbour.hasSomething(); // lets the loop run
        neighbour.send(all.mid(split) + report);
        QVERIFY(neighbour.readLine().startsWith("HELLO 1 test B A "));
        QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
        QTRY_COMPARE(herd[0].store().size(), 1U);
    }
}

void tst_Links::takesALineThatA64KiBCommandBecame()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    TestClient client(herd[0].clientPort());
    const QByteArray id(65'536 - 23, 'x');
    client.send("IAMAT " + id + " +1-1 1700000000\n");
    const QByteArray line = "AT B +0.000000000 " + id + " +1-1 1700000000\n";
    QCOMPARE(client.readLine(), line);
    QCOMPARE(neighbour.readLine(), line);
    LonelyServer other(m_clock);
    TestClient further(other.linkPort());
    prove(further);
    further.send(line);
    QTRY_COMPARE(other[0].store().size(), 1U);
}

void tst_Links::boundsStrangers()
{
    LonelyServer herd(m_clock);
    std::vector<TestClient> strangers;
    for (std::size_t i = 0; i < LinkAcceptor::mostUnproved + 4; ++i)
        strangers.emplace_back(herd.linkPort());
    for (std::size_t i = 0; i < 4; ++i) // the oldest make room
        QVERIFY(strangers[i].isClosedByPeer());
    for (std::size_t i = 4; i < strangers.size(); ++i)
        QVERIFY(!strangers[i].hasSomething());
}

void tst_Links::letsANeighbourInThoughStrangersHoldEveryPlace()
{
    LonelyServer herd(m_clock);
    std::vector<TestClient> strangers;
    for (std::size_t i = 0; i < LinkAcceptor::mostUnproved; ++i)
        strangers.emplace_back(herd.linkPort());
    QVERIFY(!strangers.back().hasSomething());
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
}

void tst_Links::keepsANeighbourWhileStrangersOfAnotherAddressPour()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort(), "127.0.0.2");
    neighbour.send(helloOf("A"));
    QVERIFY(neighbour.readLine().startsWith("HELLO 1 test B A "));
    std::vector<TestClient> strangers;
    for (std::size_t i = 0; i < 3 * LinkAcceptor::mostUnproved; ++i)
        strangers.emplace_back(herd.linkPort());
    QVERIFY(strangers.front().isClosedByPeer());
    neighbour.send("PROOF -\n");
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
}

void tst_Links::sendsThoseThatOnlyDrainAwayFirst()
{
    LonelyServer herd(m_clock);
    TestClient undecided(herd.linkPort());
    QVERIFY(!undecided.hasSomething());
    std::vector<TestClient> refused;
    for (std::size_t i = 1; i < LinkAcceptor::mostUnproved; ++i) {
        refused.emplace_back(herd.linkPort()).send("HELLO\n"); // and keeps its side open
        QVERIFY(refused.back().readLine().startsWith("BYE "));
    }
    for (std::size_t i = 1; i < LinkAcceptor::mostUnproved; ++i)
        refused.emplace_back(herd.linkPort());
    QVERIFY(!refused.back().hasSomething());
    undecided.send(helloOf("A"));
    QVERIFY(undecided.readLine().startsWith("HELLO 1 test B A "));
}

void tst_Links::giveStrangers5sForTheHandshake()
{
    LonelyServer herd(m_clock);
    TestClient stranger(herd.linkPort());
    stranger.send("HELLO");
    QVERIFY(!stranger.hasSomething());
    m_clock.elapsed += LinkChannel::handshakeLimit;
    herd[0].hub().passDeadlines();
    QVERIFY(stranger.isClosedByPeer());
}

void tst_Links::linksWithAKey()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}},
                  [](ServerConfig &config) { config.herdKey = "0123456789abcdef"; });
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    TestClient client(herd[1].clientPort());
    client.send("IAMAT me +1-1 1700000000\n");
    QTRY_COMPARE(herd[0].store().size(), 1U);
}

void tst_Links::doesNotLinkWithOtherKeys_data()
{
    QTest::addColumn<QByteArray>("keyOfA");
    QTest::addColumn<QByteArray>("keyOfB");
    QTest::addColumn<QString>("warning");
    const QByteArray key = "0123456789abcdef";
    QTest::newRow("different keys")
        << key << QByteArray("0123456789abcdeF") << QStringLiteral("the herd keys differ");
    QTest::newRow("the dialler has none")
        << QByteArray() << key
        << QStringLiteral("this server has a herd key, the neighbour has none");
    QTest::newRow("the other one has none")
        << key << QByteArray()
        << QStringLiteral("this server has no herd key, the neighbour has one");
}

void tst_Links::doesNotLinkWithOtherKeys()
{
    QFETCH(QByteArray, keyOfA);
    QFETCH(QByteArray, keyOfB);
    QFETCH(QString, warning);
    TestHerd herd({"A", "B"}, {{"A", "B"}}, [&](ServerConfig &config) {
        config.herdKey = (config.id == "A" ? keyOfA : keyOfB).toStdString();
    });
    QSignalSpy warned(&herd[0], &HerdServer::warned);
    QSignalSpy changed(&herd[1], &HerdServer::linkChanged);
    herd.join();
    QTRY_COMPARE(warned.count(), 1);
    QVERIFY2(warned.first().first().toString().contains(warning),
             qPrintable(warned.first().first().toString()));
    QCOMPARE(changed.count(), 0);
}

void tst_Links::warnsOfClocksAMinuteApart()
{
    m_clock.now = {1'700'000'000 + 60, 0};
    LonelyServer herd(m_clock);
    QSignalSpy warned(&herd[0], &HerdServer::warned);
    TestClient neighbour(herd.linkPort());
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    QTRY_COMPARE(warned.count(), 0);
    QVERIFY(!herd.link().hasClockSkew());
    m_clock.now.nanoseconds = 1;
    TestClient later(herd.linkPort());
    prove(later);
    QCOMPARE(later.readLine(), QByteArray("PROOF -\n"));
    QTRY_COMPARE(warned.count(), 1);
    QVERIFY(herd.link().hasClockSkew());
}

void tst_Links::owesANeighbourThatDoesNotReadStateOnly()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort(), 4096);
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    // 20 clients with lines of 60 kB that move again and again: more than any socket takes.
    TestClient client(herd[0].clientPort());
    const QByteArray padding(60'000, 'p');
    constexpr int clients = 20;
    QByteArray last;
    for (int round = 1; round <= 20; ++round) {
        for (int i = 0; i < clients; ++i) {
            client.send("IAMAT c" + QByteArray::number(i) + padding + " +1-1 "
                        + QByteArray::number(round) + '\n');
            last = client.readLine();
        }
    }
    QVERIFY(herd.link().owed() > 0);
    QVERIFY(herd.link().owed() <= clients);
    // What is sent stays a while, and memory grows by doubling.
    QVERIFY(herd[0].hub().held() <= 2 * (2 * Connection::congestionMark + 2 * 64 * 1024));
    // When it reads again it gets the newest of each; never one that is older than what it has.
    QHash<QByteArray, int> newest;
    while (newest.size() < clients || *std::min_element(newest.begin(), newest.end()) < 20) {
        const QByteArray line = neighbour.readLine().trimmed();
        QVERIFY(line.startsWith("AT B "));
        const int time = line.mid(line.lastIndexOf(' ') + 1).toInt();
        int &known = newest[line.split(' ').at(3)];
        QVERIFY(time > known);
        known = time;
    }
    QCOMPARE(herd.link().owed(), 0U);
}

void tst_Links::handsAllThatIsOwedOverBeforeItSaysBye()
{
    LonelyServer herd(m_clock);
    TestClient neighbour(herd.linkPort(), 4096);
    prove(neighbour);
    QCOMPARE(neighbour.readLine(), QByteArray("PROOF -\n"));
    TestClient client(herd[0].clientPort());
    // Until more is owed than one write takes, and the socket takes nothing any more.
    int clients = 0;
    while (herd.link().owed() < 20) {
        client.send("IAMAT c" + QByteArray::number(++clients) + QByteArray(60'000, 'p')
                    + " +1-1 1\n");
        QVERIFY(client.readLine().startsWith("AT B "));
    }
    herd[0].shutDown();
    for (int i = 0; i < clients; ++i)
        QVERIFY(neighbour.readLine().startsWith("AT B "));
    QCOMPARE(neighbour.readLine(), QByteArray("BYE shutting down\n"));
}

QTEST_GUILESS_MAIN(tst_Links)
#include "tst_links.moc"
