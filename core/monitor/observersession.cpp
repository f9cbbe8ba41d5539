#include "core/monitor/observersession.h"

#include "core/monitor/monitorlines.h"
#include "core/monitor/monitorsource.h"

namespace herd {

ObserverSession::ObserverSession(SocketHub &hub, Owner &owner, const MonitorSource &source,
                                 int descriptor)
    : m_owner(owner)
    , m_source(source)
    , m_connection(hub, *this, descriptor, Role::Client)
    , m_peer(m_connection.peer())
{
    m_connection.setDeadline(helloLimit);
}

void ObserverSession::setState(State state)
{
    m_state = state;
    m_connection.clearDeadline();
    switch (state) {
    case State::AwaitingHello:
        break;
    case State::Snapshot:
        m_connection.askForRoom();
        break;
    case State::Finished:
        m_framer.drop();
        m_connection.finish();
        break;
    }
}

void ObserverSession::finish()
{
    setState(State::Finished);
}

void ObserverSession::received(std::string_view bytes, const Timestamp &)
{
    m_framer.begin(bytes);
    while (m_state != State::Finished) {
        const auto line = m_framer.next();
        if (!line)
            break;
        take(*line);
    }
    m_framer.end();
}

void ObserverSession::inputEnded(const Timestamp &)
{
    if (m_state == State::Finished)
        return;
    if (const auto line = m_framer.finish())
        take(*line);
    if (m_state == State::AwaitingHello)
        finish();
}

void ObserverSession::take(const Line &line)
{
    if (line.tooLong) {
        finish();
        return;
    }
    switch (m_state) {
    case State::AwaitingHello:
        takeHello(line.bytes);
        break;
    case State::Snapshot:
        if (!isJson(line.bytes))
            finish();
        break;
    case State::Finished:
        break;
    }
}

void ObserverSession::takeHello(std::string_view line)
{
    switch (parseObserverHello(line)) {
    case ObserverHello::Spoken:
        m_clients = m_source.clientCount();
        appendServerHello(m_connection.output(), m_source);
        appendSnapshotBegin(m_connection.output(), m_source.links(), m_clients);
        setState(State::Snapshot);
        break;
    case ObserverHello::OtherVersion:
        appendVersionError(m_connection.output());
        finish();
        break;
    case ObserverHello::Invalid:
        finish();
        break;
    }
}

void ObserverSession::roomToWrite()
{
    std::string &out = m_connection.output();
    const std::size_t full = out.size() + pieceSize;
    for (; m_shown < m_clients && out.size() < full; ++m_shown)
        appendClient(out, m_source.reportLine(m_shown));
    if (m_shown < m_clients) {
        m_connection.askForRoom();
        return;
    }
    appendSnapshotEnd(out, m_clients);
    finish();
}

void ObserverSession::deadlinePassed()
{
    finish();
}

void ObserverSession::closed(CloseReason reason)
{
    m_owner.observerClosed(*this, reason);
}

} // namespace herd
