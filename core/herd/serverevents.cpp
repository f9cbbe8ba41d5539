#include "core/herd/serverevents.h"

#include "core/herd/digest.h"
#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"

#include <array>
#include <cstdio>

namespace herd {

using Kind = TrafficLog::Kind;

namespace {

std::chrono::nanoseconds nanoseconds(const TimeSpan &span)
{
    if (span.seconds < 0) // a clock that is behind another's
        return std::chrono::nanoseconds::zero();
    return std::chrono::seconds(span.seconds) + std::chrono::nanoseconds(span.nanoseconds);
}

/// The same on all servers for the same report, and different enough for reports that are not.
std::uint64_t numberOf(const LocationReport &report)
{
    const auto seconds = static_cast<std::uint64_t>(report.sentAt.seconds);
    const auto nanoseconds = static_cast<std::uint64_t>(report.sentAt.nanoseconds);
    return (seconds * 1'000'000'000 + nanoseconds) * 0x9e3779b97f4a7c15 >> 32;
}

} // namespace

ServerEvents::ServerEvents(SocketHub &hub, TrafficLog *log, const LocationStore &store,
                           std::function<void(event::Stats &)> addGauges)
    : m_hub(hub)
    , m_log(log)
    , m_store(store)
    , m_addGauges(std::move(addGauges))
    , m_bus(hub.clock())
    , m_windows(hub, [this] { passWindow(); })
{
    m_bus.setWatchedChanged([this](bool watched) { setWatched(watched); });
}

std::string_view ServerEvents::textOf(const Endpoint &peer)
{
    m_peer.clear();
    peer.appendText(m_peer);
    return m_peer;
}

void ServerEvents::opened(const Endpoint &peer)
{
    ++m_counters.opened;
    if (m_log)
        m_log->record(Kind::Open, peer, {}, m_hub.clock().utc());
    if (m_bus.isWatched())
        m_bus.tell(event::Open {textOf(peer)});
}

void ServerEvents::closed(const Endpoint &peer, const char *reason)
{
    ++m_counters.closed;
    if (m_log)
        m_log->record(Kind::Close, peer, reason, m_hub.clock().utc());
    if (m_bus.isWatched())
        m_bus.tell(event::Close {textOf(peer), reason});
}

void ServerEvents::tellAsked(const Endpoint &peer, std::string_view line, const Timestamp &at)
{
    m_tellsAnswer = m_lines.chooses(m_counters.linesIn);
    if (!m_tellsAnswer)
        return;
    m_toldInTurn.push_back(at);
    tellLine(textOf(peer), event::Direction::In, line);
}

void ServerEvents::heard(const std::string &neighbour, std::string_view line, const Timestamp &at)
{
    ++m_counters.heard;
    if (m_log)
        m_log->record(Kind::In, neighbour, line, at);
    if (m_bus.isWatched() && m_lines.chooses(m_counters.heard))
        tellLine(neighbour, event::Direction::In, line);
}

void ServerEvents::tellSent(const std::string &neighbour, std::string_view line,
                            const Timestamp &at)
{
    if (m_log)
        m_log->record(Kind::Out, neighbour, line, at);
    if (m_bus.isWatched() && m_lines.chooses(m_counters.sent))
        tellLine(neighbour, event::Direction::Out, line);
}

void ServerEvents::tellLine(std::string_view peer, event::Direction direction,
                            std::string_view bytes)
{
    m_bus.tell(
        event::Line {peer, direction, bytes.substr(0, event::mostLineBytes), m_lines.sampled()});
    m_lines.note();
}

void ServerEvents::tellMerged(const LocationReport &report, LocationStore::Merged merged,
                              std::string_view via, const Timestamp &at)
{
    if (merged.verdict == LocationStore::Verdict::Full)
        return; // limited() tells it
    if (!m_merges.chooses(numberOf(report))) {
        if (merged.verdict == LocationStore::Verdict::Newer)
            m_leftOut.add(merged.index);
        return;
    }
    event::Merge told;
    told.client = report.client;
    told.origin = report.server;
    told.effective = effectiveTime(report);
    told.via = via;
    told.verdict = static_cast<event::Verdict>(merged.verdict);
    told.sampled = m_merges.sampled();
    if (merged.verdict == LocationStore::Verdict::Newer) {
        told.difference = clientOf(m_store.line(merged.index)).difference;
        told.location = report.location;
        told.time = report.time;
        m_leftOut.remove(merged.index);
        if (!via.empty())
            (via == report.server ? m_stats.oneHop : m_stats.moreHops)
                .add(nanoseconds(at - report.receivedAt()));
    }
    m_bus.tell(told);
    m_merges.note();
}

void ServerEvents::lookedUp(const Endpoint &peer, std::string_view status,
                            std::chrono::nanoseconds took, bool late)
{
    ++m_counters.lookups;
    if (m_log && late)
        m_log->record(Kind::Places, peer, status, m_hub.clock().utc());
    if (!m_bus.isWatched())
        return;
    m_stats.places.add(took);
    if (m_lines.chooses(m_counters.lookups))
        m_bus.tell(event::Lookup {textOf(peer), status, took});
}

void ServerEvents::limited(std::string_view limit, const Endpoint &peer, std::string_view reason)
{
    ++m_counters.limited;
    if (m_bus.isWatched() && m_lines.chooses(m_counters.limited)) {
        m_bus.tell(event::Limit {limit, textOf(peer), reason});
        m_lines.note();
    }
}

void ServerEvents::link(event::LinkState state, const std::string &neighbour,
                        const std::string &reason)
{
    switch (state) {
    case event::LinkState::Up:
        note(Kind::LinkUp, neighbour, reason);
        break;
    case event::LinkState::Down:
        note(Kind::LinkDown, neighbour, reason);
        break;
    case event::LinkState::Refused:
        note(Kind::Warn, neighbour, "no link " + reason);
        break;
    case event::LinkState::Warned:
        note(Kind::Warn, "-", reason);
        break;
    }
    if (m_bus.isWatched())
        m_bus.tell(event::Link {neighbour, state, reason});
}

void ServerEvents::fault(const event::Fault &fault)
{
    std::string text = "an observer did: ";
    text += namesOf(fault.what)[static_cast<std::size_t>(fault.what)];
    if (fault.amount > 0)
        text += ' ' + std::to_string(fault.amount);
    note(Kind::Warn, fault.neighbour.empty() ? "-" : fault.neighbour, text);
    if (m_bus.isWatched())
        m_bus.tell(fault);
}

void ServerEvents::note(Kind kind, std::string_view peer, std::string_view text)
{
    if (m_log)
        m_log->record(kind, peer, text, m_hub.clock().utc());
}

void ServerEvents::turnEnded()
{
    if (m_log)
        m_log->handOver();
    if (m_toldInTurn.empty())
        return;
    const Timestamp now = m_hub.clock().utc();
    for (const Timestamp &at : m_toldInTurn)
        m_stats.answer.add(nanoseconds(now - at));
    m_toldInTurn.clear();
}

void ServerEvents::setWatched(bool watched)
{
    m_windows.stop();
    m_tellsAnswer = false;
    m_leftOut.clear();
    m_digest.clear();
    m_stats = {};
    m_lines = {};
    m_merges = {};
    m_before = m_counters;
    m_since = m_hub.clock().utc();
    m_windowsLeft = windowsOfStats;
    if (watched)
        m_windows.startEvery(window);
}

void ServerEvents::passWindow()
{
    m_lines.passWindow();
    m_merges.passWindow();
    tellClientsLeftOut();
    if (--m_windowsLeft > 0)
        return;
    m_windowsLeft = windowsOfStats;
    tellStats();
    tellDigest();
}

void ServerEvents::tellClientsLeftOut()
{
    for (int told = 0; told < clientsInWindow && !m_leftOut.isEmpty(); ++told)
        m_bus.tell(clientOf(m_store.line(m_leftOut.takeFirst())));
}

void ServerEvents::tellStats()
{
    const Timestamp now = m_hub.clock().utc();
    event::Stats stats = std::exchange(m_stats, {});
    stats.span = nanoseconds(now - std::exchange(m_since, now));
    const Counters before = std::exchange(m_before, m_counters);
    stats.linesIn = m_counters.linesIn - before.linesIn;
    stats.linesOut = m_counters.linesOut - before.linesOut;
    stats.heard = m_counters.heard - before.heard;
    stats.sent = m_counters.sent - before.sent;
    stats.newer = m_counters.newer - before.newer;
    stats.equal = m_counters.equal - before.equal;
    stats.stale = m_counters.stale - before.stale;
    stats.lookups = m_counters.lookups - before.lookups;
    stats.opened = m_counters.opened - before.opened;
    stats.closed = m_counters.closed - before.closed;
    stats.clients = m_store.size();
    stats.observers = m_bus.observers();
    m_addGauges(stats);
    m_bus.tell(stats);
}

void ServerEvents::tellDigest()
{
    const Digest *digest = m_store.digest();
    if (!digest)
        return;
    std::array<char, 17> root {};
    std::snprintf(root.data(), root.size(), "%016llx",
                  static_cast<unsigned long long>(digest->root()));
    if (m_digest == root.data() && m_digestClients == m_store.size())
        return;
    m_digest = root.data();
    m_digestClients = m_store.size();
    m_bus.tell(event::Digest {m_digest, m_digestClients});
}

} // namespace herd
