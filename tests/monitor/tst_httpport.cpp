#include "core/monitor/httpport.h"
#include "core/net/sockethub.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

struct TestHttp
{
    TestHttp()
    {
        port.addPage("/page", [this] { return page; });
        port.addPage("/other", [] { return HttpAnswer {}; });
        QVERIFY(port.listen(0));
    }

    QByteArray ask(const QByteArray &request)
    {
        TestClient client(port.port());
        client.send(request);
        return client.readAll();
    }

    ManualClock clock;
    SocketHub hub {clock};
    HttpPort port {hub};
    HttpAnswer page {200, "text\n"};
};

} // namespace

class tst_HttpPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void answersWhatComesInPieces();
    void answersHeadWithoutText();
    void refusesMoreThan8KiB();
    void waits5sForARequest();
    void keepsToSixteenConnections();
};

void tst_HttpPort::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &status) {
        QTest::newRow(name) << request + "\r\n\r\n" << status;
    };
    row("a page", "GET /page HTTP/1.1\r\nHost: x", "200 OK");
    row("with a query", "GET /page?name=x HTTP/1.1", "200 OK");
    row("of HTTP/1.0", "GET /page HTTP/1.0", "200 OK");
    row("what is not there", "GET /no HTTP/1.1", "404 Not Found");
    row("a path that begins like a page", "GET /pages HTTP/1.1", "404 Not Found");
    row("a post", "POST /page HTTP/1.1\r\nContent-Length: 3", "405 Method Not Allowed");
    row("another version", "GET /page HTTP/2", "400 Bad Request");
    row("no version", "GET /page", "400 Bad Request");
    row("an empty line", "", "400 Bad Request");
    row("JSON", "{\"hello\":1}", "400 Bad Request");
    row("bytes", "\x01\xff \x80 \x00"_ba, "400 Bad Request");
}

void tst_HttpPort::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    TestHttp http;
    const QByteArray answer = http.ask(request);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer);
    const qsizetype end = answer.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const QByteArray text = answer.mid(end + 4);
    QVERIFY(answer.contains("\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(text == "text\n", status.startsWith("200"));
    http.page = {503, "not now\n"};
    QCOMPARE(http.ask(request).startsWith("HTTP/1.1 503 "), status.startsWith("200"));
}

void tst_HttpPort::answersWhatComesInPieces()
{
    TestHttp http;
    TestClient client(http.port.port());
    for (const char byte : "GET /page HTTP/1.1\r\nHost: x\r\n\r"_ba) {
        client.send(QByteArray(1, byte));
        QVERIFY(!client.hasSomething());
    }
    client.send("\n");
    QVERIFY(client.readAll().endsWith("\r\n\r\ntext\n"));
}

void tst_HttpPort::answersHeadWithoutText()
{
    TestHttp http;
    const QByteArray answer = http.ask("HEAD /page HTTP/1.1\r\n\r\n");
    QVERIFY(answer.contains("\r\nContent-Length: 5\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void tst_HttpPort::refusesMoreThan8KiB()
{
    TestHttp http;
    const QByteArray fits = "GET /page HTTP/1.1\r\nX: " + QByteArray(8192 - 27, 'x') + "\r\n\r\n";
    QCOMPARE(fits.size(), qsizetype(HttpPort::mostRequest));
    QVERIFY(http.ask(fits).startsWith("HTTP/1.1 200 "));
    QVERIFY(http.ask(QByteArray(8193, 'x')).startsWith("HTTP/1.1 431 "));
    QTRY_COMPARE(http.port.connections(), 0U);
    QCOMPARE(http.hub.held(), 0U);
}

void tst_HttpPort::waits5sForARequest()
{
    TestHttp http;
    TestClient slow(http.port.port());
    slow.send("GET /page");
    QTRY_COMPARE(http.port.connections(), 1U);
    QVERIFY(!slow.hasSomething());
    http.clock.elapsed += HttpPort::requestLimit;
    http.hub.passDeadlines();
    QVERIFY(slow.isClosedByPeer());
}

void tst_HttpPort::keepsToSixteenConnections()
{
    TestHttp http;
    std::vector<TestClient> all;
    for (std::size_t i = 0; i < HttpPort::mostConnections; ++i)
        all.emplace_back(http.port.port());
    QTRY_COMPARE(http.port.connections(), HttpPort::mostConnections);
    TestClient beyond(http.port.port());
    QVERIFY(beyond.isClosedByPeer());
    all.back().send("GET /page HTTP/1.1\r\n\r\n");
    QVERIFY(all.back().readAll().endsWith("text\n"));
}

QTEST_GUILESS_MAIN(tst_HttpPort)
#include "tst_httpport.moc"
