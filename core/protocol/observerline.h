// What observers say, one JSON object a line (docs/protocol.md, section 3). Pure: no socket, no
// clock.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

/// An observer's first line.
struct ObserverHello
{
    std::uint64_t version = 0;
    std::string_view token;
    std::string_view run; ///< of the server, from its last hello; with `since`
    std::uint64_t since = 0; ///< the last event that it knows, to be told what followed

    friend bool operator==(const ObserverHello &, const ObserverHello &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("hello", self.version);
        field.maybe("token", self.token);
        field.maybe("run", self.run);
        field.maybe("since", self.since);
    }
};

/// Asks for a line with the same number and the server's time.
struct ObserverPing
{
    std::uint64_t number = 0;

    friend bool operator==(const ObserverPing &, const ObserverPing &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("ping", self.number);
    }
};

/// A JSON object that is none of these; of a later version, to be skipped.
struct UnknownRequest
{
    friend bool operator==(const UnknownRequest &, const UnknownRequest &) = default;
};

/// No JSON object, or one of the others out of form.
struct MalformedRequest
{
    friend bool operator==(const MalformedRequest &, const MalformedRequest &) = default;
};

using ObserverLine = std::variant<ObserverHello, ObserverPing, UnknownRequest, MalformedRequest>;

/// Appends a line with its newline.
void appendObserverLine(std::string &out, const ObserverHello &hello);
void appendObserverLine(std::string &out, const ObserverPing &ping);

/// Reads a line without its newline; views as in parseMonitorLine().
ObserverLine parseObserverLine(std::string_view line, std::string &scratch);

} // namespace herd
