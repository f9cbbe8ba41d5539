#include "core/protocol/topology.h"

#include "core/protocol/text.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace herd {

namespace {

constexpr std::uint16_t firstPort = 8000;
constexpr std::uint16_t lastPortBelowEphemeral = 32767; // Linux: net.ipv4.ip_local_port_range

struct Talks
{
    const char *server;
    std::initializer_list<const char *> with;
};

Topology makeHerd(const char *name, std::initializer_list<const char *> ids,
                  std::initializer_list<Talks> talks)
{
    Topology herd;
    herd.name = name;
    std::uint16_t port = firstPort;
    for (const char *id : ids) {
        herd.servers.push_back({id, "127.0.0.1", port, derivedPort(port, linkPortDistance),
                                derivedPort(port, monitorPortDistance)});
        ++port;
    }
    for (const Talks &row : talks) {
        for (const char *other : row.with)
            herd.edges.emplace_back(row.server, other);
    }
    return herd;
}

} // namespace

const ServerAddress *Topology::find(std::string_view id) const
{
    const auto found = std::find_if(servers.begin(), servers.end(),
                                    [&](const ServerAddress &server) { return server.id == id; });
    return found == servers.end() ? nullptr : &*found;
}

std::vector<const ServerAddress *> Topology::neighbours(std::string_view id) const
{
    std::vector<const ServerAddress *> found;
    for (const ServerAddress &server : servers) {
        const bool edge = std::any_of(edges.begin(), edges.end(), [&](const auto &ends) {
            return (ends.first == id && ends.second == server.id)
                || (ends.second == id && ends.first == server.id);
        });
        if (edge)
            found.push_back(&server);
    }
    return found;
}

std::vector<std::string> Topology::cutOff() const
{
    std::vector<std::string> reached;
    if (!servers.empty())
        reached.push_back(servers.front().id);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const ServerAddress *next : neighbours(reached[i])) {
            if (std::find(reached.begin(), reached.end(), next->id) == reached.end())
                reached.push_back(next->id);
        }
    }
    std::vector<std::string> missing;
    for (const ServerAddress &server : servers) {
        if (std::find(reached.begin(), reached.end(), server.id) == reached.end())
            missing.push_back(server.id);
    }
    return missing;
}

std::optional<std::string> Topology::fault() const
{
    if (!isServerId(name))
        return '"' + name + "\" is no name of a herd";
    if (servers.empty())
        return "herd " + name + " has no servers";
    std::set<std::string_view> ids;
    for (const ServerAddress &server : servers) {
        if (!isServerId(server.id))
            return '"' + server.id + "\" is no id of a server";
        if (!ids.insert(server.id).second)
            return "server " + server.id + " is there twice";
    }
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto &[from, to] : edges) {
        for (const std::string &end : {from, to}) {
            if (!ids.contains(end))
                return "no server is called \"" + end + '"';
        }
        if (from == to)
            return from + " can't talk with itself";
        if (!seen.insert(std::minmax<std::string_view>(from, to)).second)
            return "the edge of " + from + " and " + to + " is there twice";
    }
    return std::nullopt;
}

std::uint16_t derivedPort(std::uint16_t port, std::uint16_t distance)
{
    const int sum = port + distance;
    return static_cast<std::uint16_t>(sum > lastPortBelowEphemeral ? port - distance : sum);
}

std::span<const Topology> builtInHerds()
{
    static const std::vector<Topology> herds {
        makeHerd("goloman", {"Goloman", "Hands", "Holiday", "Welsh", "Wilkes"},
                 {{"Goloman", {"Hands", "Holiday", "Wilkes"}},
                  {"Hands", {"Wilkes"}},
                  {"Holiday", {"Welsh", "Wilkes"}}}),
        makeHerd("hill", {"Hill", "Jaquez", "Smith", "Campbell", "Singleton"},
                 {{"Hill", {"Jaquez", "Smith"}},
                  {"Singleton", {"Jaquez", "Smith", "Campbell"}},
                  {"Smith", {"Campbell"}}}),
        makeHerd("riley", {"Riley", "Jaquez", "Juzang", "Campbell", "Bernard"},
                 {{"Riley", {"Jaquez", "Juzang"}},
                  {"Bernard", {"Jaquez", "Juzang", "Campbell"}},
                  {"Juzang", {"Campbell"}}}),
        makeHerd("johnson", {"Juzang", "Bernard", "Jaquez", "Johnson", "Clark"},
                 {{"Clark", {"Jaquez", "Juzang"}},
                  {"Bernard", {"Juzang", "Jaquez", "Johnson"}},
                  {"Juzang", {"Johnson"}}}),
        makeHerd("bailey", {"Bailey", "Bona", "Campbell", "Clark", "Jaquez"},
                 {{"Clark", {"Jaquez", "Bona"}},
                  {"Campbell", {"Bailey", "Bona", "Jaquez"}},
                  {"Bona", {"Bailey"}}}),
        makeHerd("alford", {"Alford", "Ball", "Hamilton", "Holiday", "Welsh"},
                 {{"Alford", {"Hamilton", "Welsh"}},
                  {"Ball", {"Holiday", "Welsh"}},
                  {"Hamilton", {"Holiday"}}}),
        makeHerd("parker", {"Alford", "Bolden", "Hamilton", "Parker", "Powell"},
                 {{"Alford", {"Parker", "Powell"}},
                  {"Bolden", {"Parker", "Powell"}},
                  {"Hamilton", {"Parker"}}}),
    };
    return herds;
}

const Topology *builtInHerd(std::string_view name)
{
    const auto herds = builtInHerds();
    const auto found =
        std::find_if(herds.begin(), herds.end(), [&](const Topology &t) { return t.name == name; });
    return found == herds.end() ? nullptr : &*found;
}

std::vector<const Topology *> builtInHerdsWith(std::string_view serverId)
{
    std::vector<const Topology *> found;
    for (const Topology &herd : builtInHerds()) {
        if (herd.find(serverId))
            found.push_back(&herd);
    }
    return found;
}

} // namespace herd
