// What a neighbour can say. Rules: docs/protocol.md, section 2.
#pragma once

#include "core/protocol/report.h"
#include "core/protocol/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <optional>
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

// Digests: 65,536 leaves of 64 bits, each the sum of what is known of the clients that belong to
// it; 256 of them have one parent. A parent is named by the upper byte of its leaves.

constexpr std::size_t digestsInSums = 256;

/// Asks whether the receiver knows the same: the sum of all leaves.
struct Sum
{
    std::uint64_t root = 0;

    friend bool operator==(const Sum &, const Sum &) = default;
};

/// The receiver of the SUM knows the same.
struct Same
{
    friend bool operator==(const Same &, const Same &) = default;
};

/// The sums of all parents, or of the leaves of one.
struct Sums
{
    std::optional<std::uint8_t> parent;
    std::string_view digests; ///< digestsInSums times 16 hexadecimal digits

    std::uint64_t digest(std::size_t place) const;

    friend bool operator==(const Sums &, const Sums &) = default;
};

/// Which leaves of a parent differ.
struct Leaves
{
    std::uint8_t parent = 0;
    std::string_view places; ///< two hexadecimal digits each, in rising order; may be empty

    std::size_t count() const { return places.size() / 2; }
    std::uint8_t place(std::size_t number) const;

    friend bool operator==(const Leaves &, const Leaves &) = default;
};

/// The sender has sent all that it has in the leaves that differ.
struct EndOfRound
{
    friend bool operator==(const EndOfRound &, const EndOfRound &) = default;
};

/// Not a line of this protocol.
struct Malformed
{
    friend bool operator==(const Malformed &, const Malformed &) = default;
};

using PeerMessage = std::variant<Hello, Proof, LocationReport, Ping, Pong, Bye, Sum, Same, Sums,
                                 Leaves, EndOfRound, Malformed>;

/// Total and allocation-free. `line` comes without its newline; views live as long as it.
PeerMessage parsePeerMessage(std::string_view line);

/// Appends `HELLO 1 ...`, without a newline.
void appendHello(std::string &out, const Hello &hello);

// Likewise; a SUMS is `SUMS - ` where `parent` is nothing, and its digests are appended one by one.
void appendSum(std::string &out, std::uint64_t root);
void beginSums(std::string &out, std::optional<std::uint8_t> parent);
void appendDigest(std::string &out, std::uint64_t digest);
void beginLeaves(std::string &out, std::uint8_t parent);
void appendPlace(std::string &out, std::uint8_t place);

} // namespace herd
