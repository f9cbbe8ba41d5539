#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herd {

/// Where one server of a herd is reached.
struct ServerAddress
{
    std::string id;
    std::string host = "127.0.0.1"; ///< an address or a name; neighbours dial it
    std::uint16_t port = 0; ///< for clients
    std::uint16_t linkPort = 0; ///< for neighbours
    std::uint16_t monitorPort = 0; ///< for observers; 0 is off

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// Who is in a herd and who talks with whom. A value; edges have no direction.
struct Topology
{
    std::string name;
    std::vector<ServerAddress> servers;
    std::vector<std::pair<std::string, std::string>> edges;

    friend bool operator==(const Topology &, const Topology &) = default;

    const ServerAddress *find(std::string_view id) const;

    /// The servers that have an edge with `id`, in the order of `servers`.
    std::vector<const ServerAddress *> neighbours(std::string_view id) const;

    /// Servers that no chain of edges ties to the first one.
    std::vector<std::string> cutOff() const;

    /// The first thing that makes it no herd: names out of form, servers or edges that are there
    /// twice, edges to nobody. Servers that are cut off and ports are not looked at.
    std::optional<std::string> fault() const;
};

/// port + distance, or port - distance where the sum would lie in the ephemeral range (above
/// 32767).
std::uint16_t derivedPort(std::uint16_t port, std::uint16_t distance);
constexpr std::uint16_t linkPortDistance = 10000;
constexpr std::uint16_t monitorPortDistance = 5000;

/// The herds of the assignment's terms, in the order in which a server's name is looked up.
std::span<const Topology> builtInHerds();

/// The built-in herd of that name, or nothing.
const Topology *builtInHerd(std::string_view name);

/// All built-in herds that have a server of that id, in order.
std::vector<const Topology *> builtInHerdsWith(std::string_view serverId);

} // namespace herd
