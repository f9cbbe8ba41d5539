#pragma once

#include "core/net/clock.h"
#include "core/net/connection.h"
#include "core/net/network.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QSocketNotifier;

namespace herd {

/// All client and link sockets of a server in one epoll set, which Qt's event dispatcher sees as a
/// single descriptor: it polls each one it knows at every turn, which with 10,000 idle sockets
/// costs 20 times the request itself.
///
/// A turn reads what is there, then writes: links first, then clients, each connection in one send.
/// Lives on the thread of its event loop; must outlive its connections.
class SocketHub final : public QObject
{
    Q_OBJECT

public:
    /// Memory that all connections together hold for unsent bytes and unfinished lines; above, the
    /// connection with the most is closed.
    static constexpr std::size_t heldLimit = 128 * 1024 * 1024;

    /// System calls made, for tests and figures.
    struct Counters
    {
        std::uint64_t receives = 0;
        std::uint64_t sends = 0;
    };

    /// `network` null: the system's.
    explicit SocketHub(const Clock &clock, std::unique_ptr<Network> network = nullptr,
                       QObject *parent = nullptr);
    ~SocketHub() override;

    const Clock &clock() const { return m_clock; }
    Network &network() const { return *m_network; }
    const Counters &counters() const { return m_counters; }
    std::size_t held() const { return m_held; }

    /// One turn without waiting. The event loop calls it; others may when they must know what has
    /// arrived by now. Not from within a callback of a connection.
    void turn();

    /// Does what is due by now. A timer calls it; so do tests whose clock is not the system's.
    void passDeadlines();
    /// When that is next.
    std::optional<std::chrono::nanoseconds> nextDeadline() const;

    /// Called at the end of every turn, when all is written and closed.
    void setTurnEnded(std::function<void()> turnEnded) { m_turnEnded = std::move(turnEnded); }

    /// When the bytes being handled were read: one clock reading per receive.
    const Timestamp &receivedAt() const { return m_receivedAt; }
    /// Bytes that were kept back are handled as if they were read now.
    const Timestamp &readAgain() { return m_receivedAt = m_clock.utc(); }

    /// As a process that is stopped and goes on: nothing is read, written or due meanwhile, and
    /// nobody is told anything. Listeners are not the hub's.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

private:
    friend class Connection;
    friend class Timer;

    bool add(Connection &connection);
    void remove(Connection &connection);
    void setInterest(Connection &connection, std::uint32_t events);
    void requestFlush(Connection &connection);
    void requestRoom(Connection &connection);
    void requestClosed(Connection &connection);

    std::string_view receive(int descriptor); // data() is null on error, see errno
    ssize_t send(int descriptor, std::string_view bytes);
    std::unique_ptr<std::string> takeBuffer();
    void giveBuffer(std::unique_ptr<std::string> buffer);
    void account(Connection &connection);
    void setHeld(Connection &connection, std::uint32_t bytes);

    std::chrono::nanoseconds addDeadline(Due &due, std::chrono::nanoseconds fromNow);
    void removeDeadline(Due &due, std::chrono::nanoseconds deadline); // passed ones are out
    void armTimer();

    void scheduleEnd();
    void endTurn();
    void flushAll(std::vector<Connection *> &waiting);
    void closeLargest();

    const Clock &m_clock;
    std::unique_ptr<Network> m_network;
    QSocketNotifier *m_notifier = nullptr; // none where somebody else calls the turns
    QTimer m_timer; // for the first of m_deadlines
    std::multimap<std::chrono::nanoseconds, Due *> m_deadlines;
    std::vector<char> m_readBuffer;
    std::vector<std::unique_ptr<std::string>> m_buffers; // spare output buffers
    std::vector<Connection *> m_links; // to be written at the end of the turn
    std::vector<Connection *> m_clients; // likewise, after the links
    std::vector<Connection *> m_withRoom; // to be told in the next turn, so that others get theirs
    std::vector<Connection *> m_closed; // to be told and forgotten at the end of the turn
    std::vector<Connection *> m_holding; // those that hold bytes
    std::size_t m_held = 0;
    std::function<void()> m_turnEnded;
    Counters m_counters;
    Timestamp m_receivedAt;
    bool m_inTurn = false;
    bool m_endScheduled = false;
    bool m_paused = false;
};

} // namespace herd
