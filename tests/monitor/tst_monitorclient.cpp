// An observer of several servers: real monitor ports, and played ones that misbehave.

#include "tests/monitor/playedmonitor.h"
#include "tests/monitor/testobserver.h"
#include "tests/monitor/testport.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const char *const loopback = "127.0.0.1";

} // namespace

class tst_MonitorClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAllThatAServerSays();
    void saysHelloWithItsToken();
    void waitsForAServerThatIsNotThere();
    void resumesWhereItWasCutOff();
    void beginsAnewWhereTheServerDid();
    void beginsAnewAfterWhatIsWrong_data();
    void beginsAnewAfterWhatIsWrong();
    void refusesWhatIsNoMonitorPort_data();
    void refusesWhatIsNoMonitorPort();
    void givesUpOnSilence();
    void saysThatTwoAddressesAreOneServer();
    void saysThatTwoServersHaveOneName();
    void mergesByTheServersClocks();
    void saysWhenAClockIsSet();
    void removesASource();
    void sendsToOneSource();
    void keepsWithinItsBoundWhereNobodyTakes();
    void observesManyServers();
};

void tst_MonitorClient::tellsAllThatAServerSays()
{
    TestPort monitor;
    monitor.source.add("kiwi");
    TestObserver observer;
    const auto source = observer.client.add(loopback, monitor.port());
    QVERIFY(observer.waitFor("snapshot", u"end"_s));
    monitor.events.tell(event::Open {"one"});
    QVERIFY(observer.waitFor("kind", u"open"_s));
    QCOMPARE(observer.story(source),
             (QStringList {u"waiting"_s, u"attached"_s, u"hello"_s, u"begin"_s, u"client"_s,
                           u"end"_s, u"open"_s}));
    const auto &attached = observer.told.at(1);
    QCOMPARE(attached.value("address"), u"127.0.0.1:%1"_s.arg(monitor.port()));
    QCOMPARE(attached.value("server"), u"A"_s);
    std::string scratch;
    for (const auto &each : observer.told) {
        const auto line = parseMonitorLine(each.text.toStdString(), scratch);
        QVERIFY(!std::holds_alternative<MalformedLine>(line));
        QVERIFY(!std::holds_alternative<UnknownLine>(line));
    }
}

void tst_MonitorClient::saysHelloWithItsToken()
{
    PlayedMonitor server;
    TestObserver observer;
    observer.client.add("localhost", server.serverPort(), "secret");
    QVERIFY(observer.waitUntil([&] { return server.heard.endsWith('\n'); }));
    QCOMPARE(server.heard, QByteArray("{\"hello\":1,\"token\":\"secret\"}\n"));
}

void tst_MonitorClient::waitsForAServerThatIsNotThere()
{
    quint16 port = 0;
    {
        QTcpServer place;
        QVERIFY(place.listen(QHostAddress::LocalHost));
        port = place.serverPort();
    }
    TestObserver observer;
    const auto source = observer.client.add(loopback, port);
    QVERIFY(observer.waitFor("reason", u"could not connect"_s));
    observer.pass(60s);
    QCOMPARE(observer.story(source), (QStringList {u"waiting"_s, u"waiting"_s})); // said once
    PlayedMonitor server;
    server.close();
    server.says = {greeting() + emptySnapshot()};
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    observer.pass(SourceStream::mostBackoff * 3 / 2);
    QVERIFY(observer.waitFor("source", u"attached"_s));
}

void tst_MonitorClient::resumesWhereItWasCutOff()
{
    TestPort monitor;
    monitor.source.add("kiwi");
    TestObserver observer;
    const auto source = observer.client.add(loopback, monitor.port());
    QVERIFY(observer.waitFor("snapshot", u"end"_s));
    monitor.events.tell(event::Open {"one"});
    QVERIFY(observer.waitFor("peer", u"one"_s));
    const auto port = monitor.port();
    monitor.server.close(); // ends the streams
    QVERIFY(monitor.server.listen(port));
    monitor.events.tell(event::Open {"two"});
    QVERIFY(observer.waitFor("peer", u"two"_s));
    QCOMPARE(
        observer.story(source),
        (QStringList {u"waiting"_s, u"attached"_s, u"hello"_s, u"begin"_s, u"client"_s, u"end"_s,
                      u"open"_s, u"lost"_s, u"attached"_s, u"hello"_s, u"resumed"_s, u"open"_s}));
}

