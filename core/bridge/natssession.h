#pragma once

#include "core/net/connection.h"
#include "core/protocol/bucket.h"
#include "core/protocol/natsframer.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace herd {

class SocketHub;

/// One socket to a NATS server, from dialling on: greeting, credentials, then messages both ways.
/// What they are about is its owner's affair. Loop thread only; hub and owner must outlive it.
class NatsSession final : public Connection::Owner
{
public:
    class Owner
    {
    public:
        /// The server has taken the credentials.
        virtual void sessionOpened(const NatsServerInfo &server) = 0;
        /// Views live for the call only.
        virtual void sessionHeard(const NatsMessage &message, const Timestamp &at) = 0;
        virtual void sessionAboutToWrite() = 0;
        virtual void sessionHasRoom() = 0;
        /// The last call; the owner destroys the session in it, so the reason is a copy. `open`:
        /// sessionOpened() had been called.
        virtual void sessionClosed(std::string reason, bool open) = 0;

    protected:
        ~Owner() = default;
    };

    static constexpr std::chrono::seconds connectLimit {1};
    static constexpr std::chrono::seconds greetingLimit {5};
    /// Of an AT line; a message above it is no report.
    static constexpr std::size_t mostPayload = std::size_t {65} * 1024;

    /// Nothing where the system has no socket to give.
    static std::unique_ptr<NatsSession> dial(SocketHub &hub, Owner &owner,
                                             const QHostAddress &address, std::uint16_t port,
                                             NatsCredentials credentials, std::string name);

    // While it is open:
    /// `number` tells subscriptions apart.
    void subscribe(std::string_view subject, unsigned number);
    /// As appendNatsPublish().
    void publish(std::string_view subject, std::string_view reply, std::string_view payload);
    /// The bytes that leave in this turn.
    std::string &stream() { return m_connection->output(); }
    bool isCongested() const { return m_connection->isCongested(); }
    void askForRoom() { m_connection->askForRoom(); }
    void requestFlush() { m_connection->requestFlush(); }

    /// For people, what the server says: escaped, not too long, and never the secret.
    std::string shown(std::string_view text) const;

    /// Writes what there is and closes.
    void finish();
    /// Closes at once; sessionClosed() follows.
    void abort(std::string reason);
    /// Whether finish() or abort() was called: what is heard from now on is dropped.
    bool isLeaving() const { return m_state == State::Leaving; }

private:
    enum class State : std::uint8_t { Dialling, Connected, Proving, Open, Leaving };

    NatsSession(SocketHub &hub, Owner &owner, NatsCredentials credentials, std::string name);

    void connected() override;
    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void aboutToWrite() override;
    void roomToWrite() override;
    void deadlinePassed() override;
    void closed(CloseReason reason) override;

    void setState(State state);
    void take(const NatsInfo &info);
    void take(const NatsPong &pong);
    void take(const NatsError &error);

    SocketHub &m_hub;
    Owner &m_owner;
    const NatsCredentials m_credentials;
    const std::string m_name;
    NatsFramer m_framer {mostPayload};
    std::unique_ptr<Connection> m_connection;
    NatsServerInfo m_server;
    std::string m_reason; // why it is being closed, once that is known
    State m_state = State::Dialling;
    bool m_wasOpen = false;
};

} // namespace herd
