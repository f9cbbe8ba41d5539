#include "core/monitor/observersession.h"

#include "core/monitor/commandtarget.h"
#include "core/monitor/monitoraccess.h"
#include "core/monitor/monitorsource.h"
#include "core/monitor/recentevents.h"
#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"
#include "core/protocol/observerline.h"

#include <variant>

namespace herd {

ObserverSession::ObserverSession(SocketHub &hub, Owner &owner, const MonitorSource &source,
                                 EventBus &events, RecentEvents &recent,
                                 const MonitorAccess &access, int descriptor)
    : m_owner(owner)
    , m_clock(hub.clock())
    , m_source(source)
    , m_events(events)
    , m_recent(recent)
    , m_access(access)
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
        break;
    case State::Live:
        m_recent.remember();
        break;
    case State::Snapshot:
    case State::Resuming:
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
    if (m_state != State::Snapshot && m_state != State::Resuming)
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
    } else if (const auto *command = std::get_if<ObserverCommand>(&said)) {
        takeCommand(*command);
    }
}

void ObserverSession::takeCommand(const ObserverCommand &command)
{
    if (m_connection.unsent() > mostUnsent) {
        m_connection.abort(CloseReason::OverBudget);
        return;
    }
    if (!m_access.commands) {
        appendMonitorLine(m_connection.output(),
                          StreamError {"chaos commands are off; start this server with "
                                       "--allow-chaos and a token"});
    } else if (!m_hasToken) {
        appendMonitorLine(m_connection.output(),
                          StreamError {"chaos commands need this server's token in the "
                                       "hello, as in {\"hello\":1,\"token\":\"...\"}"});
    } else {
        const auto outcome = m_access.commands->carryOut(command);
        if (const auto *done = std::get_if<event::Fault>(&outcome))
            appendMonitorLine(m_connection.output(), CommandDone {*done});
        else
            appendMonitorLine(m_connection.output(), StreamError {std::get<std::string>(outcome)});
    }
}

void ObserverSession::takeHello(const ObserverHello &hello)
{
    m_hasToken = m_access.opensTo(hello.token);
    if (hello.version != monitorVersion)
        refuse("the monitor stream is spoken in version 1");
    else if (!m_hasToken && !m_peer.isLoopback())
        refuse("observers from beyond this machine need this server's token in the hello, as in "
               "{\"hello\":1,\"token\":\"...\"}");
    else if (!m_hasToken && !hello.token.empty() && !m_access.token.empty())
        refuse("this is not the token of this server (--monitor-token-file)");
    else
        greet(hello);
}

void ObserverSession::refuse(std::string_view why)
{
    appendMonitorLine(m_connection.output(), StreamError {why});
    finish();
}

void ObserverSession::greet(const ObserverHello &hello)
{
    ServerHello own = helloOf(m_source, m_clock.utc());
    own.capabilities = {"snapshot", "events", "ping", "since"};
    if (m_access.commands)
        own.capabilities.emplace_back("chaos");
    appendMonitorLine(m_connection.output(), own);
    if (hello.run == own.run && m_recent.reachesBackTo(hello.since)) {
        m_resumed = hello.since;
        appendMonitorLine(m_connection.output(), Resumed {m_resumed});
        setState(State::Resuming);
        return;
    }
    m_snapshot.begin(m_connection.output(), m_events.sequence());
    if (!m_inputEnded)
        m_events.attach(*this);
    setState(State::Snapshot);
}

void ObserverSession::roomToWrite()
{
    if (m_state == State::Resuming) {
        writeMissed();
    } else if (m_state == State::Snapshot) {
        if (m_snapshot.writePiece(m_connection.output()))
            setState(m_inputEnded ? State::Finished : State::Live);
        else
            m_connection.askForRoom();
    }
}

void ObserverSession::writeMissed()
{
    if (!m_recent.reachesBackTo(m_resumed)) { // forgotten before it was taken
        m_connection.abort(CloseReason::OverBudget);
        return;
    }
    std::string &out = m_connection.output();
    m_resumed = m_recent.appendAfter(m_resumed, out, out.size() + SnapshotWriter::pieceSize);
    if (m_resumed < m_events.sequence()) {
        m_connection.askForRoom();
        return;
    }
    if (!m_inputEnded)
        m_events.attach(*this);
    setState(m_inputEnded ? State::Finished : State::Live);
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
