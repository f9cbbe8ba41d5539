// A stream of a NATS server in pieces says what it says in one, and what is a message to the bucket
// is read in bounds. The first two bytes choose the largest payload and the size of the pieces.
#include "core/protocol/bucket.h"
#include "core/protocol/natsframer.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <string>

using namespace herd;

namespace {

struct Appender
{
    std::string &out;

    void operator()(const NatsInfo &info) const
    {
        out += "info ";
        out += info.json;
        parseNatsInfo(info.json);
    }
    void operator()(const NatsMessage &message) const
    {
        out += message.tooLong ? "long " : "message ";
        for (const std::string_view part :
             {message.subject, message.reply, message.headers, message.payload}) {
            out += part;
            out += '|';
        }
        natsStatus(message.headers);
        natsHeader(message.headers, "Nats-Last-Consumer");
        parseBucketAnswer(message.payload);
        parseDelivery(message.reply);
    }
    void operator()(const NatsPing &) const { out += "ping"; }
    void operator()(const NatsPong &) const { out += "pong"; }
    void operator()(const NatsOk &) const { out += "ok"; }
    void operator()(const NatsError &error) const
    {
        out += "error ";
        out += error.text;
    }
    void operator()(const NatsMalformed &) const { out += "malformed"; }
};

std::string readIn(std::string_view stream, std::size_t piece, std::size_t mostPayload)
{
    NatsFramer framer(mostPayload);
    std::string said;
    for (; !stream.empty(); stream.remove_prefix(std::min(piece, stream.size()))) {
        const std::string own(stream.substr(0, piece)); // so that a view that outlives it is found
        framer.begin(own);
        while (const auto line = framer.next()) {
            std::visit(Appender {said}, *line);
            said += '\n';
        }
        framer.end();
        REQUIRE(framer.held() <= 2 * NatsFramer::mostLine + mostPayload);
    }
    return said;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view stream = textOf(data + 2, size - 2);
    const std::string whole = readIn(stream, std::max<std::size_t>(stream.size(), 1), data[0]);
    REQUIRE(readIn(stream, std::size_t {1} + data[1] % 16, data[0]) == whole);
    return 0;
}
