#include "tests/bench/dialects.h"

#include <charconv>

namespace herd::bench {

namespace {

using enum Answer::Verdict;

constexpr std::string_view lineEnd = "\r\n";

/// What a server says between answers.
Answer readAside(std::string_view line, std::size_t size)
{
    if (line.starts_with("INFO "))
        return {Aside, size, {}};
    if (line == "PING")
        return {Aside, size, "PONG\r\n"};
    return {Wrong, size, {}};
}

} // namespace

std::string_view NatsDialect::opening() const
{
    return "CONNECT {\"verbose\":true,\"pedantic\":false}\r\n";
}

void NatsDialect::append(std::string &out, const Asked &asked) const
{
    out += "PUB ";
    out += asked.id();
    out += ' ';
    out += std::to_string(asked.value().size());
    out += lineEnd;
    out += asked.value();
    out += lineEnd;
}

Answer NatsDialect::check(std::string_view received, const Asked &, std::string &)
{
    const auto end = received.find(lineEnd);
    if (end == received.npos)
        return {};
    const std::string_view line = received.substr(0, end);
    if (line == "+OK")
        return {Right, end + lineEnd.size(), {}};
    return readAside(line, end + lineEnd.size());
}

std::string_view NatsDialect::subscription() const
{
    return "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB > 1\r\n";
}

void NatsDialect::appendLook(std::string &, const Asked &) const { }

Answer NatsDialect::look(std::string_view received, const Asked &) const
{
    const auto end = received.find(lineEnd);
    if (end == received.npos)
        return {};
    const std::string_view line = received.substr(0, end);
    if (!line.starts_with("MSG "))
        return readAside(line, end + lineEnd.size());
    std::size_t length = 0;
    const char *number = line.data() + line.rfind(' ') + 1;
    if (std::from_chars(number, line.data() + line.size(), length).ec != std::errc())
        return {Wrong, end + lineEnd.size(), {}};
    const std::size_t size = end + length + 2 * lineEnd.size();
    return received.size() < size ? Answer {} : Answer {Right, size, {}};
}

} // namespace herd::bench
