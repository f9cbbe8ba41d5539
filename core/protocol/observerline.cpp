#include "core/protocol/observerline.h"

#include "core/protocol/fields.h"

#include <limits>

namespace herd {

namespace {

/// Any whole number, so that an observer of whatever version is told which are spoken.
bool isWholeNumber(std::string_view value)
{
    return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}

template <typename T> ObserverLine readAs(std::string_view line, std::string &scratch)
{
    T request;
    return fields::read(line, request, scratch) ? ObserverLine(request) : MalformedRequest {};
}

template <typename T> void appendLine(std::string &out, const T &request)
{
    fields::write(out, request);
    out += '\n';
}

} // namespace

void appendObserverLine(std::string &out, const ObserverHello &hello)
{
    appendLine(out, hello);
}

void appendObserverLine(std::string &out, const ObserverPing &ping)
{
    appendLine(out, ping);
}

void appendObserverLine(std::string &out, const ObserverCommand &command)
{
    appendLine(out, command);
}

ObserverLine parseObserverLine(std::string_view line, std::string &scratch)
{
    scratch.clear();
    scratch.reserve(2 * line.size());
    std::string_view hello;
    bool ping = false;
    bool chaos = false;
    JsonMembers members(line);
    while (const auto member = members.next()) {
        if (member->key == "hello")
            hello = member->value;
        ping = ping || member->key == "ping";
        chaos = chaos || member->key == "chaos";
    }
    if (!members.isWhole())
        return MalformedRequest {};
    if (isWholeNumber(hello) && !jsonNumber(hello))
        return ObserverHello {std::numeric_limits<std::uint64_t>::max(), {}, {}, 0};
    if (!hello.empty())
        return readAs<ObserverHello>(line, scratch);
    if (ping)
        return readAs<ObserverPing>(line, scratch);
    if (chaos) {
        ObserverCommand command;
        return fields::read(line, command, scratch) ? command : ObserverCommand {};
    }
    return UnknownRequest {};
}

} // namespace herd