void tst_MonitorClient::beginsAnewWhereTheServerDid()
{
    PlayedMonitor server({greeting("A", "r1") + emptySnapshot() + opened(1),
                          greeting("A", "r2") + emptySnapshot() + opened(1)});
    TestObserver observer;
    const auto source = observer.client.add(loopback, server.serverPort());
    QVERIFY(observer.waitFor("kind", u"open"_s));
    server.sockets.at(0)->disconnectFromHost();
    QVERIFY(observer.waitFor("kind", u"open"_s, 2));
    QCOMPARE(observer.story(source),
             (QStringList {u"waiting"_s, u"attached"_s, u"hello"_s, u"begin"_s, u"end"_s, u"open"_s,
                           u"lost"_s, u"attached"_s, u"hello"_s, u"begin"_s, u"end"_s, u"open"_s}));
    QVERIFY(server.heard.contains("{\"hello\":1,\"run\":\"r1\",\"since\":1}\n"));
    QCOMPARE(observer.with("source", u"lost"_s).at(0).value("reason"),
             u"the server ended the stream"_s);
}

void tst_MonitorClient::beginsAnewAfterWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a gap") << opened(1) + opened(3) << u"told event 3 after 1"_s;
    QTest::newRow("a line out of form")
        << QByteArray("{\"kind\":\"open\"}\n") << u"said a line that is out of form"_s;
    QTest::newRow("a line without an end")
        << QByteArray(SourceStream::maxLine + 2, '{') << u"said a line that is too long"_s;
    QTest::newRow("another snapshot") << emptySnapshot() << u"began a snapshot twice"_s;
}

void tst_MonitorClient::beginsAnewAfterWhatIsWrong()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, reason);
    PlayedMonitor server(
        {greeting() + emptySnapshot() + said, greeting() + emptySnapshot() + opened(1)});
    TestObserver observer;
    const auto source = observer.client.add(loopback, server.serverPort());
    QVERIFY(observer.waitFor("source", u"attached"_s, 2));
    QVERIFY(observer.waitFor("snapshot", u"end"_s, 2));
    QCOMPARE(observer.with("source", u"lost"_s).size(), 1U);
    QCOMPARE(observer.with("source", u"lost"_s, source).at(0).value("reason"), reason);
    QVERIFY(!server.heard.contains("since"));
}

void tst_MonitorClient::refusesWhatIsNoMonitorPort_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("reason");
    const QString other = u"does not speak the monitor stream"_s;
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << true << other;
    QTest::newRow("a client port") << QByteArray("? {\"hello\":1}\n") << false << other;
    QTest::newRow("garbage") << QByteArray("\0\xff\x80\n\n\n", 6) << false << other;
    QTest::newRow("a line without an end")
        << QByteArray(SourceStream::maxLine + 2, 'x') << false << other;
    QTest::newRow("JSON of another kind")
        << QByteArray("{\"jsonrpc\":\"2.0\"}\n") << false << other;
    QTest::newRow("nothing at all")
        << QByteArray() << true << u"closed the connection without a greeting"_s;
    QTest::newRow("a newer version that says so")
        << QByteArray("{\"error\":\"spoken in version 2\"}\n") << true
        << u"says: spoken in version 2"_s;
    QTest::newRow("a newer version that does not")
        << greeting("A", "r", "1", "2") << false
        << u"speaks version 2 of the monitor stream, this program version 1"_s;
}

void tst_MonitorClient::refusesWhatIsNoMonitorPort()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, closes);
    QFETCH(QString, reason);
    PlayedMonitor server({said});
    server.closes = closes;
    TestObserver observer;
    const auto source = observer.client.add(loopback, server.serverPort());
    QVERIFY(observer.waitFor("source", u"refused"_s));
    QCOMPARE(observer.with("source", u"refused"_s).at(0).value("reason"), reason);
    QVERIFY(observer.waitUntil([&] { return server.sockets.size() >= 3; })); // goes on trying
    QCOMPARE(observer.story(source), (QStringList {u"waiting"_s, u"refused"_s})); // said once
    QVERIFY(observer.hub.held() <= 2 * SourceStream::maxLine);
}

