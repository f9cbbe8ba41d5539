#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace herd::bench {

enum class Protocol { Herd, Redis, RedisGeo, Nats };

struct Target
{
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
};

/// What to do to which server.
struct Options
{
    Protocol protocol = Protocol::Herd;
    Target target;
    std::uint32_t connections = 50;
    std::uint32_t depth = 1; ///< commands in flight on each connection
    std::uint32_t ids = 10'000;
    std::uint32_t idle = 0; ///< more connections, that say nothing
    bool oneShot = false; ///< a new connection for each command, half-closed behind it
    std::chrono::nanoseconds duration = std::chrono::seconds(5);
    std::chrono::nanoseconds warmUp = std::chrono::milliseconds(500);
    std::uint64_t requests = 0; ///< exactly so many instead of a duration; 0: duration counts
    double rate = 0; ///< commands a second over all connections; 0: as fast as answers come
    std::uint32_t whatsatPercent = 0;
    std::string radius = "10"; ///< of a WHATSAT, kilometres
    std::uint32_t items = 5; ///< of a WHATSAT
    std::string server; ///< id that AT lines must have; empty: that of the first one
    std::vector<int> pids; ///< processes of the server; empty: whoever listens on the port
    std::optional<int> cpu; ///< to run on
    std::chrono::nanoseconds patience = std::chrono::seconds(10); ///< without any answer
    std::vector<Target> last; ///< servers of the same herd that must learn all, the last one last
    std::uint32_t flood = 0; ///< measure so many single reports from the target to `last`
    bool json = false;
};

struct ShowHelp
{
};
struct ShowVersion
{
};
struct UsageError
{
    std::string text;
};

using Parsed = std::variant<Options, ShowHelp, ShowVersion, UsageError>;

/// An option as people read of it.
struct OptionText
{
    const char *name; ///< with its dashes
    const char *value; ///< what stands for it in the help; null for a flag
    const char *help;
};

/// All of them, for the manual.
std::vector<OptionText> optionTexts();

Parsed parseOptions(const std::vector<std::string> &arguments);
std::string helpText();

} // namespace herd::bench
