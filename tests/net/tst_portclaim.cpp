// Ports that are kept while nobody listens to them.

#include "core/net/portclaim.h"
#include "core/net/tcplistener.h"
#include "tests/support/testclient.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace herd;
using namespace herd::test;

namespace {

/// Whether a socket that does not reuse addresses gets the port.
bool strangerGets(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    ::close(socket);
    return bound;
}

} // namespace

class tst_PortClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listenersComeAndGo();
    void strangersAreKeptOff();
    void portInUseIsToldWhy();
};

void tst_PortClaim::listenersComeAndGo()
{
    const auto claim = PortClaim::take(0);
    const std::uint16_t port = std::get<PortClaim>(claim).port();
    QVERIFY(port != 0);
    QVERIFY(!TestClient(port).isConnected());
    for (int i = 0; i < 3; ++i) {
        TcpListener listener;
        connect(&listener, &Listener::accepted, this, [](int descriptor) { ::close(descriptor); });
        QVERIFY2(listener.listen(QHostAddress::LocalHost, port),
                 qPrintable(listener.errorString()));
        TestClient client(port);
        QVERIFY(client.isConnected());
        QVERIFY(client.isClosedByPeer()); // this end waits for the last of it, on the port
    }
    QVERIFY(!TestClient(port).isConnected());
}

void tst_PortClaim::strangersAreKeptOff()
{
    std::uint16_t port = 0;
    {
        auto taken = PortClaim::take(0);
        const PortClaim claim = std::get<PortClaim>(std::move(taken));
        port = claim.port();
        QVERIFY(!strangerGets(port));
    }
    QVERIFY(strangerGets(port));
}

void tst_PortClaim::portInUseIsToldWhy()
{
    TcpListener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    const auto refused = PortClaim::take(listener.port());
    QVERIFY(std::holds_alternative<std::string>(refused));
    QVERIFY(std::get<std::string>(refused) == "Address already in use");
}

QTEST_GUILESS_MAIN(tst_PortClaim)
#include "tst_portclaim.moc"
