#include "tests/simulation/simulatedherd.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace herd::test {

namespace {

/// Holds the nanoseconds of 18 digits of seconds, which a corrupted line may well bear.
__extension__ using Wide = __int128;

constexpr Wide nanosecondsPerSecond = 1'000'000'000;

/// `123.45` or `-0.000000001` in nanoseconds.
Wide toNanoseconds(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    std::string digits(text.substr(0, text.find('.')));
    const auto point = text.find('.');
    std::string decimals(point == std::string_view::npos ? "" : text.substr(point + 1));
    decimals.resize(9, '0');
    const Wide value = std::stoll(digits) * nanosecondsPerSecond + std::stoll(decimals);
    return negative ? -value : value;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    line.remove_suffix(1);
    std::vector<std::string_view> fields;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = line.find(' ');
        fields.push_back(line.substr(0, end));
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    return fields;
}

auto orderOf(const std::string &line)
{
    const auto fields = fieldsOf(line);
    const Wide sent = toNanoseconds(fields.at(5));
    const Wide received = sent + toNanoseconds(fields.at(2));
    const bool future = sent - received > 300 * nanosecondsPerSecond;
    return std::tuple(future ? received : sent, sent, -received, line);
}

} // namespace

bool isNewer(const std::string &line, const std::string &other)
{
    return orderOf(line) > orderOf(other);
}

SimulatedHerd::SimulatedHerd(std::uint64_t seed)
    : dice(seed)
{
    m_topology.name = "simulated";
    m_phones = std::make_unique<Phones>(time, dice, wires);
}

SimulatedHerd::~SimulatedHerd()
{
    for (std::size_t i = 0; i < size(); ++i)
        end(i);
}

void SimulatedHerd::addNode(std::string id)
{
    Node &node = m_nodes.emplace_back();
    node.id = std::move(id);
    node.process = std::make_unique<Process>(time, dice, wires);
    node.process->afterStep = [this, index = m_nodes.size() - 1] { look(index); };
}

void SimulatedHerd::build(std::size_t servers, std::vector<Edge> edges)
{
    m_edges = std::move(edges);
    for (std::size_t i = 0; i < servers; ++i) {
        addNode(std::string(1, static_cast<char>('A' + i)));
        m_topology.servers.push_back(
            {m_nodes[i].id, Wires::addressOf(m_nodes[i].process->host()).toString().toStdString(),
             clientPort, linkPort, 0});
    }
    for (const Edge &edge : m_edges)
        m_topology.edges.emplace_back(m_nodes[edge.one].id, m_nodes[edge.other].id);
}

void SimulatedHerd::buildAnything(std::size_t most)
{
    const std::size_t servers = 2 + dice.below(most - 1);
    std::vector<std::size_t> order(servers);
    for (std::size_t i = 0; i < servers; ++i)
        order[i] = i;
    dice.shuffle(order);
    std::vector<Edge> edges;
    const unsigned rarity = 1 + static_cast<unsigned>(dice.below(6));
    for (std::size_t i = 1; i < servers; ++i) {
        const std::size_t parent = dice.below(i);
        for (std::size_t j = 0; j < i; ++j) {
            if (j == parent || dice.oneIn(rarity))
                edges.push_back({order[i], order[j]});
        }
    }
    build(servers, std::move(edges));
}

std::size_t SimulatedHerd::addRivalOf(std::size_t server)
{
    addNode(m_nodes[server].id);
    return m_nodes.size() - 1;
}

void SimulatedHerd::start(std::size_t index)
{
    Node &node = m_nodes[index];
    if (node.server)
        return;
    ServerConfig config;
    config.herd = m_topology.name;
    config.id = node.id;
    config.clientPort = clientPort;
    config.linkPort = linkPort;
    config.incarnation = dice.draw();
    if (adjust)
        adjust(config);
    ++node.life;
    node.leaving = false;
    node.seen.clear();
    node.receives = 0;
    wires.setDark(node.process->host(), false);
    node.server = std::make_unique<HerdServer>(config, node.process->clock, places, nullptr,
                                               node.process->makeNetwork());
    node.process->start(node.server->hub());
    if (node.server->listen())
        complain(node.id + " cannot listen");
    node.server->join(m_topology);
    watch(index);
}

