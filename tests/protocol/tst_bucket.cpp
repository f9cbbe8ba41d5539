#include "core/protocol/bucket.h"
#include "tests/support/bytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

class TestBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsTheIdInHexadecimal();
    void readsKeysAlone_data();
    void readsKeysAlone();
    void requestsAreJson();
    void answers_data();
    void answers();
    void deliveries_data();
    void deliveries();
    void greetings();
    void addresses_data();
    void addresses();
    void credentials_data();
    void credentials();
};

void TestBucket::aKeyIsTheIdInHexadecimal()
{
    std::string key;
    appendBucketKey(key, "kiwi.cs\xFF");
    QCOMPARE(bytes(key), "6b6977692e6373ff"_ba);
    std::string client = "another";
    QVERIFY(readBucketKey(client, key));
    QCOMPARE(bytes(client), "kiwi.cs\xFF"_ba);
}

void TestBucket::readsKeysAlone_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("half a byte") << "6b6"_ba;
    QTest::newRow("in capitals") << "6B69"_ba;
    QTest::newRow("not hexadecimal") << "6bxy"_ba;
    QTest::newRow("in parts") << "6b.69"_ba;
    QTest::newRow("none") << ""_ba;
    QTest::newRow("longer than an id") << QByteArray(2 * mostBucketId + 2, 'a');
}

void TestBucket::readsKeysAlone()
{
    QFETCH(QByteArray, key);
    std::string client;
    QVERIFY(!readBucketKey(client, view(key)));
}

void TestBucket::requestsAreJson()
{
    QCOMPARE(object(bucketRequest("h"))["name"_L1].toString(), u"KV_herd_h"_s);
    QCOMPARE(object(bucketRequest("h"))["max_msgs_per_subject"_L1].toInt(), 1);
    const QJsonObject consumer = object(consumerRequest("h", "in.box", 2'000'000'000));
    QCOMPARE(consumer["stream_name"_L1].toString(), u"KV_herd_h"_s);
    QCOMPARE(consumer["config"_L1]["deliver_subject"_L1].toString(), u"in.box"_s);
    QCOMPARE(consumer["config"_L1]["filter_subject"_L1].toString(), u"$KV.herd_h.>"_s);
    QCOMPARE(consumer["config"_L1]["idle_heartbeat"_L1].toInteger(), 2'000'000'000);
}

void TestBucket::answers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<BucketAnswer>("answer");
    QTest::newRow("an error")
        << R"({"type":"x","error":{"code":404,"err_code":10059,"description":"not \u0066ound"}})"_ba
        << BucketAnswer {noSuchStream, "not found", 0, true};
    QTest::newRow("an error without its number")
        << R"({"error":{"code":404}})"_ba << BucketAnswer {1, {}, 0, true};
    QTest::newRow("an error of another kind")
        << R"({"error":"no"})"_ba << BucketAnswer {1, {}, 0, true};
    QTest::newRow("a consumer") << R"({"config":{"num_pending":1},"num_pending":7})"_ba
                                << BucketAnswer {0, {}, 7, true};
    QTest::newRow("an acknowledgement")
        << R"({"stream":"KV_herd_t", "seq":1})"_ba << BucketAnswer {0, {}, 0, true};
    QTest::newRow("nothing") << ""_ba << BucketAnswer {};
    QTest::newRow("half of it") << R"({"stream":"KV)"_ba << BucketAnswer {};
}

void TestBucket::answers()
{
    QFETCH(QByteArray, json);
    QTEST(parseBucketAnswer(view(json)), "answer");
}

void TestBucket::deliveries_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("number"); // -1: none
    QTest::addColumn<int>("pending");
    QTest::newRow("of a server of today")
        << "$JS.ACK.KV_herd_t.6xalhN50.1.4.3.1795622696728584080.12"_ba << 3 << 12;
    QTest::newRow("with domain and account")
        << "$JS.ACK.hub.abc.KV_herd_t.6xalhN50.1.4.3.1795622696728584080.12"_ba << 3 << 12;
    QTest::newRow("with a token at its end")
        << "$JS.ACK.hub.abc.KV_herd_t.6xalhN50.1.4.3.1795622696728584080.12.x"_ba << 3 << 12;
    QTest::newRow("too short") << "$JS.ACK.KV_herd_t.6xalhN50.1.4.3.1795622696728584080"_ba << -1
                               << 0;
    QTest::newRow("between the two") << "$JS.ACK.a.KV_herd_t.6xalhN50.1.4.3.17956.12"_ba << -1 << 0;
    QTest::newRow("too long") << "$JS.ACK.1.2.3.4.5.6.7.8.9.10.11.12.13"_ba << -1 << 0;
    QTest::newRow("no number") << "$JS.ACK.KV_herd_t.6xalhN50.1.4.x.1795622696728584080.12"_ba << -1
                               << 0;
    QTest::newRow("another subject") << "_INBOX.a.b.c.d.e.f.g.h"_ba << -1 << 0;
    QTest::newRow("none") << ""_ba << -1 << 0;
}

