// Two servers of one name, and one server that dials again: which link stays.

#include "tests/support/playedneighbour.h"

#include <QSignalSpy>

#include <memory>
#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_Rivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.elapsed = 1s; }

    void replacesAnOldLinkOfTheSameIncarnation();
    void refusesASecondLiveServerOfOneName();
    void replacesALinkThatNoLongerAnswers();
    void boundsRivalsThatDoNotGo();

private:
    ManualClock m_clock;
};

void tst_Rivals::replacesAnOldLinkOfTheSameIncarnation()
{
    LonelyServer herd(m_clock);
    TestClient old(herd.linkPort());
    prove(old);
    QCOMPARE(old.readLine(), QByteArray("PROOF -\n"));
    TestClient young(herd.linkPort());
    prove(young);
    QCOMPARE(young.readLine(), QByteArray("PROOF -\n"));
    QVERIFY(old.isClosedByPeer());
    young.send(report);
    QTRY_COMPARE(herd[0].store().size(), 1U);
    QVERIFY(herd.link().isUp());
}

void tst_Rivals::refusesASecondLiveServerOfOneName()
{
    LonelyServer herd(m_clock);
    QSignalSpy warned(&herd[0], &HerdServer::warned);
    TestClient first(herd.linkPort());
    prove(first, 7);
    QCOMPARE(first.readLine(), QByteArray("PROOF -\n"));
    TestClient second(herd.linkPort());
    prove(second, 8);
    const QByteArray ping = first.readLine();
    QVERIFY2(ping.startsWith("PING "), ping);
    first.send("PONG " + ping.mid(5));
    QVERIFY(
        second.readAll().startsWith("BYE another live server called A is linked from 127.0.0.1:"));
    QCOMPARE(warned.count(), 1);
    const QString text = warned.first().first().toString();
    QVERIFY(text.contains(QString::number(first.localPort())));
    QVERIFY(text.contains(QString::number(second.localPort())));
    first.send(report);
    QTRY_COMPARE(herd[0].store().size(), 1U);
}

void tst_Rivals::replacesALinkThatNoLongerAnswers()
{
    LonelyServer herd(m_clock);
    TestClient frozen(herd.linkPort());
    prove(frozen, 7);
    QCOMPARE(frozen.readLine(), QByteArray("PROOF -\n"));
    TestClient restarted(herd.linkPort());
    prove(restarted, 8);
    QVERIFY(frozen.readLine().startsWith("PING "));
    m_clock.elapsed += PeerLink::duelLimit - 1ns;
    herd[0].hub().passDeadlines();
    QVERIFY(!restarted.hasSomething());
    m_clock.elapsed += 1ns; // the old one's second of grace is over
    herd[0].hub().passDeadlines();
    QCOMPARE(restarted.readLine(), QByteArray("PROOF -\n"));
    restarted.send(report);
    QTRY_COMPARE(herd[0].store().size(), 1U);
    QVERIFY(frozen.isClosedByPeer());
}

void tst_Rivals::boundsRivalsThatDoNotGo()
{
    LonelyServer herd(m_clock);
    TestClient linked(herd.linkPort());
    prove(linked);
    QCOMPARE(linked.readLine(), QByteArray("PROOF -\n"));
    std::vector<std::unique_ptr<TestClient>> rivals;
    for (std::size_t i = 0; i < PeerLink::mostLeaving + 2; ++i) {
        rivals.push_back(std::make_unique<TestClient>(herd.linkPort()));
        prove(*rivals.back(), 8 + static_cast<int>(i));
        QVERIFY(linked.readLine().startsWith("PING "));
    }
    QCOMPARE(rivals.front()->readLine(), QByteArray("BYE replaced by a newer connection\n"));
    QCOMPARE(rivals[PeerLink::mostLeaving]->readAll(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Rivals)
#include "tst_rivals.moc"
