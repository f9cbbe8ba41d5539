// The monitor port from outside: observers that say what they should, and strangers that do not.

#include "core/protocol/text.h"
#include "tests/monitor/testport.h"
#include "tests/support/bytes.h"
#include "tests/support/testclient.h"
#include "tests/support/unescape.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class tst_MonitorServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoItIsAndWhatItHas();
    void takesHello_data();
    void takesHello();
    void closesWithoutAWord_data();
    void closesWithoutAWord();
    void saysWhichVersionsItSpeaks_data();
    void saysWhichVersionsItSpeaks();
    void waits5sForHello();
    void bringsEveryIdBack_data();
    void bringsEveryIdBack();
    void dropsAnObserverThatTakesNothing();
    void closesTheObserversBeyond16();
    void letsNobodyInFromElsewhere();
    void endsEveryStreamWhenItCloses();
};

void tst_MonitorServer::tellsWhoItIsAndWhatItHas()
{
    TestPort monitor;
    monitor.source.state = {{"B", event::LinkState::Up, {1'700'000'000, 5}},
                            {"C", event::LinkState::Down, {}}};
    monitor.source.add("kiwi");
    TestClient observer(monitor.port());
    const QByteArray stream = snapshotOf(observer);
    QVERIFY(!observer.wasReset());
    QVERIFY(stream.endsWith('\n'));
    auto told = objects(stream);
    QVERIFY(!told.first().take("program"_L1).toString().isEmpty()); // its version
    QCOMPARE(
        told,
        (QList<QJsonObject> {
            object(
                R"({"hello":1,"server":"A","herd":"test","run":"77","utc":"1700000000.000000000","capabilities":["snapshot","events","ping","since"],"topology":{
                   "servers":[{"id":"A","host":"127.0.0.1","port":1,"linkPort":2,"monitorPort":3},
                              {"id":"B","host":"b.example","port":4,"linkPort":5,"monitorPort":0}],
                   "edges":[["A","B"]]}})"),
            object(R"({"snapshot":"begin","seq":0,"clients":1,"links":[
                   {"neighbour":"B","state":"up","since":"1700000000.000000005"},
                   {"neighbour":"C","state":"down"}]})"),
            object(R"({"client":"kiwi","server":"A","difference":"+0.500000000",
                   "location":"+34.068930-118.445127","time":"1699999999.5"})"),
            object(R"({"snapshot":"end","seq":0,"clients":1})")}));
}

void tst_MonitorServer::takesHello_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<bool>("halfClosed");
    QTest::newRow("on a line") << QByteArrayList {hello} << false;
    QTest::newRow("on a line, half-closed") << QByteArrayList {hello} << true;
    QTest::newRow("without a newline, half-closed") << QByteArrayList {hello.chopped(1)} << true;
    QTest::newRow("before a carriage return") << QByteArrayList {"{\"hello\":1}\r\n"} << false;
    QTest::newRow("in two pieces") << QByteArrayList {hello.left(4), hello.mid(4)} << false;
    QTest::newRow("with options that nobody knows")
        << QByteArrayList {"{ \"since\": 3, \"hello\": 1, \"later\": {\"a\":[]} }\n"} << false;
    QTest::newRow("with as many blanks as fit")
        << QByteArrayList {hello.chopped(1).leftJustified(4096, ' ') + '\n'} << false;
    QTest::newRow("with the next line at once")
        << QByteArrayList {hello + "{}\n{\"x\":[1]}\n"} << false;
}

void tst_MonitorServer::takesHello()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(bool, halfClosed);
    TestPort monitor;
    TestClient observer(monitor.port());
    for (const QByteArray &piece : pieces) {
        observer.send(piece);
        QVERIFY(pieces.size() == 1 || piece == pieces.last() || !observer.hasSomething());
    }
    if (halfClosed)
        observer.halfClose();
    QByteArray stream;
    while (!stream.contains("\"snapshot\":\"end\"")) {
        const QByteArray piece = observer.readOnce();
        QVERIFY(!piece.isEmpty());
        stream += piece;
    }
    QVERIFY(halfClosed == (monitor.events.observers() == 0));
    QVERIFY(stream.startsWith('{'));
    QVERIFY2(isWhole(stream), stream);
    QVERIFY(!observer.wasReset());
}

