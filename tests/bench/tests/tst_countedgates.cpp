// What a request costs where it can be counted exactly, on any machine.

#include "core/herd/locationstore.h"
#include "core/protocol/report.h"
#include "tests/support/allocations.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

class tst_CountedGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneReceiveAndOneSend_data();
    void takesOneReceiveAndOneSend();
    void allocatesNothingForAReport_data();
    void allocatesNothingForAReport();
    void keepsAnIdleConnectionSmall();
    void keepsAnIdSmall();
};

namespace {

QByteArray reportOf(int id, int second)
{
    return "IAMAT client-" + QByteArray::number(id).rightJustified(13, '0')
        + " +34.068930-118.445127 15200239" + QByteArray::number(second).rightJustified(2, '0')
        + ".918963997\n";
}

} // namespace

void tst_CountedGates::takesOneReceiveAndOneSend_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("for a command") << 1;
    QTest::newRow("for sixteen commands in one segment") << 16;
}

void tst_CountedGates::takesOneReceiveAndOneSend()
{
    QFETCH(int, depth);
    constexpr int connections = 50;
    constexpr int turns = 10;
    TestHerd herd({"A"}, {});
    const QByteArray commands =
        QByteArray("IAMAT kiwi +34.068930-118.445127 1520023934.5\n").repeated(depth);
    std::vector<TestClient> clients;
    for (int i = 0; i < connections; ++i) {
        clients.emplace_back(herd[0].clientPort());
        clients.back().send(commands);
        for (int line = 0; line < depth; ++line)
            QVERIFY(clients.back().readLine().startsWith("AT A "));
    }
    const auto before = herd[0].hub().counters();
    for (int turn = 0; turn < turns; ++turn) {
        for (TestClient &client : clients)
            client.send(commands);
        for (TestClient &client : clients) {
            for (int line = 0; line < depth; ++line)
                QVERIFY(client.readLine().startsWith("AT A "));
        }
    }
    const auto after = herd[0].hub().counters();
    QCOMPARE(after.receives - before.receives, static_cast<std::uint64_t>(connections * turns));
    QCOMPARE(after.sends - before.sends, static_cast<std::uint64_t>(connections * turns));
}

void tst_CountedGates::allocatesNothingForAReport_data()
{
    QTest::addColumn<bool>("linked");
    QTest::newRow("to a server alone") << false;
    QTest::newRow("to one that floods it") << true;
}

void tst_CountedGates::allocatesNothingForAReport()
{
    QFETCH(bool, linked);
    constexpr int depth = 16;
    constexpr int warmUp = 10;
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    if (linked) {
        herd.join();
        QTRY_VERIFY(herd[0].isReady() && herd[1].isReady());
    }
    TestClient client(herd[0].clientPort());
    std::size_t calls = 0;
    for (int turn = 0; turn < 2 * warmUp; ++turn) {
        QByteArray commands;
        for (int id = 0; id < depth; ++id)
            commands += reportOf(id, turn);
        QVERIFY(client.send(commands));
        const auto before = Allocations::now();
        const auto receives = herd[0].hub().counters().receives;
        while (herd[0].hub().counters().receives == receives)
            herd[0].hub().turn();
        if (turn >= warmUp) // buffers and lists have their size by then
            calls += Allocations::now().calls - before.calls;
        for (int id = 0; id < depth; ++id)
            QVERIFY(client.readLine().startsWith("AT A "));
        if (linked)
            QTRY_VERIFY(herd.isConverged());
    }
    QCOMPARE(calls, std::size_t {0});
}

void tst_CountedGates::keepsAnIdleConnectionSmall()
{
    constexpr int connections = 1'000;
    constexpr std::ptrdiff_t limit = 272; // the budget is 200
    TestHerd herd({"A"}, {});
    std::vector<TestClient> clients;
    clients.reserve(connections);
    const auto before = Allocations::now();
    for (int i = 0; i < connections; ++i) {
        clients.emplace_back(herd[0].clientPort());
        QTRY_COMPARE(herd[0].admission().sessions().size(), clients.size());
    }
    const auto after = Allocations::now();
    const std::ptrdiff_t each = (after.liveBytes - before.liveBytes) / connections;
    qInfo("%td bytes for an idle connection", each);
    QVERIFY(each <= limit);
    QVERIFY(each > 100); // it was counted
}

void tst_CountedGates::keepsAnIdSmall()
{
    constexpr int ids = 1'000'000;
    constexpr std::ptrdiff_t limit = 130;
    const auto before = Allocations::now();
    LocationStore store(1);
    std::string line;
    for (int id = 0; id < ids; ++id) {
        const QByteArray command = reportOf(id, 34);
        const std::string_view asked(command.constData(), std::size_t(command.size() - 1));
        const auto report =
            makeReport("Riley", std::get<Iamat>(parseRequest(asked)), {1'520'023'935, 1});
        line.clear();
        appendAt(line, report);
        line += '\n';
        QVERIFY(store.merge(report, line, ids).verdict == LocationStore::Verdict::Newer);
    }
    const auto after = Allocations::now();
    const std::ptrdiff_t each = (after.liveBytes - before.liveBytes) / ids;
    qInfo("%td bytes for an id of 20 bytes", each);
    QVERIFY(each <= limit);
    QVERIFY(each > std::ptrdiff_t(line.size())); // it was counted
}

QTEST_GUILESS_MAIN(tst_CountedGates)
#include "tst_countedgates.moc"
