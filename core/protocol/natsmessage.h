// What a NATS server says, in the text protocol of its clients
// (https://docs.nats.io/reference/reference-protocols/nats-protocol), and what is said to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

/// The first line of a server.
struct NatsInfo
{
    std::string_view json;

    friend bool operator==(const NatsInfo &, const NatsInfo &) = default;
};

/// MSG and HMSG.
struct NatsMessage
{
    std::string_view subject;
    std::string_view reply; ///< may be empty
    std::string_view headers; ///< from `NATS/1.0` on; empty where there are none
    std::string_view payload;
    bool tooLong = false; ///< headers and payload were left out

    friend bool operator==(const NatsMessage &, const NatsMessage &) = default;
};

struct NatsPing
{
    friend bool operator==(const NatsPing &, const NatsPing &) = default;
};

struct NatsPong
{
    friend bool operator==(const NatsPong &, const NatsPong &) = default;
};

struct NatsOk
{
    friend bool operator==(const NatsOk &, const NatsOk &) = default;
};

/// -ERR, without its quotes.
struct NatsError
{
    std::string_view text;

    friend bool operator==(const NatsError &, const NatsError &) = default;
};

/// Not of this protocol, or beyond its bounds: the stream can't go on.
struct NatsMalformed
{
    friend bool operator==(const NatsMalformed &, const NatsMalformed &) = default;
};

using NatsLine =
    std::variant<NatsInfo, NatsMessage, NatsPing, NatsPong, NatsOk, NatsError, NatsMalformed>;

/// What follows the control line of a message, up to its last line end.
struct NatsSizes
{
    std::size_t headers = 0;
    std::size_t total = 0; ///< headers and payload
};

/// A control line without its line end. Total and allocation-free. Of a message, `sizes` is filled
/// in, and headers and payload are left empty.
NatsLine parseNatsLine(std::string_view line, NatsSizes &sizes);

/// The number in the first line of headers, such as 503 where nobody listens to a subject.
std::optional<unsigned> natsStatus(std::string_view headers);
/// The value of a header; views into `headers`. Empty where it is not there.
std::string_view natsHeader(std::string_view headers, std::string_view name);

/// Appends a whole PUB; `reply` may be empty. Subject and reply must have no white space.
void appendNatsPublish(std::string &out, std::string_view subject, std::string_view reply,
                       std::string_view payload);

} // namespace herd
