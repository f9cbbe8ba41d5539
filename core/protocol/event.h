// What happens in a server, as observers are told: a closed set of values. Views, as in Iamat: into
// what the server has at hand, or into the line that they were read from.
//
// Each lists its fields once, in fields(), for whoever writes or reads them: field(name, member)
// where it is always there, field.maybe(name, member) where it is left out when it is empty or 0.
#pragma once

#include "core/protocol/latencyhistogram.h"
#include "core/protocol/timestamp.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace herd::event {

/// A client connected; `peer` names the connection in all that follows.
struct Open
{
    static constexpr std::string_view kind = "open";
    std::string_view peer; ///< address and port

    friend bool operator==(const Open &, const Open &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("peer", self.peer);
    }
};

/// A client's connection is gone.
struct Close
{
    static constexpr std::string_view kind = "close";
    std::string_view peer;
    std::string_view reason;

    friend bool operator==(const Close &, const Close &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("peer", self.peer);
        field("reason", self.reason);
    }
};

enum class Direction : std::uint8_t { In, Out };
constexpr std::array<std::string_view, 2> namesOf(Direction)
{
    return {"in", "out"};
}

/// A command, an answer, or an AT line of a link.
struct Line
{
    static constexpr std::string_view kind = "line";
    std::string_view peer; ///< of a client; or the id of a neighbour
    Direction direction = Direction::In;
    std::string_view bytes; ///< without the newline at the end; cut at mostLineBytes
    std::uint64_t sampled = 0; ///< one of so many lines, the others were left out; 0: all are told

    friend bool operator==(const Line &, const Line &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("peer", self.peer);
        field("direction", self.direction);
        field("bytes", self.bytes);
        field.maybe("sampled", self.sampled);
    }
};
/// An answer with its document can be megabytes long; who wants all of it asks the log.
constexpr std::size_t mostLineBytes = 4096;

enum class Verdict : std::uint8_t { Newer, Equal, Stale };
constexpr std::array<std::string_view, 3> namesOf(Verdict)
{
    return {"newer", "equal", "stale"};
}

/// A report came, from a client or over a link. Client, origin and effective name one update on all
/// servers; where it was newer the AT line's other fields are there too.
struct Merge
{
    static constexpr std::string_view kind = "merge";
    std::string_view client;
    std::string_view origin; ///< the server that the client told
    Timestamp effective; ///< see effectiveTime()
    std::string_view via; ///< the neighbour that it came from; empty: the client itself
    Verdict verdict = Verdict::Newer;
    std::string_view difference;
    std::string_view location;
    std::string_view time;
    std::uint64_t sampled = 0; ///< as in Line; all servers of a herd choose the same updates

    friend bool operator==(const Merge &, const Merge &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("client", self.client);
        field("origin", self.origin);
        field("effective", self.effective);
        field.maybe("via", self.via);
        field("verdict", self.verdict);
        field.maybe("difference", self.difference);
        field.maybe("location", self.location);
        field.maybe("time", self.time);
        field.maybe("sampled", self.sampled);
    }
};

/// Where a client is by now: in a snapshot, and later in place of newer merges that were left out.
struct Client
{
    static constexpr std::string_view kind = "client";
    std::string_view client;
    std::string_view server;
    std::string_view difference;
    std::string_view location;
    std::string_view time;

    friend bool operator==(const Client &, const Client &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("client", self.client);
        field("server", self.server);
        field("difference", self.difference);
        field("location", self.location);
        field("time", self.time);
    }
};

enum class LinkState : std::uint8_t { Up, Down, Refused, Warned };
constexpr std::array<std::string_view, 4> namesOf(LinkState)
{
    return {"up", "down", "refused", "warned"};
}

/// A link changed, a stranger was turned away at the link port, or something is odd about a link.
struct Link
{
    static constexpr std::string_view kind = "link";
    std::string_view neighbour; ///< its id; the address of a stranger
    LinkState state = LinkState::Up;
    std::string_view reason; ///< where it is up: the neighbour's address

    friend bool operator==(const Link &, const Link &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("neighbour", self.neighbour);
        field("state", self.state);
        field("reason", self.reason);
    }
};

/// What the server knows, in short: equal where two servers know the same.
struct Digest
{
    static constexpr std::string_view kind = "digest";
    std::string_view root; ///< hexadecimal
    std::uint64_t clients = 0;

    friend bool operator==(const Digest &, const Digest &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("root", self.root);
        field("clients", self.clients);
    }
};

/// A WHATSAT was answered by Places.
struct Lookup
{
    static constexpr std::string_view kind = "lookup";
    std::string_view peer;
    std::string_view status; ///< of the document, such as OK
    std::chrono::nanoseconds took {0};

