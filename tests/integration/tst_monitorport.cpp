// The monitor port of the real program, the way nc and jq use it.

#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// Welsh on free ports, Welsh of a herd whose other servers do not run.
struct Welsh
{
    explicit Welsh(const QStringList &arguments = {},
                   std::vector<std::uint16_t> chosen = freePorts(3))
        : ports(std::move(chosen))
        , server(folder.path(),
                 QStringList {u"Welsh"_s, u"--herd"_s, u"goloman"_s, u"--port"_s,
                              QString::number(ports[0]), u"--link-port"_s,
                              QString::number(ports[1])}
                     + arguments)
    {
    }

    std::uint16_t monitorPort() const { return ports[2]; }

    /// Tells it of one client; false where it is not served.
    bool tell() const
    {
        TestClient client(ports[0]);
        client.send("IAMAT kiwi +34.068930-118.445127 1520023934.918963997\n");
        return client.readLine().startsWith("AT Welsh ");
    }

    QTemporaryDir folder;
    const std::vector<std::uint16_t> ports;
    ServerProcess server;
};

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class tst_MonitorPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheServer();
    void tellsWhatHappens();
    void showsPortsAsTheyAreBound();
    void warnsWhenItsPortIsTaken();
    void isOff_data();
    void isOff();
    void endsWithTheServer();
};

void tst_MonitorPort::showsTheServer()
{
    const auto ports = freePorts(3);
    Welsh welsh({u"--monitor-port"_s, QString::number(ports[2])}, ports);
    QVERIFY(welsh.server.waitUntilListening());
    QVERIFY2(welsh.server.said().contains(u", to observers on port %1; "_s.arg(ports[2])),
             qPrintable(welsh.server.said()));
    QVERIFY(welsh.tell());
    TestClient observer(welsh.monitorPort());
    observer.send("{\"hello\":1}\n");
    observer.halfClose();
    const QList<QByteArray> lines = observer.readAll().trimmed().split('\n');
    QVERIFY(!observer.wasReset());
    QCOMPARE(lines.size(), 4);
    const QJsonObject hello = object(lines[0]);
    QCOMPARE(hello.value("server"_L1), u"Welsh"_s);
    QCOMPARE(hello.value("herd"_L1), u"goloman"_s);
    const QJsonArray servers = hello.value("topology"_L1).toObject().value("servers"_L1).toArray();
    QCOMPARE(servers.size(), 5);
    QCOMPARE(servers[3].toObject(),
             (QJsonObject {{u"id"_s, u"Welsh"_s},
                           {u"host"_s, u"127.0.0.1"_s},
                           {u"port"_s, ports[0]},
                           {u"linkPort"_s, ports[1]},
                           {u"monitorPort"_s, ports[2]}}));
    const QJsonArray links = object(lines[1]).value("links"_L1).toArray();
    QCOMPARE(links,
             (QJsonArray {QJsonObject {{u"neighbour"_s, u"Holiday"_s}, {u"state"_s, u"down"_s}}}));
    QCOMPARE(object(lines[2]).value("client"_L1), u"kiwi"_s);
    QCOMPARE(object(lines[2]).value("time"_L1), u"1520023934.918963997"_s);
    QCOMPARE(object(lines[3]).value("snapshot"_L1), u"end"_s);
}

void tst_MonitorPort::tellsWhatHappens()
{
    const auto ports = freePorts(3);
    Welsh welsh({u"--monitor-port"_s, QString::number(ports[2])}, ports);
    QVERIFY(welsh.server.waitUntilListening());
    TestClient observer(welsh.monitorPort());
    observer.send("{\"hello\":1}\n");
    for (int line = 0; line < 3; ++line) // hello, begin, end
        QVERIFY(!observer.readLine().isEmpty());
    QVERIFY(welsh.tell());
    QList<QJsonObject> events;
    const auto isThere = [&](QLatin1StringView kind) {
        return std::any_of(events.begin(), events.end(), [&](const QJsonObject &event) {
            return event.value("kind"_L1) == kind;
        });
    };
    while (!isThere("close"_L1) || !isThere("stats"_L1)) {
        const QJsonObject event = object(observer.readLine());
        QVERIFY(!event.isEmpty());
        QCOMPARE(event.value("seq"_L1), qint64(events.size() + 1)); // none is missing
        events << event;
    }
    QStringList told;
    std::uint64_t linesIn = 0;
    for (const QJsonObject &event : std::as_const(events)) {
        const QString kind = event.value("kind"_L1).toString();
        if (kind == "stats"_L1)
            linesIn += std::uint64_t(event.value("linesIn"_L1).toInt());
        else if (kind != "digest"_L1)
            told << kind;
        if (kind == "merge"_L1) {
            QCOMPARE(event.value("client"_L1), u"kiwi"_s);
            QCOMPARE(event.value("origin"_L1), u"Welsh"_s);
            QCOMPARE(event.value("verdict"_L1), u"newer"_s);
            QCOMPARE(event.value("time"_L1), u"1520023934.918963997"_s);
            QVERIFY(!event.contains("via"_L1));
        }
    }
    QCOMPARE(told, (QStringList {u"open"_s, u"line"_s, u"merge"_s, u"line"_s, u"close"_s}));
    while (linesIn == 0) {
        const QJsonObject event = object(observer.readLine());
        QVERIFY(!event.isEmpty());
        linesIn += std::uint64_t(event.value("linesIn"_L1).toInt());
    }
    QCOMPARE(linesIn, 1U);
}

