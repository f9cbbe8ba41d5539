// What is known of servers and links at one moment: values, without colours and sentences.
#pragma once

#include "core/protocol/event.h"
#include "core/protocol/latencyhistogram.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// Sets of servers are 64 bits; herds of the assignment have five.
constexpr std::size_t mostServersShown = 64;
constexpr std::size_t mostLinksShown = 1024;
constexpr std::size_t mostFaultsShown = 128; ///< of one server
constexpr std::size_t mostSourcesShown = 256;
constexpr std::size_t mostReasonBytes = 512;

enum class ServerState : std::uint8_t {
    Unobserved, ///< in the herd, but nobody listens to it
    Waiting, ///< for a connection
    Attached,
    Paused, ///< attached, and an observer keeps it from doing anything
    Lost, ///< the connection is gone
    Down, ///< not attached, and its neighbours say so too
    Refused, ///< it won't have this observer
};

/// A fault in force.
struct FaultNow
{
    event::Chaos what = event::Chaos::Cut;
    std::string neighbour; ///< empty: the whole server
    std::uint64_t amount = 0; ///< as in event::Fault

    friend bool operator==(const FaultNow &, const FaultNow &) = default;
};

/// A second, over the last second that the server told.
struct ServerRates
{
    double linesIn = 0;
    double linesOut = 0;
    double heard = 0; ///< reports from links
    double sent = 0;
    double newer = 0;
    double lookups = 0;

    friend bool operator==(const ServerRates &, const ServerRates &) = default;
};

struct ServerNow
{
    std::string id; ///< empty: a source that has not said it yet
    std::string herd;
    std::string address; ///< for clients, host and port
    std::string monitorAddress; ///< as it was asked for
    std::string run;
    std::string program; ///< its version; empty: not told
    ServerState state = ServerState::Unobserved;
    std::string reason; ///< in words, where it is not attached
    Timestamp since; ///< of the state
    std::uint64_t clients = 0; ///< known
    std::uint64_t connections = 0;
    std::uint64_t observers = 0;
    std::uint64_t lookupsWaiting = 0;
    std::uint64_t bytesHeld = 0;
    std::uint64_t owed = 0; ///< to all neighbours
    std::optional<ServerRates> rates; ///< nothing: not told
    std::string digest; ///< empty: not told
    std::vector<FaultNow> faults;
    // Since this was restarted.
    LatencyHistogram answer;
    LatencyHistogram oneHop;
    LatencyHistogram moreHops;
    LatencyHistogram places;

    friend bool operator==(const ServerNow &, const ServerNow &) = default;
    bool isAttached() const
    {
        return state == ServerState::Attached || state == ServerState::Paused;
    }
};

/// What one end of a link says about it.
struct LinkEnd
{
    bool told = false; ///< else nothing is known, and the rest means nothing
    bool current = false; ///< else it is what was known when its server was last heard
    bool up = false;
    Timestamp since; ///< 0: it never was up
    std::string reason; ///< of the last change
    std::string warning; ///< the last one since then
    std::optional<double> heard; ///< reports a second from the other end
    std::optional<std::uint64_t> owed; ///< clients whose newest report the other end has to get
    std::optional<std::chrono::nanoseconds> roundTrip; ///< to the other end and back
    std::uint64_t reconnects = 0; ///< since it is watched

    friend bool operator==(const LinkEnd &, const LinkEnd &) = default;
};

enum class LinkHealth : std::uint8_t { Unknown, Up, Half, Down, Cut };

struct LinkBetween
{
    std::size_t one = 0; ///< servers by their places
    std::size_t other = 0;
    LinkEnd oneEnd;
    LinkEnd otherEnd;
    LinkHealth health =
        LinkHealth::Unknown; ///< half: the ends disagree; cut: a fault keeps it down
    std::vector<FaultNow> faults; ///< of this link, at either end

    friend bool operator==(const LinkBetween &, const LinkBetween &) = default;
};

/// Whether the attached servers know the same, by their digests.
struct Convergence
{
    enum class State : std::uint8_t { Unknown, Converged, Differing };

    State state = State::Unknown; ///< unknown: fewer than two servers have told
    std::uint64_t differing = 0; ///< bit of each place: not what most of the servers know
    Timestamp since; ///< of the state

    friend bool operator==(const Convergence &, const Convergence &) = default;
};

/// Nothing a second in no time.
double perSecond(std::uint64_t count, std::chrono::nanoseconds span);

/// What a server's faults are once another one happened; those of links name the neighbour.
void applyFault(std::vector<FaultNow> &faults, const event::Fault &fault);

/// What an end is once its server said this.
void applyLink(LinkEnd &end, const event::Link &link, const Timestamp &at);

/// As much of it as is kept.
std::string cutReason(std::string_view reason);

/// Of the two ends; of one where only that one is known and current.
LinkHealth healthOf(const LinkBetween &link);

/// Of the attached servers' digests. `since` is left to whoever knows what was before.
Convergence convergenceOf(const std::vector<ServerNow> &servers);

} // namespace herd
