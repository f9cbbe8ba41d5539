#include "core/monitor/observersession.h"

#include "core/monitor/monitorsource.h"
#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"
#include "core/protocol/observerline.h"

#include <variant>

namespace herd {

ObserverSession::ObserverSession(SocketHub &hub, Owner &owner, const MonitorSource &source,
                                 EventBus &events, int descriptor)
    : m_owner(owner)
    , m_clock(hub.clock())
    , m_source(source)
    , m_events(events)
    , m_snapshot(source)
    , m_connection(hub, *this, descriptor, Role::Client)
    , m_peer(m_connection.peer())
{
    m_connection.setDeadline(helloLimit);
}

ObserverSession::~ObserverSession()
{
    m_events.detach(*this);
}

void ObserverSession::setState(State state)
{
    m_state = state;
    m_connection.clearDeadline();
    switch (state) {
    case State::AwaitingHello:
    case State::Live:
        break;
    case State::Snapshot:
        m_connection.askForRoom();
        break;
    case State::Finished:
        m_events.detach(*this);
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
    m_inputEnded = true;
    m_events.detach(*this);
    if (m_state == State::Finished)
        return;
    if (const auto line = m_framer.finish())
        take(*line);
    if (m_state != State::Snapshot)
        finish();
}

void ObserverSession::take(const Line &line)
{
    const ObserverLine said =
        line.tooLong ? MalformedRequest() : parseObserverLine(line.bytes, m_scratch);
    if (std::holds_alternative<MalformedRequest>(said)) {
        finish();
    } else if (m_state == State::AwaitingHello) {
        const auto *hello = std::get_if<ObserverHello>(&said);
        hello ? takeHello(*hello) : finish();
    } else if (const auto *ping = std::get_if<ObserverPing>(&said)) {
        appendMonitorLine(m_connection.output(), StreamPong {ping->number, m_clock.utc()});
    }
}

void ObserverSession::takeHello(const ObserverHello &hello)
{
    if (hello.version == monitorVersion) {
        greet();
        setState(State::Snapshot);
    } else {
        appendMonitorLine(m_connection.output(),
                          StreamError {"the monitor stream is spoken in version 1"});
        finish();
    }
}

void ObserverSession::greet()
{
    ServerHello hello = helloOf(m_source, m_clock.utc());
    hello.capabilities = {"snapshot", "events", "ping"};
    appendMonitorLine(m_connection.output(), hello);
    m_snapshot.begin(m_connection.output(), m_events.sequence());
    if (!m_inputEnded)
        m_events.attach(*this);
}

void ObserverSession::roomToWrite()
{
    if (m_state != State::Snapshot)
        return;
    if (m_snapshot.writePiece(m_connection.output()))
        setState(m_inputEnded ? State::Finished : State::Live);
    else
        m_connection.askForRoom();
}

void ObserverSession::told(const Stamp &, const Event &, std::string_view line)
{
    if (m_connection.unsent() + line.size() > mostUnsent) {
        m_events.detach(*this);
        m_connection.abort(CloseReason::OverBudget);
        return;
    }
    m_connection.output() += line;
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
