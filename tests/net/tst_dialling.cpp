// Connections that this side begins.

#include "core/net/connection.h"
#include "core/net/sockethub.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

using namespace herd;

namespace {

class Caller final : public Connection::Owner
{
public:
    void connected() override { ++talks; }
    void received(std::string_view, const Timestamp &) override { }
    void inputEnded(const Timestamp &) override { }
    void closed(CloseReason reason) override
    {
        why = reason;
        connection.reset();
    }
    std::unique_ptr<Connection> connection;
    std::optional<CloseReason> why;
    int talks = 0;
};

} // namespace

class tst_Dialling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTalksToItself();
    void saysWhenNobodyListens();

private:
    SystemClock m_clock;
};

void tst_Dialling::neverTalksToItself()
{
    // A closed port in the ephemeral range: the system gives each even port of the range in turn to
    // sockets that dial, so within 14,000 calls one of them gets the very port it dials. Now and
    // then a connection of somebody else's has that port at the end, so another one is tried.
    SocketHub hub(m_clock);
    bool bound = false;
    for (std::uint16_t port = 40'000; port < 40'010 && !bound; port = std::uint16_t(port + 2)) {
        Caller caller;
        for (int i = 0; i < 40'000; ++i) {
            caller.connection = Connection::dial(hub, caller, QHostAddress(QHostAddress::LocalHost),
                                                 port, Role::Link);
            hub.turn();
            caller.connection.reset();
        }
        QCOMPARE(caller.talks, 0);
        QTcpServer neighbour;
        bound = neighbour.listen(QHostAddress::LocalHost, port);
    }
    QVERIFY(bound);
}

void tst_Dialling::saysWhenNobodyListens()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const auto port = gone.serverPort();
    gone.close();
    SocketHub hub(m_clock);
    Caller caller;
    caller.connection =
        Connection::dial(hub, caller, QHostAddress(QHostAddress::LocalHost), port, Role::Link);
    QTRY_VERIFY(!caller.connection);
    QVERIFY(!caller.why || caller.why == CloseReason::Refused); // the system may say so at once
    QCOMPARE(caller.talks, 0);
}

QTEST_GUILESS_MAIN(tst_Dialling)
#include "tst_dialling.moc"
