#include "gui/models/herdstate.h"

#include "core/protocol/bucket.h"
#include "core/protocol/text.h"

#include <algorithm>

namespace herd {

namespace {

ServerState stateOf(SourceState state)
{
    switch (state) {
    case SourceState::Waiting:
        return ServerState::Waiting;
    case SourceState::Attached:
        return ServerState::Attached;
    case SourceState::Lost:
        return ServerState::Lost;
    case SourceState::Refused:
        return ServerState::Refused;
    case SourceState::Removed:
        break;
    }
    return ServerState::Unobserved;
}

} // namespace

std::vector<ServerNow> HerdState::strangers() const
{
    std::vector<ServerNow> unnamed;
    for (const auto &[number, source] : m_sources) {
        if (!source.server)
            unnamed.push_back(source.stranger);
    }
    return unnamed;
}

std::optional<std::size_t> HerdState::find(std::string_view server) const
{
    const auto found = std::ranges::find(m_servers, server, &ServerNow::id);
    if (found == m_servers.end())
        return {};
    return static_cast<std::size_t>(found - m_servers.begin());
}

std::vector<std::string> HerdState::ids() const
{
    std::vector<std::string> all;
    all.reserve(m_servers.size());
    for (const ServerNow &server : m_servers)
        all.push_back(server.id);
    return all;
}

std::optional<std::size_t> HerdState::serverOf(std::uint32_t source) const
{
    const auto found = m_sources.find(source);
    return found == m_sources.end() ? std::nullopt : found->second.server;
}

void HerdState::took(const Observed &observed)
{
    m_now = observed.at;
    if (!m_sources.contains(observed.source) && m_sources.size() >= mostSourcesShown) {
        ++m_leftOut.sources;
        return;
    }
    Source &source = m_sources[observed.source];
    if (const auto *line = std::get_if<SourceLine>(&observed.line)) {
        take(observed.source, source, *line);
        if (line->state == SourceState::Removed)
            m_sources.erase(observed.source);
        return;
    }
    if (const auto *hello = std::get_if<ServerHello>(&observed.line))
        take(observed.source, source, *hello);
    if (!speaks(observed.source, source))
        return;
    if (const auto *begin = std::get_if<SnapshotBegin>(&observed.line))
        take(*source.server, *begin);
    else if (const auto *told = std::get_if<StreamEvent>(&observed.line))
        take(*source.server, observed.at, told->event);
}

void HerdState::take(std::uint32_t number, Source &source, const SourceLine &line)
{
    source.stranger.monitorAddress = line.address.substr(0, mostReasonBytes);
    if (line.state == SourceState::Attached && !line.server.empty())
        name(number, source, line.server);
    if (source.server && !speaks(number, source))
        return; // another source of the same server took over
    ServerNow &server = source.server ? m_servers[*source.server] : source.stranger;
    // It was there once, so whoever waits for it has lost it.
    const bool isMissed = source.server && line.state == SourceState::Waiting;
    setState(server, m_now, isMissed ? ServerState::Lost : stateOf(line.state), line.reason);
    if (!server.isAttached())
        server.rates.reset();
}

void HerdState::take(std::uint32_t number, Source &source, const ServerHello &hello)
{
    for (const ServerAddress &server : hello.topology.servers) {
        const auto known = place(server.id);
        if (!known)
            continue;
        m_servers[*known].herd = hello.topology.name.substr(0, mostReasonBytes);
        m_servers[*known].address =
            server.host.substr(0, mostReasonBytes) + ':' + std::to_string(server.port);
    }
    for (const auto &[one, other] : hello.topology.edges) {
        const auto first = find(one);
        const auto second = find(other);
        if (first && second)
            link(*first, *second);
    }
    place(hello.server);
    name(number, source, hello.server);
    if (!source.server)
        return;
    ServerNow &server = m_servers[*source.server];
    if (server.run != hello.run)
        forgetRun(*source.server);
    server.run = hello.run.substr(0, mostReasonBytes);
    server.program = hello.program.substr(0, mostReasonBytes);
    setState(server, m_now, ServerState::Attached, {});
}

void HerdState::take(std::size_t server, const SnapshotBegin &begin)
{
    for (const LinkNow &now : begin.links) {
        const auto neighbour = isBridgeName(now.neighbour) ? std::nullopt : place(now.neighbour);
        if (neighbour)
            link(server, *neighbour);
        LinkEnd *const known = end(server, now.neighbour);
        if (!known)
            continue;
        known->told = true;
        known->up = now.state == event::LinkState::Up;
        known->since = now.since;
    }
    m_servers[server].faults.clear();
    for (const event::Fault &fault : begin.faults)
        take(server, fault);
}

void HerdState::take(std::size_t server, const Timestamp &at, const Event &event)
{
    if (const auto *changed = std::get_if<event::Link>(&event)) {
        take(server, at, *changed);
    } else if (const auto *digest = std::get_if<event::Digest>(&event)) {
        m_servers[server].digest = digest->root.substr(0, mostReasonBytes);
        m_servers[server].clients = digest->clients;
    } else if (const auto *stats = std::get_if<event::Stats>(&event)) {
        take(server, *stats);
    } else if (const auto *fault = std::get_if<event::Fault>(&event)) {
        take(server, *fault);
    } else if (const auto *merge = std::get_if<event::Merge>(&event)) {
        countHeard(server, *merge);
    }
}

void HerdState::take(std::size_t server, const Timestamp &at, const event::Link &link)
{
    if (LinkEnd *const known = end(server, link.neighbour)) // else a stranger
        applyLink(*known, link, at);
}

void HerdState::take(std::size_t server, const event::Stats &stats)
{
    ServerNow &now = m_servers[server];
    const auto rate = [&](std::uint64_t count) { return perSecond(count, stats.span); };
    now.rates = ServerRates {rate(stats.linesIn), rate(stats.linesOut), rate(stats.heard),
                             rate(stats.sent),    rate(stats.newer),    rate(stats.lookups)};
    now.clients = stats.clients;
    now.connections = stats.connections;
    now.observers = stats.observers;
    now.lookupsWaiting = stats.lookupsWaiting;
    now.bytesHeld = stats.bytesHeld;
    now.answer.add(stats.answer);
    now.oneHop.add(stats.oneHop);
    now.moreHops.add(stats.moreHops);
    now.places.add(stats.places);
    now.owed = 0;
    for (const event::Owed &owed : stats.owed) {
        now.owed += owed.clients;
        LinkEnd *const known = end(server, owed.neighbour);
        if (!known)
            continue;
        known->owed = owed.clients;
        known->roundTrip.reset();
        if (owed.roundTrip.count() > 0)
            known->roundTrip = owed.roundTrip;
    }
    for (LinkBetween &link : m_links) {
        if (link.one != server && link.other != server)
            continue;
        const bool isOne = link.one == server;
        std::uint64_t &heard = m_heard[{server, isOne ? link.other : link.one}];
        (isOne ? link.oneEnd : link.otherEnd).heard = rate(heard);
        heard = 0;
    }
    m_bridges.takeRates(server, stats.span);
}

void HerdState::take(std::size_t server, const event::Fault &fault)
{
    ServerNow &now = m_servers[server];
    applyFault(now.faults, {fault.what, fault.neighbour.substr(0, mostReasonBytes), fault.amount});
    const bool paused = std::ranges::any_of(
        now.faults, [](const FaultNow &each) { return each.what == event::Chaos::Pause; });
    if (now.isAttached())
        setState(now, m_now, paused ? ServerState::Paused : ServerState::Attached, {});
}

void HerdState::countHeard(std::size_t server, const event::Merge &merge)
{
    if (merge.via.empty())
        return;
    const std::uint64_t reports = std::max<std::uint64_t>(merge.sampled, 1);
    if (const auto neighbour = find(merge.via))
        m_heard[{server, *neighbour}] += reports;
    else
        m_bridges.countHeard(server, merge.via, reports);
}

void HerdState::name(std::uint32_t number, Source &source, std::string_view server)
{
    const auto known = find(server);
    if (!known)
        return; // the hello says where it belongs
    if (source.server && source.server != known) // another server is there now
        setState(m_servers[*source.server], m_now, ServerState::Unobserved, {});
    source.server = known;
    m_speakers[*known] = number;
    m_servers[*known].monitorAddress = source.stranger.monitorAddress;
}

bool HerdState::speaks(std::uint32_t number, const Source &source) const
{
    return source.server && m_speakers[*source.server] == number;
}

void HerdState::setState(ServerNow &server, const Timestamp &at, ServerState state,
                         std::string_view reason)
{
    const bool paused = std::ranges::any_of(
        server.faults, [](const FaultNow &each) { return each.what == event::Chaos::Pause; });
    const ServerState next = state == ServerState::Attached && paused ? ServerState::Paused : state;
    server.reason = cutReason(reason);
    if (server.state == next)
        return;
    server.state = next;
    server.since = at;
}

std::optional<std::size_t> HerdState::place(std::string_view server)
{
    if (const auto known = find(server))
        return known;
    if (!isServerId(server))
        return {};
    if (m_servers.size() >= mostServersShown) {
        ++m_leftOut.servers;
        return {};
    }
    m_servers.emplace_back().id = server;
    m_speakers.push_back(0);
    return m_servers.size() - 1;
}

LinkBetween *HerdState::link(std::size_t one, std::size_t other)
{
    if (one == other)
        return nullptr;
    const auto ends = std::minmax(one, other);
    const auto known = std::ranges::find_if(m_links, [&](const LinkBetween &each) {
        return each.one == ends.first && each.other == ends.second;
    });
    if (known != m_links.end())
        return &*known;
    if (m_links.size() >= mostLinksShown) {
        ++m_leftOut.links;
        return nullptr;
    }
    LinkBetween &added = m_links.emplace_back();
    added.one = ends.first;
    added.other = ends.second;
    return &added;
}

LinkEnd *HerdState::end(std::size_t server, std::string_view neighbour)
{
    if (isBridgeName(neighbour)) {
        LinkEnd *const bridges = m_bridges.end(server, neighbour);
        m_leftOut.links += bridges ? 0 : 1;
        return bridges;
    }
    const auto other = find(neighbour);
    const auto known = std::ranges::find_if(m_links, [&](const LinkBetween &each) {
        return other && each.one == std::min(server, *other)
            && each.other == std::max(server, *other);
    });
    if (known == m_links.end())
        return nullptr;
    return known->one == server ? &known->oneEnd : &known->otherEnd;
}

void HerdState::forgetRun(std::size_t server)
{
    ServerNow &now = m_servers[server];
    now.digest.clear();
    now.rates.reset();
    now.faults.clear();
    now.clients = now.connections = now.owed = 0;
    forgetEnds(server);
}

void HerdState::forgetEnds(std::size_t server)
{
    for (LinkBetween &link : m_links) {
        if (link.one == server)
            link.oneEnd = {};
        else if (link.other == server)
            link.otherEnd = {};
    }
    m_bridges.forget(server);
}

void HerdState::turnEnded()
{
    judgeLinks();
    judgeServers();
    judgeConvergence();
}

void HerdState::judgeLinks()
{
    for (LinkBetween &link : m_links) {
        link.faults.clear();
        const auto add = [&](std::size_t server, std::size_t neighbour) {
            for (const FaultNow &fault : m_servers[server].faults) {
                if (fault.neighbour == m_servers[neighbour].id)
                    link.faults.push_back(fault);
            }
        };
        add(link.one, link.other);
        add(link.other, link.one);
        link.oneEnd.current = m_servers[link.one].isAttached();
        link.otherEnd.current = m_servers[link.other].isAttached();
        link.health = healthOf(link);
    }
    m_bridges.judge(m_servers);
}

void HerdState::judgeServers()
{
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        ServerNow &server = m_servers[i];
        if (server.state != ServerState::Lost && server.state != ServerState::Down)
            continue;
        bool denied = false;
        bool confirmed = false;
        for (const LinkBetween &link : m_links) {
            if (link.one != i && link.other != i)
                continue;
            const LinkEnd &neighbours = link.one == i ? link.otherEnd : link.oneEnd;
            const bool known = neighbours.told && neighbours.current;
            denied = denied || (known && !neighbours.up);
            confirmed = confirmed || (known && neighbours.up);
        }
        const std::string reason = server.reason;
        setState(server, m_now, denied && !confirmed ? ServerState::Down : ServerState::Lost,
                 reason);
    }
}

void HerdState::judgeConvergence()
{
    Convergence now = convergenceOf(m_servers);
    now.since = now.state == m_convergence.state ? m_convergence.since : m_now;
    m_convergence = now;
}

void HerdState::restarted()
{
    m_servers.clear();
    m_speakers.clear();
    m_links.clear();
    m_bridges.clear();
    m_sources.clear();
    m_heard.clear();
    m_convergence = {};
    m_leftOut = {};
    m_now = {};
}

} // namespace herd
