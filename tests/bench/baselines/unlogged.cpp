// Herd's server without a traffic log, which the programs always have: what the server itself
// costs. herd-unlogged NAME HERDFILE
#include "core/herd/herdfile.h"
#include "core/herd/herdserver.h"
#include "core/net/clock.h"
#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteer.h"
#include "core/places/offlineplaces.h"

#include <QCoreApplication>

#include <cstdio>
#include <sys/resource.h>

namespace {

using namespace herd;

ServerConfig configOf(const Topology &topology, const ServerAddress &self)
{
    ServerConfig config;
    config.herd = topology.name;
    config.id = self.id;
    config.clientAddress = QHostAddress::LocalHost;
    config.clientPort = self.port;
    config.linkPort = self.linkPort;
    config.maxClients = 100'000;
    return config;
}

int run(const Topology &topology, const ServerAddress &self)
{
    const auto gazetteer = Gazetteer::open(embeddedGazetteer());
    if (!std::holds_alternative<Gazetteer>(gazetteer))
        return 1;
    OfflinePlaces places(std::get<Gazetteer>(gazetteer));
    const SystemClock clock;
    HerdServer server(configOf(topology, self), clock, places, nullptr);
    if (server.listen()) {
        std::fprintf(stderr, "herd-unlogged: cannot listen on port %d\n", self.port);
        return 4;
    }
    server.join(topology);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const HerdFile file = readHerdFile(arguments.value(2).toStdString());
    const ServerAddress *self = file.topology.find(arguments.value(1).toStdString());
    if (!file.errors.empty() || !self) {
        std::fputs("usage: herd-unlogged NAME HERDFILE\n", stderr);
        return 2;
    }
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return run(file.topology, *self);
}
