#include "gui/models/herdvalues.h"

#include <algorithm>
#include <map>

namespace herd {

namespace {

/// What takes its place among the faults, or nothing where `fault` ends some.
bool comesIntoForce(event::Chaos what)
{
    switch (what) {
    case event::Chaos::Cut:
    case event::Chaos::Delay:
    case event::Chaos::Throttle:
    case event::Chaos::Drop:
    case event::Chaos::Duplicate:
    case event::Chaos::Pause:
        return true;
    case event::Chaos::Heal:
    case event::Chaos::Resume:
    case event::Chaos::Stop:
        break;
    }
    return false;
}

} // namespace

double perSecond(std::uint64_t count, std::chrono::nanoseconds span)
{
    const double seconds = std::chrono::duration<double>(span).count();
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

void applyFault(std::vector<FaultNow> &faults, const event::Fault &fault)
{
    const auto isOver = [&](const FaultNow &now) {
        if (fault.what == event::Chaos::Resume)
            return now.what == event::Chaos::Pause;
        if (fault.what == event::Chaos::Heal)
            return fault.neighbour.empty() || now.neighbour == fault.neighbour;
        return now.what == fault.what && now.neighbour == fault.neighbour;
    };
    std::erase_if(faults, isOver);
    if (comesIntoForce(fault.what) && faults.size() < mostFaultsShown)
        faults.push_back({fault.what, std::string(fault.neighbour), fault.amount});
}

std::string cutReason(std::string_view reason)
{
    std::size_t size = std::min(reason.size(), mostReasonBytes);
    while (size < reason.size() && size > 0 && (reason[size] & 0xC0) == 0x80)
        --size; // not in the midst of a character
    return std::string(reason.substr(0, size));
}

void applyLink(LinkEnd &end, const event::Link &link, const Timestamp &at)
{
    switch (link.state) {
    case event::LinkState::Up:
    case event::LinkState::Down:
        end.told = true;
        end.up = link.state == event::LinkState::Up;
        end.reconnects += end.up && end.since != Timestamp {} ? 1 : 0;
        end.since = at;
        end.reason = cutReason(link.reason);
        end.warning.clear();
        end.roundTrip.reset();
        break;
    case event::LinkState::Refused:
    case event::LinkState::Warned:
        end.warning = cutReason(link.reason);
        break;
    }
}

LinkHealth healthOf(const LinkBetween &link)
{
    const bool cut = std::ranges::any_of(
        link.faults, [](const FaultNow &fault) { return fault.what == event::Chaos::Cut; });
    if (cut)
        return LinkHealth::Cut;
    const bool one = link.oneEnd.told && link.oneEnd.current;
    const bool other = link.otherEnd.told && link.otherEnd.current;
    if (!one && !other)
        return LinkHealth::Unknown;
    if (one && other && link.oneEnd.up != link.otherEnd.up)
        return LinkHealth::Half;
    return (one ? link.oneEnd.up : link.otherEnd.up) ? LinkHealth::Up : LinkHealth::Down;
}

Convergence convergenceOf(const std::vector<ServerNow> &servers)
{
    struct Group
    {
        std::uint64_t members = 0;
        std::size_t size = 0;
        std::uint64_t clients = 0;
    };
    std::map<std::string_view, Group> groups;
    std::uint64_t all = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < servers.size() && i < mostServersShown; ++i) {
        if (!servers[i].isAttached() || servers[i].digest.empty())
            continue;
        const std::uint64_t bit = std::uint64_t {1} << i;
        Group &group = groups[servers[i].digest];
        group.members |= bit;
        ++group.size;
        group.clients = servers[i].clients;
        all |= bit;
        ++count;
    }
    if (count < 2)
        return {};
    // Where as many say one thing as another, those who know more clients are right.
    const auto most = std::ranges::max_element(groups, {}, [](const auto &entry) {
        return std::pair(entry.second.size, entry.second.clients);
    });
    const auto state =
        groups.size() == 1 ? Convergence::State::Converged : Convergence::State::Differing;
    return {state, all & ~most->second.members, {}};
}

} // namespace herd
