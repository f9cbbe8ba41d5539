// What a request costs where it can be counted exactly, on any machine.

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd::test;

class tst_CountedGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneReceiveAndOneSend_data();
    void takesOneReceiveAndOneSend();
};

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

QTEST_GUILESS_MAIN(tst_CountedGates)
#include "tst_countedgates.moc"
