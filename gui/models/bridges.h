#pragma once

#include "gui/models/herdvalues.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// Of all servers together.
constexpr std::size_t mostBridgesShown = mostServersShown;

/// What ties a server to others outside of its herd (docs/protocol.md, section 10), as that server
/// tells it: nobody speaks for the other end.
struct BridgeNow
{
    std::size_t server = 0; ///< by its place
    std::string name; ///< where it leads, such as nats://127.0.0.1:4222
    LinkEnd end; ///< the server's
    LinkHealth health = LinkHealth::Unknown; ///< up or down while the server is heard
    std::uint64_t reports = 0; ///< from it, since the server's last statistics

    friend bool operator==(const BridgeNow &, const BridgeNow &) = default;
};

/// The bridges of a herd's servers, in the order in which they were first told of. Bounded.
class Bridges
{
public:
    const std::vector<BridgeNow> &all() const { return m_all; }

    /// The server's end, from its first mention on; nothing where there is no room for it. Good
    /// until the next call.
    LinkEnd *end(std::size_t server, std::string_view name);
    void countHeard(std::size_t server, std::string_view name, std::uint64_t reports);
    /// So long it took for what was counted.
    void takeRates(std::size_t server, std::chrono::nanoseconds span);
    /// The server is another one now, which tells of its own.
    void forget(std::size_t server);
    void judge(const std::vector<ServerNow> &servers);
    void clear() { m_all.clear(); }

private:
    BridgeNow *find(std::size_t server, std::string_view name);

    std::vector<BridgeNow> m_all;
};

} // namespace herd
