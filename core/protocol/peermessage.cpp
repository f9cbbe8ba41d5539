#include "core/protocol/peermessage.h"

#include "core/protocol/hex.h"
#include "core/protocol/text.h"

#include <algorithm>
#include <charconv>

namespace herd {

namespace {

/// Splits at single blanks; any other spacing leaves an empty field, which no parser accepts.
std::string_view takeField(std::string_view &rest)
{
    const std::size_t blank = rest.find(' ');
    const std::string_view field = rest.substr(0, blank);
    rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    return field;
}

bool parseNumber(std::string_view text, std::uint64_t &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc {} && end == text.data() + text.size();
}

constexpr std::size_t digestDigits = 16;
constexpr std::size_t placeDigits = 2;

bool isHex(std::string_view text)
{
    return std::ranges::all_of(text, isHexDigit);
}

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits && isHex(text);
}

/// Of what isHex() and fits.
template <typename Number> Number readHex(std::string_view text)
{
    Number number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
}

PeerMessage parseHello(std::string_view rest)
{
    Hello hello;
    std::uint64_t version = 0;
    if (!parseNumber(takeField(rest), version) || version > 1'000'000)
        return Malformed {};
    hello.version = static_cast<unsigned>(version);
    if (hello.version != linkProtocolVersion)
        return hello;
    hello.herd = takeField(rest);
    hello.from = takeField(rest);
    hello.to = takeField(rest);
    if (!isServerId(hello.herd) || !isServerId(hello.from) || !isServerId(hello.to)
        || !parseNumber(takeField(rest), hello.incarnation))
        return Malformed {};
    hello.nonce = takeField(rest);
    if (!isHex(hello.nonce, 32) || !parseNumber(takeField(rest), hello.futureLimit))
        return Malformed {};
    const auto clock = Timestamp::parse(takeField(rest));
    if (!clock || (rest != "0" && rest != "1"))
        return Malformed {};
    hello.clock = *clock;
    hello.catchUp = rest == "1";
    return hello;
}

template <typename Numbered> PeerMessage parseNumbered(std::string_view rest)
{
    Numbered message;
    if (!parseNumber(rest, message.number))
        return Malformed {};
    return message;
}

PeerMessage parseSum(std::string_view rest)
{
    if (!isHex(rest, digestDigits))
        return Malformed {};
    return Sum {readHex<std::uint64_t>(rest)};
}

PeerMessage parseSums(std::string_view rest)
{
    Sums sums;
    const std::string_view parent = takeField(rest);
    if (isHex(parent, placeDigits))
        sums.parent = readHex<std::uint8_t>(parent);
    else if (parent != "-")
        return Malformed {};
    sums.digests = rest;
    if (!isHex(rest, digestsInSums * digestDigits))
        return Malformed {};
    return sums;
}

PeerMessage parseLeaves(std::string_view rest)
{
    Leaves leaves;
    const std::string_view parent = takeField(rest);
    if (!isHex(parent, placeDigits) || !isHex(rest) || rest.size() % placeDigits != 0)
        return Malformed {};
    leaves.parent = readHex<std::uint8_t>(parent);
    leaves.places = rest;
    for (std::size_t i = 1; i < leaves.count(); ++i) {
        if (leaves.place(i) <= leaves.place(i - 1))
            return Malformed {};
    }
    return leaves;
}

} // namespace

std::uint64_t Sums::digest(std::size_t place) const
{
    return readHex<std::uint64_t>(digests.substr(place * digestDigits, digestDigits));
}

std::uint8_t Leaves::place(std::size_t number) const
{
    return readHex<std::uint8_t>(places.substr(number * placeDigits, placeDigits));
}

PeerMessage parsePeerMessage(std::string_view line)
{
    if (line.starts_with("AT ")) {
        if (const auto report = parseAt(line))
            return *report;
        return Malformed {};
    }
    std::string_view rest = line;
    const std::string_view verb = takeField(rest);
    if (verb == "PING")
        return parseNumbered<Ping>(rest);
    if (verb == "PONG")
        return parseNumbered<Pong>(rest);
    if (verb == "HELLO")
        return parseHello(rest);
    if (verb == "PROOF" && (rest == "-" || isHex(rest, 64)))
        return Proof {rest};
    if (verb == "BYE")
        return Bye {rest};
    if (verb == "SUM")
        return parseSum(rest);
    if (verb == "SUMS")
        return parseSums(rest);
    if (verb == "LEAVES")
        return parseLeaves(rest);
    if (line == "SAME")
        return Same {};
    if (line == "END")
        return EndOfRound {};
    return Malformed {};
}

void appendHello(std::string &out, const Hello &hello)
{
    out += "HELLO ";
    out += std::to_string(hello.version);
    for (const std::string_view field : {hello.herd, hello.from, hello.to}) {
        out += ' ';
        out += field;
    }
    out += ' ';
    out += std::to_string(hello.incarnation);
    out += ' ';
    out += hello.nonce;
    out += ' ';
    out += std::to_string(hello.futureLimit);
    out += ' ';
    appendTimestamp(out, hello.clock);
    out += hello.catchUp ? " 1" : " 0";
}

void appendSum(std::string &out, std::uint64_t root)
{
    out += "SUM ";
    appendDigest(out, root);
}

void beginSums(std::string &out, std::optional<std::uint8_t> parent)
{
    out += "SUMS ";
    if (parent)
        appendPlace(out, *parent);
    else
        out += '-';
    out += ' ';
}

void appendDigest(std::string &out, std::uint64_t digest)
{
    appendHex(out, digest, digestDigits);
}

void beginLeaves(std::string &out, std::uint8_t parent)
{
    out += "LEAVES ";
    appendPlace(out, parent);
    out += ' ';
}

void appendPlace(std::string &out, std::uint8_t place)
{
    appendHex(out, place, placeDigits);
}

} // namespace herd
