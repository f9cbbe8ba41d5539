// Clients as they come: every framing, order of answers, bounds. Against a real server on loopback.

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

const QByteArray iamat = "IAMAT kiwi +34.068930-118.445127 1699999999.5";
const QByteArray at = "AT A +0.500000000 kiwi +34.068930-118.445127 1699999999.5\n";
const QByteArray whatsat = "WHATSAT kiwi 10 2";

QByteArray answerOf(unsigned results)
{
    return at + QByteArray::fromStdString(*cutResults(placesDocument(results), 20));
}

} // namespace

class tst_ClientSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_clock.elapsed = 1s; }

    void answersEachCommand_data();
    void answersEachCommand();
    void answersPipelinedCommandsInOneSegment();
    void answersWhateverTheSplit();
    void answersTheLastLineWithoutNewlineAfterHalfClose();
    void answersALookupAfterHalfClose();
    void saysNothingToAnEmptyConnection();
    void saysNothingToABlankRest();
    void keepsAnswersInOrderBehindALookup();
    void fixesTheReportOfALookupWhenItIsRead();
    void forgetsLookupsOfClientsThatVanish();
    void sendsReportAndDocumentInOneWrite();
    void answersFirst64KiBOfALongerLineAndCloses_data();
    void answersFirst64KiBOfALongerLineAndCloses();
    void takesALineOfExactly64KiB();
    void drainsBeforeClosingSoThatTheAnswerArrives();
    void stopsReadingFromAClientThatDoesNotRead();
    void pausesAClientWithManyLookups();
    void receivesAndSendsOncePerRequest();
    void refusesNewIdsAboveTheCapButMovesKnownOnes();
    void refusesNewIdsAndLongLinesAboveTheByteCap();
    void movesKnownIdsOfOrdinaryLengthAboveTheByteCap();

private:
    ManualClock m_clock; // 1700000000, so that answers are known to the byte
};

void tst_ClientSession::answersEachCommand_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answered");

    QTest::newRow("IAMAT") << iamat + '\n' << at;
    QTest::newRow("IAMAT with CR LF") << iamat + "\r\n" << at;
    QTest::newRow("IAMAT among blanks of every kind")
        << QByteArray(" \tIAMAT\v\fkiwi  +34.068930-118.445127\t1699999999.5 \n") << at;
    QTest::newRow("WHATSAT for an unknown client")
        << QByteArray("WHATSAT nobody 10 2\n") << QByteArray("? WHATSAT nobody 10 2\n");
    QTest::newRow("unknown verb keeps its blanks")
        << QByteArray("  hello   world  \n") << QByteArray("?   hello   world  \n");
    QTest::newRow("blank line") << QByteArray("\n") << QByteArray("? \n");
    QTest::newRow("blank line with CR LF") << QByteArray("\r\n") << QByteArray("? \n");
    QTest::newRow("one CR of two stays") << QByteArray("x\r\r\n") << QByteArray("? x\r\n");
    QTest::newRow("AT forged by a client") << QByteArray(at) << "? " + at;
    QTest::newRow("HELLO of a neighbour")
        << QByteArray("HELLO 1 test B A 1\n") << QByteArray("? HELLO 1 test B A 1\n");
    QTest::newRow("NUL and bytes that are not UTF-8")
        << QByteArray("a\0b\xff\xfe\n", 6) << QByteArray("? a\0b\xff\xfe\n", 8);
    QTest::newRow("goes on after an invalid command") << "x\n" + iamat + '\n' << "? x\n" + at;
}

void tst_ClientSession::answersEachCommand()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answered);
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(sent);
    QCOMPARE(client.read(answered.size()), answered);
    QVERIFY(!client.hasSomething());
}

