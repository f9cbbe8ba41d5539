#include "core/herd/herdserver.h"

#include "core/places/placesprovider.h"
#include "core/protocol/placesjson.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>
#include <variant>

namespace herd {

namespace {

std::uint64_t incarnationOf(const ServerConfig &config)
{
    return config.incarnation ? *config.incarnation : QRandomGenerator::system()->generate64();
}

} // namespace

HerdServer::HerdServer(ServerConfig config, const Clock &clock, PlacesProvider &places,
                       TrafficLog *trafficLog, std::unique_ptr<Network> network, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
    , m_places(&places)
    , m_identity {m_config.herd,           m_config.id,      {},
                  incarnationOf(m_config), m_config.herdKey, m_config.catchUp}
    , m_hub(clock, std::move(network))
    , m_readyWait(m_hub, [this] { noteReady(); })
    , m_shutDownWait(m_hub, [this] { noteStopped(); })
    , m_admission(m_hub, *this, m_config.timeouts, m_config.maxClients)
    , m_acceptor(m_hub, m_identity, [this](auto channel) { adopt(std::move(channel)); })
    , m_store(QRandomGenerator::system()->generate64())
    , m_events(m_hub, trafficLog, m_store, [this](event::Stats &stats) { addGauges(stats); })
{
    m_hub.setTurnEnded([this] { m_events.turnEnded(); });
    connect(&m_admission, &Admission::admitted, this,
            [this](const ClientSession &session) { m_events.opened(session.peer()); });
    connect(&m_acceptor, &LinkAcceptor::refused, this,
            [this](const QString &address, const QString &reason) {
                m_events.link(event::LinkState::Refused, address.toStdString(),
                              reason.toStdString());
            });
}

HerdServer::~HerdServer() = default;

bool HerdServer::restore(const LocationReport &report, std::string_view line)
{
    return m_store.merge(report, line, m_config.maxIds, m_config.maxStoredBytes).verdict
        != LocationStore::Verdict::Full;
}

std::optional<HerdServer::ListenFailure> HerdServer::listen()
{
    if (!m_admission.listen(m_config.clientAddress, m_config.clientPort))
        return ListenFailure {false, m_config.clientAddress, m_config.clientPort,
                              m_admission.errorString()};
    if (!m_acceptor.listen(m_config.linkAddress, m_config.linkPort)) {
        m_admission.close();
        return ListenFailure {true, m_config.linkAddress, m_config.linkPort,
                              m_acceptor.errorString()};
    }
    return std::nullopt;
}

void HerdServer::join(const Topology &topology)
{
    for (const ServerAddress *neighbour : topology.neighbours(m_config.id))
        m_identity.neighbours.push_back(neighbour->id);
    if (m_config.catchUp && !m_identity.neighbours.empty())
        m_store.keepDigest(m_config.herd);
    for (const ServerAddress *neighbour : topology.neighbours(m_config.id))
        addLink(*neighbour);
    m_joinedAt = m_clock.monotonic();
    m_readyWait.start(PeerLink::readyLimit);
    noteReady();
}

void HerdServer::addLink(const ServerAddress &neighbour)
{
    auto &link = *m_links.emplace_back(
        std::make_unique<PeerLink>(m_hub, *this, m_identity, m_store, neighbour));
    connect(&link, &PeerLink::cameUp, this, [this, &link](const QString &address) {
        m_events.link(event::LinkState::Up, link.neighbour(), address.toStdString());
        Q_EMIT linkChanged(QString::fromStdString(link.neighbour()), true);
        noteReady();
    });
    connect(&link, &PeerLink::caughtUp, this,
            [this, &link](const CatchUp::Summary &summary, std::chrono::nanoseconds took) {
                noteCatchUp(link, summary, took);
            });
    connect(&link, &PeerLink::wentDown, this, [this, &link](const QString &reason) {
        m_events.link(event::LinkState::Down, link.neighbour(), reason.toStdString());
        Q_EMIT linkChanged(QString::fromStdString(link.neighbour()), false);
        stopIfIdle();
    });
    connect(&link, &PeerLink::warned, this, [this, &link](const QString &text) {
        m_events.link(event::LinkState::Warned, link.neighbour(), text.toStdString());
        Q_EMIT warned(text);
    });
    link.start();
}

void HerdServer::noteCatchUp(const PeerLink &link, const CatchUp::Summary &summary,
                             std::chrono::nanoseconds took)
{
    if (summary.leaves > 0 || !m_wasReady)
        m_events.note(TrafficLog::Kind::CatchUp, link.neighbour(),
                      std::to_string(summary.leaves) + " leaves differed, "
                          + std::to_string(summary.sent) + " sent, " + std::to_string(summary.heard)
                          + " heard in "
                          + std::to_string(
                              std::chrono::duration_cast<std::chrono::milliseconds>(took).count())
                          + " ms");
    noteReady();
}

bool HerdServer::isReady() const
{
    const bool hadTime = m_clock.monotonic() - m_joinedAt >= PeerLink::readyLimit;
    return (!m_publisher || m_publisher->now().isUp || hadTime)
        && std::ranges::all_of(m_links, [&](const auto &link) {
               return link->isReady() || (!link->isUp() && hadTime);
           });
}

void HerdServer::noteReady()
{
    if (m_wasReady || !isReady())
        return;
    m_wasReady = true;
    m_events.note(TrafficLog::Kind::Ready, "-", {});
    Q_EMIT becameReady();
}

void HerdServer::adopt(std::unique_ptr<LinkChannel> channel)
{
    const auto link = std::find_if(m_links.begin(), m_links.end(), [&](const auto &candidate) {
        return candidate->neighbour() == channel->handshake().neighbour();
    });
    (*link)->adopt(std::move(channel)); // the handshake admits neighbours only
}

void HerdServer::sessionClosed(ClientSession &session, CloseReason reason)
{
    m_events.closed(session.peer(), describe(reason));
    if (session.isWaiting())
        std::erase_if(m_lookups,
                      [&](const auto &entry) { return entry.second.session == &session; });
    m_admission.release(session);
    if (m_stopping)
        stopIfIdle();
}

bool HerdServer::isComplete(std::string_view line) const
{
    return !std::holds_alternative<Invalid>(parseRequest(line));
}

void HerdServer::sessionAsked(ClientSession &session, std::string_view line, const Timestamp &at)
{
    m_admission.noteAsked(session);
    m_events.asked(session.peer(), line, at);
    std::visit([&](const auto &request) { handle(session, request, line, at); },
               parseRequest(line));
}

void HerdServer::sessionOverflowed(ClientSession &session, std::string_view beginning,
                                   const Timestamp &at)
{
    m_events.asked(session.peer(), beginning, at);
    m_events.limited("line", session.peer());
    handle(session, Invalid {}, beginning, at);
}

void HerdServer::handle(ClientSession &session, const Iamat &iamat, std::string_view line,
                        const Timestamp &at)
{
    const LocationReport report = makeReport(m_config.id, iamat, at);
    m_line.clear();
    appendAt(m_line, report);
    m_line += '\n';
    const auto merged = m_store.merge(report, m_line, m_config.maxIds, m_config.maxStoredBytes);
    m_events.merged(report, merged, {}, at);
    switch (merged.verdict) {
    case LocationStore::Verdict::Newer:
        owe(merged.index, nullptr);
        if (m_publisher)
            m_publisher->publish(merged.index);
        break;
    case LocationStore::Verdict::Equal:
    case LocationStore::Verdict::Stale:
        break;
    case LocationStore::Verdict::Full:
        m_events.limited("ids", session.peer());
        handle(session, Invalid {}, line, at);
        return;
    }
    reply(session, m_line, at);
}

void HerdServer::handle(ClientSession &session, const Whatsat &whatsat, std::string_view line,
                        const Timestamp &at)
{
    if (const auto index = m_store.find(whatsat.client))
        lookUp(session, whatsat, m_store.line(*index));
    else
        handle(session, Invalid {}, line, at);
}

void HerdServer::handle(ClientSession &session, const Invalid &, std::string_view line,
                        const Timestamp &at)
{
    m_line = "? ";
    m_line += line;
    m_line += '\n';
    reply(session, m_line, at);
}

void HerdServer::linkHeard(PeerLink &from, const LocationReport &report, std::string_view line,
                           const Timestamp &at)
{
    m_events.heard(from.neighbour(), line, at);
    m_line = line;
    m_line += '\n';
    const auto merged = m_store.merge(report, m_line, LocationStore::unlimited);
    m_events.merged(report, merged, from.neighbour(), at);
    switch (merged.verdict) {
    case LocationStore::Verdict::Newer:
        from.settle(merged.index);
        owe(merged.index, &from);
        break;
    case LocationStore::Verdict::Equal:
        from.settle(merged.index);
        break;
    case LocationStore::Verdict::Stale:
    case LocationStore::Verdict::Full:
        break;
    }
}

void HerdServer::linkSent(PeerLink &link, std::string_view line)
{
    m_events.sent(link.neighbour(), line, m_hub.receivedAt());
}

void HerdServer::owe(LocationStore::Index index, const PeerLink *except)
{
    for (const auto &link : m_links) {
        if (link.get() != except)
            link->owe(index);
    }
    if (m_keeper)
        m_keeper->keep(index);
}

void HerdServer::reply(ClientSession &session, std::string_view bytes, const Timestamp &at)
{
    m_events.answered(session.peer(), bytes.substr(0, bytes.size() - 1), at);
    session.answer(bytes);
}

void HerdServer::lookUp(ClientSession &session, const Whatsat &whatsat, std::string_view at)
{
    const std::uint64_t number = ++m_lastLookup;
    const auto report = parseAt(at.substr(0, at.size() - 1));
    const bool room = m_lookups.size() < mostLookups;
    m_lookups.emplace(number,
                      Lookup {&session, session.reserveAnswer(), std::string(at), whatsat.mostItems,
                              m_clock.monotonic()});
    if (!room) {
        m_events.limited("lookups", session.peer());
        finishLookup(number, errorDocument("too many lookups are waiting at this server"), false);
        return;
    }
    auto late = std::make_shared<bool>(false);
    m_places->nearby({*Coordinates::parse(report->location), whatsat.radius},
                     [server = QPointer(this), number, late](const std::string &document) {
                         if (server)
                             server->finishLookup(number, document, *late);
                     });
    *late = true;
}

void HerdServer::finishLookup(std::uint64_t number, const std::string &document, bool late)
{
    const auto found = m_lookups.find(number);
    if (found == m_lookups.end())
        return; // its client is gone
    const Lookup lookup = std::move(found->second);
    m_lookups.erase(found);
    auto cut = cutResults(document, lookup.mostItems);
    if (!cut)
        cut = cutResults(errorDocument("the Places service answered something else"), 0);
    const Endpoint &peer = lookup.session->peer();
    m_events.lookedUp(peer, statusOf(document), m_clock.monotonic() - lookup.since, late);
    const std::string answer = lookup.at + *cut;
    m_events.answered(peer, std::string_view(answer).substr(0, answer.size() - 2), m_clock.utc());
    lookup.session->giveAnswer(lookup.ticket, answer);
}

void HerdServer::reconfigure(const ServerConfig &config)
{
    m_config.herdKey = config.herdKey;
    m_config.timeouts = config.timeouts;
    m_config.maxIds = config.maxIds;
    m_config.maxStoredBytes = config.maxStoredBytes;
    m_identity.key = config.herdKey;
}

void HerdServer::setPaused(bool paused)
{
    if (m_stopping || paused == isPaused())
        return;
    m_hub.setPaused(paused);
    if (paused) {
        m_admission.pause();
        m_acceptor.pause();
    } else {
        m_admission.resume();
        m_acceptor.resume();
    }
}

void HerdServer::shutDown()
{
    setPaused(false);
    if (std::exchange(m_stopping, true))
        return;
    m_admission.close();
    m_acceptor.close();
    m_hub.turn(); // what has come by now is answered
    for (const auto &session : m_admission.sessions())
        session->finish();
    for (const auto &link : m_links)
        link->stop("shutting down");
    if (m_publisher)
        m_publisher->stop();
    m_shutDownWait.start(shutDownLimit);
    stopIfIdle();
}

void HerdServer::stopIfIdle()
{
    const bool idle = m_admission.sessions().empty() && (!m_publisher || m_publisher->isIdle())
        && std::all_of(m_links.begin(), m_links.end(),
                       [](const auto &link) { return link->isIdle(); });
    if (m_stopping && idle)
        noteStopped();
}

void HerdServer::noteStopped()
{
    if (!std::exchange(m_stopped, true)) // whoever hears it may destroy the server
        QMetaObject::invokeMethod(this, &HerdServer::stopped, Qt::QueuedConnection);
}

void HerdServer::addGauges(event::Stats &stats) const
{
    stats.connections = sessions();
    stats.lookupsWaiting = m_lookups.size();
    stats.bytesHeld = m_hub.held();
    for (const auto &link : m_links)
        stats.owed.push_back({link->neighbour(), link->owed(),
                              link->roundTrip().value_or(std::chrono::nanoseconds(0))});
    if (m_publisher) {
        const auto now = m_publisher->now();
        stats.owed.push_back(
            {m_publisher->name(), now.owed, now.roundTrip.value_or(std::chrono::nanoseconds(0))});
    }
}

} // namespace herd
