// What the topology view shows: values, without colours and sentences.
#pragma once

#include <QString>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace herd {

struct ServerPicture
{
    enum class State : std::uint8_t {
        Unknown, ///< not seen yet
        Up,
        Paused, ///< an observer made it stand still
        Lost, ///< it no longer answers
    };

    QString id;
    std::size_t place = 0; ///< in the herd, which decides its colour and glyph
    State state = State::Unknown;
    double linesPerSecond = 0; ///< of its clients
    std::uint64_t clients = 0; ///< that it knows
    QString digest; ///< of what it knows; empty where it tells none
    bool differs = false; ///< it knows something else than most servers

    friend bool operator==(const ServerPicture &, const ServerPicture &) = default;
};

/// What servers are bridged to, which is no server of theirs.
struct BridgePicture
{
    enum class State : std::uint8_t {
        Unknown, ///< none of its servers is heard
        Up, ///< at least one server's bridge
        Lost, ///< no server's
    };

    QString name; ///< such as nats://127.0.0.1:4222
    State state = State::Unknown;
    std::size_t up = 0; ///< servers whose bridge is up
    std::size_t servers = 0; ///< that have a bridge to it
    std::uint64_t owed = 0; ///< clients whose newest report it has to get, of all servers

    friend bool operator==(const BridgePicture &, const BridgePicture &) = default;
};

/// An edge of the topology, between two servers by their places in the list, or between a server
/// and what it is bridged to, whose places follow those of servers.
struct LinkPicture
{
    enum class State : std::uint8_t {
        Down,
        Half, ///< one end takes it for up, the other does not
        Up,
        Cut, ///< an observer keeps it down
    };

    std::size_t one = 0;
    std::size_t other = 0;
    State state = State::Down;
    double thereRate = 0; ///< reports a second, from one to other
    double backRate = 0;
    QString note; ///< faults in force, or nothing
    std::optional<std::chrono::nanoseconds> roundTrip {}; ///< nothing: not known
    std::uint64_t owed = 0; ///< clients whose newest report an end has to get

    friend bool operator==(const LinkPicture &, const LinkPicture &) = default;
};

} // namespace herd