void tst_ClientSession::answersPipelinedCommandsInOneSegment()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    QByteArray commands;
    QByteArray answers;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray id = QByteArray::number(i);
        commands += "IAMAT c" + id + " +1.0-1.0 1700000000\n";
        answers += "AT A +0.000000000 c" + id + " +1.0-1.0 1700000000\n";
    }
    client.send(commands);
    QCOMPARE(client.read(answers.size()), answers);
    QCOMPARE(herd[0].store().size(), 10'000U);
}

void tst_ClientSession::answersWhateverTheSplit()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    herd.places.atOnce = placesDocument(2);
    const QByteArray commands = iamat + "\r\n" + whatsat + "\nwhat?\n\n" + iamat;
    const QByteArray answers = at + answerOf(2) + "? what?\n? \n" + at;
    for (qsizetype split = 0; split <= commands.size(); ++split) {
        TestClient client(herd[0].clientPort());
        client.send(commands.left(split));
        QVERIFY(split == 0 || commands.left(split).count('\n') > 0 || !client.hasSomething());
        client.send(commands.mid(split));
        client.halfClose();
        QCOMPARE(client.readAll(), answers);
    }
    TestClient slow(herd[0].clientPort());
    for (const char byte : commands) {
        slow.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    slow.halfClose();
    QCOMPARE(slow.readAll(), answers);
}

void tst_ClientSession::answersTheLastLineWithoutNewlineAfterHalfClose()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat);
    client.halfClose();
    QCOMPARE(client.readOnce(), at);
    QCOMPARE(client.readAll(), QByteArray());
    QVERIFY(!client.wasReset());
}

void tst_ClientSession::answersALookupAfterHalfClose()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + '\n' + whatsat);
    client.halfClose();
    QCOMPARE(client.readLine(), at);
    QTRY_COMPARE(herd.places.waiting.size(), 1U);
    QVERIFY(!client.hasSomething());
    herd.places.answer(0, placesDocument(3));
    QCOMPARE(client.readAll(), answerOf(2));
    QTRY_COMPARE(herd[0].sessions(), 0U);
}

void tst_ClientSession::saysNothingToAnEmptyConnection()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.halfClose();
    QCOMPARE(client.readAll(), QByteArray());
}

void tst_ClientSession::saysNothingToABlankRest()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + "\n \t\r");
    client.halfClose();
    QCOMPARE(client.readAll(), at);
}

void tst_ClientSession::keepsAnswersInOrderBehindALookup()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + '\n' + whatsat + "\nx\nWHATSAT kiwi 10 1\ny\n");
    QTRY_COMPARE(herd.places.waiting.size(), 2U);
    QCOMPARE(client.readLine(), at);
    QVERIFY(!client.hasSomething());
    herd.places.answer(1, placesDocument(1)); // the second first
    QVERIFY(!client.hasSomething());
    herd.places.answer(0, placesDocument(2));
    const QByteArray expected = answerOf(2) + "? x\n" + answerOf(1) + "? y\n";
    QCOMPARE(client.read(expected.size()), expected);
}

void tst_ClientSession::fixesTheReportOfALookupWhenItIsRead()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + '\n' + whatsat + "\nIAMAT kiwi +1-1 1700000000\n");
    QTRY_COMPARE(herd.places.waiting.size(), 1U);
    TestClient other(herd[0].clientPort());
    other.send("WHATSAT kiwi 1 1\n");
    QTRY_COMPARE(herd.places.waiting.size(), 2U); // the move took effect although its answer waits
    QCOMPARE(herd.places.waiting[1].query.centre.latitude, 1'000'000'000);
    herd.places.answer(0, placesDocument(2));
    const QByteArray expected = at + answerOf(2) + "AT A +0.000000000 kiwi +1-1 1700000000\n";
    QCOMPARE(client.read(expected.size()), expected);
}

