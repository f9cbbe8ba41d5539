// A session with somebody who is no NATS server, or a bad one.
#include "core/bridge/natssession.h"

#include "core/net/sockethub.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

/// Notes what becomes of a session.
struct Noted final : NatsSession::Owner
{
    SystemClock clock;
    SocketHub hub {clock};
    std::unique_ptr<NatsSession> session;
    int opened = 0;
    int heard = 0;
    std::string reason;

    ~Noted() { session.reset(); }
    void sessionOpened(const NatsServerInfo &) override { ++opened; }
    void sessionHeard(const NatsMessage &, const Timestamp &) override { ++heard; }
    void sessionAboutToWrite() override { }
    void sessionHasRoom() override { }
    void sessionClosed(std::string why, bool) override
    {
        reason = std::move(why);
        session.reset();
    }
};

constexpr auto greeting = "INFO {\"headers\":true,\"max_payload\":100}\r\n";

} // namespace

class TestNatsSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithAReason_data();
    void endsWithAReason();
    void hearsAndAnswers();
};

void TestNatsSession::endsWithAReason_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("reason");
    const QByteArray good = greeting;
    QTest::newRow("another protocol")
        << "HTTP/1.1 400 Bad Request\r\n"_ba << u"it does not speak as a NATS server does"_s;
    QTest::newRow("an endless line")
        << QByteArray(100'000, 'x') << u"it does not speak as a NATS server does"_s;
    QTest::newRow("a greeting in half")
        << "INFO {\"headers\":tr\r\n"_ba << u"its greeting can't be read"_s;
    QTest::newRow("TLS") << "INFO {\"headers\":true,\"tls_required\":true}\r\n"_ba
                         << u"it wants TLS, which this bridge does not speak"_s;
    QTest::newRow("an old server")
        << "INFO {\"version\":\"1.4\"}\r\n"_ba
        << u"it is too old: it needs headers, which NATS has since 2.2"_s;
    QTest::newRow("wrong credentials")
        << good + "-ERR 'Authorization Violation'\r\n"
        << u"it says: Authorization Violation (are user, password or token right?)"_s;
    QTest::newRow("an error with control bytes") << good + "PONG\r\n-ERR 'no\x1b[2J'\r\n"
                                                 << u"it says: no\\x1b[2J"_s;
    QTest::newRow("garbage after all went well") << good + "PONG\r\n\r\n"
                                                 << u"it does not speak as a NATS server does"_s;
}

void TestNatsSession::endsWithAReason()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, reason);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Noted noted;
    noted.session =
        NatsSession::dial(noted.hub, noted, QHostAddress::LocalHost, server.serverPort(), {}, "A");
    QVERIFY(noted.session);
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    socket->write(said);
    QTRY_VERIFY(!noted.session);
    QCOMPARE(QString::fromStdString(noted.reason), reason);
}

void TestNatsSession::hearsAndAnswers()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Noted noted;
    noted.session =
        NatsSession::dial(noted.hub, noted, QHostAddress::LocalHost, server.serverPort(), {}, "A");
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    socket->write(greeting);
    socket->write("MSG early 1 1\r\nx\r\n"); // before it is known who is there
    QTRY_VERIFY(socket->canReadLine());
    QVERIFY(socket->readLine().startsWith("CONNECT {"));
    QTRY_VERIFY(socket->canReadLine());
    QCOMPARE(socket->readLine(), "PING\r\n"_ba);
    QCOMPARE(noted.opened, 0);
    socket->write("PONG\r\nMSG a 1 1\r\nx\r\nPING\r\nPONG\r\n");
    QTRY_VERIFY(socket->canReadLine());
    QCOMPARE(socket->readLine(), "PONG\r\n"_ba);
    QCOMPARE(noted.opened, 1);
    QCOMPARE(noted.heard, 1);
    socket->disconnectFromHost();
    QTRY_VERIFY(!noted.session);
    QCOMPARE(noted.reason, std::string("it closed the connection"));
}

QTEST_GUILESS_MAIN(TestNatsSession)
#include "tst_natssession.moc"
