// A server whose bridge uses a nats-server that really runs.
#include "core/herd/metrics.h"
#include "core/herd/monitorview.h"
#include "tests/bridge/bridged.h"
#include "tests/support/natsserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto api = "$JS.API.";

} // namespace

class TestBridge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestValue();
    void readsWhatWasThereBefore();
    void makesABucketThatWasDeletedAnew();
    void leavesForeignValuesAlone_data();
    void leavesForeignValuesAlone();
    void handsOverWhatItOwesBeforeItEnds();
    void countsForReadinessAsALinkDoes();
    void isShownAsALink();
};

void TestBridge::keepsTheNewestValue()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 1, 100);
    QTRY_COMPARE(lone.bridge->now().published, 1U);
    // Somebody whose report is older comes later.
    QVERIFY(nats.ask(subjectOf("client1"), "AT Z +1.000000000 client1 +1.0-1.0 50"));
    QTRY_COMPARE(lone.bridge->now().published, 2U);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 1U);
    QVERIFY(other.server.store().line(0).starts_with("AT A "));
}

void TestBridge::readsWhatWasThereBefore()
{
    NatsServer nats;
    QVERIFY(nats.start());
    {
        Lone first(nats.port());
        QTRY_VERIFY(first.bridge->now().isUp);
        teach(first.server, 1, 3000, 1);
        QTRY_COMPARE_WITH_TIMEOUT(first.bridge->now().published, 3000U, 20'000);
    }
    Lone second(nats.port());
    QTRY_VERIFY(second.bridge->now().isUp);
    QCOMPARE(second.server.store().size(), 3000U);
    QTRY_VERIFY(second.bridge->now().owed == 0);
    QCOMPARE(second.bridge->now().published, 0U); // all of it is there
}

void TestBridge::makesABucketThatWasDeletedAnew()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 1, 1);
    QTRY_COMPARE(lone.bridge->now().published, 1U);
    QVERIFY(nats.ask(api + "STREAM.DELETE.KV_herd_test"_ba, {}));
    teach(lone.server, 2, 2, 1);
    QTRY_COMPARE_WITH_TIMEOUT(lone.bridge->now().published, 3U, 20'000);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 2U);
}

void TestBridge::leavesForeignValuesAlone_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("value");
    const QByteArray good = "AT Z +1.000000000 kiwi +1.0-1.0 50";
    QTest::newRow("not a report") << subjectOf("kiwi") << "hello"_ba;
    QTest::newRow("nothing") << subjectOf("kiwi") << ""_ba;
    QTest::newRow("two reports") << subjectOf("kiwi") << good + '\n' + good;
    QTest::newRow("of another client") << subjectOf("emu") << good;
    QTest::newRow("a key that is no id") << "$KV.herd_test.kiwi"_ba << good;
    QTest::newRow("a key in parts") << "$KV.herd_test.6b.69"_ba << good;
    QTest::newRow("too long") << subjectOf("kiwi") << QByteArray(100'000, 'x');
    QTest::newRow("from the future")
        << subjectOf("kiwi") << "AT Z +1.000000000 kiwi +1.0-1.0 99999999999"_ba;
}

void TestBridge::leavesForeignValuesAlone()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, value);
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    QVERIFY(nats.ask(subject, value));
    QTRY_COMPARE(lone.bridge->now().foreign, 1U);
    QVERIFY(lone.hasWarned(u"no reports"_s));
    QVERIFY(nats.ask(subjectOf("kiwi"), "AT Z +1.000000000 kiwi +1.0-1.0 50\n"));
    QTRY_COMPARE(lone.server.store().size(), 1U);
    QVERIFY(lone.bridge->now().isUp);
}

void TestBridge::handsOverWhatItOwesBeforeItEnds()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 2000, 1);
    QSignalSpy stopped(&lone.server, &HerdServer::stopped);
    lone.server.shutDown();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(lone.bridge->now().owed, 0U);
    QCOMPARE(lone.bridge->now().published, 2000U);
}

void TestBridge::countsForReadinessAsALinkDoes()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock;
    Lone up(nats.port(), "", &clock);
    QVERIFY(!up.server.isReady());
    QTRY_VERIFY(up.server.isReady());
    nats.kill();
    Lone down(nats.port(), "", &clock);
    QTRY_VERIFY(down.bridge->isIdle());
    QVERIFY(!down.server.isReady());
    clock.elapsed += PeerLink::readyLimit;
    QVERIFY(down.server.isReady());
}

void TestBridge::isShownAsALink()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    const MonitorView view(lone.server, lone.herd.topology);
    QTRY_VERIFY(lone.bridge->now().isUp);
    QCOMPARE(view.links().size(), 1U);
    QCOMPARE(view.links().front().neighbour, "nats://127.0.0.1:" + std::to_string(nats.port()));
    QVERIFY(view.links().front().state == event::LinkState::Up);
    std::string metrics;
    appendMetrics(metrics, lone.server);
    QVERIFY(metrics.find("\nherd_bridge_up 1\n") != std::string::npos);
    nats.kill();
    QTRY_VERIFY(view.links().front().state == event::LinkState::Down);
}

QTEST_GUILESS_MAIN(TestBridge)
#include "tst_bridge.moc"
