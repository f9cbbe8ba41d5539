#pragma once

#include "core/herd/handshake.h"
#include "core/net/connection.h"
#include "core/net/faultypath.h"
#include "core/net/timer.h"
#include "core/protocol/lineframer.h"
#include "core/protocol/peermessage.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace herd {

/// One socket between two servers, from the first byte: handshake, then messages. Nothing from it
/// is believed before PROOF. Which edge it serves is its owner's affair. Loop thread only.
class LinkChannel final : public Connection::Owner
{
public:
    class Owner
    {
    public:
        /// The neighbour has proved itself. At the accepting end nothing more is read until
        /// accept().
        virtual void channelProved(LinkChannel &channel) = 0;
        /// `line` is what `message` was parsed from, with its views; never a handshake message.
        virtual void channelHeard(LinkChannel &channel, const PeerMessage &message,
                                  std::string_view line, const Timestamp &at) = 0;
        virtual void channelAboutToWrite(LinkChannel &) { }
        virtual void channelHasRoom(LinkChannel &) { }
        /// The last call; the owner destroys the channel in it, so the reason is a copy.
        virtual void channelClosed(LinkChannel &channel, std::string reason) = 0;

    protected:
        ~Owner() = default;
    };

    /// Without a proof of who is there, a line may be this long and the handshake take this long.
    static constexpr std::uint32_t maxLineBeforeProof = 1024;
    static constexpr std::chrono::seconds handshakeLimit {5};
    static constexpr std::chrono::seconds connectLimit {1};
    /// An IAMAT of 64 KiB grows to an AT line by a server id, a difference and blanks.
    static constexpr std::uint32_t maxLine = 64 * 1024 + 512;

    /// The accepting end.
    LinkChannel(SocketHub &hub, Owner &owner, const LinkIdentity &identity, int descriptor);
    /// The dialling end; nothing where the system has no socket to give.
    static std::unique_ptr<LinkChannel> dial(SocketHub &hub, Owner &owner,
                                             const LinkIdentity &identity,
                                             const std::string &neighbour,
                                             const QHostAddress &address, std::uint16_t port);

    void setOwner(Owner &owner) { m_owner = &owner; }

    /// Accepting end: sends the own PROOF; the link is up.
    void accept();
    /// Says why and closes.
    void refuse(const std::string &reason);
    /// Closes without a word.
    void abort(const std::string &reason);

    /// Whether it was refused or aborted, or heard BYE, and only waits to be closed.
    bool isLeaving() const { return !m_reason.empty(); }

    /// Leaves before all that stream() has to add.
    void send(std::string_view line);
    /// Likewise, lines with their newlines; may be none.
    void sendLines(std::string_view lines);
    /// For channelAboutToWrite(): the bytes that leave in this turn.
    std::string &stream() { return m_connection->output(); }
    bool isCongested() const { return m_connection->isCongested(); }
    void askForRoom() { m_connection->askForRoom(); }
    void requestFlush() { m_connection->requestFlush(); }

    /// What is wrong with the path from the neighbour, for a link that is up: from now on what it
    /// says is heard that way. Only reports are dropped or duplicated; whatever else is lost would
    /// end the link. What waits when the link ends is lost.
    void setFaults(const PathFaults &faults);

    /// Whether a byte came since the last call.
    bool takeSignOfLife() { return std::exchange(m_heard, false); }

    const Handshake &handshake() const { return m_handshake; }
    /// Address of the other end, kept after it is gone.
    const Endpoint &peer() const { return m_peer; }
    /// Both addresses, for whoever has to find the two servers.
    std::string ends() const;

private:
    struct FaultyInput
    {
        FaultyPath path;
        Timer arrival;
    };

    LinkChannel(SocketHub &hub, Owner &owner, const LinkIdentity &identity, Handshake::Role role,
                const std::string &neighbour);

    void connected() override;
    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void aboutToWrite() override;
    void roomToWrite() override { m_owner->channelHasRoom(*this); }
    void deadlinePassed() override;
    void closed(CloseReason reason) override;

    void hear(std::string_view bytes, const Timestamp &at);
    void hearArrived();
    void take(const Line &line, const Timestamp &at);
    void takeHandshake(const PeerMessage &message, std::string_view line);

    SocketHub &m_hub;
    Owner *m_owner;
    Handshake m_handshake;
    LineFramer m_framer {maxLineBeforeProof};
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<FaultyInput> m_faulty; // where there are faults
    std::string m_control; // lines that go first in the next write
    std::string m_reason; // why it is being closed, once that is known
    Endpoint m_peer;
    Endpoint m_local;
    bool m_proved = false;
    bool m_waitsForAccept = false;
    bool m_heard = false;
    bool m_full = false; // more waits on the faulty path than may
};

} // namespace herd
