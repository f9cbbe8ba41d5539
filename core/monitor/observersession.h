#pragma once

#include "core/monitor/eventbus.h"
#include "core/monitor/snapshotwriter.h"
#include "core/net/connection.h"
#include "core/net/endpoint.h"
#include "core/protocol/lineframer.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace herd {

class MonitorSource;
struct MonitorAccess;
class RecentEvents;
class SocketHub;
struct ObserverCommand;
struct ObserverHello;

/// One observer, from its first byte: it says hello, then is told the snapshot in pieces, as fast
/// as it takes them, and events from that moment on, between the pieces too. One that comes back is
/// told what it missed instead, where that is still known. One that half-closes wants the snapshot
/// alone. `hub`, `owner`, `source`, `events`, `recent` and `access` must outlive it. Loop thread
/// only.
class ObserverSession final : public Connection::Owner, private EventListener
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
    /// An observer that has so much to take yet is too slow, and is dropped.
    static constexpr std::size_t mostUnsent = std::size_t {4} * 1024 * 1024;

    ObserverSession(SocketHub &hub, Owner &owner, const MonitorSource &source, EventBus &events,
                    RecentEvents &recent, const MonitorAccess &access, int descriptor);
    ~ObserverSession();

    /// Writes what is left of what was said so far, then closes; a snapshot is cut off.
    void finish();

    const Endpoint &peer() const { return m_peer; }

private:
    /// hello in time: Awaiting -> Snapshot or Resuming -> Live, or Finished where the observer said
    /// no more would come. Anything that is not JSON, too long, too late, of another version or
    /// without the token that it needs: Finished from any.
    enum class State : std::uint8_t { AwaitingHello, Snapshot, Resuming, Live, Finished };

    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void roomToWrite() override;
    void deadlinePassed() override;
    void closed(CloseReason reason) override;
    void told(const Stamp &stamp, const Event &event, std::string_view line) override;

    void setState(State state);
    void take(const Line &line);
    void takeCommand(const ObserverCommand &command);
    void takeHello(const ObserverHello &hello);
    void refuse(std::string_view why);
    void greet(const ObserverHello &hello);
    void writeMissed();

    Owner &m_owner;
    const Clock &m_clock;
    const MonitorSource &m_source;
    EventBus &m_events;
    RecentEvents &m_recent;
    const MonitorAccess &m_access;
    SnapshotWriter m_snapshot;
    Connection m_connection;
    LineFramer m_framer {maxLine};
    Endpoint m_peer;
    std::string m_scratch;
    std::uint64_t m_resumed = 0; // so far it knows the events, while Resuming
    State m_state = State::AwaitingHello;
    bool m_inputEnded = false;
    bool m_hasToken = false;
};

} // namespace herd
