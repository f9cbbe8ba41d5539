#pragma once

#include "core/net/listener.h"
#include "core/net/network.h"
#include "tests/simulation/dice.h"
#include "tests/simulation/virtualtime.h"

#include <QHostAddress>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace herd {
class FaultyPath;
}

namespace herd::test {

class Wires;
class MemoryListener;

/// What TCP over some path is like.
struct PathQuality
{
    std::chrono::nanoseconds leastDelay {std::chrono::microseconds(50)};
    std::chrono::nanoseconds mostDelay {std::chrono::microseconds(200)};
    std::size_t window = 64 * 1024; ///< bytes that are on their way or not yet read
    std::size_t largestPiece = 64 * 1024; ///< one receive or send takes 1 to so many bytes
    std::size_t bytesPerSecond = 0; ///< of each stream; 0: no limit
};

/// One end of a stream in memory.
struct MemorySocket
{
    enum class State : std::uint8_t { Connecting, Connected, Refused, Reset };

    std::size_t host = 0;
    int descriptor = -1;
    Endpoint local;
    Endpoint peer;
    std::shared_ptr<MemorySocket> other; // until both are closed
    State state = State::Connecting;
    bool closed = false; // by its process
    bool inputEnded = false;
    bool outputEnded = false;
    bool resetOnClose = false;
    void *whose = nullptr; // not watched where null
    std::uint32_t interest = 0;
    std::string unread;
    std::size_t onItsWay = 0; // bytes to this end
    std::chrono::nanoseconds lastArrival {0}; // of what was sent to this end
    std::shared_ptr<FaultyPath> path; // of a meddler with its output
    bool brokenOff = false; // nothing goes through any more
};

/// The sockets of one simulated process.
class MemoryNetwork final : public Network
{
public:
    MemoryNetwork(Wires &wires, std::size_t host);
    ~MemoryNetwork() override;

    /// Whether a turn has something to do.
    bool hasReady() const;
    /// Whether somebody is to be let in.
    bool hasNewcomers() const;
    /// Lets those in who wait at a listener that is not paused.
    void accept();

    int pollable() const override { return -1; }
    bool watch(int descriptor, void *whose) override;
    void setInterest(int descriptor, void *whose, std::uint32_t events) override;
    void unwatch(int descriptor) override;
    std::size_t ready(std::span<epoll_event> events) override;
    std::unique_ptr<Listener> makeListener() override;
    int connect(const QHostAddress &address, std::uint16_t port) override;
    int connectError(int descriptor) override;
    ssize_t receive(int descriptor, std::span<char> buffer) override;
    ssize_t send(int descriptor, std::string_view bytes) override;
    void shutDown(int descriptor) override;
    void resetOnClose(int descriptor) override;
    void close(int descriptor) override;
    Endpoint peerOf(int descriptor) const override;
    Endpoint localOf(int descriptor) const override;

private:
    friend class MemoryListener;

    MemorySocket &at(int descriptor) const { return *m_sockets.at(descriptor); }
    int add(std::shared_ptr<MemorySocket> socket);
    std::uint32_t eventsOf(const MemorySocket &socket) const;
    static std::size_t used(const MemorySocket &socket); // of the window towards that end

    Wires &m_wires;
    const std::size_t m_host;
    std::map<int, std::shared_ptr<MemorySocket>> m_sockets; // by descriptor
    std::vector<MemoryListener *> m_listeners;
    int m_lastDescriptor = 2;
};

/// Accepts in memory.
class MemoryListener final : public Listener
{
    Q_OBJECT

public:
    explicit MemoryListener(MemoryNetwork &network);
    ~MemoryListener() override;

    bool listen(const QHostAddress &address, std::uint16_t port) override;
    void close() override;
    bool isListening() const override { return m_port != 0; }
    std::uint16_t port() const override { return m_port; }
    QString errorString() const override { return QStringLiteral("the port is taken"); }
    void pause() override { m_paused = true; }
    void resume() override { m_paused = false; }
    bool isAwaited() const override { return !m_waiting.empty(); }

    bool canAccept() const { return !m_paused && !m_waiting.empty(); }
    void acceptAll();
    void await(std::shared_ptr<MemorySocket> socket) { m_waiting.push_back(std::move(socket)); }

private:
    MemoryNetwork &m_network;
    std::deque<std::shared_ptr<MemorySocket>> m_waiting;
    std::uint16_t m_port = 0;
    bool m_paused = false;
};

/// TCP between hosts in virtual time, with all that can happen to it: delay (so what goes by
/// different ways overtakes), pieces of any size, full windows, cut and one-way paths, resets,
/// hosts that vanish without a word. Within a stream bytes keep their order and none is lost or
/// changed, which is what TCP promises.
class Wires
{
public:
    using Host = std::size_t;

    Wires(VirtualTime &time, Dice &dice)
        : m_time(time)
        , m_dice(dice)
    {
    }

    /// `wake` is called when something may be ready there. Its address is 127.0.0.1 and on.
    Host addHost(std::function<void()> wake);
    static QHostAddress addressOf(Host host);
    PathQuality quality; ///< of all paths
    /// Where set: what becomes of bytes that are sent; TCP itself does nothing of the kind. Where
    /// it marks the socket as broken off, the stream ends behind them for both.
    std::function<std::string(MemorySocket &from, std::string bytes)> meddle;

    /// What is sent that way waits from now on; what is on its way, too.
    void cut(Host from, Host to) { m_cut.emplace(from, to); }
    void heal(Host from, Host to);
    void healAll();
    /// Breaks every stream between the two off, as a middlebox does.
    void reset(Host one, Host other);
    /// A host that lost its power says nothing and hears nothing.
    void setDark(Host host, bool dark) { m_hosts[host].dark = dark; }

    /// Streams that are connected at both ends, between ports of any kind.
    std::size_t streamsBetween(Host one, Host other) const;
    /// How often a host tried to connect.
    std::uint64_t attempts() const { return m_attempts; }

private:
    friend class MemoryNetwork;
    friend class MemoryListener;
    using Socket = std::shared_ptr<MemorySocket>;

    struct Place
    {
        std::function<void()> wake;
        std::map<std::uint16_t, MemoryListener *> listeners;
        std::vector<std::weak_ptr<MemorySocket>> begun; // streams
        std::uint16_t lastPort = 40'000;
        bool dark = false;
    };
    struct Held
    {
        Socket to; // null: to nobody yet
        std::function<void()> arrive;
    };

    void wake(Host host) { m_hosts[host].wake(); }
    std::size_t drawPiece() { return 1 + m_dice.below(quality.largestPiece); }
    /// `arrive` happens after all else that was sent to that end.
    void carry(Host from, Host host, const Socket &to, std::function<void()> arrive,
               std::size_t bytes = 0);
    void knock(const Socket &from, Host host);
    void answerKnock(const Socket &from, Host host);
    void send(MemorySocket &from, std::string bytes);
    void breakOff(MemorySocket &from);
    void sendEnd(const MemorySocket &from);
    void sendReset(const MemorySocket &from);
    void close(MemorySocket &socket);
    static Endpoint endpointOf(Host host, std::uint16_t port);
    std::optional<Host> hostAt(const QHostAddress &address) const;

    VirtualTime &m_time;
    Dice &m_dice;
    std::vector<Place> m_hosts;
    std::set<std::pair<Host, Host>> m_cut;
    std::map<std::pair<Host, Host>, std::vector<Held>> m_held; // in the order in which it came
    std::uint64_t m_attempts = 0;
};

} // namespace herd::test
