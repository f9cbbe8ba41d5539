#include "core/herd/linkchannel.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <utility>

namespace herd {

LinkChannel::LinkChannel(SocketHub &hub, Owner &owner, const LinkIdentity &identity,
                         Handshake::Role role, const std::string &neighbour)
    : m_hub(hub)
    , m_owner(&owner)
    , m_handshake(role, identity, neighbour, drawNonce())
{
}

LinkChannel::LinkChannel(SocketHub &hub, Owner &owner, const LinkIdentity &identity, int descriptor)
    : LinkChannel(hub, owner, identity, Handshake::Role::Accept, {})
{
    m_connection = std::make_unique<Connection>(hub, *this, descriptor, Role::Link);
    m_connection->setDeadline(handshakeLimit);
    m_peer = m_connection->peer();
    m_local = m_connection->local();
}

std::unique_ptr<LinkChannel> LinkChannel::dial(SocketHub &hub, Owner &owner,
                                               const LinkIdentity &identity,
                                               const std::string &neighbour,
                                               const QHostAddress &address, std::uint16_t port)
{
    std::unique_ptr<LinkChannel> channel(
        new LinkChannel(hub, owner, identity, Handshake::Role::Dial, neighbour));
    channel->m_connection = Connection::dial(hub, *channel, address, port, Role::Link);
    if (!channel->m_connection)
        return nullptr;
    channel->m_connection->setDeadline(connectLimit);
    return channel;
}

void LinkChannel::connected()
{
    m_peer = m_connection->peer();
    m_local = m_connection->local();
    m_connection->setDeadline(handshakeLimit);
    send(m_handshake.hello(m_hub.clock().utc()));
}

void LinkChannel::send(std::string_view line)
{
    m_control += line;
    m_control += '\n';
    m_connection->requestFlush();
}

void LinkChannel::sendLines(std::string_view lines)
{
    if (lines.empty())
        return;
    m_control += lines;
    m_connection->requestFlush();
}

void LinkChannel::accept()
{
    send(m_handshake.ownProof());
    m_waitsForAccept = false;
    m_connection->setReading(true);
}

void LinkChannel::refuse(const std::string &reason)
{
    if (!m_reason.empty())
        return;
    m_reason = reason;
    m_control += "BYE " + reason + '\n';
    aboutToWrite();
    m_connection->finish();
}

void LinkChannel::abort(const std::string &reason)
{
    if (m_reason.empty())
        m_reason = reason;
    m_connection->abort(CloseReason::Aborted);
}

void LinkChannel::received(std::string_view bytes, const Timestamp &at)
{
    if (!m_faulty) {
        hear(bytes, at);
        return;
    }
    m_faulty->path.put(bytes, m_hub.clock().monotonic());
    hearArrived();
}

void LinkChannel::setFaults(const PathFaults &faults)
{
    if (!m_faulty && faults == PathFaults {})
        return;
    if (!m_faulty)
        // NOLINTNEXTLINE(modernize-make-unique): it can't be moved, and so is made in its place
        m_faulty.reset(new FaultyInput {
            FaultyPath(m_handshake.incarnation(),
                       [](std::string_view line) { return line.starts_with("AT "); }),
            Timer(m_hub, [this] { hearArrived(); })});
    m_faulty->path.setFaults(faults, m_hub.clock().monotonic());
    hearArrived();
    if (faults == PathFaults {})
        m_faulty.reset();
}

void LinkChannel::hearArrived()
{
    const auto now = m_hub.clock().monotonic();
    std::string arrived;
    m_faulty->path.take(arrived, now);
    if (!arrived.empty())
        hear(arrived, m_hub.readAgain());
    if (!m_reason.empty())
        return;
    if (const auto next = m_faulty->path.nextArrival())
        m_faulty->arrival.start(*next - now);
    if (std::exchange(m_full, m_faulty->path.isFull()) != m_full)
        m_connection->setReading(!m_full);
}

void LinkChannel::hear(std::string_view bytes, const Timestamp &at)
{
    m_heard = true;
    m_framer.begin(bytes);
    while (m_reason.empty() && !m_waitsForAccept) {
        const auto line = m_framer.next();
        if (!line)
            break;
        take(*line, at);
    }
    m_framer.end();
}

void LinkChannel::take(const Line &line, const Timestamp &at)
{
    if (line.tooLong) {
        refuse("line too long");
        return;
    }
    const PeerMessage message = parsePeerMessage(line.bytes);
    if (const auto *bye = std::get_if<Bye>(&message))
        abort("the neighbour said BYE " + std::string(bye->reason));
    else if (!m_proved)
        takeHandshake(message, line.bytes);
    else if (std::holds_alternative<Malformed>(message) || std::holds_alternative<Hello>(message)
             || std::holds_alternative<Proof>(message))
        refuse("malformed line");
    else
        m_owner->channelHeard(*this, message, line.bytes, at);
}

void LinkChannel::takeHandshake(const PeerMessage &message, std::string_view line)
{
    const auto step = m_handshake.take(message, line, m_hub.clock().utc());
    if (!step.reply.empty())
        send(step.reply);
    switch (step.outcome) {
    case Handshake::Outcome::Continue:
        break;
    case Handshake::Outcome::Refused:
        refuse(step.reason);
        break;
    case Handshake::Outcome::Proved:
        m_proved = true;
        m_framer.setMaxLine(maxLine);
        m_connection->clearDeadline();
        if (!m_handshake.hasSentProof()) {
            m_waitsForAccept = true;
            m_connection->setReading(false);
        }
        m_owner->channelProved(*this);
        break;
    }
}

std::string LinkChannel::ends() const
{
    return m_local.text() + " and " + m_peer.text();
}

void LinkChannel::inputEnded(const Timestamp &)
{
    abort("closed by the neighbour");
}

void LinkChannel::aboutToWrite()
{
    if (!m_control.empty()) {
        m_connection->output() += m_control;
        m_control.clear();
    }
    if (m_proved && m_reason.empty() && !m_waitsForAccept)
        m_owner->channelAboutToWrite(*this);
}

void LinkChannel::deadlinePassed()
{
    abort(m_peer.port == 0 ? "no answer" : "no handshake within 5 s");
}

void LinkChannel::closed(CloseReason reason)
{
    if (m_reason.empty())
        m_reason = describe(reason);
    m_owner->channelClosed(*this, m_reason);
}

} // namespace herd
