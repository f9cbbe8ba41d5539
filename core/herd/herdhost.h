#pragma once

#include "core/protocol/topology.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace herd {

class PlacesProvider;

/// The servers of a herd in this process, on a thread of their own: real sockets on ports of
/// 127.0.0.1, clients and observers as of any other server, but no log and no state. For tests and
/// demonstrations. Observers who have its token may bring faults about. Use: construct, start();
/// from then on any call at any time, from the owner's thread, where signals arrive too. Destroying
/// it kills all servers and waits for no more than the turn at hand.
class HerdHost final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Running,
        Stopping, ///< answers what it was asked, hands over what it owes
        Down
    };
    Q_ENUM(State)

    /// Called once, on the servers' thread, where the provider lives and dies. Gives what is wrong.
    using MakePlaces = std::function<std::variant<std::unique_ptr<PlacesProvider>, QString>()>;

    /// Of all servers together: a process has 1,024 descriptors unless it asks for more, and the
    /// clients may be in it too.
    static constexpr std::size_t mostClients = 400;

    /// Of `topology`, hosts are not looked at, and ports of 0 are chosen by the system, those of
    /// observers too.
    HerdHost(Topology topology, MakePlaces makePlaces, QObject *parent = nullptr);
    ~HerdHost() override;

    /// Of the monitor ports of all servers; drawn, and of this host alone.
    const std::string &token() const { return m_token; }

    /// Starts all servers or none: started() or failed() follows. Once.
    void start();

    /// As kill -9: it is gone at once, with all that it knew. Not where it is down already.
    void kill(const QString &id);
    /// As SIGTERM; it is down within HerdServer::shutDownLimit. Only while it is running.
    void stop(const QString &id);
    /// On the same ports, which were kept for it, knowing nothing. Only while it is down.
    void revive(const QString &id);
    /// Kills all servers for good; closed() follows, and from then on destroying it waits for
    /// nothing.
    void close();

Q_SIGNALS:
    /// All of them run; `topology` has the ports as they are bound.
    void started(const herd::Topology &topology);
    /// None runs.
    void failed(const QString &text);
    /// From here on.
    void serverChanged(const QString &id, herd::HerdHost::State state);
    /// By a server, or because it could not be revived.
    void warned(const QString &id, const QString &text);
    void closed();

private:
    class Worker;

    void ask(std::function<void(Worker &)> what);

    const std::string m_token;
    QThread m_thread;
    Worker *m_worker; // lives on the thread, and ends with it
};

} // namespace herd
