#include "core/net/tcplistener.h"

#include <QHostAddress>

#include <poll.h>

namespace herd {

namespace {

constexpr int backlog = 4096; // Qt's default of 50 overflows when a thousand phones reconnect
constexpr int pendingForQt = 30; // QTcpServer's own default; nothing is ever pending there

} // namespace

TcpListener::TcpListener()
{
    m_server.setListenBacklogSize(backlog);
}

bool TcpListener::listen(const QHostAddress &address, std::uint16_t port)
{
    return m_server.listen(address, port);
}

void TcpListener::pause()
{
    // QTcpServer accepts in a loop that pauseAccepting() alone does not end; being full does.
    m_server.setMaxPendingConnections(0);
    m_server.pauseAccepting();
}

void TcpListener::resume()
{
    m_server.setMaxPendingConnections(pendingForQt);
    m_server.resumeAccepting();
}

bool TcpListener::isAwaited() const
{
    pollfd waiting {static_cast<int>(m_server.socketDescriptor()), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

} // namespace herd