void tst_MonitorPort::showsPortsAsTheyAreBound()
{
    const auto port = freePorts(1).front();
    Welsh welsh({u"--monitor-port"_s, QString::number(port)}, {0, 0, port});
    QVERIFY(welsh.server.waitUntilListening());
    TestClient observer(port);
    observer.send("{\"hello\":1}\n");
    const QJsonObject topology = object(observer.readLine()).value("topology"_L1).toObject();
    const QJsonObject self = topology.value("servers"_L1).toArray().at(3).toObject();
    const QString ports = u"listens to clients on port %1, to neighbours on port %2 "_s.arg(
        QString::number(self.value("port"_L1).toInt()),
        QString::number(self.value("linkPort"_L1).toInt()));
    QVERIFY2(welsh.server.said().contains(ports), qPrintable(ports + welsh.server.said()));
}

void tst_MonitorPort::warnsWhenItsPortIsTaken()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const QString taken = QString::number(holder.serverPort());
    Welsh welsh({u"--monitor-port"_s, taken});
    QVERIFY(welsh.server.waitUntilListening());
    const QString said = welsh.server.said();
    QVERIFY2(said.contains(u"warning: cannot listen to observers on port %1: "_s.arg(taken)),
             qPrintable(said));
    QVERIFY(said.contains("--monitor-port"_L1));
    QVERIFY(!said.contains(", to observers on port"_L1));
    QVERIFY(welsh.tell());
    welsh.server.signal(SIGTERM);
    QCOMPARE(welsh.server.waitForExit(), 0);
}

void tst_MonitorPort::isOff_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("where it is 0") << QStringList {u"--monitor-port"_s, u"0"_s};
    QTest::newRow("in the grading profile") << QStringList {u"--grading"_s};
}

void tst_MonitorPort::isOff()
{
    QFETCH(QStringList, arguments);
    Welsh welsh(arguments);
    QVERIFY(welsh.server.waitUntilListening());
    QVERIFY2(!welsh.server.said().contains("observers"_L1), qPrintable(welsh.server.said()));
    QVERIFY(welsh.tell());
}

void tst_MonitorPort::endsWithTheServer()
{
    const auto ports = freePorts(3);
    Welsh welsh({u"--monitor-port"_s, QString::number(ports[2])}, ports);
    QVERIFY(welsh.server.waitUntilListening());
    TestClient stubborn(ports[0]); // keeps its side open, so that ending takes its time
    stubborn.send("x\n");
    QCOMPARE(stubborn.readLine(), QByteArray("? x\n"));
    TestClient waiting(ports[2]);
    TestClient observer(ports[2]);
    observer.send("{\"hello\":1}\n");
    QVERIFY(!observer.readLine().isEmpty());
    welsh.server.signal(SIGTERM);
    QVERIFY(observer.isClosedByPeer()); // keeps its side open, too
    QVERIFY(waiting.isClosedByPeer());
    QVERIFY(!waiting.wasReset());
    QTcpServer next; // as the server that is started in its place
    QVERIFY2(next.listen(QHostAddress::LocalHost, ports[2]), qPrintable(next.errorString()));
    welsh.server.signal(SIGTERM);
    QCOMPARE(welsh.server.waitForExit(), 1); // it was still ending
}

QTEST_GUILESS_MAIN(tst_MonitorPort)
#include "tst_monitorport.moc"
