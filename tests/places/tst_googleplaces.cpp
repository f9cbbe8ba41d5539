#include "core/protocol/placesjson.h"
#include "tests/places/asker.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;
using test::Asker;
using test::canary;
using test::FakeGoogle;
using test::ucla;
using After = FakeGoogle::After;
using Api = GooglePlacesOptions::Api;

namespace {

// Not as we would lay it out, so that a re-printed one is found out.
const QByteArray okDocument = "{ \"results\":[ {\"name\":\"UCLA\", \"lat\":34.06892100} ],\n\n"
                              "\"next_page_token\":\"t\",   \"status\" : \"OK\" }\n";

QByteArray documentWithStatus(const QByteArray &status)
{
    return "{\n   \"results\" : [],\n   \"status\" : \"" + status + "\"\n}\n";
}

QByteArray fault(const char *message)
{
    return QByteArray::fromStdString(errorDocument(message));
}

} // namespace

class TestGooglePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnLegacyAnswersByteForByte_data();
    void passesOnLegacyAnswersByteForByte();
    void saysWhatHappened_data();
    void saysWhatHappened();
    void provesWhoItTalksTo_data();
    void provesWhoItTalksTo();
    void asksTheNewApi();
    void answersARadiusOfNothingByItself();
    void keepsItsDeadline_data();
    void keepsItsDeadline();
    void retriesOnce_data();
    void retriesOnce();
    void doesNotWaitForADeadServer();
    void sharesOneCall();
    void boundsDifferentLookups();
    void servesEqualLookupsForAMinute();
    void asksAgainAfterAFailure_data();
    void asksAgainAfterAFailure();
    void leavesAServiceAloneThatFails();
    void neverTellsTheKey_data();
    void neverTellsTheKey();
    void dropsLookupsWhenDestroyed();
    void mayBeAskedFromAReply();
};

void TestGooglePlaces::passesOnLegacyAnswersByteForByte_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("httpStatus");
    QTest::newRow("results") << okDocument << 200;
    QTest::newRow("no results") << documentWithStatus("ZERO_RESULTS") << 200;
    QTest::newRow("over the limit") << documentWithStatus("OVER_QUERY_LIMIT") << 200;
    QTest::newRow("denied") << documentWithStatus("REQUEST_DENIED") << 200;
    QTest::newRow("invalid") << documentWithStatus("INVALID_REQUEST") << 200;
    QTest::newRow("invalid, with a status of HTTP") << documentWithStatus("INVALID_REQUEST") << 400;
    QTest::newRow("over the limit, with a status of HTTP")
        << documentWithStatus("OVER_QUERY_LIMIT") << 429;
}

void TestGooglePlaces::passesOnLegacyAnswersByteForByte()
{
    QFETCH(QByteArray, document);
    QFETCH(int, httpStatus);
    FakeGoogle google({FakeGoogle::answer(httpStatus, document)});
    Asker asker(google);
    asker.ask();
    QVERIFY(asker.replies.empty());
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), document);
    QCOMPARE(google.requests().size(), 1);
    QVERIFY(google.requests().first().head.startsWith(
        "GET /maps/api/place/nearbysearch/json?location=34.06893,-118.445127&radius=10000&key="));
}

