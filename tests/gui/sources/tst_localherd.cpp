#include "gui/sources/localherd.h"

#include "tests/monitor/playedmonitor.h"
#include "tests/monitor/testport.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

using Servers = std::vector<LocalHerd::Server>;

/// A port of this machine that nobody listens at.
std::uint16_t nobodysPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestLocalHerd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtTheMonitorPortsOfBuiltInHerds();
    void findsServersInTheOrderOfPorts();
    void leavesOutWhoIsNoServer();
    void looksOnceMore();
};

void TestLocalHerd::looksAtTheMonitorPortsOfBuiltInHerds()
{
    const std::vector<std::uint16_t> expected {13000, 13001, 13002, 13003, 13004};
    QCOMPARE(LocalHerd::usualPorts(), expected);
}

void TestLocalHerd::findsServersInTheOrderOfPorts()
{
    TestPort one;
    TestPort other;
    other.source.id = "B";
    LocalHerd local;
    Servers found;
    connect(&local, &LocalHerd::looked, this, [&](const Servers &servers) { found = servers; });
    local.look({one.port(), nobodysPort(), other.port()});
    QTRY_COMPARE(found.size(), 2U);
    QVERIFY(found[0].port < found[1].port);
    const LocalHerd::Server &its = found[0].port == one.port() ? found[0] : found[1];
    QCOMPARE(its, (LocalHerd::Server {one.port(), u"A"_s, u"test"_s}));
}

void TestLocalHerd::leavesOutWhoIsNoServer()
{
    PlayedMonitor talker({"220 mail.example ESMTP\r\n"});
    PlayedMonitor endless({QByteArray(200'000, 'x')});
    PlayedMonitor newer({greeting("A", "r", "1700000000", "2")});
    PlayedMonitor silent;
    LocalHerd local;
    int looks = 0;
    Servers found {{1, {}, {}}};
    connect(&local, &LocalHerd::looked, this, [&](const Servers &servers) {
        ++looks;
        found = servers;
    });
    local.look({talker.serverPort(), endless.serverPort(), newer.serverPort(), silent.serverPort(),
                nobodysPort()});
    QTRY_COMPARE(looks, 1); // though one of them never says anything
    QVERIFY(found.empty());
    QVERIFY(silent.heard.startsWith("{\"hello\":1"));
}

void TestLocalHerd::looksOnceMore()
{
    TestPort port;
    LocalHerd local;
    std::vector<std::size_t> found;
    connect(&local, &LocalHerd::looked, this,
            [&](const Servers &servers) { found.push_back(servers.size()); });
    local.look({nobodysPort()});
    QTRY_COMPARE(found.size(), 1U);
    local.look({port.port()});
    QTRY_COMPARE(found.size(), 2U);
    QCOMPARE(found, (std::vector<std::size_t> {0, 1}));
}

QTEST_GUILESS_MAIN(TestLocalHerd)
#include "tst_localherd.moc"
