// What silence means: the framings of clients that never say where a command ends. Time is virtual:
// it passes when a test says so.

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

const QByteArray iamat = "IAMAT kiwi +34.068930-118.445127 1699999999.5";
const QByteArray at = "AT A +0.500000000 kiwi +34.068930-118.445127 1699999999.5\n";

void gradingTimeouts(ServerConfig &config)
{
    config.timeouts = {50ms, 100ms};
}

} // namespace

class tst_SessionTimeouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.elapsed = 1s; }

    void answersACompleteCommandWithoutNewlineAfterSilence();
    void closesAfterOneCommandAndSilence_data();
    void closesAfterOneCommandAndSilence();
    void lingersOnlyAfterALookupIsAnswered();
    void keepsWaitingForTheRestOf_data();
    void keepsWaitingForTheRestOf();
    void takesALateNewlineForTheEndOfTheAnsweredCommand_data();
    void takesALateNewlineForTheEndOfTheAnsweredCommand();
    void keepsAConnectionThatSentTwoCommands();
    void keepsAConnectionThatSentMoreThanALookupAnsweredAtOnce_data();
    void keepsAConnectionThatSentMoreThanALookupAnsweredAtOnce();
    void waitsForEverByDefault();
    void closesAClientThatTakesNothingFor10s();
    void lingersAfterAStallIsOver();
    void closesAfterDraining2s();

private:
    void pass(TestHerd &herd, std::chrono::nanoseconds time)
    {
        m_clock.elapsed += time;
        herd[0].hub().passDeadlines();
    }

    ManualClock m_clock;
};

void tst_SessionTimeouts::answersACompleteCommandWithoutNewlineAfterSilence()
{
    TestHerd herd({"A"}, {}, gradingTimeouts, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat);
    QVERIFY(!client.hasSomething());
    pass(herd, 50ms);
    QCOMPARE(client.readOnce(), at);
    QCOMPARE(herd[0].hub().held(), 0U);
    pass(herd, 100ms);
    QVERIFY(client.isClosedByPeer());
    QVERIFY(!client.wasReset());
}

void tst_SessionTimeouts::closesAfterOneCommandAndSilence_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("a report") << iamat + '\n' << at;
    QTest::newRow("an invalid command counts as one") << QByteArray("x\n") << QByteArray("? x\n");
}

void tst_SessionTimeouts::closesAfterOneCommandAndSilence()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answered);
    TestHerd herd({"A"}, {}, gradingTimeouts, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(sent);
    QCOMPARE(client.readLine(), answered);
    QVERIFY(!client.hasSomething());
    pass(herd, 100ms);
    QVERIFY(client.isClosedByPeer());
    QVERIFY(!client.wasReset());
}

void tst_SessionTimeouts::lingersOnlyAfterALookupIsAnswered()
{
    TestHerd herd({"A"}, {}, gradingTimeouts, &m_clock);
    TestClient first(herd[0].clientPort());
    first.send(iamat + '\n');
    QCOMPARE(first.readLine(), at);
    TestClient client(herd[0].clientPort());
    client.send("WHATSAT kiwi 10 1\n");
    QTRY_COMPARE(herd.places.waiting.size(), 1U);
    pass(herd, 1h);
    QVERIFY(first.isClosedByPeer());
    QVERIFY(!client.hasSomething());
    herd.places.answer(0, placesDocument(1));
    QCOMPARE(client.readLine(), at);
    pass(herd, 100ms);
    QVERIFY(client.readAll().endsWith("}\n\n"));
}

void tst_SessionTimeouts::keepsWaitingForTheRestOf_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::newRow("half a command") << QByteArrayList {"IAMAT kiwi +34.068930-118.445127"};
    QTest::newRow("something that is no command") << QByteArrayList {"hello"};
    QTest::newRow("a command that came in two pieces")
        << QByteArrayList {iamat.left(20), iamat.mid(20)};
    QTest::newRow("a command after another one") << QByteArrayList {"x\n" + iamat};
}

void tst_SessionTimeouts::keepsWaitingForTheRestOf()
{
    QFETCH(QByteArrayList, pieces);
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.timeouts.idleAnswer = 50ms; }, &m_clock);
    TestClient client(herd[0].clientPort());
    for (const QByteArray &piece : pieces) {
        const auto before = herd[0].hub().counters().receives;
        client.send(piece);
        QTRY_COMPARE(herd[0].hub().counters().receives, before + 1);
    }
    if (pieces.first().startsWith('x'))
        QCOMPARE(client.readLine(), QByteArray("? x\n"));
    pass(herd, 1h);
    QVERIFY(!client.hasSomething());
    client.send("\n");
    const QByteArray line = pieces.join().mid(pieces.first().startsWith('x') ? 2 : 0);
    QCOMPARE(client.readLine(), line == iamat ? at : "? " + line + '\n');
}

