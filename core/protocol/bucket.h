// A herd's newest reports in a key-value bucket of NATS JetStream: names, keys, and the few
// requests and answers of its API
// (https://docs.nats.io/reference/reference-protocols/nats_api_reference).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// Client ids above this have no key: NATS bounds a control line to 4 KiB.
constexpr std::size_t mostBucketId = 1024;

/// The stream of bucket `herd_<herd>`; in subjects, too.
std::string bucketStream(std::string_view herd);
/// `$KV.herd_<herd>.`, to which a key is appended.
std::string bucketPrefix(std::string_view herd);
/// The id of a client in lower-case hexadecimal digits.
void appendBucketKey(std::string &out, std::string_view client);
/// Makes `client` the id of that key; false where it is nobody's.
bool readBucketKey(std::string &client, std::string_view key);

/// Payload of STREAM.CREATE, as other clients of NATS make a bucket with a history of 1.
std::string bucketRequest(std::string_view herd);
/// Payload of CONSUMER.CREATE: the last value of each key, then all that comes, to `subject`.
std::string consumerRequest(std::string_view herd, std::string_view subject,
                            std::uint64_t heartbeatNanoseconds);

/// What the API answers.
struct BucketAnswer
{
    std::uint64_t code = 0; ///< of an error, in JetStream's own numbers; 0: none
    std::string error;
    std::uint64_t values = 0; ///< of a new consumer: messages to come at once
    bool isWhole = false; ///< else it was something else than an answer

    friend bool operator==(const BucketAnswer &, const BucketAnswer &) = default;
};
BucketAnswer parseBucketAnswer(std::string_view json);
constexpr std::uint64_t noSuchStream = 10059;
constexpr std::uint64_t valueTooLarge = 10054;

/// What the reply subject of a message of a consumer says.
struct Delivery
{
    std::uint64_t number = 0; ///< counted by the consumer, from 1
    std::uint64_t pending = 0; ///< messages that follow at once

    friend bool operator==(const Delivery &, const Delivery &) = default;
};
std::optional<Delivery> parseDelivery(std::string_view reply);

/// What the first line of a server says that matters here.
struct NatsServerInfo
{
    std::uint64_t mostPayload = 0;
    bool jetStream = false;
    bool headers = false;
    bool needsTls = false;

    friend bool operator==(const NatsServerInfo &, const NatsServerInfo &) = default;
};
std::optional<NatsServerInfo> parseNatsInfo(std::string_view json);

/// Where a NATS server is reached.
struct NatsAddress
{
    std::string host; ///< a name or an address
    std::uint16_t port = 4222;

    /// Of nats://HOST, nats://HOST:PORT, an IPv6 address in brackets; nothing else, no path, no
    /// user, no password.
    static std::optional<NatsAddress> fromText(std::string_view text);
    /// nats://host:port
    std::string text() const;

    friend bool operator==(const NatsAddress &, const NatsAddress &) = default;
};

/// Whether it is the text of such an address: what a bridge is called where servers have names.
bool isBridgeName(std::string_view name);

/// How to prove who one is; empty: not needed.
struct NatsCredentials
{
    std::string user; ///< empty: `secret` is a token
    std::string secret;

    /// `USER:PASSWORD`, or a token, which has no colon.
    static NatsCredentials fromText(std::string_view text);

    friend bool operator==(const NatsCredentials &, const NatsCredentials &) = default;
};
/// A CONNECT with its line end.
void appendNatsConnect(std::string &out, const NatsCredentials &credentials, std::string_view name);

} // namespace herd
