// A neighbour's line: whatever is accepted can be written and read again as the same message, and
// views stay inside the line.
#include "core/protocol/peermessage.h"
#include "core/protocol/text.h"
#include "tests/fuzz/target.h"

using namespace herd;

namespace {

struct Check
{
    std::string_view line;

    void operator()(const Hello &hello) const
    {
        if (hello.version != linkProtocolVersion) {
            Hello empty;
            empty.version = hello.version;
            REQUIRE(hello == empty);
            return;
        }
        REQUIRE(isServerId(hello.herd) && isServerId(hello.from) && isServerId(hello.to));
        REQUIRE(isPartOf(hello.herd, line) && isPartOf(hello.from, line)
                && isPartOf(hello.to, line));
        REQUIRE(hello.nonce.size() == 32 && isPartOf(hello.nonce, line));
        std::string again;
        appendHello(again, hello);
        REQUIRE(again.size() <= 1024); // all that is read before proof
        REQUIRE(parsePeerMessage(again) == PeerMessage(hello));
    }
    void operator()(const Proof &proof) const
    {
        REQUIRE(isPartOf(proof.code, line));
        REQUIRE(proof.code == "-" || proof.code.size() == 64);
    }
    void operator()(const LocationReport &report) const
    {
        std::string again;
        appendAt(again, report);
        REQUIRE(again == line);
    }
    void operator()(const Ping &ping) const { checkNumber("PING ", ping.number); }
    void operator()(const Pong &pong) const { checkNumber("PONG ", pong.number); }
    void operator()(const Bye &bye) const { REQUIRE(isPartOf(bye.reason, line)); }
    void operator()(const Sum &sum) const
    {
        std::string again;
        appendSum(again, sum.root);
        REQUIRE(again == line);
    }
    void operator()(const Same &) const { REQUIRE(line == "SAME"); }
    void operator()(const Sums &sums) const
    {
        REQUIRE(isPartOf(sums.digests, line));
        std::string again;
        beginSums(again, sums.parent);
        for (std::size_t place = 0; place < digestsInSums; ++place)
            appendDigest(again, sums.digest(place));
        REQUIRE(again == line);
    }
    void operator()(const Leaves &leaves) const
    {
        REQUIRE(leaves.count() <= digestsInSums);
        REQUIRE(leaves.places.empty() || isPartOf(leaves.places, line));
        std::string again;
        beginLeaves(again, leaves.parent);
        for (std::size_t i = 0; i < leaves.count(); ++i)
            appendPlace(again, leaves.place(i));
        REQUIRE(again == line);
    }
    void operator()(const EndOfRound &) const { REQUIRE(line == "END"); }
    void operator()(const Malformed &) const { }

private:
    void checkNumber(const std::string &verb, std::uint64_t number) const
    {
        REQUIRE(parsePeerMessage(verb + std::to_string(number)) == parsePeerMessage(line));
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view line = textOf(data, size);
    std::visit(Check {line}, parsePeerMessage(line));
    return 0;
}
