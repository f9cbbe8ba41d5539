#include "core/bridge/bridge.h"
#include "core/herd/chaoscommands.h"
#include "core/herd/herdserver.h"
#include "core/herd/metrics.h"
#include "core/herd/monitorview.h"
#include "core/monitor/httpport.h"
#include "core/monitor/monitorserver.h"
#include "core/net/clock.h"
#include "headless/dump.h"
#include "headless/invocation.h"
#include "headless/livesettings.h"
#include "headless/places.h"
#include "headless/say.h"
#include "headless/serverconfig.h"
#include "headless/serverrecording.h"
#include "headless/state.h"
#include "headless/supervisor.h"
#include "headless/unixsignals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace herd;

int exitWith(ExitCode code)
{
    return static_cast<int>(code);
}

/// The herd with this server's ports as they are bound.
Topology topologyAsBound(const Settings &settings, const HerdServer &server)
{
    Topology topology = settings.topology;
    const auto self =
        std::find_if(topology.servers.begin(), topology.servers.end(),
                     [&](const ServerAddress &each) { return each.id == settings.self.id; });
    *self = settings.self;
    self->port = server.clientPort();
    self->linkPort = server.linkPort();
    return topology;
}

/// Nothing where it is off, or its port is taken: a server that nobody can watch still serves.
std::unique_ptr<MonitorServer> openMonitor(const Settings &settings, SocketHub &hub,
                                           EventBus &events, const MonitorSource &source,
                                           CommandTarget &commands)
{
    const std::uint16_t port = settings.self.monitorPort;
    if (port == 0)
        return nullptr;
    auto monitor = std::make_unique<MonitorServer>(
        hub, source, events,
        MonitorAccess {settings.monitorToken, settings.allowChaos ? &commands : nullptr});
    if (monitor->listen(port, settings.monitorListen))
        return monitor;
    say(u"warning: cannot listen to observers on port %1: %2. The server runs without; choose "
        "another port, or 0 for none (--monitor-port)"_s.arg(port)
            .arg(monitor->errorString()));
    return nullptr;
}

std::string describeBridge(const ReportPublisher &bridge)
{
    const auto now = bridge.now();
    return "bridge to " + bridge.name() + (now.isUp ? " up, " : " down, ")
        + std::to_string(now.owed) + " reports owed";
}

/// Nothing where there is to be none. Begins when the server has joined.
std::unique_ptr<Bridge> makeBridge(const Settings &settings, HerdServer &server)
{
    if (!settings.bridge)
        return nullptr;
    return std::make_unique<Bridge>(server, *settings.bridge,
                                    NatsCredentials::fromText(settings.bridgeSecret));
}

/// As openMonitor().
std::unique_ptr<HttpPort> openHttp(std::uint16_t port, HerdServer &server)
{
    if (port == 0)
        return nullptr;
    auto http = std::make_unique<HttpPort>(server.hub());
    http->addPage("/metrics", [&server] {
        HttpAnswer answer;
        appendMetrics(answer.text, server);
        return answer;
    });
    http->addPage("/healthz", [] { return HttpAnswer {200, "ok\n"}; });
    http->addPage("/readyz", [&server] {
        auto answer = server.isReady()
            ? HttpAnswer {200, "ready\n"}
            : HttpAnswer {503, "not ready: it still learns what it missed\n"};
        if (server.publisher())
            answer.text += describeBridge(*server.publisher()) + '\n';
        return answer;
    });
    if (http->listen(port))
        return http;
    say(u"warning: cannot listen to HTTP on port %1: %2. The server runs without; choose another "
        "port, or 0 for none (--http-port)"_s.arg(port)
            .arg(http->errorString()));
    return nullptr;
}

/// Ports as they are bound; a monitor port of 0 is not mentioned.
QString summary(const Settings &settings, int clientPort, int linkPort, int monitorPort)
{
    return u"%1 of herd %2 listens to clients on port %3, to neighbours on port %4%5%6; %7; log %8"_s
        .arg(QString::fromStdString(settings.self.id),
             QString::fromStdString(settings.topology.name))
        .arg(clientPort)
        .arg(linkPort)
        .arg(settings.herdKey.empty() ? u" of this machine"_s : QString(),
             monitorPort == 0 ? QString() : u", to observers on port %1"_s.arg(monitorPort),
             describePlaces(settings), settings.log);
}

/// Nothing where there is to be none. Gives what is wrong.
std::variant<std::unique_ptr<TrafficLog>, QString> openLog(const Settings &settings)
{
    if (!writesLog(settings))
        return nullptr;
    auto opened = TrafficLog::open(settings.log.toStdString());
    if (const auto *problem = std::get_if<std::string>(&opened))
        return QString::fromStdString(*problem) + "; choose another with --log"_L1;
    return std::get<std::unique_ptr<TrafficLog>>(std::move(opened));
}

QString describe(const HerdServer::ListenFailure &failure)
{
    return u"cannot listen to %1 on port %2: %3. Is another server running? Stop it, or choose "
           "another port (%4)"_s.arg(failure.ofLinks ? "neighbours"_L1 : "clients"_L1)
               .arg(failure.port)
               .arg(failure.reason, failure.ofLinks ? "--link-port"_L1 : "--port"_L1);
}

