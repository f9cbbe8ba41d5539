#include "gui/models/lag.h"

#include "core/monitor/clockdifference.h"

namespace herd {

Lag lagOf(const HerdState &herd, const ClientsModel &clients)
{
    Lag lag;
    for (std::size_t place = 0; place < herd.servers().size(); ++place)
        lag.push_back(clients.behind(place));
    return lag;
}

bool isBehind(const Lag &lag, std::size_t server, const Timestamp &now)
{
    return server < lag.size() && lag[server] && lag[server]->clients > 0
        && now - lag[server]->since > spanOf(mayLag);
}

} // namespace herd
