#include "tests/bench/dialects.h"

#include <charconv>
#include <initializer_list>

namespace herd::bench {

namespace {

using enum Answer::Verdict;

constexpr std::string_view lineEnd = "\r\n";

void appendArray(std::string &out, std::initializer_list<std::string_view> words)
{
    out += '*';
    out += static_cast<char>('0' + words.size());
    out += lineEnd;
    for (const std::string_view word : words) {
        out += '$';
        out += std::to_string(word.size());
        out += lineEnd;
        out += word;
        out += lineEnd;
    }
}

/// Judges an answer that is one line.
template <typename Expected> Answer checkLine(std::string_view received, Expected isExpected)
{
    const auto end = received.find(lineEnd);
    if (end == received.npos)
        return {};
    return {isExpected(received.substr(0, end)) ? Right : Wrong, end + lineEnd.size(), {}};
}

/// A bulk string: its bytes and its whole size; none where it is incomplete or no such thing.
struct Bulk
{
    Answer::Verdict verdict = Incomplete;
    std::string_view bytes;
    std::size_t size = 0;
};

Bulk readBulk(std::string_view received)
{
    const auto end = received.find(lineEnd);
    if (end == received.npos)
        return {};
    std::size_t length = 0;
    const char *last = received.data() + end;
    if (received.front() != '$' || std::from_chars(received.data() + 1, last, length).ptr != last
        || end < 2)
        return {Wrong, {}, end + lineEnd.size()};
    const std::size_t size = end + length + 2 * lineEnd.size();
    if (received.size() < size)
        return {};
    return {Right, received.substr(end + lineEnd.size(), length), size};
}

} // namespace

void RedisDialect::append(std::string &out, const Asked &asked) const
{
    if (asked.kind == Asked::Kind::Report)
        appendArray(out, {"SET", asked.id(), asked.value()});
    else
        appendArray(out, {"GET", asked.id()});
}

Answer RedisDialect::check(std::string_view received, const Asked &asked, std::string &)
{
    if (asked.kind == Asked::Kind::Report)
        return checkLine(received, [](std::string_view line) { return line == "+OK"; });
    const Bulk bulk = readBulk(received);
    if (bulk.verdict == Right && bulk.bytes != asked.value())
        return {Wrong, bulk.size, {}};
    return {bulk.verdict, bulk.size, {}};
}

void RedisDialect::appendLook(std::string &out, const Asked &asked) const
{
    appendArray(out, {"GET", asked.id()});
}

Answer RedisDialect::look(std::string_view received, const Asked &asked) const
{
    const Bulk bulk = readBulk(received); // $-1 is no bulk string and means: not there yet
    if (bulk.verdict == Incomplete)
        return {};
    return {bulk.verdict == Right && bulk.bytes == asked.value() ? Right : Aside, bulk.size, {}};
}

void RedisGeoDialect::append(std::string &out, const Asked &asked) const
{
    const std::string_view location = asked.location();
    const auto split = location.find_last_of("+-");
    appendArray(out,
                {"GEOADD", "herd", location.substr(split), location.substr(0, split), asked.id()});
}

Answer RedisGeoDialect::check(std::string_view received, const Asked &, std::string &)
{
    return checkLine(received, [](std::string_view line) { return line == ":0" || line == ":1"; });
}

void RedisGeoDialect::appendLook(std::string &, const Asked &) const { }

Answer RedisGeoDialect::look(std::string_view received, const Asked &) const
{
    return {Aside, received.size(), {}};
}

} // namespace herd::bench
