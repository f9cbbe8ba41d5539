#pragma once

#include "core/monitor/observersession.h"
#include "core/monitor/recentevents.h"
#include "core/net/listener.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace herd {

/// The monitor port of one server: lets observers on this machine in, and owns them. Use:
/// construct, listen(), close() when the server ends. `hub`, `source` and `events` must outlive it.
/// Loop thread only.
class MonitorServer final : public QObject, public ObserverSession::Owner
{
    Q_OBJECT

public:
    /// A dashboard and some terminals; more would only take descriptors and turns from clients.
    /// Those beyond are closed at once.
    static constexpr std::size_t mostObservers = 16;

    MonitorServer(SocketHub &hub, const MonitorSource &source, EventBus &events,
                  QObject *parent = nullptr);

    /// Binds a port of 127.0.0.1; 0: the system chooses. False where it is taken, see
    /// errorString().
    bool listen(std::uint16_t port);
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
    RecentEvents m_recent;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<ObserverSession>> m_observers;
};

} // namespace herd
