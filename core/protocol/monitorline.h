// The lines of the monitor stream and of recordings, both ways: one JSON object each
// (docs/protocol.md, section 3). Pure: no socket, no clock. Every string is UTF-8 in the form of
// appendJsonText(); unknown members mean nothing.
#pragma once

#include "core/protocol/event.h"
#include "core/protocol/topology.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace herd {

constexpr std::uint64_t monitorVersion = 1;

/// The server's first line.
struct ServerHello
{
    std::uint64_t version = monitorVersion;
    std::string server;
    std::string run; ///< drawn when the server starts: another run, another sequence
    std::string program; ///< the server's version; empty: not told
    Timestamp utc; ///< of the server's clock when it wrote this
    Topology topology; ///< its name is the herd's
    std::vector<std::string> capabilities;

    friend bool operator==(const ServerHello &, const ServerHello &) = default;
};

/// A link in a snapshot.
struct LinkNow
{
    std::string_view neighbour;
    event::LinkState state = event::LinkState::Down; ///< up or down
    Timestamp since; ///< of the last change; 0 where it never was up

    friend bool operator==(const LinkNow &, const LinkNow &) = default;
};

/// `clients` lines of clients follow, event::Client without a stamp, with events between them.
struct SnapshotBegin
{
    std::uint64_t sequence = 0; ///< of the last event before it
    std::uint64_t clients = 0;
    std::vector<LinkNow> links;
    std::vector<event::Fault> faults {}; ///< in force

    friend bool operator==(const SnapshotBegin &, const SnapshotBegin &) = default;
};

/// A snapshot without it is not whole.
struct SnapshotEnd
{
    std::uint64_t sequence = 0; ///< of the beginning
    std::uint64_t clients = 0;

    friend bool operator==(const SnapshotEnd &, const SnapshotEnd &) = default;
};

/// Instead of a snapshot, to an observer that knows all up to this event.
struct Resumed
{
    std::uint64_t sequence = 0;

    friend bool operator==(const Resumed &, const Resumed &) = default;
};

struct StreamEvent
{
    Stamp stamp;
    Event event;

    friend bool operator==(const StreamEvent &, const StreamEvent &) = default;
};

/// The answer to an observer's ping, which lets it learn how far apart the two clocks are.
struct StreamPong
{
    std::uint64_t number = 0;
    Timestamp utc;

    friend bool operator==(const StreamPong &, const StreamPong &) = default;
};

/// A command was carried out, as this fault says.
struct CommandDone
{
    event::Fault fault;

    friend bool operator==(const CommandDone &, const CommandDone &) = default;
};

/// What is wrong with what the observer said, and what to do about it. After a command the stream
/// goes on.
struct StreamError
{
    std::string_view error;

    friend bool operator==(const StreamError &, const StreamError &) = default;
};

enum class SourceState : std::uint8_t { Waiting, Attached, Lost, Refused, Removed };
constexpr std::array<std::string_view, 5> namesOf(SourceState)
{
    return {"waiting", "attached", "lost", "refused", "removed"};
}

/// What an observer says itself about one of the streams that it takes, among their lines; a server
/// never says it. `attached` comes before the server's hello, and again whenever the clocks turn
/// out to differ by something else.
struct SourceLine
{
    SourceState state = SourceState::Waiting;
    std::string_view address; ///< host and port as they were asked for: names the source
    std::string_view server; ///< its id, once it has said it
    TimeSpan ahead; ///< how much the server's clock is ahead of the observer's
    std::chrono::nanoseconds within {0}; ///< so far `ahead` may be off, either way
    std::string_view reason; ///< in words, where it is not attached

    friend bool operator==(const SourceLine &, const SourceLine &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("source", self.state);
        field("address", self.address);
        field.maybe("server", self.server);
        field.maybe("ahead", self.ahead);
        field.maybe("within", self.within);
        field.maybe("reason", self.reason);
    }
};

/// A JSON object that is none of the others; of a later version, to be skipped.
struct UnknownLine
{
    Stamp stamp; ///< of an event of a kind that is not known; else of sequence 0

    friend bool operator==(const UnknownLine &, const UnknownLine &) = default;
};

/// No JSON object, or one of the others with a member missing or out of form.
struct MalformedLine
{
    friend bool operator==(const MalformedLine &, const MalformedLine &) = default;
};

using MonitorLine =
    std::variant<ServerHello, SnapshotBegin, event::Client, SnapshotEnd, Resumed, StreamEvent,
                 StreamPong, CommandDone, StreamError, SourceLine, UnknownLine, MalformedLine>;

/// What an AT line says, with or without its newline; views into it.
event::Client clientOf(std::string_view reportLine);

/// Appends a line with its newline.
void appendMonitorLine(std::string &out, const ServerHello &hello);
void appendMonitorLine(std::string &out, const SnapshotBegin &begin);
void appendMonitorLine(std::string &out, const event::Client &client);
void appendMonitorLine(std::string &out, const SnapshotEnd &end);
void appendMonitorLine(std::string &out, const Resumed &resumed);
void appendMonitorLine(std::string &out, const Stamp &stamp, const Event &event);
void appendMonitorLine(std::string &out, const StreamPong &pong);
void appendMonitorLine(std::string &out, const CommandDone &done);
void appendMonitorLine(std::string &out, const StreamError &error);
void appendMonitorLine(std::string &out, const SourceLine &source);

/// Reads a line without its newline. Views are into `line` and into `scratch`, whose content is
/// replaced; they live as long as both are left alone.
MonitorLine parseMonitorLine(std::string_view line, std::string &scratch);

} // namespace herd
