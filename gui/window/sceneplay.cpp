#include "gui/window/sceneplay.h"

#include "core/places/embeddedgazetteer.h"
#include "core/places/offlineplaces.h"
#include "core/protocol/monitorline.h"
#include "core/protocol/placesjson.h"
#include "core/protocol/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace herd {

using namespace std::chrono_literals;

namespace {

constexpr Timestamp begin {1'771'257'600, 0}; // a Monday afternoon
constexpr auto step = 250ms;
constexpr auto betweenReports = 13ms;
constexpr auto perHop = 400us; // far slower than on one machine, so that order can be seen
constexpr auto lookupTakes = 2ms;
constexpr std::size_t welsh = 3; // in the herd's order
constexpr unsigned placesAsked = 8;
constexpr std::string_view radiusAsked = "5"; // kilometres
constexpr std::string_view mistakes[] = {
    "IAMAT walker-3 34.0522-118.2437 1771257605", // the latitude has no sign
    "WHATSAT nobody 5 8", // who has never reported
    "HELO goloman",
    "WHATSAT walker-2 80 8", // too wide
    "IAMAT walker-5 +34.0522-118.2437",
};

Timestamp after(const Timestamp &time, std::chrono::nanoseconds span)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    return time + TimeSpan {whole.count(), static_cast<std::int32_t>((span - whole).count())};
}

} // namespace

