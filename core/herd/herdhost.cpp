#include "core/herd/herdhost.h"

#include "core/herd/chaoscommands.h"
#include "core/herd/herdserver.h"
#include "core/herd/monitorview.h"
#include "core/monitor/monitorserver.h"
#include "core/net/portclaim.h"
#include "core/places/placesprovider.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// A server with its monitor port, while it runs.
struct Running
{
    Running(const ServerConfig &config, const Topology &topology, const Clock &clock,
            PlacesProvider &places, const std::string &token)
        : server(config, clock, places, nullptr)
        , view(server, topology)
        , chaos(server)
        , monitorHub(clock)
        , monitor(monitorHub, view, server.events(), MonitorAccess {token, &chaos})
    {
    }

    /// Gives what is wrong.
    std::optional<QString> listen(std::uint16_t monitorPort)
    {
        if (const auto failure = server.listen())
            return u"cannot listen on port %1: %2"_s.arg(failure->port).arg(failure->reason);
        if (!monitor.listen(monitorPort))
            return u"cannot listen on port %1: %2"_s.arg(monitorPort).arg(monitor.errorString());
        return std::nullopt;
    }

    HerdServer server;
    MonitorView view;
    ChaosCommands chaos;
    SocketHub monitorHub; // of its own, because a server that is paused is watched
    MonitorServer monitor;
};

std::string drawToken()
{
    std::array<quint64, 2> drawn {};
    QRandomGenerator::system()->fillRange(drawn.data(), drawn.size());
    return QByteArray(reinterpret_cast<const char *>(drawn.data()), sizeof drawn)
        .toHex()
        .toStdString();
}

} // namespace

/// What is on the servers' thread. Tells the host by calls that are queued in the owner's thread;
/// the host outlives it.
class HerdHost::Worker final : public QObject
{
public:
    Worker(HerdHost &host, Topology topology, MakePlaces makePlaces)
        : m_host(host)
        , m_topology(std::move(topology))
        , m_makePlaces(std::move(makePlaces))
    {
    }

    void start()
    {
        auto problem = prepare();
        for (auto seat = m_seats.begin(); !problem && seat != m_seats.end(); ++seat)
            problem = open(*seat);
        if (problem) {
            m_seats.clear();
            tell([text = *problem](HerdHost &host) { Q_EMIT host.failed(text); });
            return;
        }
        for (const Seat &seat : m_seats)
            seat.running->server.join(m_topology);
        tell([topology = m_topology](HerdHost &host) { Q_EMIT host.started(topology); });
    }

    void kill(const QString &id)
    {
        Seat *seat = find(id);
        if (seat && seat->state != State::Down)
            end(*seat);
    }

    void stop(const QString &id)
    {
        Seat *seat = find(id);
        if (!seat || seat->state != State::Running)
            return;
        connect(&seat->running->server, &HerdServer::stopped, this, [this, seat] { end(*seat); });
        seat->running->monitor.close();
        seat->running->server.shutDown();
        change(*seat, State::Stopping);
    }

    void revive(const QString &id)
    {
        Seat *seat = find(id);
        if (!seat || seat->state != State::Down)
            return;
        if (const auto problem = open(*seat)) {
            tell([id, text = *problem](HerdHost &host) { Q_EMIT host.warned(id, text); });
            return;
        }
        seat->running->server.join(m_topology);
        change(*seat, State::Running);
    }

    void close()
    {
        m_seats.clear();
        m_provider.reset();
        thread()->quit();
    }

private:
    /// One server, whether it runs or not.
    struct Seat
    {
        QString id;
        ServerAddress address;
        std::vector<PortClaim> claims;
        State state = State::Down;
        std::unique_ptr<Running> running;
    };

