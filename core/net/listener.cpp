#include "core/net/listener.h"

#include <poll.h>

namespace herd {

namespace {

constexpr int backlog = 4096; // Qt's default of 50 overflows when a thousand phones reconnect
constexpr int pendingForQt = 30; // QTcpServer's own default; nothing is ever pending there

} // namespace

Listener::Listener(QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(backlog);
}

void Listener::pause()
{
    // QTcpServer accepts in a loop that pauseAccepting() alone does not end; being full does.
    setMaxPendingConnections(0);
    pauseAccepting();
}

void Listener::resume()
{
    setMaxPendingConnections(pendingForQt);
    resumeAccepting();
}

bool Listener::isAwaited() const
{
    pollfd waiting {static_cast<int>(socketDescriptor()), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

void Listener::incomingConnection(qintptr descriptor)
{
    Q_EMIT accepted(static_cast<int>(descriptor));
}

} // namespace herd
