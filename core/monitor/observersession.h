#pragma once

#include "core/net/connection.h"
#include "core/net/endpoint.h"
#include "core/protocol/lineframer.h"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace herd {

class MonitorSource;
class SocketHub;

/// One observer, from its first byte: it says hello, then is told the snapshot in pieces, as fast
/// as it takes them and never further ahead than Connection::congestionMark and one piece. `hub`,
/// `owner` and `source` must outlive it. Loop thread only.
///
/// A snapshot names the clients that were known when it began. Each is shown with its newest report
/// at the moment its line is written, so lines of one snapshot may be of different moments.
class ObserverSession final : public Connection::Owner
{
public:
    class Owner
    {
    public:
        /// The last call; the owner destroys the session in it.
        virtual void observerClosed(ObserverSession &session, CloseReason reason) = 0;

    protected:
        ~Owner() = default;
    };

    /// A hello and its options fit many times; a stranger can't make us keep more than this.
    static constexpr std::uint32_t maxLine = 4 * 1024;
    /// Programs say hello at once, a person at a terminal can paste it; others give the place free.
    static constexpr std::chrono::seconds helloLimit {5};
    /// Of a snapshot in one turn, plus one line: some 100 clients, a fraction of a millisecond that
    /// the clients of the server wait.
    static constexpr std::size_t pieceSize = 16 * 1024;

    ObserverSession(SocketHub &hub, Owner &owner, const MonitorSource &source, int descriptor);

    /// Writes what is left of what was said so far, then closes; a snapshot is cut off.
    void finish();

    const Endpoint &peer() const { return m_peer; }

private:
    /// hello in time: Awaiting -> Snapshot -> Finished when all is said. Anything that is not JSON,
    /// too long, too late or of another version: Finished from either.
    enum class State : std::uint8_t { AwaitingHello, Snapshot, Finished };

    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void roomToWrite() override;
    void deadlinePassed() override;
    void closed(CloseReason reason) override;

    void setState(State state);
    void take(const Line &line);
    void takeHello(std::string_view line);

    Owner &m_owner;
    const MonitorSource &m_source;
    Connection m_connection;
    LineFramer m_framer {maxLine};
    Endpoint m_peer;
    std::uint32_t m_clients = 0; // of the snapshot
    std::uint32_t m_shown = 0; // so many of them are written
    State m_state = State::AwaitingHello;
};

} // namespace herd
