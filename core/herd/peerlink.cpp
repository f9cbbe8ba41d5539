#include "core/herd/peerlink.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <utility>

namespace herd {

namespace {

constexpr std::int64_t clockSkewLimitSeconds = 60;
constexpr auto cutReason = "cut by an observer";

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

PeerLink::PeerLink(SocketHub &hub, Owner &owner, const LinkIdentity &identity,
                   const LocationStore &store, ServerAddress neighbour, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_owner(owner)
    , m_identity(identity)
    , m_store(store)
    , m_neighbour(std::move(neighbour))
    , m_redial(hub, m_neighbour.host, {redialAfter, redialAfter},
               static_cast<std::uint_fast32_t>(identity.incarnation),
               [this](const QHostAddress &address) { dial(address); })
    , m_tick(hub, [this] { tick(); })
    , m_duel(hub, [this] {
        if (m_challenger)
            bringUp(std::move(m_challenger));
    })
{
}

void PeerLink::start()
{
    if (isDialler())
        m_redial.now();
}

void PeerLink::stop(const std::string &reason)
{
    m_stopped = true;
    m_farewell = reason;
    m_redial.stop();
    m_duel.stop();
    if (m_attempt)
        m_attempt->abort(reason);
    if (m_challenger)
        m_challenger->refuse(reason);
    if (m_channel)
        m_channel->requestFlush(); // says the farewell as soon as nothing is owed
}

void PeerLink::setFaults(const PathFaults &faults)
{
    m_faults = faults;
    if (m_channel)
        m_channel->setFaults(faults);
}

void PeerLink::setCut(bool cut)
{
    if (std::exchange(m_cut, cut) == cut)
        return;
    if (!cut) {
        redialSoon();
        return;
    }
    m_redial.stop();
    m_duel.stop();
    if (m_attempt)
        m_attempt->abort(cutReason);
    if (m_challenger)
        sendAway(std::move(m_challenger), cutReason);
    if (m_channel)
        m_channel->abort(cutReason);
}

void PeerLink::redialSoon()
{
    if (!m_stopped && !m_cut && isDialler())
        m_redial.soon();
}

void PeerLink::dial(const QHostAddress &address)
{
    if (address.isNull())
        warnOnce(QStringLiteral("%1: no address for host %2")
                     .arg(text(m_neighbour.id), text(m_neighbour.host)));
    else if (!m_identity.key.empty() || address.isLoopback())
        m_attempt = LinkChannel::dial(m_hub, *this, m_identity, m_neighbour.id, address,
                                      m_neighbour.linkPort);
    else
        warnOnce(
            QStringLiteral("%1: not dialled, because links beyond this machine need a herd key "
                           "(--herd-key-file)")
                .arg(text(m_neighbour.id)));
    if (!m_attempt)
        redialSoon(); // a name may have another address by then
}

void PeerLink::adopt(std::unique_ptr<LinkChannel> channel)
{
    channel->setOwner(*this);
    if (m_stopped) {
        sendAway(std::move(channel), "shutting down");
        return;
    }
    if (m_cut) {
        sendAway(std::move(channel), cutReason);
        return;
    }
    const bool sameServer =
        m_channel && m_channel->handshake().incarnation() == channel->handshake().incarnation();
    if (!m_channel || sameServer) {
        bringUp(std::move(channel));
        return;
    }
    if (m_challenger)
        sendAway(std::move(m_challenger), "replaced by a newer connection");
    m_challenger = std::move(channel);
    ping();
    m_duelPing = m_pings;
    m_duel.start(duelLimit);
}

void PeerLink::bringUp(std::unique_ptr<LinkChannel> channel)
{
    m_duel.stop();
    if (m_channel) {
        m_channel->abort("replaced by a newer connection");
        m_leaving.push_back(std::move(m_channel));
        Q_EMIT wentDown(QStringLiteral("replaced by a newer connection"));
    }
    m_channel = std::move(channel);
    if (!isDialler())
        m_channel->accept();
    m_silent = 0;
    m_upSince = m_lastTick = m_hub.clock().monotonic();
    m_lastWarning.clear();
    m_pingedAt = m_roundTrip = std::nullopt;
    m_rounds = 0;
    m_catchUp.reset();
    m_channel->setFaults(m_faults);
    if (m_channel->handshake().canCatchUp())
        m_catchUp.emplace(m_store);
    m_tick.startEvery(tickInterval);
    const auto ahead = m_channel->handshake().clockAhead();
    m_clockSkew =
        ahead > TimeSpan {clockSkewLimitSeconds, 0} || ahead < TimeSpan {-clockSkewLimitSeconds, 0};
    Q_EMIT cameUp(text(m_channel->peer().text()));
    if (m_clockSkew)
        Q_EMIT warned(QStringLiteral("%1: its clock is %2 s off this server's; set both by NTP")
                          .arg(text(m_neighbour.id))
                          .arg(ahead.seconds));
    if (isDialler())
        beginRound();
}

bool PeerLink::isReady() const
{
    return m_channel && !m_clockSkew
        && (!m_catchUp || m_catchUp->isCaughtUp()
            || m_hub.clock().monotonic() - m_upSince >= readyLimit);
}

void PeerLink::beginRound()
{
    m_ticks = 0;
    if (!m_catchUp || !m_catchUp->isIdle())
        return;
    m_roundBegan = m_hub.clock().monotonic();
    std::string lines;
    m_catchUp->begin(lines);
    m_channel->sendLines(lines);
}

void PeerLink::takeCatchUp(LinkChannel &channel, const PeerMessage &message)
{
    if (m_catchUp && m_catchUp->isIdle())
        m_roundBegan = m_hub.clock().monotonic();
    std::string lines;
    const bool inTurn = m_catchUp
        && std::visit(
                            [&](const auto &heard) {
                                if constexpr (requires { m_catchUp->take(heard, lines); })
                                    return m_catchUp->take(heard, lines);
                                else
                                    return false;
                            },
                            message);
    if (!inTurn) {
        channel.refuse("catch-up out of turn");
        return;
    }
    channel.sendLines(lines);
    if (m_catchUp->isWalking())
        channel.requestFlush();
    finishRound();
}

void PeerLink::finishRound()
{
    if (std::exchange(m_rounds, m_catchUp->rounds()) != m_catchUp->rounds())
        Q_EMIT caughtUp(m_catchUp->summary(), m_hub.clock().monotonic() - m_roundBegan);
}

void PeerLink::settle(LocationStore::Index index)
{
    m_owed.remove(index);
    if (m_catchUp)
        m_catchUp->settle(index);
}

void PeerLink::owe(LocationStore::Index index)
{
    if (m_channel) {
        m_owed.add(index);
        m_channel->requestFlush();
    } else if (m_attempt && m_attempt->handshake().hasSentProof()) {
        m_owed.add(index); // the neighbour may take the link for up already
    }
}

void PeerLink::channelProved(LinkChannel &channel)
{
    if (&channel == m_attempt.get())
        bringUp(std::move(m_attempt));
}

void PeerLink::channelHeard(LinkChannel &channel, const PeerMessage &message, std::string_view line,
                            const Timestamp &at)
{
    if (const auto *report = std::get_if<LocationReport>(&message))
        m_owner.linkHeard(*this, *report, line, at);
    else if (const auto *ping = std::get_if<Ping>(&message))
        channel.send("PONG " + std::to_string(ping->number));
    else if (const auto *pong = std::get_if<Pong>(&message))
        heardPong(channel, pong->number);
    else if (&channel == m_channel.get())
        takeCatchUp(channel, message); // all else is refused before it gets here
}

void PeerLink::ping()
{
    m_pingedAt = m_hub.clock().monotonic();
    m_channel->send("PING " + std::to_string(++m_pings));
}

void PeerLink::heardPong(const LinkChannel &channel, std::uint64_t number)
{
    if (&channel != m_channel.get())
        return;
    if (m_pingedAt && number == m_pings)
        m_roundTrip = m_hub.clock().monotonic() - *std::exchange(m_pingedAt, std::nullopt);
    if (m_challenger && number == m_duelPing)
        endDuel();
}

/// The old link answers: two servers bear one name.
void PeerLink::endDuel()
{
    m_duel.stop();
    if (std::exchange(m_rival, m_challenger->handshake().incarnation())
        != m_challenger->handshake().incarnation()) // it dials on for ever; once is enough
        Q_EMIT warned(QStringLiteral("two live servers are called %1: %2 is linked, %3 was refused")
                          .arg(text(m_neighbour.id), text(m_channel->peer().text()),
                               text(m_challenger->peer().text())));
    sendAway(std::move(m_challenger),
             "another live server called " + m_neighbour.id + " is linked from "
                 + m_channel->peer().text());
}

void PeerLink::sendAway(std::unique_ptr<LinkChannel> channel, const std::string &reason)
{
    if (m_leaving.size() < mostLeaving)
        channel->refuse(reason);
    else
        channel->abort(reason);
    m_leaving.push_back(std::move(channel));
}

void PeerLink::channelAboutToWrite(LinkChannel &channel)
{
    if (&channel != m_channel.get())
        return;
    writeOwed(channel);
    const auto isWalking = [this] { return m_catchUp && m_catchUp->isWalking() && !m_stopped; };
    if (isWalking() && !channel.isCongested()) { // so nothing is owed
        m_catchUp->walk(m_owed, channel.stream());
        writeOwed(channel);
        finishRound();
    }
    if (!m_owed.isEmpty() || isWalking())
        channel.askForRoom();
    else if (m_stopped)
        channel.refuse(m_farewell);
}

void PeerLink::writeOwed(LinkChannel &channel)
{
    while (!m_owed.isEmpty() && !channel.isCongested()) {
        const LocationStore::Index index = m_owed.takeFirst();
        const std::string_view line = m_store.line(index);
        channel.stream() += line;
        if (m_catchUp)
            m_catchUp->noteSent(index);
        ++m_sent;
        m_owner.linkSent(*this, line);
    }
}

void PeerLink::channelClosed(LinkChannel &channel, std::string reason)
{
    if (&channel == m_attempt.get()) {
        if (channel.peer().port != 0) // somebody is there, so the reason is worth a word
            warnOnce(QStringLiteral("%1 (%2): no link: %3")
                         .arg(text(m_neighbour.id), text(channel.peer().text()), text(reason)));
        m_attempt.reset();
        m_owed.clear();
        redialSoon();
    } else if (&channel == m_channel.get()) {
        m_tick.stop();
        m_channel.reset();
        m_catchUp.reset();
        m_owed.clear();
        Q_EMIT wentDown(text(reason));
        if (m_challenger && !m_stopped)
            bringUp(std::move(m_challenger));
        else
            redialSoon();
    } else if (&channel == m_challenger.get()) {
        m_duel.stop();
        m_challenger.reset();
    } else {
        std::erase_if(m_leaving, [&](const auto &leaving) { return leaving.get() == &channel; });
    }
}

void PeerLink::tick()
{
    const auto now = m_hub.clock().monotonic();
    const bool late = now - m_lastTick > tickInterval + tickTolerance;
    m_lastTick = now;
    m_hub.turn(); // what has arrived by now counts
    if (!m_channel)
        return;
    if (m_channel->takeSignOfLife() || late)
        m_silent = 0;
    else
        ++m_silent;
    if (m_silent >= silentTicks)
        m_channel->abort("silent for 6 s");
    else
        ping();
    if (m_channel && isDialler() && ++m_ticks >= ticksPerRound)
        beginRound();
}

void PeerLink::warnOnce(const QString &text)
{
    if (std::exchange(m_lastWarning, text) != text)
        Q_EMIT warned(text);
}

} // namespace herd