void tst_MonitorClient::givesUpOnSilence()
{
    PlayedMonitor mute;
    PlayedMonitor falling({greeting() + emptySnapshot()});
    TestObserver observer;
    const auto first = observer.client.add(loopback, mute.serverPort());
    const auto second = observer.client.add(loopback, falling.serverPort());
    QVERIFY(observer.waitFor("snapshot", u"end"_s, 1, second));
    observer.pass(4800ms);
    QCOMPARE(observer.with("source", u"lost"_s).size(), 0U);
    observer.pass(400ms);
    QCOMPARE(observer.with("source", u"lost"_s, second).size(), 1U);
    QCOMPARE(observer.with("source", u"lost"_s).at(0).value("reason"), u"said nothing for 5 s"_s);
    QCOMPARE(observer.with("reason", u"did not answer within 5 s"_s, first).size(), 1U);
}

void tst_MonitorClient::saysThatTwoAddressesAreOneServer()
{
    TestPort monitor;
    TestObserver observer;
    const auto first = observer.client.add(loopback, monitor.port());
    QVERIFY(observer.waitFor("source", u"attached"_s));
    const auto second = observer.client.add("localhost", monitor.port());
    QVERIFY(observer.waitFor("source", u"refused"_s, 1, second));
    QCOMPARE(observer.with("source", u"refused"_s).at(0).value("reason"),
             u"localhost:%1 and 127.0.0.1:%1 are the same server, A"_s.arg(monitor.port()));
    observer.client.remove(first);
    QVERIFY(observer.waitFor("source", u"attached"_s, 1, second)); // then it is wanted
}

void tst_MonitorClient::saysThatTwoServersHaveOneName()
{
    PlayedMonitor one({greeting("A", "r1") + emptySnapshot()});
    PlayedMonitor two({greeting("A", "r2") + emptySnapshot()});
    TestObserver observer;
    observer.client.add(loopback, one.serverPort());
    QVERIFY(observer.waitFor("source", u"attached"_s));
    observer.client.add(loopback, two.serverPort());
    QVERIFY(observer.waitFor("source", u"refused"_s));
    QCOMPARE(observer.with("source", u"refused"_s).at(0).value("reason"),
             u"127.0.0.1:%1 and 127.0.0.1:%2 are two servers that are both called A"_s
                 .arg(two.serverPort())
                 .arg(one.serverPort()));
}

