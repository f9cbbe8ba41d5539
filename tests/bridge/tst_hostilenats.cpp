// A server whose NATS is none, or lies. What it says is played.
#include "tests/bridge/bridged.h"
#include "tests/bridge/playednats.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// Hears why links come and go.
struct LinkReasons final : EventListener
{
    explicit LinkReasons(HerdServer &server)
        : bus(server.events())
    {
        bus.attach(*this);
    }
    ~LinkReasons() { bus.detach(*this); }

    void told(const Stamp &, const Event &event, std::string_view) override
    {
        if (const auto *link = std::get_if<event::Link>(&event))
            last =
                QString::fromUtf8(link->reason.data(), static_cast<qsizetype>(link->reason.size()));
    }

    EventBus &bus;
    QString last;
};

} // namespace

class TestHostileNats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUpWithABucketThatIsThere();
    void doesNotWaitForValuesThatWereDeleted();
    void endsASessionThatCannotBeTrusted_data();
    void endsASessionThatCannotBeTrusted();
    void confirmationsOfNothingChangeNothing();
    void foreignValuesAreToldOnce();
    void pingsWithoutEndCostNoMemory();
    void neverRepeatsTheSecret_data();
    void neverRepeatsTheSecret();
};

void TestHostileNats::isUpWithABucketThatIsThere()
{
    PlayedNats nats;
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 10, 1);
    QTRY_COMPARE(lone.bridge->now().published, 10U);
    QCOMPARE(nats.published.first(), subjectOf("client1"));
    QCOMPARE(nats.dialled, 1);
    QCOMPARE(lone.warned.count(), 0);
}

/// Between the answer that counts them and their delivery somebody emptied the bucket.
void TestHostileNats::doesNotWaitForValuesThatWereDeleted()
{
    PlayedNats nats;
    nats.consumer = "{\"num_pending\":5}";
    Lone lone(nats.port());
    QTRY_VERIFY(nats.heard.join(' ').contains("CONSUMER.CREATE"));
    nats.tellStatus("NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 0\r\n"
                    "Nats-Consumer-Stalled: $JS.FC.x");
    QTRY_VERIFY(nats.heard.join('\n').contains("PUB $JS.FC.x 0"));
    QVERIFY(!lone.bridge->now().isUp); // they wait for room
    nats.tellStatus("NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 0");
    QTRY_VERIFY(lone.bridge->now().isUp);
}

void TestHostileNats::endsASessionThatCannotBeTrusted_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    QTest::newRow("an error about the bucket")
        << ".answer"_ba
        << R"({"error":{"err_code":10023,"description":"no\u001bmemory"}})"_ba
        << u"JetStream says about KV_herd_test: no\\x1bmemory"_s;
    QTest::newRow("an answer that is no JSON")
        << ".answer"_ba
        << R"({"num_pending":)"_ba << u"something that can't be read"_s;
    QTest::newRow("a confirmation that is no JSON")
        << ".stored.0"_ba
        << "stored!"_ba << u"it did not store a report"_s;
    QTest::newRow("a refusal")
        << ".stored.0"_ba
        << R"({"error":{"err_code":10077,"description":"maximum bytes exceeded"}})"_ba
        << u"it did not store a report: maximum bytes exceeded"_s;
}

void TestHostileNats::endsASessionThatCannotBeTrusted()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, payload);
    QFETCH(QString, words);
    PlayedNats nats;
    Lone lone(nats.port());
    LinkReasons reasons(lone.server);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.tell(part, payload);
    QTRY_VERIFY(!lone.bridge->now().isUp);
    QVERIFY2(reasons.last.contains(words), qPrintable(reasons.last));
    teach(lone.server, 1, 10, 1);
    QTRY_COMPARE_WITH_TIMEOUT(lone.bridge->now().published, 10U, 20'000); // it dials again
}

void TestHostileNats::confirmationsOfNothingChangeNothing()
{
    PlayedNats nats;
    nats.stored.clear(); // it does not say
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    teach(lone.server, 1, 3, 1);
    QTRY_COMPARE(lone.bridge->now().unconfirmed, 3U);
    const QByteArray good = R"({"stream":"KV_herd_test", "seq":1})";
    for (const char *number : {"3", "1023", "1024", "65535", "65536", "-1", "x", "", "0x0"})
        nats.tell(".stored."_ba + number, good);
    nats.tell(".stored.2", good);
    QTRY_COMPARE(lone.bridge->now().published, 1U);
    QCOMPARE(lone.bridge->now().unconfirmed, 2U);
    nats.tell(".stored.2", good); // once more
    nats.tell(".stored.1", good);
    QTRY_COMPARE(lone.bridge->now().published, 2U);
    QCOMPARE(lone.bridge->now().unconfirmed, 1U);
}

void TestHostileNats::foreignValuesAreToldOnce()
{
    PlayedNats nats;
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    for (int i = 1; i <= 1000; ++i)
        nats.tellValue(i, QByteArray::number(i), "not a report");
    QTRY_COMPARE(lone.bridge->now().foreign, 1000U);
    QCOMPARE(lone.warned.count(), 1);
    nats.hangUp(); // and all of them once more
    QTRY_VERIFY(!lone.bridge->now().isUp);
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.tellValue(1, "other", "not a report");
    QTRY_COMPARE(lone.bridge->now().foreign, 1001U);
    QCOMPARE(lone.warned.count(), 1);
}

void TestHostileNats::pingsWithoutEndCostNoMemory()
{
    PlayedNats nats;
    Lone lone(nats.port());
    QTRY_VERIFY(lone.bridge->now().isUp);
    nats.stopReading();
    std::size_t most = 0;
    for (int i = 0; i < 40; ++i) {
        nats.say(QByteArray("PING\r\n").repeated(20'000));
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        most = std::max(most, lone.server.hub().held());
    }
    QVERIFY(most > 0); // it was answered, until that was too much
    QVERIFY2(most <= 2 * Connection::congestionMark, qPrintable(QString::number(most)));
}

void TestHostileNats::neverRepeatsTheSecret_data()
{
    QTest::addColumn<QByteArray>("welcome");
    QTest::addColumn<QByteArray>("bucket");
    const QByteArray fine = "{}";
    QTest::newRow("in a refusal") << "-ERR 'me:canary is wrong'\r\n"_ba << fine;
    QTest::newRow("in an answer")
        << "PONG\r\n"_ba
        << R"({"error":{"err_code":1,"description":"me:canary is wrong"}})"_ba;
}

void TestHostileNats::neverRepeatsTheSecret()
{
    QFETCH(QByteArray, welcome);
    QFETCH(QByteArray, bucket);
    PlayedNats nats;
    nats.welcome = welcome;
    nats.bucket = bucket;
    Lone lone(nats.port(), "me:canary");
    QTRY_VERIFY(!lone.warned.isEmpty());
    QVERIFY(nats.heard.join(' ').contains("\"pass\":\"canary\""));
    QVERIFY2(!lone.hasWarned(u"canary"_s), qPrintable(lone.warned.first().first().toString()));
}

QTEST_GUILESS_MAIN(TestHostileNats)
#include "tst_hostilenats.moc"
