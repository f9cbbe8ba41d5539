#pragma once

#include "core/herd/herdserver.h"
#include "core/protocol/topology.h"
#include "tests/simulation/phones.h"
#include "tests/simulation/process.h"
#include "tests/support/testherd.h"

#include <QObject>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace herd::test {

/// Real servers of one herd, each on a host of its own, in virtual time. What must hold at all
/// times is watched at every step; whatever does not is among the complaints.
class SimulatedHerd
{
public:
    static constexpr std::uint16_t clientPort = 8000;
    static constexpr std::uint16_t linkPort = 18000;

    struct Edge
    {
        std::size_t one;
        std::size_t other;
    };

    explicit SimulatedHerd(std::uint64_t seed);
    ~SimulatedHerd();

    /// Servers are called A, B, C and so on; edges as given. All are down. Once.
    void build(std::size_t servers, std::vector<Edge> edges);
    /// Random: 2 to `most` servers that hang together.
    void buildAnything(std::size_t most);
    /// Another server that calls itself as this one does, with the same neighbours, on a host that
    /// none of them knows.
    std::size_t addRivalOf(std::size_t server);

    void start(std::size_t index);
    void startAll();
    /// kill -9: its system closes its sockets.
    void kill(std::size_t index);
    /// Nobody is told; what comes to the host is lost until it starts again.
    void powerOff(std::size_t index);
    /// SIGTERM.
    void shutDown(std::size_t index);
    /// Ends every fault: all servers run, all paths are whole.
    void mendAll();

    std::size_t size() const { return m_nodes.size(); }
    HerdServer *server(std::size_t index) { return m_nodes[index].server.get(); } ///< null: down
    /// Neither down nor shutting down.
    bool isUp(std::size_t index) const;
    Process &process(std::size_t index) { return *m_nodes[index].process; }
    const std::vector<Edge> &edges() const { return m_edges; }
    /// The link at `one` to `other`; the server must be up.
    const PeerLink &link(std::size_t one, std::size_t other);

    /// A phone tells a server something; what is acknowledged is remembered.
    void tell(std::size_t index, std::vector<std::string> commands);
    /// An IAMAT of this client now, by a clock that is so much off.
    std::string report(unsigned client, std::chrono::nanoseconds off);

    struct Acknowledged
    {
        std::string line; ///< with its newline
        std::size_t server;
        std::uint64_t life; ///< of the server
    };
    const std::vector<Acknowledged> &acknowledged() const { return m_acknowledged; }
    /// Whether the server that acknowledged it has been up ever since.
    bool isHeld(const Acknowledged &report) const;

    /// Lines that servers sent on a link, both ways.
    /// Reports sent either way by the two servers in their present lives.
    std::uint64_t linesOn(const Edge &edge);
    /// When a link last came up or went down.
    std::chrono::nanoseconds lastChange() const { return m_lastChange; }

    void complain(const std::string &text);
    const std::vector<std::string> &complaints() const { return m_complaints; }

    Dice dice;
    VirtualTime time;
    Wires wires {time, dice};
    std::function<void(ServerConfig &)> adjust; ///< what every server is started with
    ManualPlaces places;

private:
    struct Node
    {
        std::string id;
        std::unique_ptr<Process> process;
        std::unique_ptr<HerdServer> server;
        bool leaving = false;
        std::uint64_t life = 0; // how often it was started
        std::uint64_t receives = 0; // by the time it was looked at last
        std::vector<std::string> seen; // what its store had then
    };

    void addNode(std::string id);
    void watch(std::size_t index);
    void look(std::size_t index);
    void end(std::size_t index);

    Topology m_topology;
    std::vector<Edge> m_edges;
    std::deque<Node> m_nodes;
    std::unique_ptr<Phones> m_phones;
    std::vector<Acknowledged> m_acknowledged;
    std::vector<std::string> m_complaints;
    std::chrono::nanoseconds m_lastChange {0};
    QObject m_context; // of connections to the servers' signals
};

/// Whether `line` is newer than `other`, both AT lines of one client with their newlines; a second
/// opinion on compareReports().
bool isNewer(const std::string &line, const std::string &other);

} // namespace herd::test
