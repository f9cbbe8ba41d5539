#pragma once

#include "core/herd/admission.h"
#include "core/herd/clientsession.h"
#include "core/herd/handshake.h"
#include "core/herd/linkacceptor.h"
#include "core/herd/locationstore.h"
#include "core/herd/peerlink.h"
#include "core/herd/reportkeeper.h"
#include "core/herd/reportpublisher.h"
#include "core/herd/serverevents.h"
#include "core/net/sockethub.h"
#include "core/net/timer.h"
#include "core/protocol/request.h"
#include "core/protocol/topology.h"

#include <QHostAddress>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace herd {

class PlacesProvider;

struct ServerConfig
{
    std::string herd; ///< name of the herd
    std::string id;
    QHostAddress clientAddress = QHostAddress::Any;
    std::uint16_t clientPort = 0; ///< 0: the system chooses
    QHostAddress linkAddress = QHostAddress::LocalHost;
    std::uint16_t linkPort = 0;
    std::string herdKey; ///< empty: links on this machine only
    SessionTimeouts timeouts;
    LocationStore::Index maxIds = 10'000'000; ///< clients that IAMATs may introduce
    std::size_t maxStoredBytes = std::size_t {4096} * 1024 * 1024; ///< of their lines
    bool catchUp = true; ///< compares what it knows with its neighbours, and learns what it missed
    std::size_t maxClients = 10'000; ///< connections; more wait in the system's backlog
    std::optional<std::uint64_t> incarnation; ///< drawn where not given
};

/// One server of a herd: takes reports from clients, floods them, answers. Use: construct,
/// listen(), join() as soon as the neighbours' ports are known, shutDown(). Loop thread only;
/// clock, provider and log (may be null) must outlive it. `network` null: the system's.
class HerdServer final : public QObject, public ClientSession::Owner, public PeerLink::Owner
{
    Q_OBJECT

public:
    static constexpr std::size_t mostLookups = 4096; ///< that wait for Places at a time
    static constexpr std::chrono::milliseconds shutDownLimit {1300};

    HerdServer(ServerConfig config, const Clock &clock, PlacesProvider &places,
               TrafficLog *trafficLog, std::unique_ptr<Network> network = nullptr,
               QObject *parent = nullptr);
    ~HerdServer() override;

    /// What could not be bound, for a message to the user.
    struct ListenFailure
    {
        bool ofLinks; ///< the link port, not the client port
        QHostAddress address;
        std::uint16_t port;
        QString reason;
    };
    /// Merges a report that was kept, with its AT line, which ends with a newline; gives whether
    /// the limits of clients and memory leave room for it. Before listen(), so that nobody is
    /// answered by a server that knows half of what it knew.
    bool restore(const LocationReport &report, std::string_view line);
    /// Tells it of what is stored from now on; null for nobody. It must outlive the server, or be
    /// taken away before.
    void keepWith(ReportKeeper *keeper) { m_keeper = keeper; }

    /// Shares own clients' reports through it from now on; as keepWith().
    void publishWith(ReportPublisher *publisher) { m_publisher = publisher; }
    const ReportPublisher *publisher() const { return m_publisher; } ///< may be null
    /// A report that the publisher brought, with its AT line, which ends with a newline: taken
    /// within the limits of clients and memory, and flooded where it is newer.
    LocationStore::Merged publisherHeard(const LocationReport &report, std::string_view line,
                                         const Timestamp &at);
    void publisherSent(std::string_view line); ///< likewise a line, for log and observers
    void publisherChanged(bool up, const std::string &reason);
    void publisherWarned(const std::string &text);
    void publisherStopped() { stopIfIdle(); }

    /// Binds both ports, or none of them.
    std::optional<ListenFailure> listen();
    std::uint16_t clientPort() const { return m_admission.port(); }
    std::uint16_t linkPort() const { return m_acceptor.port(); }

    /// Links up with this server's neighbours in `topology`. Once.
    void join(const Topology &topology);

    /// Takes herd key, timeouts and limits from `config`; ports, address and names stay, and so do
    /// clients and links. Whether there is a key must not change.
    void reconfigure(const ServerConfig &config);
    /// Asks these from now on; the former ones must outlive their replies. Must outlive the server.
    void usePlaces(PlacesProvider &places) { m_places = &places; }

