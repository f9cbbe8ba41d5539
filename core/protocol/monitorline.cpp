#include "core/protocol/monitorline.h"

#include "core/protocol/fields.h"

#include <optional>

namespace herd {

namespace {

/// A server of a topology, as a line shows it.
struct ServerEntry
{
    ServerAddress server;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("id", self.server.id);
        field("host", self.server.host);
        field("port", self.server.port);
        field("linkPort", self.server.linkPort);
        field("monitorPort", self.server.monitorPort);
    }
};

struct TopologyEntry
{
    std::vector<ServerEntry> servers;
    std::vector<std::pair<std::string, std::string>> edges;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("servers", self.servers);
        field("edges", self.edges);
    }
};

struct HelloEntry
{
    ServerHello hello;
    TopologyEntry topology;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("hello", self.hello.version);
        field("server", self.hello.server);
        field("herd", self.hello.topology.name);
        field("run", self.hello.run);
        field.maybe("program", self.hello.program);
        field("utc", self.hello.utc);
        field("topology", self.topology);
        field("capabilities", self.hello.capabilities);
    }
};

struct LinkEntry
{
    LinkNow link;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("neighbour", self.link.neighbour);
        field("state", self.link.state);
        field.maybe("since", self.link.since);
    }
};

/// Both ends of a snapshot, and what takes its place: {"snapshot":"begin",...}.
struct SnapshotEntry
{
    std::string_view snapshot; ///< begin, end or resumed
    std::uint64_t sequence = 0;
    std::uint64_t clients = 0;
    std::vector<LinkEntry> links;
    std::vector<event::Fault> faults;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("snapshot", self.snapshot);
        field("seq", self.sequence);
        field("clients", self.clients);
        field.maybe("links", self.links);
        field.maybe("faults", self.faults);
    }
};

bool operator==(const LinkEntry &a, const LinkEntry &b)
{
    return a.link == b.link;
}

/// What every event's line begins with.
struct Heading
{
    std::string_view kind;
    Stamp stamp;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("kind", self.kind);
        field("seq", self.stamp.sequence);
        field("utc", self.stamp.utc);
        field("mono", self.stamp.monotonic);
    }
};

struct PongEntry
{
    StreamPong pong;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("pong", self.pong.number);
        field("utc", self.pong.utc);
    }
};

struct DoneEntry
{
    event::Fault fault;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("done", self.fault.what);
        field.maybe("neighbour", self.fault.neighbour);
        field.maybe("amount", self.fault.amount);
    }
};

struct ErrorEntry
{
    std::string_view error;

    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("error", self.error);
    }
};

template <typename T> void appendLine(std::string &out, const T &value)
{
    fields::write(out, value);
    out += '\n';
}

/// The member that says what a line is, and what it says.
struct Mark
{
    std::string_view key; ///< one of those below, or nothing
    std::string_view value;
};

/// Nothing where the line is no JSON object. A later version may add members, so these have an
/// order of precedence; `client` alone is the line of a client in a snapshot.
std::optional<Mark> markOf(std::string_view line)
{
    static constexpr std::array<std::string_view, 8> keys {"kind", "hello", "snapshot", "pong",
                                                           "done", "error", "client",   "source"};
    JsonMembers members(line);
    std::size_t best = keys.size();
    Mark mark;
    while (const auto member = members.next()) {
        const auto found = std::find(keys.begin(), keys.end(), member->key);
        if (const auto place = static_cast<std::size_t>(found - keys.begin()); place < best) {
            best = place;
            mark = {member->key, member->value};
        }
    }
    return members.isWhole() ? std::optional(mark) : std::nullopt;
}

template <typename T>
MonitorLine readEvent(std::string_view line, const Stamp &stamp, std::string &scratch)
{
    T value;
    if (!fields::read(line, value, scratch))
        return MalformedLine {};
    return StreamEvent {stamp, std::move(value)};
}

template <std::size_t index = 0>
MonitorLine readKind(std::string_view line, const Heading &heading, std::string &scratch)
{
    if constexpr (index == std::variant_size_v<Event>) {
        return UnknownLine {heading.stamp};
    } else {
        using T = std::variant_alternative_t<index, Event>;
        if (heading.kind == T::kind)
            return readEvent<T>(line, heading.stamp, scratch);
        return readKind<index + 1>(line, heading, scratch);
    }
}

MonitorLine readEventLine(std::string_view line, std::string &scratch)
{
    Heading heading;
    if (!fields::read(line, heading, scratch))
        return MalformedLine {};
    return readKind(line, heading, scratch);
}

MonitorLine readHello(std::string_view line, std::string &scratch)
{
    HelloEntry entry;
    if (!fields::read(line, entry, scratch))
        return MalformedLine {};
    for (ServerEntry &server : entry.topology.servers)
        entry.hello.topology.servers.push_back(std::move(server.server));
    entry.hello.topology.edges = std::move(entry.topology.edges);
    return std::move(entry.hello);
}

