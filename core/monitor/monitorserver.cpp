#include "core/monitor/monitorserver.h"

#include "core/net/sockethub.h"

#include <utility>

namespace herd {

MonitorServer::MonitorServer(SocketHub &hub, const MonitorSource &source, EventBus &events,
                             MonitorAccess access, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_source(source)
    , m_events(events)
    , m_access(std::move(access))
    , m_recent(hub, events)
    , m_listener(hub.network().makeListener())
{
    connect(m_listener.get(), &Listener::accepted, this, &MonitorServer::take);
}

bool MonitorServer::listen(std::uint16_t port, const QHostAddress &address)
{
    return m_listener->listen(address, port);
}

void MonitorServer::close()
{
    m_listener->close();
    for (const auto &observer : m_observers)
        observer->finish();
}

void MonitorServer::take(int descriptor)
{
    if (m_observers.size() >= mostObservers)
        m_hub.network().close(descriptor);
    else
        m_observers.push_back(std::make_unique<ObserverSession>(m_hub, *this, m_source, m_events,
                                                                m_recent, m_access, descriptor));
}

void MonitorServer::observerClosed(ObserverSession &session, CloseReason reason)
{
    if (reason == CloseReason::Stalled || reason == CloseReason::OverBudget)
        Q_EMIT dropped(QString::fromStdString(session.peer().text()),
                       QString::fromLatin1(reason == CloseReason::Stalled
                                               ? describe(reason)
                                               : "took too little of what it was told"));
    std::erase_if(m_observers, [&](const auto &observer) { return observer.get() == &session; });
    if (m_events.observers() == 0)
        m_recent.linger();
}

} // namespace herd