void tst_SessionTimeouts::takesALateNewlineForTheEndOfTheAnsweredCommand_data()
{
    QTest::addColumn<QByteArray>("late");
    QTest::newRow("newline") << QByteArray("\n");
    QTest::newRow("carriage return and newline") << QByteArray("\r\n");
    QTest::newRow("nothing, then the next command") << QByteArray();
}

void tst_SessionTimeouts::takesALateNewlineForTheEndOfTheAnsweredCommand()
{
    QFETCH(QByteArray, late);
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.timeouts.idleAnswer = 50ms; }, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat);
    QVERIFY(!client.hasSomething());
    pass(herd, 50ms);
    QCOMPARE(client.readLine(), at);
    client.send(late + "x\n");
    QCOMPARE(client.readLine(), QByteArray("? x\n"));
}

void tst_SessionTimeouts::keepsAConnectionThatSentTwoCommands()
{
    TestHerd herd({"A"}, {}, gradingTimeouts, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send("x\ny\n");
    QCOMPARE(client.read(8), QByteArray("? x\n? y\n"));
    pass(herd, 1h);
    client.send("z\n");
    QCOMPARE(client.readLine(), QByteArray("? z\n"));
}

void tst_SessionTimeouts::keepsAConnectionThatSentMoreThanALookupAnsweredAtOnce_data()
{
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("another lookup") << QByteArray("WHATSAT kiwi 10 0\n");
    QTest::newRow("another command") << QByteArray("x\n");
    QTest::newRow("the beginning of one") << QByteArray("WHATSAT ki");
}

void tst_SessionTimeouts::keepsAConnectionThatSentMoreThanALookupAnsweredAtOnce()
{
    QFETCH(QByteArray, behind);
    TestHerd herd({"A"}, {}, gradingTimeouts, &m_clock);
    herd.places.atOnce = placesDocument(0);
    TestClient first(herd[0].clientPort());
    first.send(iamat + '\n');
    QCOMPARE(first.readLine(), at);
    TestClient client(herd[0].clientPort());
    client.send("WHATSAT kiwi 10 0\n" + behind);
    QCOMPARE(client.readLine(), at);
    pass(herd, 1h);
    client.send("\nz\n");
    QByteArray line = client.readLine();
    while (!line.isEmpty() && line != "? z\n")
        line = client.readLine();
    QCOMPARE(line, QByteArray("? z\n"));
}

void tst_SessionTimeouts::waitsForEverByDefault()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat);
    QVERIFY(!client.hasSomething());
    pass(herd, 1h);
    QVERIFY(!client.hasSomething());
    client.send("\n");
    QCOMPARE(client.readLine(), at);
}

void tst_SessionTimeouts::closesAClientThatTakesNothingFor10s()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    herd.places.atOnce = placesDocument(20, 1000);
    TestClient deaf(herd[0].clientPort(), 4096);
    deaf.send(iamat + '\n' + QByteArray("WHATSAT kiwi 10 20\n").repeated(2000));
    QTRY_VERIFY(herd[0].hub().held() > Connection::congestionMark);
    pass(herd, 9s);
    QCOMPARE(herd[0].sessions(), 1U);
    pass(herd, 1s);
    QTRY_COMPARE(herd[0].sessions(), 0U);
    QCOMPARE(herd[0].hub().held(), 0U);
}

void tst_SessionTimeouts::lingersAfterAStallIsOver()
{
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.timeouts.linger = 100ms; }, &m_clock);
    herd.places.atOnce = placesDocument(20, 400'000); // 8 MB: no socket takes it at once
    TestClient first(herd[0].clientPort());
    first.send(iamat + '\n');
    QCOMPARE(first.readLine(), at);
    TestClient client(herd[0].clientPort(), 4096);
    client.send("WHATSAT kiwi 10 20\n");
    QTRY_VERIFY(herd[0].hub().held() > 0);
    const auto size = qsizetype(at.size() + qsizetype(cutResults(herd.places.atOnce, 20)->size()));
    QCOMPARE(client.read(size).size(), size);
    pass(herd, 100ms);
    QVERIFY(client.isClosedByPeer());
}

void tst_SessionTimeouts::closesAfterDraining2s()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(QByteArray(70'000, 'x')); // too long; the client keeps its side open
    QCOMPARE(client.readAll().size(), 65'539);
    QCOMPARE(herd[0].sessions(), 1U);
    pass(herd, 2s);
    QTRY_COMPARE(herd[0].sessions(), 0U);
}

QTEST_GUILESS_MAIN(tst_SessionTimeouts)
#include "tst_sessiontimeouts.moc"
