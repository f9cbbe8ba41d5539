// One observer and its snapshot: how fast, how much, how it ends.

#include "tests/monitor/testport.h"
#include "tests/support/testclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class tst_ObserverSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignoresJsonAfterHello();
    void cutsTheSnapshotAfterALineThatIsNotJson_data();
    void cutsTheSnapshotAfterALineThatIsNotJson();
    void showsASlowReaderAllWithinBounds();
    void showsTheClientsThatWereKnownWhenItBegan();
    void tellsEventsAfterTheSnapshot();
    void tellsEventsBetweenThePiecesOfASnapshot();
    void tellsNoEventsToOneThatHalfClosed();
    void dropsAnObserverThatIsTooSlow();
};

void tst_ObserverSession::ignoresJsonAfterHello()
{
    TestPort monitor;
    monitor.source.addMany(20'000);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    const QByteArray begin = observer.readOnce();
    observer.send("{\"cut\":\"B\"}\n{}\n{\"hello\":2}\n");
    observer.halfClose();
    QVERIFY(isWhole(begin + observer.readAll()));
}

void tst_ObserverSession::cutsTheSnapshotAfterALineThatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("a word") << QByteArray("stop\n");
    QTest::newRow("a blank line") << QByteArray("\n");
    QTest::newRow("more than 4 KiB") << QByteArray(5000, '[');
}

void tst_ObserverSession::cutsTheSnapshotAfterALineThatIsNotJson()
{
    QFETCH(QByteArray, sent);
    TestPort monitor;
    monitor.source.addMany(20'000);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    const QByteArray begin = observer.readOnce();
    observer.send(sent);
    const QByteArray stream = begin + observer.readAll();
    QVERIFY(!observer.wasReset());
    QVERIFY(!isWhole(stream));
}

void tst_ObserverSession::showsASlowReaderAllWithinBounds()
{
    TestPort monitor;
    constexpr int clients = 20'000;
    constexpr std::size_t bound =
        2 * (2 * Connection::congestionMark + SnapshotWriter::pieceSize + 1024); // as memory grows
    monitor.source.addMany(clients);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    observer.halfClose();
    QByteArray stream;
    std::size_t most = 0;
    for (QByteArray piece = observer.readOnce(); !piece.isEmpty(); piece = observer.readOnce()) {
        stream += piece;
        most = std::max(most, monitor.hub.held());
    }
    QVERIFY2(most <= bound, qPrintable(QString::number(most)));
    QVERIFY2(most > Connection::congestionMark / 2, qPrintable(QString::number(most)));
    const auto lines = objects(stream);
    QCOMPARE(lines.size(), clients + 3);
    for (int i = 0; i < clients; ++i)
        QVERIFY(lines[i + 2].value("client"_L1).toString().startsWith(u"c%1."_s.arg(i)));
    QVERIFY(isWhole(stream));
}

void tst_ObserverSession::showsTheClientsThatWereKnownWhenItBegan()
{
    constexpr int clients = 20'010; // so that the last piece has room for more
    TestPort monitor;
    monitor.source.addMany(clients);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    observer.halfClose();
    QByteArray stream = observer.readOnce();
    monitor.source.lines.back() = "AT B -1.000000000 last +1-1 1700000000";
    monitor.source.addMany(100);
    stream += observer.readAll();
    const auto lines = objects(stream);
    QCOMPARE(lines.size(), clients + 3);
    QCOMPARE(lines.at(1).value("clients"_L1), clients);
    QCOMPARE(lines.at(clients + 1).value("client"_L1), u"last"_s); // its newest report
    QCOMPARE(lines.last().value("clients"_L1), clients);
}

void tst_ObserverSession::tellsEventsAfterTheSnapshot()
{
    TestPort monitor;
    monitor.source.add("kiwi");
    TestClient observer(monitor.port());
    observer.send(hello);
    for (int line = 0; line < 4; ++line)
        QVERIFY(observer.readLine().startsWith('{'));
    monitor.events.tell(event::Open {"127.0.0.1:5"});
    monitor.events.tell(event::Close {"127.0.0.1:5", "finished"});
    QByteArray stream = observer.readLine();
    stream += observer.readLine();
    const auto told = objects(stream);
    QCOMPARE(told.at(0).value("kind"_L1), u"open"_s);
    QCOMPARE(told.at(0).value("seq"_L1), 1);
    QCOMPARE(told.at(1).value("kind"_L1), u"close"_s);
    QCOMPARE(told.at(1).value("seq"_L1), 2);
    observer.send("{\"ping\":7}\n");
    const auto pong = objects(observer.readLine()).first();
    QCOMPARE(pong.value("pong"_L1), 7);
    QVERIFY(pong.contains("utc"_L1));
    observer.halfClose();
    QVERIFY(observer.isClosedByPeer());
    QTRY_COMPARE(monitor.events.observers(), 0U);
}

void tst_ObserverSession::tellsEventsBetweenThePiecesOfASnapshot()
{
    TestPort monitor;
    monitor.source.addMany(20'000);
    monitor.events.tell(event::Open {"before"});
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    QByteArray stream = observer.readOnce();
    QVERIFY(monitor.events.isWatched());
    monitor.events.tell(event::Open {"meanwhile"});
    while (!stream.contains("\"snapshot\":\"end\""))
        stream += observer.readOnce();
    QVERIFY(!stream.contains("before"));
    QVERIFY(stream.indexOf("meanwhile") < stream.indexOf("\"snapshot\":\"end\""));
    const auto lines = objects(stream);
    QCOMPARE(lines.at(1).value("seq"_L1), 1); // so the next is 2
    QCOMPARE(lines.size(), 20'000 + 4);
}

void tst_ObserverSession::tellsNoEventsToOneThatHalfClosed()
{
    TestPort monitor;
    monitor.source.addMany(20'000);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    QByteArray stream = observer.readOnce();
    QVERIFY(monitor.events.isWatched());
    observer.halfClose();
    QTRY_VERIFY(!monitor.events.isWatched());
    monitor.events.tell(event::Open {"meanwhile"});
    stream += observer.readAll();
    QVERIFY(isWhole(stream));
    QVERIFY(!stream.contains("meanwhile"));
}

void tst_ObserverSession::dropsAnObserverThatIsTooSlow()
{
    TestPort monitor;
    const QSignalSpy dropped(&monitor.server, &MonitorServer::dropped);
    TestClient slow(monitor.port(), 4096);
    slow.send(hello);
    QTRY_COMPARE(monitor.events.observers(), 1U);
    const std::string text(60'000, 'x');
    int told = 0;
    for (; monitor.events.observers() > 0; ++told)
        monitor.events.tell(event::Close {"127.0.0.1:5", text});
    QVERIFY(told >= int(ObserverSession::mostUnsent / 60'100));
    QVERIFY(told <= int(ObserverSession::mostUnsent / 60'000 + 1));
    QTRY_COMPARE(monitor.server.observers(), 0U);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(monitor.hub.held(), 0U);
}

QTEST_GUILESS_MAIN(tst_ObserverSession)
#include "tst_observersession.moc"
