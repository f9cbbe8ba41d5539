#include "core/bridge/natssession.h"

#include "core/net/sockethub.h"
#include "core/protocol/escape.h"

#include <QHostAddress>

#include <utility>
#include <variant>

namespace herd {

namespace {

constexpr std::size_t mostShown = 200;

} // namespace

NatsSession::NatsSession(SocketHub &hub, Owner &owner, NatsCredentials credentials,
                         std::string name)
    : m_hub(hub)
    , m_owner(owner)
    , m_credentials(std::move(credentials))
    , m_name(std::move(name))
{
}

std::unique_ptr<NatsSession> NatsSession::dial(SocketHub &hub, Owner &owner,
                                               const QHostAddress &address, std::uint16_t port,
                                               NatsCredentials credentials, std::string name)
{
    std::unique_ptr<NatsSession> session(
        new NatsSession(hub, owner, std::move(credentials), std::move(name)));
    session->m_connection = Connection::dial(hub, *session, address, port, Role::Link);
    if (!session->m_connection)
        return nullptr;
    session->m_connection->setDeadline(connectLimit);
    return session;
}

void NatsSession::setState(State state)
{
    m_state = state;
    switch (state) {
    case State::Dialling:
    case State::Proving:
    case State::Leaving:
        break;
    case State::Connected:
        m_connection->setDeadline(greetingLimit);
        break;
    case State::Open:
        m_connection->clearDeadline();
        m_wasOpen = true;
        break;
    }
}

void NatsSession::connected()
{
    setState(State::Connected);
}

void NatsSession::subscribe(std::string_view subject, unsigned number)
{
    std::string &out = stream();
    out += "SUB ";
    out += subject;
    out += ' ' + std::to_string(number) + "\r\n";
    requestFlush();
}

void NatsSession::publish(std::string_view subject, std::string_view reply,
                          std::string_view payload)
{
    appendNatsPublish(stream(), subject, reply, payload);
    requestFlush();
}

void NatsSession::received(std::string_view bytes, const Timestamp &at)
{
    m_framer.begin(bytes);
    while (m_state != State::Leaving) {
        const auto said = m_framer.next();
        if (!said)
            break;
        if (const auto *message = std::get_if<NatsMessage>(&*said)) {
            if (m_state == State::Open)
                m_owner.sessionHeard(*message, at);
        } else if (const auto *info = std::get_if<NatsInfo>(&*said)) {
            take(*info);
        } else if (std::holds_alternative<NatsPing>(*said)) {
            if (!isCongested()) // else it takes nothing anyway
                stream() += "PONG\r\n";
            requestFlush();
        } else if (const auto *pong = std::get_if<NatsPong>(&*said)) {
            take(*pong);
        } else if (const auto *error = std::get_if<NatsError>(&*said)) {
            take(*error);
        } else if (std::holds_alternative<NatsMalformed>(*said)) {
            abort("it does not speak as a NATS server does");
        }
    }
    m_framer.end();
    m_connection->noteHeldInput(m_framer.held());
}

/// Later ones tell of a cluster's changes.
void NatsSession::take(const NatsInfo &info)
{
    if (m_state != State::Connected)
        return;
    const auto server = parseNatsInfo(info.json);
    if (!server)
        abort("its greeting can't be read");
    else if (server->needsTls)
        abort("it wants TLS, which this bridge does not speak");
    else if (!server->headers)
        abort("it is too old: it needs headers, which NATS has since 2.2");
    if (m_state == State::Leaving)
        return;
    m_server = *server;
    setState(State::Proving);
    appendNatsConnect(stream(), m_credentials, m_name);
    stream() += "PING\r\n"; // the PONG says that they were taken
    requestFlush();
}

void NatsSession::take(const NatsPong &)
{
    if (m_state != State::Proving)
        return;
    setState(State::Open);
    m_owner.sessionOpened(m_server);
}

void NatsSession::take(const NatsError &error)
{
    std::string reason = "it says: " + shown(error.text);
    if (m_state == State::Proving)
        reason += " (are user, password or token right?)";
    abort(std::move(reason));
}

std::string NatsSession::shown(std::string_view text) const
{
    if (!m_credentials.secret.empty() && text.find(m_credentials.secret) != text.npos)
        return "(not shown, as the secret is in it)";
    std::string out;
    appendEscaped(out, text.substr(0, mostShown));
    return out;
}

void NatsSession::inputEnded(const Timestamp &)
{
    abort("it closed the connection");
}

void NatsSession::aboutToWrite()
{
    if (m_state == State::Open)
        m_owner.sessionAboutToWrite();
}

void NatsSession::roomToWrite()
{
    if (m_state == State::Open)
        m_owner.sessionHasRoom();
}

void NatsSession::deadlinePassed()
{
    abort(m_state == State::Dialling ? "nobody answers" : "it did not greet within 5 s");
}

void NatsSession::finish()
{
    if (m_state == State::Leaving)
        return;
    m_reason = "finished";
    setState(State::Leaving);
    m_connection->finish();
}

void NatsSession::abort(std::string reason)
{
    if (m_reason.empty())
        m_reason = std::move(reason);
    setState(State::Leaving);
    m_connection->abort(CloseReason::Aborted);
}

void NatsSession::closed(CloseReason reason)
{
    m_owner.sessionClosed(m_reason.empty() ? describe(reason) : m_reason, m_wasOpen);
}

} // namespace herd