void TestGooglePlaces::saysWhatHappened_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<After>("after");
    QTest::addColumn<QByteArray>("document");
    const QByteArray noDocument =
        fault("the Places service answered something that is not a document");
    const QByteArray closed = fault("the Places service closed the connection");
    const QByteArray large = fault("the Places service answered more than 1 MiB");
    const auto answer = [](int status, const QByteArray &body, const QByteArray &head = {}) {
        return FakeGoogle::answer(status, body, head).bytes;
    };
    const auto row = [](const char *title, const QByteArray &bytes, const QByteArray &document) {
        QTest::newRow(title) << bytes << After::Close << document;
    };
    row("a page", answer(200, "<html>Sign in to the hotel's network</html>"), noDocument);
    row("nothing", answer(200, {}), noDocument);
    row("an object without results", answer(200, "{\"status\":\"OK\"}"), noDocument);
    row("a document cut off by its length", answer(200, okDocument.chopped(9)), noDocument);
    row("a connection cut in the body", answer(200, okDocument).chopped(9), closed);
    row("a connection cut in the head", "HTTP/1.1 200 O", closed);
    row("something that is not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", closed);
    row("a huge answer", answer(200, QByteArray(2'000'000, ' ')), large);
    row("a huge answer that is small when packed",
        answer(200, qCompress(QByteArray(1'500'000, ' ')).sliced(4),
               "Content-Encoding: deflate\r\n"),
        large);
    row("a limit without a document", answer(429, "slow down"),
        fault("the Places service refused (HTTP 429)"));
    row("no such page", answer(404, "where?"), fault("the Places service refused (HTTP 404)"));
    row("a redirection to another host",
        answer(302, okDocument, "Location: http://127.0.0.2:1/?key=\r\n"),
        fault("the Places service redirected the lookup"));
    row("a redirection that changes the method", answer(303, {}, "Location: /elsewhere\r\n"),
        fault("the Places service redirected the lookup"));
    QTest::newRow("a reset") << answer(200, okDocument).chopped(9) << After::Reset << closed;
}

void TestGooglePlaces::saysWhatHappened()
{
    QFETCH(QByteArray, answer);
    QFETCH(After, after);
    QFETCH(QByteArray, document);
    FakeGoogle google({{answer, after}});
    Asker asker(google);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), document);
}

void TestGooglePlaces::provesWhoItTalksTo_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("document");
    const QByteArray unproved = fault("the Places service could not prove who it is");
    QTest::newRow("a trusted certificate") << true << QByteArray("127.0.0.1") << okDocument;
    QTest::newRow("one that nobody signed") << false << QByteArray("127.0.0.1") << unproved;
    QTest::newRow("one for another host") << true << QByteArray("localhost") << unproved;
}

void TestGooglePlaces::provesWhoItTalksTo()
{
    QFETCH(bool, trusted);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, document);
    FakeGoogle google({FakeGoogle::answer(200, okDocument)}, FakeGoogle::Transport::Tls);
    Asker asker(google);
    asker.options.baseUrl =
        "https://" + host.toStdString() + ":" + std::to_string(google.serverPort());
    if (!trusted)
        asker.options.caCertificates.clear();
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), document);
    QCOMPARE(google.requests().isEmpty(), document != okDocument);
}

void TestGooglePlaces::asksTheNewApi()
{
    FakeGoogle google(
        {FakeGoogle::answer(200, R"({"places":[{"id":"x","location":{"latitude":1}}]})")});
    Asker asker(google, Api::New);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QVERIFY(asker.replies.front().contains("         \"place_id\" : \"x\",\n"));
    QVERIFY(asker.replies.front().endsWith("   \"status\" : \"OK\"\n}\n"));
    const auto &request = google.requests().first();
    QVERIFY(request.head.startsWith("POST /v1/places:searchNearby HTTP/1.1\r\n"));
    QVERIFY(request.head.contains(QByteArray("X-Goog-Api-Key: ") + canary + "\r\n"));
    QCOMPARE(request.body,
             QByteArray(R"({"maxResultCount":20,"locationRestriction":{"circle":{"center":)"
                        R"({"latitude":34.06893,"longitude":-118.445127},"radius":10000}}})"));
}

void TestGooglePlaces::answersARadiusOfNothingByItself()
{
    FakeGoogle google({FakeGoogle::answer(500, {})});
    Asker asker(google, Api::New);
    asker.ask({ucla.centre, {0}});
    QCOMPARE(asker.replies.size(), std::size_t {1});
    QVERIFY(asker.replies.front().contains("ZERO_RESULTS"));
    QVERIFY(google.requests().isEmpty());
}

