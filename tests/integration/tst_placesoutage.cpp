// Whatever Places does, a client gets an AT line, one well-formed document and two newlines, in
// order, and the key stays inside. The real program against a service that a test plays.

#include "core/protocol/placesjson.h"
#include "tests/support/fakegoogle.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "CANARY-key-that-nobody-may-see_42";

const QByteArray document =
    "{\n   \"html_attributions\" : [ \"x\" ],\n\n\n   \"next_page_token\" : \"t\",\n"
    "   \"results\" : [\n      {\n         \"name\" : \"one\"\n      },\n"
    "      {\n         \"lat\" : 1.50,\n         \"name\" : \"two\"\n      }\n"
    "   ],\n   \"status\" : \"OK\"\n}\n\n\n";

} // namespace

class tst_PlacesOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhateverTheServiceSays_data();
    void answersWhateverTheServiceSays();
    void passesTheServicesBytesOn();
    void keepsServingOthersWhileTheServiceHangs();
    void refusesAServiceThatWouldShowTheKey();

private:
    /// Starts a server that asks `google`, with a key file; gives its client port.
    static std::unique_ptr<ServerProcess> start(const QTemporaryDir &folder, std::uint16_t port,
                                                const QString &url)
    {
        QFile key(folder.filePath(u"places.key"_s));
        if (!key.open(QFile::WriteOnly))
            return nullptr;
        key.write(canary + '\n');
        key.close();
        return std::make_unique<ServerProcess>(
            folder.path(),
            QStringList {u"Welsh"_s, u"--port"_s, QString::number(port), u"--link-port"_s, u"0"_s,
                         u"--places-url"_s, url, u"--places-key-file"_s, u"places.key"_s,
                         u"--places-api"_s, u"legacy"_s});
    }

    static void expectNoCanary(const QTemporaryDir &folder, ServerProcess &server)
    {
        QFile arguments(u"/proc/%1/cmdline"_s.arg(server.pid()));
        QVERIFY(arguments.open(QFile::ReadOnly));
        QVERIFY(!arguments.readAll().contains(canary));
        server.signal(SIGTERM);
        QCOMPARE(server.waitForExit(), 0);
        QVERIFY(!server.said().toUtf8().contains(canary));
        QFile log(folder.filePath(u"Welsh.log"_s));
        QVERIFY(log.open(QFile::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY(text.contains(" PLACES 127.0.0.1:"));
        QVERIFY(!text.contains(canary));
    }
};

void tst_PlacesOutage::answersWhateverTheServiceSays_data()
{
    QTest::addColumn<QList<FakeGoogle::Answer>>("script");
    QTest::addColumn<QString>("status");
    using After = FakeGoogle::After;
    const auto row = [](const char *name, const QList<FakeGoogle::Answer> &script,
                        const QString &status) { QTest::newRow(name) << script << status; };
    const auto unknown = u"UNKNOWN_ERROR"_s;
    row("a document", {FakeGoogle::answer(200, document)}, u"OK"_s);
    row("no results", {FakeGoogle::answer(200, "{\"results\":[],\"status\":\"ZERO_RESULTS\"}")},
        u"ZERO_RESULTS"_s);
    row("a quota that is used up",
        {FakeGoogle::answer(200, "{\"results\":[],\"status\":\"OVER_QUERY_LIMIT\"}")},
        u"OVER_QUERY_LIMIT"_s);
    row("a document that is cut off", {FakeGoogle::answer(200, document.left(100))}, unknown);
    row("no document", {FakeGoogle::answer(200, "<html>AT x</html>\n\n")}, unknown);
    row("nothing", {FakeGoogle::answer(200, "")}, unknown);
    row("two megabytes",
        {FakeGoogle::answer(200, "{\"results\":[\"" + QByteArray(2'000'000, 'x') + "\"]}")},
        unknown);
    row("an error, then a document",
        {FakeGoogle::answer(500, "no"), FakeGoogle::answer(200, document)}, u"OK"_s);
    row("an error twice", {FakeGoogle::answer(500, "no")}, unknown);
    row("too many requests", {FakeGoogle::answer(429, "slow down")}, unknown);
    row("a redirect to elsewhere",
        {FakeGoogle::answer(302, "", "Location: http://127.0.0.1:1/steal\r\n")}, unknown);
    row("a broken connection", {{"HTTP/1.1 200 OK\r\nContent-", After::Reset}}, unknown);
    row("a silence of more than 5 s", {{"", After::StayOpen}}, unknown);
}

void tst_PlacesOutage::answersWhateverTheServiceSays()
{
    QFETCH(QList<FakeGoogle::Answer>, script);
    QFETCH(QString, status);
    FakeGoogle google(script);
    const QTemporaryDir folder;
    const auto port = freePorts(1).front();
    const auto server = start(folder, port, QString::fromStdString(google.url()));
    QVERIFY(server->waitUntilListening());
    TestClient client(port);
    client.send("IAMAT a +1-1 1\nWHATSAT a 10 1\nnext");
    client.halfClose();
    const QByteArray at = client.readLine();
    QCOMPARE(client.readLine(), at);
    const QByteArray rest = client.readAll();
    QVERIFY2(rest.endsWith("}\n\n? next\n"), rest.right(40));
    const QByteArray json = rest.chopped(7);
    QVERIFY(!json.chopped(2).contains("\n\n"));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value("status"_L1).toString(), status);
    QVERIFY(object.value("results"_L1).isArray());
    QCOMPARE(object.contains("error_message"_L1), status == "UNKNOWN_ERROR"_L1);
    expectNoCanary(folder, *server);
}