/// In a line, for `systemctl status`.
QString statusOf(const HerdServer &server)
{
    const auto &links = server.links();
    const auto up =
        std::count_if(links.begin(), links.end(), [](const auto &link) { return link->isUp(); });
    return u"%1; %2 of %3 links up, %4 clients known, %5 connected%6"_s
        .arg(server.isReady() ? "ready"_L1 : "learns what it missed"_L1)
        .arg(up)
        .arg(links.size())
        .arg(server.store().size())
        .arg(server.sessions())
        .arg(server.publisher()
                 ? "; "_L1 + QString::fromStdString(describeBridge(*server.publisher()))
                 : QString());
}

/// A server that has joined its herd, and what is around it.
struct Service
{
    HerdServer &server;
    ChaosCommands &chaos;
    UnixSignals &signals;
    LiveSettings &live;
    State &state;
    ServerRecording &recording;
    MonitorServer *monitor; ///< may be none
    TrafficLog *log; ///< may be none
};

/// Until somebody asks it to end; the exit code.
int serve(const Service &service)
{
    auto &[server, chaos, signals, live, state, recording, monitor, log] = service;
    Supervisor supervisor(Supervisor::Address::fromEnvironment(),
                          [&server] { return statusOf(server); });
    supervisor.sayReady();

    bool ending = false;
    const auto end = [&] {
        if (std::exchange(ending, true))
            std::_Exit(exitWith(ExitCode::Runtime));
        supervisor.sayStopping();
        if (monitor)
            monitor->close();
        server.shutDown();
        state.endSoon();
        recording.endSoon();
    };
    QObject::connect(&signals, &UnixSignals::askedToEnd, &server, end);
    QObject::connect(&chaos, &ChaosCommands::askedToStop, &server, [&] {
        if (!ending) // who asks again does not know better, as somebody at a terminal may
            end();
    });
    QObject::connect(&signals, &UnixSignals::hungUp, &server, [&] {
        for (const QString &line : live.reread(QCoreApplication::arguments(), server, log))
            say(line);
        if (monitor)
            monitor->setToken(live.settings().monitorToken);
    });
    QObject::connect(&server, &HerdServer::stopped, qApp, &QCoreApplication::quit);
    const int code = QCoreApplication::exec();
    const bool kept = state.end();
    recording.end();
    return kept ? code : exitWith(ExitCode::Runtime);
}

int run(const Settings &settings)
{
    const SystemClock clock;
    UnixSignals signals;
    auto places = makePlaces(settings, clock);
    if (const auto *problem = std::get_if<QString>(&places)) {
        say(*problem);
        return exitWith(ExitCode::Configuration);
    }
    LiveSettings live(settings, std::get<std::unique_ptr<PlacesProvider>>(std::move(places)),
                      clock);
    auto opened = openLog(settings);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        say(*problem);
        return exitWith(ExitCode::Runtime);
    }
    const auto log = std::get<std::unique_ptr<TrafficLog>>(std::move(opened));
    HerdServer server(serverConfig(settings), clock, live.places(), log.get());
    QObject::connect(&server, &HerdServer::warned, &say);
    State state;
    if (const auto problem = state.open(settings.state, server, log.get())) {
        say(*problem);
        return exitWith(ExitCode::Runtime);
    }
    if (const auto failure = server.listen()) {
        say(describe(*failure));
        return exitWith(ExitCode::CannotBind);
    }
    const MonitorView view(server, topologyAsBound(settings, server));
    ChaosCommands chaos(server);
    SocketHub monitorHub(clock); // of its own, because a server that is paused is watched
    const auto monitor = openMonitor(settings, monitorHub, server.events(), view, chaos);
    if (monitor && log)
        QObject::connect(monitor.get(), &MonitorServer::dropped, &server,
                         [&](const QString &address, const QString &reason) {
                             log->record(TrafficLog::Kind::Warn, address.toStdString(),
                                         "observer dropped: " + reason.toStdString(), clock.utc());
                         });
    ServerRecording recording;
    if (const auto problem = recording.open(settings, monitorHub, server, view, log.get())) {
        say(*problem);
        return exitWith(ExitCode::Runtime);
    }
    const auto http = openHttp(settings.httpPort, server);
    say(summary(settings, server.clientPort(), server.linkPort(), monitor ? monitor->port() : 0));
    const auto bridge = makeBridge(settings, server);
    if (bridge)
        bridge->start();
    server.join(settings.topology);
    return serve({server, chaos, signals, live, state, recording, monitor.get(), log.get()});
}

int check(const Settings &settings)
{
    const SystemClock clock;
    const auto places = makePlaces(settings, clock);
    if (const auto *problem = std::get_if<QString>(&places)) {
        say(*problem);
        return exitWith(ExitCode::Configuration);
    }
    std::puts(qUtf8Printable(
        summary(settings, settings.self.port, settings.self.linkPort, settings.self.monitorPort)));
    return exitWith(ExitCode::Ok);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Invocation invocation = readInvocation(QCoreApplication::arguments());
    for (const QString &note : invocation.notes)
        say(note);
    switch (invocation.action) {
    case Invocation::Action::Run:
        return run(invocation.settings);
    case Invocation::Action::CheckConfig:
        return check(invocation.settings);
    case Invocation::Action::ShowHelp:
    case Invocation::Action::ListHerds:
        std::fputs(qUtf8Printable(invocation.text), stdout);
        return exitWith(ExitCode::Ok);
    case Invocation::Action::Dump:
        return exitWith(dump(invocation.text));
    case Invocation::Action::ShowVersion:
        std::puts("herd-headless " HERD_VERSION);
        return exitWith(ExitCode::Ok);
    case Invocation::Action::Fail:
        for (const QString &line : invocation.text.split('\n'_L1))
            say(line);
        return exitWith(invocation.exitCode);
    }
    return exitWith(ExitCode::Runtime);
}