void TestGooglePlaces::keepsItsDeadline_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a server that says nothing") << QByteArray();
    QTest::newRow("a server that stops in the head") << QByteArray("HTTP/1.1 200 OK\r\nConte");
    QTest::newRow("a server that stops in the body")
        << FakeGoogle::answer(200, okDocument).bytes.chopped(1);
}

void TestGooglePlaces::keepsItsDeadline()
{
    QFETCH(QByteArray, answer);
    FakeGoogle google({{answer, After::StayOpen}});
    Asker asker(google, Api::Legacy, 150ms);
    QElapsedTimer timer;
    timer.start();
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QVERIFY(timer.elapsed() >= 140);
    QCOMPARE(asker.replies.front(), fault("the Places service did not answer within 150 ms"));
}

void TestGooglePlaces::retriesOnce_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("a server that recovers") << 200 << okDocument;
    QTest::newRow("a server that fails twice")
        << 503 << fault("the Places service failed (HTTP 503)");
}

void TestGooglePlaces::retriesOnce()
{
    QFETCH(int, second);
    QFETCH(QByteArray, document);
    FakeGoogle google(
        {FakeGoogle::answer(500, okDocument), FakeGoogle::answer(second, okDocument)});
    Asker asker(google);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), document);
    QCOMPARE(google.requests().size(), 2);
}

void TestGooglePlaces::doesNotWaitForADeadServer()
{
    FakeGoogle google({FakeGoogle::answer(200, okDocument)});
    Asker asker(google);
    google.close();
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), fault("the Places service refused the connection"));
}

void TestGooglePlaces::sharesOneCall()
{
    FakeGoogle google({FakeGoogle::answer(200, okDocument)});
    Asker asker(google);
    for (int i = 0; i < 3; ++i)
        asker.ask();
    asker.ask({ucla.centre, {1}});
    QTRY_COMPARE(asker.replies.size(), std::size_t {4});
    QCOMPARE(google.requests().size(), 2);
    for (const QByteArray &reply : asker.replies)
        QCOMPARE(reply, okDocument);
}

void TestGooglePlaces::boundsDifferentLookups()
{
    FakeGoogle google({{{}, After::StayOpen}});
    Asker asker(google);
    asker.options.mostPending = 2;
    asker.ask({{1, 1}, {1}});
    asker.ask({{2, 2}, {1}});
    asker.ask({{2, 2}, {1}});
    QVERIFY(asker.replies.empty());
    asker.ask({{3, 3}, {1}});
    QCOMPARE(asker.replies.size(), std::size_t {1});
    QCOMPARE(asker.replies.front(), fault("too many lookups are waiting for the Places service"));
}

void TestGooglePlaces::servesEqualLookupsForAMinute()
{
    FakeGoogle google({FakeGoogle::answer(200, okDocument),
                       FakeGoogle::answer(200, documentWithStatus("ZERO_RESULTS"))});
    Asker asker(google);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    asker.now += 60s - 1ns;
    asker.ask();
    QCOMPARE(asker.replies.size(), std::size_t {2});
    QCOMPARE(asker.replies.back(), okDocument);
    asker.now += 1ns;
    for (std::size_t replies = 3; replies <= 4; ++replies) {
        asker.ask();
        QTRY_COMPARE(asker.replies.size(), replies);
        QCOMPARE(asker.replies.back(), documentWithStatus("ZERO_RESULTS"));
    }
    QCOMPARE(google.requests().size(), 2);
}

void TestGooglePlaces::asksAgainAfterAFailure_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("over the limit") << 200 << documentWithStatus("OVER_QUERY_LIMIT");
    QTest::newRow("denied") << 200 << documentWithStatus("REQUEST_DENIED");
    QTest::newRow("not a document") << 200 << QByteArray("?");
    QTest::newRow("refused") << 403 << QByteArray();
}