    /// Checks the topology, makes Places, claims all ports. Gives what is wrong.
    std::optional<QString> prepare()
    {
        if (const auto fault = m_topology.fault())
            return QString::fromStdString(*fault);
        auto made = m_makePlaces();
        if (const auto *problem = std::get_if<QString>(&made))
            return *problem;
        m_provider = std::get<std::unique_ptr<PlacesProvider>>(std::move(made));
        for (ServerAddress &address : m_topology.servers) {
            address.host = "127.0.0.1";
            std::vector<PortClaim> claims;
            for (std::uint16_t *port : {&address.port, &address.linkPort, &address.monitorPort}) {
                auto claim = PortClaim::take(*port);
                if (const auto *reason = std::get_if<std::string>(&claim))
                    return u"%1 can't have port %2: %3"_s.arg(QString::fromStdString(address.id))
                        .arg(*port)
                        .arg(QString::fromStdString(*reason));
                *port = claims.emplace_back(std::get<PortClaim>(std::move(claim))).port();
            }
            m_seats.push_back({QString::fromStdString(address.id), address, std::move(claims),
                               State::Down, nullptr});
        }
        return std::nullopt;
    }

    /// Does not join yet: when several start, all listen before the first one dials.
    std::optional<QString> open(Seat &seat)
    {
        ServerConfig config;
        config.herd = m_topology.name;
        config.id = seat.address.id;
        config.clientAddress = QHostAddress::LocalHost;
        config.clientPort = seat.address.port;
        config.linkPort = seat.address.linkPort;
        config.maxClients = std::max<std::size_t>(mostClients / m_seats.size(), 1);
        auto running =
            std::make_unique<Running>(config, m_topology, m_clock, *m_provider, m_host.token());
        if (const auto problem = running->listen(seat.address.monitorPort))
            return seat.id + ' '_L1 + *problem;
        connect(&running->server, &HerdServer::warned, this,
                [this, id = seat.id](const QString &text) {
                    tell([id, text](HerdHost &host) { Q_EMIT host.warned(id, text); });
                });
        connect(&running->chaos, &ChaosCommands::askedToStop, this,
                [this, id = seat.id] { stop(id); });
        seat.running = std::move(running);
        seat.state = State::Running;
        return std::nullopt;
    }

    void end(Seat &seat)
    {
        seat.running.reset();
        change(seat, State::Down);
    }

    void change(Seat &seat, State state)
    {
        seat.state = state;
        tell([id = seat.id, state](HerdHost &host) { Q_EMIT host.serverChanged(id, state); });
    }

    Seat *find(const QString &id)
    {
        const auto found = std::find_if(m_seats.begin(), m_seats.end(),
                                        [&](const Seat &seat) { return seat.id == id; });
        return found == m_seats.end() ? nullptr : &*found;
    }

    void tell(std::function<void(HerdHost &)> what)
    {
        QMetaObject::invokeMethod(
            &m_host, [&host = m_host, what = std::move(what)] { what(host); },
            Qt::QueuedConnection);
    }

    HerdHost &m_host;
    Topology m_topology; // with its ports as they are bound once it has started
    const MakePlaces m_makePlaces;
    const SystemClock m_clock;
    std::unique_ptr<PlacesProvider> m_provider;
    std::vector<Seat> m_seats; // in the order of the topology; none before start()
};

HerdHost::HerdHost(Topology topology, MakePlaces makePlaces, QObject *parent)
    : QObject(parent)
    , m_token(drawToken())
    , m_worker(new Worker(*this, std::move(topology), std::move(makePlaces)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"herd host"_s);
    m_thread.start();
}

HerdHost::~HerdHost()
{
    m_thread.quit();
    m_thread.wait();
}

void HerdHost::start()
{
    ask([](Worker &worker) { worker.start(); });
}

void HerdHost::kill(const QString &id)
{
    ask([id](Worker &worker) { worker.kill(id); });
}

void HerdHost::stop(const QString &id)
{
    ask([id](Worker &worker) { worker.stop(id); });
}

void HerdHost::revive(const QString &id)
{
    ask([id](Worker &worker) { worker.revive(id); });
}

void HerdHost::close()
{
    connect(&m_thread, &QThread::finished, this, &HerdHost::closed);
    ask([](Worker &worker) { worker.close(); });
}

void HerdHost::ask(std::function<void(Worker &)> what)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, what = std::move(what)] { what(*worker); },
        Qt::QueuedConnection);
}

} // namespace herd