void tst_ClientSession::forgetsLookupsOfClientsThatVanish()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    {
        TestClient client(herd[0].clientPort());
        client.send(iamat + '\n' + whatsat + '\n');
        QTRY_COMPARE(herd.places.waiting.size(), 1U);
        client.reset();
    }
    QTRY_COMPARE(herd[0].sessions(), 0U);
    herd.places.answer(0, placesDocument(2)); // nobody is there to take it
    TestClient client(herd[0].clientPort());
    client.send("x\n");
    QCOMPARE(client.readLine(), QByteArray("? x\n"));
}

void tst_ClientSession::sendsReportAndDocumentInOneWrite()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + '\n');
    QCOMPARE(client.readLine(), at);
    const auto before = herd[0].hub().counters().sends;
    client.send("WHATSAT kiwi 10 20\n");
    QTRY_COMPARE(herd.places.waiting.size(), 1U);
    herd.places.answer(0, placesDocument(20));
    QCOMPARE(client.readOnce(), answerOf(20));
    QCOMPARE(herd[0].hub().counters().sends - before, 1U);
}

void tst_ClientSession::answersFirst64KiBOfALongerLineAndCloses_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("one byte too long") << qsizetype(65'537);
    QTest::newRow("70 kB") << qsizetype(70'000);
    QTest::newRow("64 MB") << qsizetype(64'000'000);
}

void tst_ClientSession::answersFirst64KiBOfALongerLineAndCloses()
{
    QFETCH(qsizetype, size);
    SystemClock clock;
    TestHerd herd({"A"}, {}, {}, &clock);
    TestClient client(herd[0].clientPort());
    client.send(QByteArray(size, 'x') + "\nIAMAT too +1-1 1\n");
    client.halfClose();
    QCOMPARE(client.readAll(), "? " + QByteArray(65'536, 'x') + '\n');
    QVERIFY(!client.wasReset());
    QCOMPARE(herd[0].store().size(), 0U);
}

void tst_ClientSession::takesALineOfExactly64KiB()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    const QByteArray line(65'536, 'x');
    client.send(line + "\ny\n");
    QCOMPARE(client.read(line.size() + 7), "? " + line + "\n? y\n");
}

void tst_ClientSession::drainsBeforeClosingSoThatTheAnswerArrives()
{
    SystemClock clock;
    for (int i = 0; i < 20; ++i) {
        TestHerd herd({"A"}, {}, {}, &clock);
        TestClient client(herd[0].clientPort());
        client.send(QByteArray(300'000, 'x')); // closed after 64 KiB, with the rest unread
        QCOMPARE(client.read(65'539), "? " + QByteArray(65'536, 'x') + '\n');
        client.close();
        QTRY_COMPARE(herd[0].sessions(), 0U);
    }
}

void tst_ClientSession::stopsReadingFromAClientThatDoesNotRead()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    herd.places.atOnce = placesDocument(20, 1000);
    const qsizetype asked = 3000; // 60 MB of answers: more than the sockets between them take
    TestClient deaf(herd[0].clientPort(), 4096);
    deaf.send(iamat + '\n' + QByteArray("WHATSAT kiwi 10 20\n").repeated(asked));
    TestClient other(herd[0].clientPort());
    other.send("x\n");
    QCOMPARE(other.readLine(), QByteArray("? x\n"));
    QTRY_VERIFY(herd[0].hub().held() > Connection::congestionMark);
    QVERIFY(!other.hasSomething()); // lets the loop run
    // What is sent stays a while, and memory grows by doubling.
    QVERIFY(herd[0].hub().held() < 2 * (2 * Connection::congestionMark + 2 * 64 * 1024));
    // When it reads again it gets all of its answers.
    const QByteArray answer = at + QByteArray::fromStdString(*cutResults(herd.places.atOnce, 20));
    QCOMPARE(deaf.readLine(), at);
    for (qsizetype i = 0; i < asked; ++i)
        QVERIFY(deaf.read(answer.size()) == answer);
}

void tst_ClientSession::pausesAClientWithManyLookups()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    const int lookups = 150;
    client.send(iamat + '\n' + QByteArray(whatsat + '\n').repeated(lookups) + "end\n");
    QCOMPARE(client.readLine(), at);
    QTRY_COMPARE(herd.places.waiting.size(), ClientSession::mostWaiting);
    QVERIFY(!client.hasSomething());
    for (std::size_t i = 0; i < lookups; ++i) {
        QTRY_VERIFY(herd.places.waiting.size() > i);
        QVERIFY(herd.places.waiting.size() <= i + ClientSession::mostWaiting);
        herd.places.answer(i, placesDocument(2));
    }
    const QByteArray expected = answerOf(2).repeated(lookups) + "? end\n";
    QCOMPARE(client.read(expected.size()), expected);
}

void tst_ClientSession::receivesAndSendsOncePerRequest()
{
    TestHerd herd({"A"}, {}, {}, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send(iamat + '\n');
    QCOMPARE(client.readLine(), at);
    const auto before = herd[0].hub().counters();
    for (int i = 0; i < 100; ++i) {
        client.send(iamat + '\n');
        QCOMPARE(client.readLine(), at);
    }
    QCOMPARE(herd[0].hub().counters().receives - before.receives, 100U);
    QCOMPARE(herd[0].hub().counters().sends - before.sends, 100U);
}

void tst_ClientSession::refusesNewIdsAboveTheCapButMovesKnownOnes()
{
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.maxIds = 2; }, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send("IAMAT a +1-1 1\nIAMAT b +1-1 1\nIAMAT c +1-1 1\nIAMAT a +2-2 2\n");
    QVERIFY(client.readLine().startsWith("AT A "));
    QVERIFY(client.readLine().startsWith("AT A "));
    QCOMPARE(client.readLine(), QByteArray("? IAMAT c +1-1 1\n"));
    QVERIFY(client.readLine().endsWith(" a +2-2 2\n"));
    QCOMPARE(herd[0].store().size(), 2U);
}

void tst_ClientSession::refusesNewIdsAndLongLinesAboveTheByteCap()
{
    constexpr std::size_t cap = 1024 * 1024;
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.maxStoredBytes = cap; }, &m_clock);
    TestClient client(herd[0].clientPort());
    const QByteArray padding(60'000, 'p');
    QByteArray answer;
    int clients = 0;
    do {
        client.send("IAMAT c" + QByteArray::number(++clients) + padding + " +1-1 1\n");
        answer = client.readLine();
    } while (answer.startsWith("AT A ") && clients < 100);
    QVERIFY(answer.startsWith("? IAMAT c"));
    QVERIFY(clients > 10);
    QVERIFY(herd[0].store().bytes() <= cap + 1024 * 1024);
    client.send("IAMAT new +1-1 1\nIAMAT c1" + padding + " +1-1 1" + QByteArray(5000, '0')
                + "\nIAMAT c1" + padding + " +2-2 2\n");
    QCOMPARE(client.readLine(), QByteArray("? IAMAT new +1-1 1\n"));
    QVERIFY(client.readLine().startsWith("? IAMAT c1p"));
    QVERIFY(client.readLine().startsWith("AT A "));
}

void tst_ClientSession::movesKnownIdsOfOrdinaryLengthAboveTheByteCap()
{
    TestHerd herd(
        {"A"}, {}, [](ServerConfig &config) { config.maxStoredBytes = 0; }, &m_clock);
    TestClient client(herd[0].clientPort());
    client.send("IAMAT a +1-1 1\nIAMAT b +1-1 1\nIAMAT a +1.000000000000000000000000-1 2\n");
    QVERIFY(client.readLine().startsWith("AT A ")); // nothing was stored yet
    QCOMPARE(client.readLine(), QByteArray("? IAMAT b +1-1 1\n"));
    QVERIFY(client.readLine().endsWith("-1 2\n"));
    QVERIFY(herd[0].store().line(0).ends_with("-1 2\n"));
}

QTEST_GUILESS_MAIN(tst_ClientSession)
#include "tst_clientsession.moc"
