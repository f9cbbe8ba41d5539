// What a neighbour can say. Rules: docs/protocol.md, section 2.
#pragma once

#include "core/protocol/report.h"
#include "core/protocol/timestamp.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

constexpr unsigned linkProtocolVersion = 1;

/// First line of either end of a link. Where the version is not ours the other fields are empty.
struct Hello
{
    unsigned version = linkProtocolVersion;
    std::string_view herd;
    std::string_view from;
    std::string_view to;
    std::uint64_t incarnation = 0; ///< drawn anew at each start of a server
    std::string_view nonce; ///< 32 hexadecimal digits, drawn anew for each link
    std::uint64_t futureLimit = futureLimitSeconds;
    Timestamp clock; ///< the sender's time when it wrote the line
    bool catchUp = false; ///< can compare digests

    friend bool operator==(const Hello &, const Hello &) = default;
};

/// Second line: an HMAC-SHA256 in 64 hexadecimal digits, or `-` from a server without a key.
struct Proof
{
    std::string_view code;

    friend bool operator==(const Proof &, const Proof &) = default;
};

struct Ping
{
    std::uint64_t number = 0;

    friend bool operator==(const Ping &, const Ping &) = default;
};

struct Pong
{
    std::uint64_t number = 0;

    friend bool operator==(const Pong &, const Pong &) = default;
};

/// The sender closes; the reason is for the log of the receiver.
struct Bye
{
    std::string_view reason;

    friend bool operator==(const Bye &, const Bye &) = default;
};

/// Not a line of this protocol.
struct Malformed
{
    friend bool operator==(const Malformed &, const Malformed &) = default;
};

using PeerMessage = std::variant<Hello, Proof, LocationReport, Ping, Pong, Bye, Malformed>;

/// Total and allocation-free. `line` comes without its newline; views live as long as it.
PeerMessage parsePeerMessage(std::string_view line);

/// Appends `HELLO 1 ...`, without a newline.
void appendHello(std::string &out, const Hello &hello);

} // namespace herd