MonitorLine readSnapshot(std::string_view line, std::string &scratch)
{
    SnapshotEntry entry;
    if (!fields::read(line, entry, scratch))
        return MalformedLine {};
    if (entry.snapshot == "end")
        return SnapshotEnd {entry.sequence, entry.clients};
    if (entry.snapshot == "resumed")
        return Resumed {entry.sequence};
    if (entry.snapshot != "begin")
        return UnknownLine {};
    SnapshotBegin begin {entry.sequence, entry.clients, {}, std::move(entry.faults)};
    for (const LinkEntry &link : entry.links)
        begin.links.push_back(link.link);
    return begin;
}

template <typename T> std::optional<T> readAs(std::string_view line, std::string &scratch)
{
    T entry;
    return fields::read(line, entry, scratch) ? std::optional(entry) : std::nullopt;
}

} // namespace

event::Client clientOf(std::string_view reportLine)
{
    if (reportLine.ends_with('\n'))
        reportLine.remove_suffix(1);
    const auto take = [&reportLine] {
        const std::string_view field = reportLine.substr(0, reportLine.find(' '));
        reportLine.remove_prefix(std::min(field.size() + 1, reportLine.size()));
        return field;
    };
    take(); // AT
    event::Client client;
    client.server = take();
    client.difference = take();
    client.client = take();
    client.location = take();
    client.time = take();
    return client;
}

void appendMonitorLine(std::string &out, const ServerHello &hello)
{
    HelloEntry entry {hello, {{}, hello.topology.edges}};
    for (const ServerAddress &server : hello.topology.servers)
        entry.topology.servers.push_back({server});
    appendLine(out, entry);
}

void appendMonitorLine(std::string &out, const SnapshotBegin &begin)
{
    SnapshotEntry entry {"begin", begin.sequence, begin.clients, {}, begin.faults};
    for (const LinkNow &link : begin.links)
        entry.links.push_back({link});
    appendLine(out, entry);
}

void appendMonitorLine(std::string &out, const event::Client &client)
{
    appendLine(out, client);
}

void appendMonitorLine(std::string &out, const SnapshotEnd &end)
{
    appendLine(out, SnapshotEntry {"end", end.sequence, end.clients, {}, {}});
}

void appendMonitorLine(std::string &out, const Resumed &resumed)
{
    appendLine(out, SnapshotEntry {"resumed", resumed.sequence, 0, {}, {}});
}

void appendMonitorLine(std::string &out, const Stamp &stamp, const Event &event)
{
    std::visit(
        [&]<typename T>(const T &value) {
            {
                const Heading heading {T::kind, stamp};
                fields::Writer writer(out);
                Heading::fields(heading, writer);
                T::fields(value, writer);
            }
            out += '\n';
        },
        event);
}

void appendMonitorLine(std::string &out, const StreamPong &pong)
{
    appendLine(out, PongEntry {pong});
}

void appendMonitorLine(std::string &out, const CommandDone &done)
{
    appendLine(out, DoneEntry {done.fault});
}

void appendMonitorLine(std::string &out, const StreamError &error)
{
    appendLine(out, ErrorEntry {error.error});
}

void appendMonitorLine(std::string &out, const SourceLine &source)
{
    appendLine(out, source);
}

MonitorLine parseMonitorLine(std::string_view line, std::string &scratch)
{
    scratch.clear();
    scratch.reserve(2 * line.size()); // so that views into it stay valid, see jsonText()
    const auto mark = markOf(line);
    if (!mark)
        return MalformedLine {};
    if (mark->key == "kind")
        return readEventLine(line, scratch);
    if (mark->key == "hello")
        return readHello(line, scratch);
    if (mark->key == "snapshot")
        return readSnapshot(line, scratch);
    if (mark->key == "pong") {
        const auto entry = readAs<PongEntry>(line, scratch);
        return entry ? MonitorLine(entry->pong) : MalformedLine {};
    }
    if (mark->key == "done") {
        const auto entry = readAs<DoneEntry>(line, scratch);
        return entry ? MonitorLine(CommandDone {entry->fault}) : MalformedLine {};
    }
    if (mark->key == "error") {
        const auto entry = readAs<ErrorEntry>(line, scratch);
        return entry ? MonitorLine(StreamError {entry->error}) : MalformedLine {};
    }
    if (mark->key == "client") {
        const auto client = readAs<event::Client>(line, scratch);
        return client ? MonitorLine(*client) : MalformedLine {};
    }
    if (mark->key == "source") {
        const auto source = readAs<SourceLine>(line, scratch);
        return source ? MonitorLine(*source) : MalformedLine {};
    }
    return UnknownLine {};
}

} // namespace herd
