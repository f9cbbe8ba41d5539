#include "core/protocol/peermessage.h"

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

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits
        && std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
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

} // namespace

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

} // namespace herd
