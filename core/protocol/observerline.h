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

/// Asks for chaos, see event::Chaos. A name that is none, or numbers too many, are the server's to
/// refuse in words.
struct ObserverCommand
{
    std::string_view chaos; ///< empty: a member is out of form
    std::string_view neighbour {};
    std::uint64_t milliseconds = 0; ///< of a delay
    std::uint64_t bytesPerSecond = 0; ///< of a throttle
    std::uint64_t percent = 0; ///< of the lines to drop or to duplicate

    friend bool operator==(const ObserverCommand &, const ObserverCommand &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("chaos", self.chaos);
        field.maybe("neighbour", self.neighbour);
        field.maybe("milliseconds", self.milliseconds);
        field.maybe("bytesPerSecond", self.bytesPerSecond);
        field.maybe("percent", self.percent);
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

using ObserverLine =
    std::variant<ObserverHello, ObserverPing, ObserverCommand, UnknownRequest, MalformedRequest>;

/// Appends a line with its newline.
void appendObserverLine(std::string &out, const ObserverHello &hello);
void appendObserverLine(std::string &out, const ObserverPing &ping);
void appendObserverLine(std::string &out, const ObserverCommand &command);

/// Reads a line without its newline; views as in parseMonitorLine().
ObserverLine parseObserverLine(std::string_view line, std::string &scratch);

} // namespace herd
