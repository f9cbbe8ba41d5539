#include "core/protocol/bucket.h"

#include "core/protocol/hex.h"
#include "core/protocol/json.h"
#include "core/protocol/text.h"

#include <algorithm>

namespace herd {

namespace {

/// Calls with each member whose value is of interest; false where it is no object.
template <typename Each> bool forMembers(std::string_view object, Each each)
{
    JsonMembers members(object);
    while (const auto member = members.next())
        each(member->key, member->value);
    return members.isWhole();
}

std::uint64_t numberOf(std::string_view value)
{
    return jsonNumber(value).value_or(0);
}

void readError(std::string_view object, BucketAnswer &answer)
{
    answer.code = 1; // an error in any case
    forMembers(object, [&](std::string_view key, std::string_view value) {
        std::string scratch;
        scratch.reserve(2 * value.size());
        if (key == "err_code")
            answer.code = numberOf(value);
        else if (key == "description")
            answer.error = jsonText(value, scratch).value_or("an error that is not told");
    });
}

/// JSON's own escapes alone: appendJsonText() has some of the herd's on top.
void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < ' ') {
            out += "\\u00";
            appendHexBytes(out, {&c, 1});
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace

std::string bucketStream(std::string_view herd)
{
    return "KV_herd_" + std::string(herd);
}

std::string bucketPrefix(std::string_view herd)
{
    return "$KV.herd_" + std::string(herd) + '.';
}

void appendBucketKey(std::string &out, std::string_view client)
{
    appendHexBytes(out, client);
}

bool readBucketKey(std::string &client, std::string_view key)
{
    if (key.empty() || key.size() % 2 != 0 || key.size() > 2 * mostBucketId)
        return false;
    client.resize(key.size() / 2);
    for (std::size_t i = 0; i < client.size(); ++i) {
        const unsigned upper = hexValue(key[2 * i]);
        const unsigned lower = hexValue(key[2 * i + 1]);
        if (upper == notHex || lower == notHex)
            return false;
        client[i] = static_cast<char>(upper * 16 + lower);
    }
    return true;
}

std::string bucketRequest(std::string_view herd)
{
    return R"({"name":")" + bucketStream(herd) + R"(","subjects":[")" + bucketPrefix(herd)
        + R"(>"],"retention":"limits","storage":"file","discard":"new","num_replicas":1,)"
          R"("max_msgs_per_subject":1,"max_consumers":-1,"max_msgs":-1,"max_bytes":-1,"max_age":0,)"
          R"("max_msg_size":-1,"duplicate_window":120000000000,"allow_rollup_hdrs":true,)"
          R"("deny_delete":true,"allow_direct":true})";
}

std::string consumerRequest(std::string_view herd, std::string_view subject,
                            std::uint64_t heartbeatNanoseconds)
{
    return R"({"stream_name":")" + bucketStream(herd) + R"(","config":{"deliver_subject":")"
        + std::string(subject)
        + R"(","deliver_policy":"last_per_subject","ack_policy":"none",)"
          R"("max_deliver":1,"filter_subject":")"
        + bucketPrefix(herd)
        + R"(>","replay_policy":"instant","flow_control":true,)"
          R"("mem_storage":true,"num_replicas":1,"idle_heartbeat":)"
        + std::to_string(heartbeatNanoseconds) + "}}";
}

BucketAnswer parseBucketAnswer(std::string_view json)
{
    BucketAnswer answer;
    answer.isWhole = forMembers(json, [&](std::string_view key, std::string_view value) {
        if (key == "error")
            readError(value, answer);
        else if (key == "num_pending")
            answer.values = numberOf(value);
    });
    return answer;
}

