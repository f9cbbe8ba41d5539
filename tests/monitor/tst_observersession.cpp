// One observer and its snapshot: how fast, how much, how it ends.

#include "tests/monitor/testport.h"
#include "tests/support/testclient.h"

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
    void letsGoOfAnObserverThatKeepsItsSideOpen();
};

void tst_ObserverSession::ignoresJsonAfterHello()
{
    TestPort monitor;
    monitor.source.addMany(20'000);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
    const QByteArray begin = observer.readOnce();
    observer.send("{\"cut\":\"B\"}\n[]\n{\"hello\":2}\n");
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
        2 * (2 * Connection::congestionMark + ObserverSession::pieceSize + 1024); // as memory grows
    monitor.source.addMany(clients);
    TestClient observer(monitor.port(), 4096);
    observer.send(hello);
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

void tst_ObserverSession::letsGoOfAnObserverThatKeepsItsSideOpen()
{
    TestPort monitor;
    TestClient observer(monitor.port());
    observer.send(hello);
    QVERIFY(isWhole(observer.readAll()));
    observer.send("whatever, as it is discarded\n");
    QVERIFY(observer.isClosedByPeer());
    QCOMPARE(monitor.server.observers(), 1U);
    monitor.pass(Connection::drainLimit);
    QTRY_COMPARE(monitor.server.observers(), 0U);
}

QTEST_GUILESS_MAIN(tst_ObserverSession)
#include "tst_observersession.moc"
