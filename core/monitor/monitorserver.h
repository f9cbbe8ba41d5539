#pragma once

#include "core/monitor/monitoraccess.h"
#include "core/monitor/observersession.h"
#include "core/monitor/recentevents.h"
#include "core/net/listener.h"

#include <QHostAddress>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace herd {

/// The monitor port of one server: lets observers in, those from beyond this machine with the token
/// only, and owns them. Use: construct, listen(), close() when the server ends. `hub`, `source` and
/// `events` must outlive it. Where the server can be paused, `hub` is not the server's own. Loop
/// thread only.
class MonitorServer final : public QObject, public ObserverSession::Owner
{
    Q_OBJECT

public:
    /// A dashboard and some terminals; more would only take descriptors and turns from clients.
    /// Those beyond are closed at once.
    static constexpr std::size_t mostObservers = 16;

    MonitorServer(SocketHub &hub, const MonitorSource &source, EventBus &events,
                  MonitorAccess access = {}, QObject *parent = nullptr);

    /// Port 0: the system chooses. False where it is taken, see errorString().
    bool listen(std::uint16_t port, const QHostAddress &address = QHostAddress::LocalHost);
    /// For hellos from now on; who is in stays, and may do what it might.
    void setToken(std::string token) { m_access.token = std::move(token); }
    std::uint16_t port() const { return m_listener->port(); }
    QString errorString() const { return m_listener->errorString(); }

    /// Lets nobody in any more and ends every stream.
    void close();

    std::size_t observers() const { return m_observers.size(); }

Q_SIGNALS:
    /// An observer was let go because it took too little of what it was told.
    void dropped(const QString &address, const QString &reason);

private:
    void take(int descriptor);
    void observerClosed(ObserverSession &session, CloseReason reason) override;

    SocketHub &m_hub;
    const MonitorSource &m_source;
    EventBus &m_events;
    MonitorAccess m_access;
    RecentEvents m_recent;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<ObserverSession>> m_observers;
};

} // namespace herd