void TestGooglePlaces::asksAgainAfterAFailure()
{
    QFETCH(int, httpStatus);
    QFETCH(QByteArray, body);
    FakeGoogle google({FakeGoogle::answer(httpStatus, body), FakeGoogle::answer(200, okDocument)});
    Asker asker(google);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {2});
    QCOMPARE(asker.replies.back(), okDocument);
}

void TestGooglePlaces::leavesAServiceAloneThatFails()
{
    FakeGoogle google({FakeGoogle::answer(403, "no")});
    Asker asker(google);
    for (std::size_t asked = 1; asked <= CircuitBreaker::mostFailures; ++asked) {
        asker.ask();
        QTRY_COMPARE(asker.replies.size(), asked);
    }
    asker.ask();
    QCOMPARE(asker.replies.size(), std::size_t {CircuitBreaker::mostFailures + 1}); // at once
    QCOMPARE(asker.replies.back(),
             fault("the Places service failed lately and is left alone for 10 s"));
    asker.now += CircuitBreaker::rest;
    asker.ask();
    QTRY_COMPARE(google.requests().size(), CircuitBreaker::mostFailures + 1);
}

void TestGooglePlaces::neverTellsTheKey_data()
{
    QTest::addColumn<Api>("api");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray suspended = QByteArray(R"({"error":{"message":"Consumer 'api_key:)") + canary
        + QByteArray(R"(' has been suspended.","status":"PERMISSION_DENIED"}})");
    const QByteArray denied = QByteArray(R"({"results":[],"error_message":"no )") + canary
        + QByteArray(R"(","status":"REQUEST_DENIED"})");
    QTest::newRow("an error of the new API that repeats it")
        << Api::New << FakeGoogle::answer(403, suspended).bytes;
    QTest::newRow("a legacy document that repeats it")
        << Api::Legacy << FakeGoogle::answer(200, denied).bytes;
    for (const Api api : {Api::Legacy, Api::New}) {
        const char *name = api == Api::New ? "new" : "legacy";
        QTest::addRow("%s, nothing said", name) << api << QByteArray();
        QTest::addRow("%s, not HTTP", name) << api << QByteArray("?\r\n\r\n");
        QTest::addRow("%s, a page that repeats it", name)
            << api << FakeGoogle::answer(200, canary).bytes;
        for (const int status : {302, 401, 403, 404, 429, 500, 503})
            QTest::addRow("%s, HTTP %d", name, status)
                << api << FakeGoogle::answer(status, canary, "Location: /?key=\r\n").bytes;
    }
}

void TestGooglePlaces::neverTellsTheKey()
{
    QFETCH(Api, api);
    QFETCH(QByteArray, answer);
    FakeGoogle google({{answer, After::Close}});
    Asker asker(google, api);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QVERIFY2(!asker.replies.front().contains(canary), asker.replies.front().constData());
    QVERIFY(cutResults(asker.replies.front().toStdString(), 20));
    QVERIFY(google.requests().first().head.contains(canary));
}

void TestGooglePlaces::dropsLookupsWhenDestroyed()
{
    FakeGoogle google({FakeGoogle::answer(200, okDocument)});
    Asker dropped(google);
    dropped.ask();
    dropped.places.reset();
    Asker asker(google);
    asker.ask();
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    QVERIFY(dropped.replies.empty());
}

void TestGooglePlaces::mayBeAskedFromAReply()
{
    FakeGoogle google({FakeGoogle::answer(200, documentWithStatus("REQUEST_DENIED")),
                       FakeGoogle::answer(200, okDocument)});
    Asker asker(google);
    asker.ask({{1, 1}, {1}});
    QTRY_COMPARE(asker.replies.size(), std::size_t {1});
    asker.places->nearby(ucla, [&](const std::string &) { asker.ask(); });
    QTRY_COMPARE(asker.replies.size(), std::size_t {2});
    QCOMPARE(asker.replies.back(), okDocument);
}

QTEST_GUILESS_MAIN(TestGooglePlaces)
#include "tst_googleplaces.moc"