void TestBucket::deliveries()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, number);
    QFETCH(int, pending);
    const auto delivery = parseDelivery(view(reply));
    QCOMPARE(delivery ? static_cast<int>(delivery->number) : -1, number);
    if (delivery)
        QCOMPARE(static_cast<int>(delivery->pending), pending);
}

void TestBucket::greetings()
{
    const NatsServerInfo expected {1'048'576, true, true, false};
    QCOMPARE(parseNatsInfo(R"({"server_id":"N","headers":true,"max_payload":1048576,)"
                           R"("jetstream":true,"client_ip":"127.0.0.1"})"),
             expected);
    QVERIFY(parseNatsInfo(R"({"tls_required":true})")->needsTls);
    QVERIFY(!parseNatsInfo("{"));
}

void TestBucket::addresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); // empty: nothing
    QTest::newRow("an address and a port") << "nats://127.0.0.1:42"_ba
                                           << "nats://127.0.0.1:42"_ba;
    QTest::newRow("a name alone") << "nats://nats.example.org"_ba
                                  << "nats://nats.example.org:4222"_ba;
    QTest::newRow("IPv6") << "nats://[::1]:42"_ba
                          << "nats://[::1]:42"_ba;
    QTest::newRow("IPv6 alone") << "nats://[fe80::1%eth0]"_ba
                                << "nats://[fe80::1%eth0]:4222"_ba;
    QTest::newRow("IPv6 without brackets") << "nats://::1:42"_ba
                                           << ""_ba;
    QTest::newRow("a bracket that is left open") << "nats://[::1"_ba
                                                 << ""_ba;
    QTest::newRow("something behind a bracket") << "nats://[::1]42"_ba
                                                << ""_ba;
    QTest::newRow("a secret, which all users of the machine would see")
        << "nats://me:secret@host:42"_ba
        << ""_ba;
    QTest::newRow("TLS") << "tls://host:42"_ba
                         << ""_ba;
    QTest::newRow("no scheme") << "host:42"_ba
                               << ""_ba;
    QTest::newRow("no host") << "nats://:42"_ba
                             << ""_ba;
    QTest::newRow("a path") << "nats://host:42/bucket"_ba
                            << ""_ba;
    QTest::newRow("port 0") << "nats://host:0"_ba
                            << ""_ba;
    QTest::newRow("a port too high") << "nats://host:65536"_ba
                                     << ""_ba;
    QTest::newRow("no port behind the colon") << "nats://host:"_ba
                                              << ""_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
}

void TestBucket::addresses()
{
    QFETCH(QByteArray, text);
    const auto address = NatsAddress::fromText(view(text));
    QTEST(address ? bytes(address->text()) : QByteArray(), "read");
    if (address)
        QVERIFY(isBridgeName(address->text()));
    else
        QVERIFY(!isBridgeName(view(text)));
}

void TestBucket::credentials_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("pass");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << ""_ba
                          << ""_ba
                          << ""_ba
                          << ""_ba;
    QTest::newRow("user and password") << "me:a:b"_ba
                                       << "me"_ba
                                       << "a:b"_ba
                                       << ""_ba;
    QTest::newRow("a token") << "abc"_ba
                             << ""_ba
                             << ""_ba
                             << "abc"_ba;
    QTest::newRow("a token that has a colon") << ":a:b"_ba
                                              << ""_ba
                                              << ""_ba
                                              << "a:b"_ba;
    QTest::newRow("quotes and control characters") << "m\"e:\\\t\x01"_ba
                                                   << "m\"e"_ba
                                                   << "\\\t\x01"_ba
                                                   << ""_ba;
}

void TestBucket::credentials()
{
    QFETCH(QByteArray, text);
    std::string line;
    appendNatsConnect(line, NatsCredentials::fromText(view(text)), "Welsh");
    QVERIFY(line.starts_with("CONNECT {") && line.ends_with("}\r\n"));
    QCOMPARE(std::ranges::count(line, '\n'), 1);
    const QJsonObject connect = object(line.substr(8));
    QCOMPARE(connect["name"_L1].toString(), u"Welsh"_s);
    QVERIFY(!connect["verbose"_L1].toBool(true));
    QTEST(connect["user"_L1].toString().toUtf8(), "user");
    QTEST(connect["pass"_L1].toString().toUtf8(), "pass");
    QTEST(connect["auth_token"_L1].toString().toUtf8(), "token");
}

QTEST_APPLESS_MAIN(TestBucket)
#include "tst_bucket.moc"
