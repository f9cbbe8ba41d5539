#include "headless/serverconfig.h"

#include "core/herd/linkacceptor.h"
#include "core/monitor/httpport.h"
#include "core/monitor/monitorserver.h"

#include <QHostAddress>

#include <algorithm>
#include <sys/resource.h>

namespace herd {

namespace {

/// Raises the descriptor limit as far as it goes; gives how many clients fit below it. Running out
/// of descriptors would make the listener deaf, so links, log, Places and observers keep some in
/// reserve.
std::size_t clientsThatFit()
{
    // 128: links, rivals of theirs that are told why they must go, lookups, files.
    constexpr rlim_t reserve =
        128 + MonitorServer::mostObservers + HttpPort::mostConnections + LinkAcceptor::mostUnproved;
    constexpr rlim_t most = 1'000'000;
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t descriptors = std::min(limit.rlim_max, most);
    return descriptors > 2 * reserve ? descriptors - reserve : std::max<rlim_t>(descriptors / 2, 1);
}

} // namespace

ServerConfig serverConfig(const Settings &settings)
{
    ServerConfig config;
    config.herd = settings.topology.name;
    config.id = settings.self.id;
    config.clientAddress = settings.listen;
    config.clientPort = settings.self.port;
    config.linkPort = settings.self.linkPort;
    config.linkAddress = settings.herdKey.empty() ? QHostAddress(QHostAddress::LocalHost)
                                                  : QHostAddress(QHostAddress::Any);
    config.herdKey = settings.herdKey;
    config.timeouts.idleAnswer = settings.idleAnswer.value_or(std::chrono::milliseconds(0));
    config.timeouts.linger = settings.linger.value_or(std::chrono::milliseconds(0));
    config.catchUp = settings.catchUp;
    config.maxIds = settings.maxIds;
    config.maxStoredBytes = std::size_t {settings.maxStoredMebibytes} * 1024 * 1024;
    config.maxClients = clientsThatFit();
    return config;
}

} // namespace herd