void tst_MonitorServer::closesWithoutAWord_data()
{
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *name, const QByteArray &sent) { QTest::newRow(name) << sent; };
    row("what a browser posts", "POST / HTTP/1.1\r\nHost: localhost\r\n\r\n" + hello);
    row("a blank line before hello", "\n" + hello);
    row("JSON that is no object", "[1]\n");
    row("an object without hello", "{}\n");
    row("a hello of text", "{\"hello\":\"1\"}\n");
    row("a hello of nothing", "{\"hello\":null}\n");
    row("a hello that is true", "{\"hello\":true}\n");
    row("a hello of a fraction", "{\"hello\":1.5}\n");
    row("two objects on a line", "{\"hello\":1}{}\n");
    row("bytes that are not UTF-8", "{\"hello\":1,\"x\":\"\xff\"}\n");
    row("a line of one byte more than 4 KiB", hello.chopped(1).leftJustified(4097, ' ') + '\n');
    row("more than 4 KiB without a newline", QByteArray(5000, '{'));
    row("as deep as a line can go", QByteArray(4000, '[') + '\n');
}

void tst_MonitorServer::closesWithoutAWord()
{
    QFETCH(QByteArray, sent);
    TestPort monitor;
    TestClient stranger(monitor.port());
    stranger.send(sent);
    QVERIFY(stranger.isClosedByPeer());
    QVERIFY(!stranger.wasReset());
    TestClient again(monitor.port());
    again.send(sent);
    QCOMPARE(again.readAll(), QByteArray());
    TestClient scripted(monitor.port()); // without its newline, too
    scripted.send(sent.endsWith('\n') ? sent.chopped(1) : sent);
    scripted.halfClose();
    QCOMPARE(scripted.readAll(), QByteArray());
    QVERIFY(scripted.isClosedByPeer());
    TestClient silent(monitor.port());
    silent.halfClose();
    QVERIFY(silent.isClosedByPeer());
}

void tst_MonitorServer::saysWhichVersionsItSpeaks_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("the next one") << QByteArray("2");
    QTest::newRow("one that never was") << QByteArray("0");
    QTest::newRow("a large one") << QByteArray("18446744073709551615");
}

void tst_MonitorServer::saysWhichVersionsItSpeaks()
{
    QFETCH(QByteArray, version);
    TestPort monitor;
    TestClient observer(monitor.port());
    observer.send("{\"hello\":" + version + "}\n");
    const QJsonObject answer = QJsonDocument::fromJson(observer.readAll()).object();
    QVERIFY(answer.value("error"_L1).isString());
    QVERIFY(answer.value("error"_L1).toString().contains("version 1"_L1));
    QVERIFY(!observer.wasReset());
}

void tst_MonitorServer::waits5sForHello()
{
    TestPort monitor;
    TestClient quick(monitor.port());
    TestClient slow(monitor.port());
    QTRY_COMPARE(monitor.server.observers(), 2U);
    monitor.pass(3s);
    slow.send("{\"he"); // gives it no more time
    QVERIFY(!slow.hasSomething());
    monitor.pass(1999ms);
    quick.send(hello);
    quick.halfClose();
    QVERIFY(isWhole(quick.readAll()));
    QVERIFY(!slow.hasSomething());
    monitor.pass(1ms);
    QCOMPARE(slow.readAll(), QByteArray());
    QVERIFY(slow.isClosedByPeer());
}

