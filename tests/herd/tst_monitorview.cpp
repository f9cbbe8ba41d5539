// What a server shows its observers, asked without a socket between.

#include "core/herd/monitorview.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

class tst_MonitorView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheServerItself();
    void showsLinksAsTheyComeAndGo();
    void showsTheNewestReports();
};

void tst_MonitorView::showsTheServerItself()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    const MonitorView view(herd[0], herd.topology);
    QVERIFY(view.serverId() == "A");
    QVERIFY(view.topology() == herd.topology);
    QVERIFY(view.links().empty()); // not joined yet
    QCOMPARE(view.clientCount(), 0U);
}

void tst_MonitorView::showsLinksAsTheyComeAndGo()
{
    ManualClock clock;
    TestHerd herd({"A", "B", "C"}, {{"A", "B"}, {"A", "C"}}, {}, &clock);
    const MonitorView view(herd[0], herd.topology);
    herd[0].join(herd.topology);
    QCOMPARE(view.links().size(), 2U);
    for (const auto &link : view.links())
        QVERIFY(link.state == event::LinkState::Down && link.since == Timestamp());
    clock.now.seconds += 7;
    const Timestamp cameUp = clock.now;
    herd[1].join(herd.topology);
    QTRY_VERIFY(view.links()[0].state == event::LinkState::Up);
    QVERIFY(view.links()[0].neighbour == "B");
    QVERIFY(view.links()[0].since == cameUp);
    QVERIFY(view.links()[1].state == event::LinkState::Down
            && view.links()[1].since == Timestamp());
    clock.now.seconds += 7;
    herd[1].shutDown();
    QTRY_VERIFY(view.links()[0].state == event::LinkState::Down);
    QVERIFY(view.links()[0].since == clock.now);
}

void tst_MonitorView::showsTheNewestReports()
{
    ManualClock clock;
    TestHerd herd({"A"}, {}, {}, &clock);
    const MonitorView view(herd[0], herd.topology);
    TestClient client(herd[0].clientPort());
    client.send("IAMAT a +1-1 1\nIAMAT b +2-2 2\nIAMAT a +3-3 3\nIAMAT a +4-4 2\n");
    for (int i = 0; i < 4; ++i)
        QVERIFY(client.readLine().startsWith("AT A "));
    QCOMPARE(view.clientCount(), 2U);
    QVERIFY(view.reportLine(0) == "AT A +1699999997.000000000 a +3-3 3");
    QVERIFY(view.reportLine(1) == "AT A +1699999998.000000000 b +2-2 2");
}

QTEST_GUILESS_MAIN(tst_MonitorView)
#include "tst_monitorview.moc"