    friend bool operator==(const Lookup &, const Lookup &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("peer", self.peer);
        field("status", self.status);
        field("took", self.took);
    }
};

/// Something was turned away because there is a bound to it.
struct Limit
{
    static constexpr std::string_view kind = "limit";
    std::string_view limit; ///< what is bounded: ids, line, lookups, clients, observers, ...
    std::string_view peer;
    std::string_view reason;

    friend bool operator==(const Limit &, const Limit &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("limit", self.limit);
        field("peer", self.peer);
        field.maybe("reason", self.reason);
    }
};

/// What an observer may do to a server to see how its herd bears it. Faults of a link are in what
/// the server hears from that neighbour.
enum class Chaos : std::uint8_t {
    Cut,
    Heal,
    Delay,
    Throttle,
    Drop,
    Duplicate,
    Pause,
    Resume,
    Stop,
};
constexpr std::array<std::string_view, 9> namesOf(Chaos)
{
    return {"cut", "heal", "delay", "throttle", "drop", "duplicate", "pause", "resume", "stop"};
}

/// An observer did it; in a snapshot, it is in force.
struct Fault
{
    static constexpr std::string_view kind = "fault";
    Chaos what = Chaos::Cut;
    std::string_view neighbour; ///< empty: the whole server
    std::uint64_t amount = 0; ///< milliseconds, bytes per second, per cent

    friend bool operator==(const Fault &, const Fault &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("what", self.what);
        field.maybe("neighbour", self.neighbour);
        field.maybe("amount", self.amount);
    }
};

/// One link in Stats.
struct Owed
{
    std::string_view neighbour;
    std::uint64_t clients = 0; ///< whose newest report it has not been sent yet
    std::chrono::nanoseconds roundTrip {0}; ///< of the last PING; 0: not known

    friend bool operator==(const Owed &, const Owed &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("neighbour", self.neighbour);
        field("clients", self.clients);
        field.maybe("roundTrip", self.roundTrip);
    }
};

/// Once a second. Counts are of the time since the last one, the rest is as of now.
struct Stats
{
    static constexpr std::string_view kind = "stats";
    std::chrono::nanoseconds span {0}; ///< since the last one
    std::uint64_t linesIn = 0; ///< of clients
    std::uint64_t linesOut = 0;
    std::uint64_t heard = 0; ///< reports from links
    std::uint64_t sent = 0; ///< reports to links
    std::uint64_t newer = 0;
    std::uint64_t equal = 0;
    std::uint64_t stale = 0;
    std::uint64_t lookups = 0; ///< that were answered
    std::uint64_t opened = 0;
    std::uint64_t closed = 0;

    std::uint64_t clients = 0; ///< known
    std::uint64_t connections = 0;
    std::uint64_t observers = 0;
    std::uint64_t lookupsWaiting = 0;
    std::uint64_t bytesHeld = 0; ///< unsent, or of unfinished lines
    std::vector<Owed> owed;

    // Of the lines and merges that are told: under load a sample.
    LatencyHistogram answer; ///< from a command's receipt to the end of the turn that answered it
    LatencyHistogram oneHop; ///< from receipt by the origin, a neighbour, to receipt here
    LatencyHistogram moreHops; ///< likewise, from an origin further away
    LatencyHistogram places; ///< all lookups

    friend bool operator==(const Stats &, const Stats &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("span", self.span);
        field("linesIn", self.linesIn);
        field("linesOut", self.linesOut);
        field("heard", self.heard);
        field("sent", self.sent);
        field("newer", self.newer);
        field("equal", self.equal);
        field("stale", self.stale);
        field("lookups", self.lookups);
        field("opened", self.opened);
        field("closed", self.closed);
        field("clients", self.clients);
        field("connections", self.connections);
        field("observers", self.observers);
        field("lookupsWaiting", self.lookupsWaiting);
        field("bytesHeld", self.bytesHeld);
        field("owed", self.owed);
        field("answer", self.answer);
        field("oneHop", self.oneHop);
        field("moreHops", self.moreHops);
        field("places", self.places);
    }
};

} // namespace herd::event

namespace herd {

using Event =
    std::variant<event::Open, event::Close, event::Line, event::Merge, event::Client, event::Link,
                 event::Digest, event::Lookup, event::Limit, event::Fault, event::Stats>;

/// Where an event stands in its server's stream, and when it was.
struct Stamp
{
    std::uint64_t sequence = 0; ///< counts on from one event to the next, without a gap
    Timestamp utc;
    Timestamp monotonic; ///< since some moment of the machine's; never jumps

    friend bool operator==(const Stamp &, const Stamp &) = default;
};

} // namespace herd