std::optional<Delivery> parseDelivery(std::string_view reply)
{
    // $JS.ACK.STREAM.CONSUMER.DELIVERED.STREAM-SEQUENCE.NUMBER.TIME.PENDING, or from newer servers
    // $JS.ACK.DOMAIN.ACCOUNT.STREAM. ... .PENDING.TOKEN
    if (!reply.starts_with("$JS.ACK."))
        return std::nullopt;
    constexpr std::size_t fewest = 9;
    constexpr std::size_t most = 12;
    std::string_view tokens[most];
    std::size_t count = 0;
    for (std::string_view rest = reply; !rest.empty();) {
        if (count == most)
            return std::nullopt;
        const std::size_t point = rest.find('.');
        tokens[count++] = rest.substr(0, point);
        rest.remove_prefix(point == rest.npos ? rest.size() : point + 1);
    }
    if (count != fewest && count < fewest + 2)
        return std::nullopt;
    const std::size_t extra = count == fewest ? 0 : 2;
    const auto number = jsonNumber(tokens[6 + extra]);
    const auto pending = jsonNumber(tokens[8 + extra]);
    if (!number || !pending)
        return std::nullopt;
    return Delivery {*number, *pending};
}

std::optional<NatsServerInfo> parseNatsInfo(std::string_view json)
{
    NatsServerInfo server;
    const bool whole = forMembers(json, [&](std::string_view key, std::string_view value) {
        if (key == "max_payload")
            server.mostPayload = numberOf(value);
        else if (key == "jetstream")
            server.jetStream = value == "true";
        else if (key == "headers")
            server.headers = value == "true";
        else if (key == "tls_required")
            server.needsTls = value == "true";
    });
    return whole ? std::optional(server) : std::nullopt;
}

std::optional<NatsAddress> NatsAddress::fromText(std::string_view text)
{
    constexpr std::string_view scheme = "nats://";
    if (!text.starts_with(scheme))
        return std::nullopt;
    text.remove_prefix(scheme.size());
    const bool bracketed = text.starts_with('[');
    const std::size_t end = bracketed ? text.find(']') : text.find(':');
    if (bracketed && end == text.npos)
        return std::nullopt;
    NatsAddress address;
    address.host = text.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
    text.remove_prefix(std::min(bracketed ? end + 1 : end, text.size()));
    const auto ofHosts = [&](char c) {
        const auto lower = static_cast<char>(c | 0x20);
        return isDigit(c) || (lower >= 'a' && lower <= 'z') || c == '.' || c == '-'
            || (bracketed && (c == ':' || c == '%'));
    };
    if (address.host.empty() || !std::ranges::all_of(address.host, ofHosts))
        return std::nullopt;
    if (text.empty())
        return address;
    const Digits number = Digits::scan(text.substr(1));
    if (text.front() != ':' || number.count + 1 != text.size() || number.value < 1
        || number.value > UINT16_MAX)
        return std::nullopt;
    address.port = static_cast<std::uint16_t>(number.value);
    return address;
}

std::string NatsAddress::text() const
{
    const bool isIPv6 = host.find(':') != std::string::npos;
    return "nats://" + (isIPv6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

bool isBridgeName(std::string_view name)
{
    constexpr std::size_t most = 300; // a name in DNS has at most 253 bytes
    if (name.size() > most)
        return false;
    const auto address = NatsAddress::fromText(name);
    return address && address->text() == name;
}

NatsCredentials NatsCredentials::fromText(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == text.npos)
        return {{}, std::string(text)};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

void appendNatsConnect(std::string &out, const NatsCredentials &credentials, std::string_view name)
{
    out += R"(CONNECT {"verbose":false,"pedantic":false,"headers":true,"no_responders":true,)"
           R"("lang":"herd","version":"1","protocol":1,"name":)";
    appendQuoted(out, name);
    if (!credentials.user.empty()) {
        out += R"(,"user":)";
        appendQuoted(out, credentials.user);
        out += R"(,"pass":)";
        appendQuoted(out, credentials.secret);
    } else if (!credentials.secret.empty()) {
        out += R"(,"auth_token":)";
        appendQuoted(out, credentials.secret);
    }
    out += "}\r\n";
}

} // namespace herd