void tst_MonitorClient::mergesByTheServersClocks()
{
    // One is an hour ahead, the other half an hour behind; the client knows from their greetings.
    PlayedMonitor ahead({greeting("A", "r1", "1700003600") + emptySnapshot()});
    PlayedMonitor behind({greeting("B", "r2", "1699998200") + emptySnapshot()});
    TestObserver observer;
    const auto a = observer.client.add(loopback, ahead.serverPort());
    const auto b = observer.client.add(loopback, behind.serverPort());
    QVERIFY(observer.waitFor("snapshot", u"end"_s, 2));
    const auto attached = observer.with("source", u"attached"_s, a);
    QVERIFY(attached.at(0).value("ahead").startsWith("+3599."_L1)
            || attached.at(0).value("ahead").startsWith("+3600."_L1));
    observer.pass(1s - (observer.clock.elapsed % 1s));
    ahead.sockets.at(0)->write(opened(1, "1700003600.500", "second"));
    ahead.sockets.at(0)->write(opened(2, "1700003600.700", "fourth"));
    behind.sockets.at(0)->write(opened(1, "1699998200.400", "first"));
    behind.sockets.at(0)->write(opened(2, "1699998200.600", "third"));
    QVERIFY(observer.waitFor("kind", u"open"_s, 4));
    const auto all = observer.with("kind", u"open"_s);
    QStringList peers;
    for (const auto &each : all)
        peers << each.value("peer");
    QCOMPARE(peers, (QStringList {u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
    QCOMPARE(all.at(0).source, b);
    const Timestamp start {1'700'000'000, 0};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const TimeSpan off = all.at(i).at - start;
        QCOMPARE(off.seconds, 0);
        QVERIFY(std::abs(off.nanoseconds - std::int64_t(4 + i) * 100'000'000) < 50'000'000);
    }
}

void tst_MonitorClient::saysWhenAClockIsSet()
{
    TestPort monitor;
    TestObserver observer;
    observer.client.add(loopback, monitor.port());
    QVERIFY(observer.waitFor("source", u"attached"_s));
    monitor.clock.now = observer.clock.now;
    monitor.clock.now.seconds += 3600;
    QVERIFY(observer.waitFor("source", u"attached"_s, 2));
    const QString ahead = observer.with("source", u"attached"_s).at(1).value("ahead");
    QVERIFY2(ahead.startsWith("+3598."_L1) || ahead.startsWith("+3599."_L1)
                 || ahead.startsWith("+3600."_L1),
             qPrintable(ahead));
    QCOMPARE(observer.with("source", u"lost"_s).size(), 0U);
}

void tst_MonitorClient::removesASource()
{
    TestPort monitor;
    TestObserver observer;
    const auto source = observer.client.add(loopback, monitor.port());
    QVERIFY(observer.waitFor("snapshot", u"end"_s));
    observer.client.remove(source);
    observer.client.remove(source); // is no longer there
    QTRY_COMPARE(monitor.server.observers(), 0U);
    observer.pass(10s);
    QCOMPARE(observer.story(source).last(), u"removed"_s);
    QCOMPARE(observer.with("source", u"removed"_s).size(), 1U);
    QVERIFY(!observer.hub.nextDeadline()); // nothing is waited for
    QVERIFY(observer.client.add(loopback, monitor.port()) != source);
    QVERIFY(observer.waitFor("source", u"attached"_s, 2));
}

void tst_MonitorClient::sendsToOneSource()
{
    PlayedMonitor one({greeting("A", "r1") + emptySnapshot()});
    PlayedMonitor two({greeting("B", "r2") + emptySnapshot()});
    TestObserver observer;
    const auto source = observer.client.add(loopback, one.serverPort());
    observer.client.add(loopback, two.serverPort());
    QVERIFY(!observer.client.send(source, "{}"));
    QVERIFY(observer.waitFor("snapshot", u"end"_s, 2));
    QVERIFY(observer.client.send(source, "{\"chaos\":\"cut\"}"));
    QVERIFY(!observer.client.send(99, "{}"));
    QVERIFY(observer.waitUntil([&] { return one.heard.contains("{\"chaos\":\"cut\"}\n"); }));
    QVERIFY(!two.heard.contains("chaos"));
}

void tst_MonitorClient::keepsWithinItsBoundWhereNobodyTakes()
{
    PlayedMonitor server({greeting() + emptySnapshot()});
    TestObserver observer;
    observer.takes = false;
    observer.client.add(loopback, server.serverPort());
    QVERIFY(observer.waitUntil([&] { return !server.sockets.empty() && !server.heard.isEmpty(); }));
    const QByteArray peer(100'000, 'p');
    int sequence = 0;
    constexpr int all = 1000; // 100 MB
    for (; sequence < all; ++sequence)
        server.sockets.at(0)->write(opened(sequence + 1, "1700000000", peer));
    qint64 left = -1;
    QVERIFY(observer.waitUntil([&] {
        return std::exchange(left, server.sockets.at(0)->bytesToWrite()) == left
            && left < all * 100'000 - 60'000'000;
    }));
    QVERIFY(left > all * 100'000 - 80'000'000); // some of it in the system's buffers
    observer.pass(20s); // and waits without giving up
    QCOMPARE(observer.announced, 1);
    const ObservedBatch batch = observer.client.take();
    QVERIFY(batch.bytes.size() <= MonitorClient::mostWaiting + 1'000'000);
    QVERIFY(batch.bytes.size() >= MonitorClient::mostWaiting / 2);
    observer.takes = true;
    QVERIFY(observer.waitFor("seq", QString::number(all)));
    QCOMPARE(batch.lines.size() + observer.told.size(), std::size_t(all + 5)); // nothing is lost
    QCOMPARE(server.sockets.size(), 1U);
}

void tst_MonitorClient::observesManyServers()
{
    std::vector<std::unique_ptr<TestPort>> monitors;
    TestObserver observer;
    constexpr int count = 40;
    for (int i = 0; i < count; ++i) {
        monitors.push_back(std::make_unique<TestPort>());
        monitors.back()->source.id = "S" + std::to_string(i);
        monitors.back()->source.runId = "r" + std::to_string(i);
        observer.client.add(loopback, monitors.back()->port());
    }
    QVERIFY(observer.waitFor("snapshot", u"end"_s, count));
    for (const auto &monitor : monitors) {
        monitor->events.tell(event::Open {"one"});
        monitor->events.tell(event::Open {"two"});
    }
    QVERIFY(observer.waitFor("kind", u"open"_s, 2 * count));
    for (std::uint32_t source = 1; source <= count; ++source) {
        const auto events = observer.with("kind", u"open"_s, source);
        QCOMPARE(events.size(), 2U);
        QCOMPARE(events.at(0).value("seq"), u"1"_s);
    }
}

QTEST_GUILESS_MAIN(tst_MonitorClient)
#include "tst_monitorclient.moc"