void tst_MonitorServer::bringsEveryIdBack_data()
{
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &id) { QTest::newRow(name) << id; };
    row("plain", "kiwi.cs.ucla.edu");
    row("NUL", QByteArray("a\0b\0", 4));
    row("quotes and backslashes", "\"\\\"},{\\n\\\\x41\\");
    row("UTF-8", "\u00fc\u4e2d\U0001f600");
    row("not UTF-8", "a\xff\xc3(\xed\xa0\x80\xf4\x90\x80\x80\xc0\x80z");
    row("a byte order mark first", "\xef\xbb\xbfkiwi");
    row("code points that are no characters", "\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90");
    row("line ends of Unicode", "\u2028\u2029\u0085");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += isSpace(static_cast<char>(i)) ? QByteArray() : QByteArray(1, static_cast<char>(i));
    row("every byte that is not white space", all);
    row("as long as a line can be", QByteArray("\xff\\").repeated(32'000));
}

void tst_MonitorServer::bringsEveryIdBack()
{
    QFETCH(QByteArray, id);
    TestPort monitor;
    monitor.source.add(id.toStdString());
    TestClient observer(monitor.port());
    const QByteArray stream = snapshotOf(observer);
    const auto lines = objects(stream);
    QCOMPARE(lines.size(), 4);
    const QByteArray shown = lines.at(2).value("client"_L1).toString().toUtf8();
    const auto back = unescape(view(shown));
    QVERIFY2(back, shown);
    QCOMPARE(bytes(*back), id);
    for (const char byte : stream)
        QVERIFY(byte == '\n' || byte < 0 || byte >= ' ');
}

void tst_MonitorServer::dropsAnObserverThatTakesNothing()
{
    TestPort monitor;
    const QSignalSpy dropped(&monitor.server, &MonitorServer::dropped);
    monitor.source.addMany(20'000);
    TestClient deaf(monitor.port(), 4096);
    deaf.send(hello);
    QTRY_VERIFY(monitor.hub.held() > Connection::congestionMark);
    QVERIFY(deaf.hasSomething());
    monitor.pass(9s);
    QCOMPARE(monitor.server.observers(), 1U);
    monitor.pass(1s);
    QTRY_COMPARE(monitor.server.observers(), 0U);
    QCOMPARE(monitor.hub.held(), 0U);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toString(), u"127.0.0.1:%1"_s.arg(deaf.localPort()));
}

void tst_MonitorServer::closesTheObserversBeyond16()
{
    TestPort monitor;
    const QSignalSpy dropped(&monitor.server, &MonitorServer::dropped);
    std::vector<TestClient> all;
    for (std::size_t i = 0; i < MonitorServer::mostObservers; ++i)
        all.emplace_back(monitor.port());
    QTRY_COMPARE(monitor.server.observers(), MonitorServer::mostObservers);
    TestClient beyond(monitor.port());
    QVERIFY(beyond.isClosedByPeer());
    QVERIFY(isWhole(snapshotOf(all.back())));
    all.back().close();
    QTRY_COMPARE(monitor.server.observers(), MonitorServer::mostObservers - 1);
    TestClient next(monitor.port());
    QVERIFY(isWhole(snapshotOf(next)));
    QCOMPARE(dropped.size(), 0);
}

void tst_MonitorServer::letsNobodyInFromElsewhere()
{
    TestPort monitor;
    QTcpSocket stranger;
    stranger.connectToHost(u"127.0.0.2"_s, monitor.port()); // stands for any other address
    QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(stranger.error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_MonitorServer::endsEveryStreamWhenItCloses()
{
    TestPort monitor;
    monitor.source.addMany(20'000);
    TestClient waiting(monitor.port());
    TestClient reading(monitor.port(), 4096);
    reading.send(hello);
    const QByteArray begin = reading.readOnce();
    QTRY_COMPARE(monitor.server.observers(), 2U);
    const auto old = monitor.port();
    monitor.server.close();
    QVERIFY(!TestClient(old).isConnected());
    QVERIFY(waiting.isClosedByPeer());
    QVERIFY(!isWhole(begin + reading.readAll()));
    QVERIFY(!reading.wasReset());
    waiting.close();
    reading.close();
    QTRY_COMPARE(monitor.server.observers(), 0U);
}

QTEST_GUILESS_MAIN(tst_MonitorServer)
#include "tst_monitorserver.moc"