void SimulatedHerd::watch(std::size_t index)
{
    HerdServer &server = *m_nodes[index].server;
    QObject::connect(&server, &HerdServer::linkChanged, &m_context,
                     [this] { m_lastChange = time.now(); });
    QObject::connect(&server, &HerdServer::stopped, &m_context, [this, index] {
        time.after({}, [this, index, life = m_nodes[index].life] {
            if (m_nodes[index].life == life)
                end(index);
        });
    });
}

std::uint64_t SimulatedHerd::linesOn(const Edge &edge)
{
    const auto sent = [this](std::size_t from, std::size_t to) {
        std::uint64_t lines = 0;
        for (const auto &link : m_nodes[from].server->links())
            lines += link->neighbour() == m_nodes[to].id ? link->sent() : 0;
        return lines;
    };
    return sent(edge.one, edge.other) + sent(edge.other, edge.one);
}

void SimulatedHerd::startAll()
{
    for (std::size_t i = 0; i < size(); ++i)
        start(i);
}

void SimulatedHerd::end(std::size_t index)
{
    m_nodes[index].process->end();
    m_nodes[index].server.reset();
}

void SimulatedHerd::shutDown(std::size_t index)
{
    if (m_nodes[index].server)
        m_nodes[index].server->shutDown();
    m_nodes[index].leaving = true;
    m_nodes[index].process->wake();
}

bool SimulatedHerd::isUp(std::size_t index) const
{
    return m_nodes[index].server && !m_nodes[index].leaving;
}

void SimulatedHerd::kill(std::size_t index)
{
    end(index);
}

void SimulatedHerd::powerOff(std::size_t index)
{
    wires.setDark(m_nodes[index].process->host(), true);
    end(index);
}

void SimulatedHerd::mendAll()
{
    wires.healAll();
    for (std::size_t i = 0; i < size(); ++i) {
        if (process(i).isFrozen())
            process(i).thaw();
        start(i);
    }
}

const PeerLink &SimulatedHerd::link(std::size_t one, std::size_t other)
{
    const auto &links = m_nodes[one].server->links();
    return **std::find_if(links.begin(), links.end(),
                          [&](const auto &link) { return link->neighbour() == m_nodes[other].id; });
}

std::string SimulatedHerd::report(unsigned client, std::chrono::nanoseconds off)
{
    HostClock clock(time);
    clock.skew = off;
    std::string stamp;
    appendTimestamp(stamp, clock.utc());
    stamp.resize(stamp.size() - dice.below(10)); // a digit to all nine of them
    if (stamp.ends_with('.'))
        stamp.pop_back();
    return "IAMAT phone" + std::to_string(client) + " +34.0-" + std::to_string(dice.below(180))
        + ".5 " + stamp;
}

void SimulatedHerd::tell(std::size_t index, std::vector<std::string> commands)
{
    m_phones->call(process(index).host(), clientPort, std::move(commands),
                   [this, index, life = m_nodes[index].life](const std::string &command,
                                                             const std::string &answer) {
                       const Node &node = m_nodes[index];
                       const std::string rest = command.substr(command.find(' ')) + '\n';
                       if (answer.starts_with("AT " + node.id + ' ') && answer.ends_with(rest))
                           m_acknowledged.push_back({answer, index, node.life == life ? life : 0});
                       else
                           complain(node.id + " answers " + command + " with " + answer);
                   });
}

bool SimulatedHerd::isHeld(const Acknowledged &report) const
{
    const Node &node = m_nodes[report.server];
    return node.server && node.life == report.life;
}

void SimulatedHerd::look(std::size_t index)
{
    Node &node = m_nodes[index];
    if (!node.server
        || std::exchange(node.receives, node.server->hub().counters().receives)
            == node.server->hub().counters().receives)
        return;
    const LocationStore &store = node.server->store();
    for (LocationStore::Index i = 0; i < store.size(); ++i) {
        const std::string_view line = store.line(i);
        if (i == node.seen.size()) {
            node.seen.emplace_back(line);
        } else if (node.seen[i] != line) {
            if (!isNewer(std::string(line), node.seen[i]))
                complain(node.id + " goes back from " + node.seen[i] + " to " + std::string(line));
            node.seen[i] = line;
        }
    }
}

void SimulatedHerd::complain(const std::string &text)
{
    m_complaints.push_back(text);
}

} // namespace herd::test