/// What one phone says, with all texts that its events look into.
struct ScenePlay::Report
{
    Report(ScenePlay &play, std::size_t walker, std::size_t origin, std::chrono::nanoseconds at)
        : peer("127.0.0.1:" + std::to_string(50'000 + walker))
        , client(play.nameOf(walker))
        , location(play.locationOf(walker))
    {
        merge.effective = after(begin, at - 40ms);
        appendTimestamp(time, merge.effective);
        command = "IAMAT " + client + ' ' + location + ' ' + time;
        merge.client = client;
        merge.origin = play.m_herd.servers[origin].id;
        merge.difference = "+0.040000000";
        merge.location = location;
        merge.time = time;
        answer = "AT " + std::string(merge.origin) + " +0.040000000" + command.substr(5);
    }
    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;

    std::string peer;
    std::string client;
    std::string location;
    std::string time;
    std::string command;
    std::string answer;
    event::Merge merge;
};

ScenePlay::ScenePlay(const Plot &plot, std::uint64_t seed)
    : m_plot(plot)
    , m_dice(seed)
    , m_servers(m_herd.servers.size())
    , m_told(plot.walkers)
{
    for (std::size_t i = 0; i < plot.walkers; ++i)
        m_walkers.emplace_back(m_dice);
    m_atFirst = m_walkers;
}

ObservedBatch ScenePlay::perform()
{
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        attach(i);
    for (m_now = 0s; m_now < m_plot.length; m_now += step) {
        if (m_now == m_plot.cutOffAt)
            cutOff(welsh);
        if (m_plot.talks)
            talk();
        walk();
        if (m_now % 1s == 0s)
            tellStats();
    }
    return std::move(m_batch);
}

ObservedBatch ScenePlay::failToAttach()
{
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        say(i, 0ns, SourceLine {SourceState::Waiting, addressOf(i), {}, {}, {}, {}});
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        say(i, 1s, SourceLine {SourceState::Lost, addressOf(i), {}, {}, {}, "connection refused"});
    return std::move(m_batch);
}

std::size_t ScenePlay::traveller() const
{
    double latitude = 0;
    double longitude = 0;
    for (const Walker &walker : m_walkers) {
        latitude += walker.latitude() / static_cast<double>(m_walkers.size());
        longitude += walker.longitude() / static_cast<double>(m_walkers.size());
    }
    const auto merit = [&](std::size_t i) {
        const Walker &now = m_walkers[i];
        const Walker &then = m_atFirst[i];
        return std::hypot(now.latitude() - then.latitude(), now.longitude() - then.longitude())
            - std::hypot(now.latitude() - latitude, now.longitude() - longitude);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_walkers.size(); ++i) {
        if (merit(i) > merit(best))
            best = i;
    }
    return best;
}

std::string ScenePlay::nameOf(std::size_t walker) const
{
    return "walker-" + std::to_string(walker + 1);
}

Coordinates ScenePlay::placeOf(std::size_t walker) const
{
    return *Coordinates::parse(locationOf(walker));
}

std::string ScenePlay::locationOf(std::size_t walker) const
{
    std::array<char, 64> where {};
    std::snprintf(where.data(), where.size(), "%+.6f%+.6f", m_walkers[walker].latitude(),
                  m_walkers[walker].longitude());
    return where.data();
}

std::string ScenePlay::answerAbout(std::size_t walker) const
{
    const auto opened = Gazetteer::open(embeddedGazetteer());
    std::string answer = m_told[walker];
    if (const auto *gazetteer = std::get_if<Gazetteer>(&opened)) {
        OfflinePlaces(*gazetteer)
            .nearby({placeOf(walker), *Radius::parse(radiusAsked)},
                    [&answer](const std::string &document) {
                        answer += '\n' + cutResults(document, placesAsked).value_or(document);
                    });
    }
    return answer;
}

template <typename Line>
void ScenePlay::say(std::size_t server, std::chrono::nanoseconds at, Line line)
{
    const std::size_t offset = m_batch.bytes.size();
    if constexpr (std::is_constructible_v<Event, Line>) {
        const Stamp stamp {++m_servers[server].sequence, after(begin, at), after({}, at)};
        appendMonitorLine(m_batch.bytes, stamp, Event(line));
    } else {
        appendMonitorLine(m_batch.bytes, line);
    }
    m_batch.lines.push_back({static_cast<std::uint32_t>(server),
                             static_cast<std::uint32_t>(m_batch.bytes.size() - offset), offset,
                             after(begin, at)});
}

std::string ScenePlay::addressOf(std::size_t server) const
{
    return "127.0.0.1:" + std::to_string(m_herd.servers[server].monitorPort);
}

std::size_t ScenePlay::placeOf(const ServerAddress &server) const
{
    return static_cast<std::size_t>(m_herd.find(server.id) - m_herd.servers.data());
}

void ScenePlay::attach(std::size_t server)
{
    const std::string address = addressOf(server);
    const std::string &id = m_herd.servers[server].id;
    say(server, 0ns, SourceLine {SourceState::Attached, address, id, {}, {}, {}});
    ServerHello hello;
    hello.server = id;
    hello.run = std::to_string(server);
    hello.utc = begin;
    hello.topology = m_herd;
    say(server, 0ns, hello);
    SnapshotBegin snapshot;
    for (const ServerAddress *neighbour : m_herd.neighbours(id))
        snapshot.links.push_back({neighbour->id, event::LinkState::Up, begin});
    say(server, 0ns, snapshot);
    say(server, 0ns, SnapshotEnd {});
}

void ScenePlay::cutOff(std::size_t server)
{
    const std::string &id = m_herd.servers[server].id;
    for (const ServerAddress *neighbour : m_herd.neighbours(id)) {
        say(server, m_now, event::Fault {event::Chaos::Cut, neighbour->id, 0});
        say(server, m_now,
            event::Link {neighbour->id, event::LinkState::Down, "cut by an observer"});
        say(placeOf(*neighbour), m_now + perHop,
            event::Link {id, event::LinkState::Down, "closed by the neighbour"});
    }
    m_servers[server].isCut = true;
}

/// Each walker reports once in so many steps; those of one step one after the other.
void ScenePlay::walk()
{
    const auto turns = static_cast<std::size_t>(m_plot.reportEvery / step);
    const auto turn = static_cast<std::size_t>(m_now / step) % turns;
    for (std::size_t i = 0; i < m_walkers.size(); ++i) {
        m_walkers[i].walk(step, m_dice);
        if (i % turns == turn)
            report(i, m_now + (1 + i / turns) * betweenReports);
    }
}

/// One IAMAT and its flood, hop by hop.
void ScenePlay::report(std::size_t walker, std::chrono::nanoseconds at)
{
    const std::size_t origin = (walker + walker / m_servers.size()) % m_servers.size();
    ++m_reports;
    const Report report(*this, walker, origin, at);
    say(origin, at, event::Line {report.peer, event::Direction::In, report.command, 0});
    say(origin, at, report.merge);
    say(origin, at, event::Line {report.peer, event::Direction::Out, report.answer, 0});
    m_told[walker] = report.answer;
    ++m_servers[origin].lines;
    flood(origin, report, at);
}

void ScenePlay::flood(std::size_t origin, const Report &report, std::chrono::nanoseconds at)
{
    std::vector<bool> knows(m_servers.size());
    std::vector<std::size_t> edge {origin};
    knows[origin] = true;
    know(origin);
    event::Merge merge = report.merge;
    for (auto time = at + about(perHop); !edge.empty(); time += about(perHop)) {
        std::vector<std::size_t> next;
        for (const std::size_t from : edge) {
            for (const ServerAddress *neighbour : m_herd.neighbours(m_herd.servers[from].id)) {
                const std::size_t to = placeOf(*neighbour);
                if (m_servers[from].isCut || m_servers[to].isCut || to == origin)
                    continue;
                if (m_plot.talks)
                    pass(from, to, report, time);
                merge.via = m_herd.servers[from].id;
                merge.verdict = knows[to] ? event::Verdict::Equal : event::Verdict::Newer;
                say(to, time, merge);
                if (!knows[to]) {
                    next.push_back(to);
                    know(to);
                }
                knows[to] = true;
            }
        }
        edge = std::move(next);
    }
}

/// The AT line of a link, as both its ends tell it.
void ScenePlay::pass(std::size_t from, std::size_t to, const Report &report,
                     std::chrono::nanoseconds at)
{
    say(from, at, event::Line {m_herd.servers[to].id, event::Direction::Out, report.answer, 0});
    say(to, at, event::Line {m_herd.servers[from].id, event::Direction::In, report.answer, 0});
}

/// Mostly near it, now and then far longer.
std::chrono::nanoseconds ScenePlay::about(std::chrono::nanoseconds usual)
{
    constexpr double longest = 4; // so that a flood ends before the next report
    std::lognormal_distribution<double> times(0, 0.4);
    const double share = std::min(times(m_dice), longest);
    return std::chrono::nanoseconds(std::llround(static_cast<double>(usual.count()) * share));
}

void ScenePlay::measure(event::Stats &stats, std::uint64_t lines)
{
    for (std::uint64_t i = 0; i < lines; ++i) {
        stats.answer.add(about(90us));
        stats.oneHop.add(about(perHop));
        stats.moreHops.add(about(2 * perHop));
    }
    stats.lookups = 1;
    stats.places.add(about(lookupTakes));
}

void ScenePlay::know(std::size_t server)
{
    m_servers[server].digest += m_reports * 0x9e3779b97f4a7c15;
}

/// In turn: a question, a mistake, nothing; always to another server.
void ScenePlay::talk()
{
    const auto turn = static_cast<std::size_t>(m_now / step);
    const std::size_t server = turn % m_servers.size();
    const std::size_t walker = turn % m_walkers.size();
    const std::string peer = "127.0.0.1:" + std::to_string(40'000 + turn % 100);
    if (turn % 3 == 0 && !m_told[walker].empty()) {
        const std::string question = "WHATSAT " + nameOf(walker) + ' ' + std::string(radiusAsked)
            + ' ' + std::to_string(placesAsked);
        const std::string answer = answerAbout(walker).substr(0, event::mostLineBytes);
        say(server, m_now, event::Line {peer, event::Direction::In, question, 0});
        say(server, m_now + lookupTakes, event::Lookup {peer, "OK", lookupTakes});
        say(server, m_now + lookupTakes, event::Line {peer, event::Direction::Out, answer, 0});
        ++m_servers[server].lines;
    } else if (turn % 3 == 1) {
        const std::string_view mistake = mistakes[turn / 3 % std::size(mistakes)];
        const std::string answer = "? " + std::string(mistake);
        say(server, m_now, event::Line {peer, event::Direction::In, mistake, 0});
        say(server, m_now, event::Line {peer, event::Direction::Out, answer, 0});
        ++m_servers[server].lines;
    }
}

void ScenePlay::tellStats()
{
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        event::Stats stats;
        stats.span = 1s;
        stats.linesIn = stats.linesOut = m_servers[i].lines;
        stats.clients = m_walkers.size();
        stats.connections = m_walkers.size() / m_servers.size();
        measure(stats, m_servers[i].lines);
        for (const ServerAddress *neighbour : m_herd.neighbours(m_herd.servers[i].id))
            stats.owed.push_back({neighbour->id, 0, 2 * perHop + i * 30us});
        m_servers[i].lines = 0;
        say(i, m_now + step - 1ms, stats);
        std::array<char, 17> root {};
        std::snprintf(root.data(), root.size(), "%016llx",
                      static_cast<unsigned long long>(m_servers[i].digest));
        say(i, m_now + step - 1ms, event::Digest {root.data(), m_walkers.size()});
    }
}

} // namespace herd
