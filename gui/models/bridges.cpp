#include "gui/models/bridges.h"

#include <algorithm>
#include <utility>

namespace herd {

BridgeNow *Bridges::find(std::size_t server, std::string_view name)
{
    const auto found = std::ranges::find_if(
        m_all, [&](const BridgeNow &each) { return each.server == server && each.name == name; });
    return found == m_all.end() ? nullptr : &*found;
}

LinkEnd *Bridges::end(std::size_t server, std::string_view name)
{
    if (BridgeNow *const known = find(server, name))
        return &known->end;
    if (m_all.size() >= mostBridgesShown)
        return nullptr;
    BridgeNow &added = m_all.emplace_back();
    added.server = server;
    added.name = name;
    return &added.end;
}

void Bridges::countHeard(std::size_t server, std::string_view name, std::uint64_t reports)
{
    if (BridgeNow *const known = find(server, name))
        known->reports += reports;
}

void Bridges::takeRates(std::size_t server, std::chrono::nanoseconds span)
{
    for (BridgeNow &bridge : m_all) {
        if (bridge.server == server)
            bridge.end.heard = perSecond(std::exchange(bridge.reports, 0), span);
    }
}

void Bridges::forget(std::size_t server)
{
    std::erase_if(m_all, [server](const BridgeNow &each) { return each.server == server; });
}

void Bridges::judge(const std::vector<ServerNow> &servers)
{
    for (BridgeNow &bridge : m_all) {
        bridge.end.current = servers[bridge.server].isAttached();
        bridge.health = LinkHealth::Unknown;
        if (bridge.end.told && bridge.end.current)
            bridge.health = bridge.end.up ? LinkHealth::Up : LinkHealth::Down;
    }
}

} // namespace herd