    /// Accepts nobody, answers what was asked, hands over what is owed, closes; stopped() follows
    /// within shutDownLimit.
    void shutDown();

    /// As SIGSTOP and SIGCONT, except for those who watch it through another hub.
    void setPaused(bool paused);
    bool isPaused() const { return m_hub.isPaused(); }
    /// For the log and for observers: somebody brought a fault about, or ended it.
    void noteFault(const event::Fault &fault) { m_events.fault(fault); }

    /// Whether it knows what the herd knows, so that clients may be sent to it: each link is up and
    /// has caught up, or had PeerLink::readyLimit for it, and no neighbour's clock is off; and its
    /// publisher has read what others share, or had as long for it.
    bool isReady() const;

    const ServerConfig &config() const { return m_config; }
    const LocationStore &store() const { return m_store; }
    SocketHub &hub() { return m_hub; }
    const std::vector<std::unique_ptr<PeerLink>> &links() const { return m_links; }
    std::size_t sessions() const { return m_admission.sessions().size(); }
    Admission &admission() { return m_admission; }
    /// What observers listen to.
    EventBus &events() { return m_events.bus(); }
    /// Fills in what is as of now.
    void addGauges(event::Stats &stats) const;
    const ServerEvents::Counters &counters() const { return m_events.counters(); }

Q_SIGNALS:
    /// For the first time.
    void becameReady();
    void linkChanged(const QString &neighbour, bool up);
    /// For whoever runs the server.
    void warned(const QString &text);
    void stopped();

private:
    struct Lookup
    {
        ClientSession *session;
        ClientSession::Ticket ticket;
        std::string at; // the AT line, fixed when the command was read
        unsigned mostItems;
        std::chrono::nanoseconds since;
    };

    void sessionAsked(ClientSession &session, std::string_view line, const Timestamp &at) override;
    void sessionOverflowed(ClientSession &session, std::string_view beginning,
                           const Timestamp &at) override;
    bool isComplete(std::string_view line) const override;
    void sessionClosed(ClientSession &session, CloseReason reason) override;

    // A request's way: what was parsed, to the store, to the links, to the answer.
    void handle(ClientSession &session, const Iamat &iamat, std::string_view line,
                const Timestamp &at);
    void handle(ClientSession &session, const Whatsat &whatsat, std::string_view line,
                const Timestamp &at);
    void handle(ClientSession &session, const Invalid &invalid, std::string_view line,
                const Timestamp &at);
    void linkHeard(PeerLink &from, const LocationReport &report, std::string_view line,
                   const Timestamp &at) override;
    void linkSent(PeerLink &link, std::string_view line) override;

    void addLink(const ServerAddress &neighbour);
    void noteCatchUp(const PeerLink &link, const CatchUp::Summary &summary,
                     std::chrono::nanoseconds took);
    void noteReady();
    void adopt(std::unique_ptr<LinkChannel> channel);
    /// Answers with a line; in the log it bears the time when its command was read, as the turn has
    /// one clock reading.
    void reply(ClientSession &session, std::string_view bytes, const Timestamp &at);
    void lookUp(ClientSession &session, const Whatsat &whatsat, std::string_view at);
    void finishLookup(std::uint64_t number, const std::string &document, bool late);
    void owe(LocationStore::Index index, const PeerLink *except);
    void stopIfIdle();
    void noteStopped();

    ServerConfig m_config;
    const Clock &m_clock;
    PlacesProvider *m_places;
    LinkIdentity m_identity;
    SocketHub m_hub;
    Timer m_readyWait;
    Timer m_shutDownWait;
    Admission m_admission;
    LinkAcceptor m_acceptor;
    LocationStore m_store;
    ServerEvents m_events;
    ReportKeeper *m_keeper = nullptr;
    ReportPublisher *m_publisher = nullptr;
    std::vector<std::unique_ptr<PeerLink>> m_links;
    std::unordered_map<std::uint64_t, Lookup> m_lookups;
    std::uint64_t m_lastLookup = 0;
    std::string m_line; // the AT line being made
    std::chrono::nanoseconds m_joinedAt {0};
    bool m_wasReady = false;
    bool m_stopping = false;
    bool m_stopped = false;
};

} // namespace herd
