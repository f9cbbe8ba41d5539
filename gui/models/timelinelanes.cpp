#include "gui/models/timelinelanes.h"

#include "gui/models/sinceepoch.h"

#include <algorithm>
#include <utility>

namespace herd {

namespace {

TimelineLanes::Presence presenceOf(ServerState state)
{
    using enum TimelineLanes::Presence;
    switch (state) {
    case ServerState::Unobserved:
    case ServerState::Waiting:
        return Unknown;
    case ServerState::Attached:
        return Up;
    case ServerState::Paused:
        return Paused;
    case ServerState::Lost:
    case ServerState::Down:
    case ServerState::Refused:
        return Lost;
    }
    return Unknown;
}

bool isPresent(TimelineLanes::Presence presence)
{
    return presence == TimelineLanes::Presence::Up || presence == TimelineLanes::Presence::Paused;
}

} // namespace

void TimelineLanes::took(const Observed &observed)
{
    const auto at = sinceEpoch(observed.at);
    if (m_end == std::chrono::nanoseconds {0})
        m_begin = at;
    m_end = std::max(m_end, at);
    const auto server = m_herd.serverOf(observed.source);
    if (const auto *told = std::get_if<StreamEvent>(&observed.line)) {
        if (server && *server < m_lanes.size())
            take(*server, at, told->event);
    } else if (std::holds_alternative<ServerHello>(observed.line)) {
        lookAt(at);
        if (server) {
            std::string &run = m_lanes[*server].run;
            if (!run.empty() && run != m_herd.servers()[*server].run)
                raise({at, *server, Flag::Kind::Restarted, {}, {}});
            run = m_herd.servers()[*server].run;
        }
    } else if (std::holds_alternative<SourceLine>(observed.line)
               || std::holds_alternative<SnapshotBegin>(observed.line)) {
        lookAt(at);
    }
}

void TimelineLanes::take(std::size_t server, std::chrono::nanoseconds at, const Event &event)
{
    if (const auto *merge = std::get_if<event::Merge>(&event)) {
        if (merge->verdict == event::Verdict::Newer)
            m_lanes[server].ticks.add(at, std::max<std::uint64_t>(merge->sampled, 1));
    } else if (std::holds_alternative<event::Link>(event)) {
        lookAt(server, at);
    } else if (const auto *fault = std::get_if<event::Fault>(&event)) {
        lookAt(server, at);
        std::string neighbour(fault->neighbour.substr(0, mostReasonBytes));
        raise({at,
               server,
               Flag::Kind::Fault,
               {fault->what, std::move(neighbour), fault->amount},
               {}});
    }
}

void TimelineLanes::lookAt(std::chrono::nanoseconds at)
{
    m_lanes.resize(m_herd.servers().size());
    for (std::size_t server = 0; server < m_lanes.size(); ++server)
        lookAt(server, at);
}

/// Begins another spell where the server is not as it was.
void TimelineLanes::lookAt(std::size_t server, std::chrono::nanoseconds at)
{
    const ServerNow &now = m_herd.servers()[server];
    Spell spell {at, presenceOf(now.state), 0, 0};
    const auto count = [&spell](const LinkEnd &end) {
        ++spell.links;
        spell.linksUp += isPresent(spell.presence) && end.told && end.up ? 1 : 0;
    };
    for (const LinkBetween &link : m_herd.links()) {
        if (link.one == server || link.other == server)
            count(link.one == server ? link.oneEnd : link.otherEnd);
    }
    for (const BridgeNow &bridge : m_herd.bridges()) {
        if (bridge.server == server)
            count(bridge.end);
    }
    std::deque<Spell> &spells = m_lanes[server].spells;
    if (!spells.empty()) {
        const Spell &last = spells.back();
        spell.begin = std::max(at, last.begin);
        if (isPresent(last.presence) && spell.presence == Presence::Lost)
            raise({at, server, Flag::Kind::Lost, {}, now.reason});
        Spell same = spell;
        same.begin = last.begin;
        if (same == last)
            return;
    }
    spells.push_back(spell);
    if (spells.size() > mostSpells)
        spells.pop_front();
}

void TimelineLanes::raise(Flag flag)
{
    m_flags.push_back(std::move(flag));
    if (m_flags.size() > mostFlags)
        m_flags.pop_front();
}

std::size_t TimelineLanes::bytes() const
{
    std::size_t all = sizeof(*this) + m_flags.size() * sizeof(Flag);
    for (const Flag &flag : m_flags)
        all += flag.fault.neighbour.capacity() + flag.reason.capacity();
    for (const Lane &lane : m_lanes)
        all += sizeof(Lane) + lane.spells.size() * sizeof(Spell) + lane.ticks.bytes();
    return all;
}

void TimelineLanes::restarted()
{
    m_lanes.clear();
    m_flags.clear();
    m_begin = m_end = {};
}

} // namespace herd