void tst_PlacesOutage::passesTheServicesBytesOn()
{
    FakeGoogle google({FakeGoogle::answer(200, document)});
    const QTemporaryDir folder;
    const auto port = freePorts(1).front();
    const auto server = start(folder, port, QString::fromStdString(google.url()));
    QVERIFY(server->waitUntilListening());
    TestClient client(port);
    client.send("IAMAT a +38.5-0.25 1\nWHATSAT a 10.5871263 2\n");
    const QByteArray at = client.readLine();
    const QByteArray expected =
        at + QByteArray::fromStdString(*cutResults(document.toStdString(), 2));
    QCOMPARE(client.read(expected.size()), expected);
    QVERIFY(expected.contains("\"lat\" : 1.50,")); // digit for digit
    QVERIFY(google.requests().first().head.contains("radius=10587.1263"));
    QVERIFY(google.requests().first().head.contains("location=38.5,-0.25"));
    QVERIFY(google.requests().first().head.contains(canary));
}

void tst_PlacesOutage::keepsServingOthersWhileTheServiceHangs()
{
    FakeGoogle google({{"", FakeGoogle::After::StayOpen}});
    const QTemporaryDir folder;
    const auto port = freePorts(1).front();
    const auto server = start(folder, port, QString::fromStdString(google.url()));
    QVERIFY(server->waitUntilListening());
    constexpr int clients = 100;
    constexpr int lookupsOfEach = 10; // 1,000 in all, and no two the same
    std::vector<TestClient> waiting;
    for (int i = 0; i < clients; ++i) {
        const QByteArray id = "w" + QByteArray::number(i);
        waiting.emplace_back(port).send("IAMAT " + id + " +1." + QByteArray::number(1000 + i)
                                        + "-1 1\n");
        QVERIFY(waiting.back().readLine().startsWith("AT Welsh "));
        for (int radius = 0; radius < lookupsOfEach; ++radius)
            waiting.back().send("WHATSAT " + id + ' ' + QByteArray::number(radius) + " 1\n");
    }
    TestClient other(port);
    for (int i = 0; i < 100; ++i) {
        other.send("IAMAT b +1-1 " + QByteArray::number(i) + '\n');
        QVERIFY(other.readLine().startsWith("AT Welsh "));
    }
    for (TestClient &client : waiting) {
        client.halfClose();
        const QByteArray answers = client.readAll();
        QCOMPARE(answers.count("AT Welsh "), lookupsOfEach);
        QCOMPARE(answers.count("\n}\n\n"), lookupsOfEach);
    }
}

void tst_PlacesOutage::refusesAServiceThatWouldShowTheKey()
{
    const QTemporaryDir folder;
    for (const QString &url : {u"http://example.org/"_s, u"ftp://127.0.0.1/"_s, u"nonsense"_s}) {
        const auto server = start(folder, 0, url);
        QCOMPARE(server->waitForExit(), 3);
        QVERIFY2(server->said().contains("herd-headless: places: "_L1), qPrintable(server->said()));
    }
}

QTEST_GUILESS_MAIN(tst_PlacesOutage)
#include "tst_placesoutage.moc"
