// A server whose nats-server is away, hangs, is slow, or will not have it.
#include "tests/bridge/bridged.h"
#include "tests/support/natsserver.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <vector>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class TestBridgeOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesNothingTwiceAfterAnOutage();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void givesUpOnANatsThatHangs();
    void isBoundedWhileNatsIsSlow();
    void waitsLongerEachTime();
};

void TestBridgeOutage::publishesNothingTwiceAfterAnOutage()
{
    NatsServer nats;
    QVERIFY(nats.start());
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 100, 1);
    QTRY_COMPARE(lone.bridge->now().published, 100U);
    nats.kill();
    QTRY_VERIFY(!lone.bridge->now().isUp);
    teach(lone.server, 1, 10, 2);
    QVERIFY(nats.start());
    QTRY_VERIFY_WITH_TIMEOUT(lone.bridge->now().isUp, 20'000);
    QTRY_VERIFY(lone.bridge->now().owed == 0 && lone.bridge->now().unconfirmed == 0);
    QCOMPARE(lone.bridge->now().published, 110U);
}

void TestBridgeOutage::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("words"); // empty: all is well
    const QStringList user {u"-js"_s, u"--user"_s, u"me"_s, u"--pass"_s, u"pa:ss"_s};
    const QStringList token {u"-js"_s, u"--auth"_s, u"secret"_s};
    QTest::newRow("user and password") << user << "me:pa:ss"_ba << QString();
    QTest::newRow("a token") << token << "secret"_ba << QString();
    QTest::newRow("a wrong password") << user << "me:pass"_ba << u"Authorization Violation"_s;
    QTest::newRow("a wrong token") << token << "public"_ba << u"Authorization Violation"_s;
    QTest::newRow("no credentials") << user << ""_ba << u"Authorization Violation"_s;
    QTest::newRow("no JetStream") << QStringList() << ""_ba << u"no JetStream"_s;
}

void TestBridgeOutage::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, credentials);
    QFETCH(QString, words);
    NatsServer nats(arguments);
    QVERIFY(nats.start());
    Lone lone(nats.port(), credentials.constData());
    if (words.isEmpty()) {
        QTRY_VERIFY(lone.bridge->now().isUp);
        QCOMPARE(lone.warned.count(), 0);
        return;
    }
    QTRY_VERIFY(lone.hasWarned(words));
    teach(lone.server, 1, 10, 1);
    QTRY_COMPARE(lone.bridge->now().owed, 10U);
    QCOMPARE(lone.warned.count(), 1); // not once for each attempt
}

void TestBridgeOutage::givesUpOnANatsThatHangs()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock;
    Lone lone(nats.port(), "", &clock);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.signal(SIGSTOP);
    for (int tick = 0; tick <= Bridge::silentTicks; ++tick) {
        QVERIFY(lone.bridge->now().isUp);
        clock.elapsed += Bridge::heartbeat;
        lone.server.hub().passDeadlines();
    }
    QTRY_VERIFY(!lone.bridge->now().isUp);
    teach(lone.server, 1, 10, 1);
    QCOMPARE(lone.bridge->now().owed, 10U);
    nats.signal(SIGCONT);
    const auto dialled = [&] {
        clock.elapsed += Bridge::redialAfter;
        lone.server.hub().passDeadlines();
        return lone.bridge->now().published == 10;
    };
    QTRY_VERIFY_WITH_TIMEOUT(dialled(), 20'000);
}

void TestBridgeOutage::isBoundedWhileNatsIsSlow()
{
    NatsServer nats;
    QVERIFY(nats.start());
    ManualClock clock; // so that nobody is thought dead
    Lone lone(nats.port(), "", &clock);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.signal(SIGSTOP);
    for (int round = 1; round <= 3; ++round)
        teach(lone.server, 1, 4000, round);
    QCOMPARE(lone.bridge->now().unconfirmed, std::uint64_t {Bridge::mostUnconfirmed});
    QVERIFY(lone.bridge->now().owed <= 4000U); // however often they moved
    nats.signal(SIGCONT);
    QTRY_VERIFY(lone.bridge->now().owed == 0 && lone.bridge->now().unconfirmed == 0);
    Lone other(nats.port());
    QTRY_COMPARE(other.server.store().size(), 4000U);
    QTRY_VERIFY(other.bridge->now().isUp);
    QVERIFY(other.server.store().line(0).ends_with(" 3\n"));
}

void TestBridgeOutage::waitsLongerEachTime()
{
    NatsServer nats((QStringList())); // without JetStream
    QVERIFY(nats.start());
    ManualClock clock;
    Lone lone(nats.port(), "", &clock);
    std::vector<std::chrono::nanoseconds> waits;
    for (int attempt = 0; attempt < 8; ++attempt) {
        QTRY_VERIFY(lone.hasWarned(u"no JetStream"_s) && lone.bridge->isIdle());
        const auto began = clock.elapsed;
        while (lone.bridge->isIdle()) {
            clock.elapsed = lone.server.hub().nextDeadline().value();
            lone.server.hub().passDeadlines();
        }
        waits.push_back(clock.elapsed - began);
    }
    QVERIFY(waits.front() <= Bridge::redialAfter * 3 / 2);
    QVERIFY(waits.back() >= Bridge::mostRedialAfter);
    QCOMPARE(lone.warned.count(), 1);
}

QTEST_GUILESS_MAIN(TestBridgeOutage)
#include "tst_bridgeoutage.moc"
