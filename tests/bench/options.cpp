#include "tests/bench/options.h"

#include "core/protocol/radius.h"

#include <array>
#include <charconv>
#include <string_view>

namespace herd::bench {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t mostConnections = 1'000'000;
constexpr std::uint32_t mostDepth = 4096;
constexpr std::uint32_t mostIds = 100'000'000;
constexpr std::uint32_t mostItems = 20;
constexpr double mostSeconds = 86'400;

template <typename Number>
bool takeNumber(Number &number, std::string_view text, Number least, Number most)
{
    Number value {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= least)
        || !(value <= most))
        return false;
    number = value;
    return true;
}

bool takeSeconds(std::chrono::nanoseconds &duration, std::string_view text)
{
    double seconds = 0;
    if (!takeNumber(seconds, text, 0.0, mostSeconds))
        return false;
    duration = std::chrono::nanoseconds(static_cast<std::int64_t>(seconds * 1e9));
    return true;
}

bool takeTarget(Target &target, std::string_view text)
{
    if (const auto colon = text.rfind(':'); colon != text.npos) {
        target.host = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    return !target.host.empty() && takeNumber<std::uint16_t>(target.port, text, 1, 65535);
}

bool takePids(std::vector<int> &pids, std::string_view text)
{
    while (true) {
        const auto comma = text.find(',');
        if (!takeNumber(pids.emplace_back(), text.substr(0, comma), 1, 1 << 22))
            return false;
        if (comma == text.npos)
            return true;
        text.remove_prefix(comma + 1);
    }
}

bool takeProtocol(Protocol &protocol, std::string_view text)
{
    constexpr std::array names {
        std::pair("herd"sv, Protocol::Herd), std::pair("redis"sv, Protocol::Redis),
        std::pair("redis-geo"sv, Protocol::RedisGeo), std::pair("nats"sv, Protocol::Nats)};
    for (const auto &[name, meaning] : names) {
        if (text == name) {
            protocol = meaning;
            return true;
        }
    }
    return false;
}

struct Option : OptionText
{
    /// False: not such a value. Null: ends the program.
    bool (*take)(Options &options, std::string_view value);
};

using Text = std::string_view;

constexpr std::array table {
    Option {{"--protocol", "herd|redis|redis-geo|nats", "IAMAT (default), SET, GEOADD or PUB"},
            [](Options &o, Text v) { return takeProtocol(o.protocol, v); }},
    Option {{"--connections", "N", "connections that ask (default: 50)"},
            [](Options &o, Text v) { return takeNumber(o.connections, v, 1U, mostConnections); }},
    Option {{"--depth", "N", "commands in flight on each of them (default: 1)"},
            [](Options &o, Text v) { return takeNumber(o.depth, v, 1U, mostDepth); }},
    Option {{"--ids", "N", "distinct clients, ids of 20 bytes (default: 10000)"},
            [](Options &o, Text v) { return takeNumber(o.ids, v, 1U, mostIds); }},
    Option {{"--idle", "N", "more connections, that say nothing (default: 0)"},
            [](Options &o, Text v) { return takeNumber(o.idle, v, 0U, mostConnections); }},
    Option {{"--one-shot", nullptr, "a new connection for each command, half-closed behind it"},
            [](Options &o, Text) { return o.oneShot = true; }},
    Option {{"--duration", "SECONDS", "measure that long (default: 5)"},
            [](Options &o, Text v) { return takeSeconds(o.duration, v); }},
    Option {{"--warm-up", "SECONDS", "ask that long before measuring (default: 0.5)"},
            [](Options &o, Text v) { return takeSeconds(o.warmUp, v); }},
    Option {{"--requests", "N", "measure exactly so many commands, however long it takes"},
            [](Options &o, Text v) {
                return takeNumber<std::uint64_t>(o.requests, v, 1, 1'000'000'000'000);
            }},
    Option {{"--rate", "N", "commands a second (default: as fast as answers come)"},
            [](Options &o, Text v) { return takeNumber(o.rate, v, 0.001, 1e9); }},
    Option {{"--whatsat", "PERCENT", "share of WHATSATs (default: 0; redis: GET)"},
            [](Options &o, Text v) { return takeNumber(o.whatsatPercent, v, 0U, 100U); }},
    Option {{"--radius", "KM", "radius of a WHATSAT (default: 10)"},
            [](Options &o, Text v) {
                o.radius = v;
                return Radius::parse(v).has_value();
            }},
    Option {{"--items", "N", "most items of a WHATSAT (default: 5)"},
            [](Options &o, Text v) { return takeNumber(o.items, v, 0U, mostItems); }},
    Option {{"--server", "NAME", "server id of AT lines (default: that of the first one)"},
            [](Options &o, Text v) {
                o.server = v;
                return !v.empty();
            }},
    Option {{"--pid", "PID[,PID...]", "processes of the server (default: who listens there)"},
            [](Options &o, Text v) { return takePids(o.pids, v); }},
    Option {{"--cpu", "N", "run on this processor only"},
            [](Options &o, Text v) { return takeNumber(o.cpu.emplace(), v, 0, 1023); }},
    Option {{"--patience", "SECONDS", "give up after so long without any answer (default: 10)"},
            [](Options &o, Text v) { return takeSeconds(o.patience, v); }},
    Option {
        {"--last", "[HOST:]PORT", "a server that must learn the last report, too; can be repeated"},
        [](Options &o, Text v) { return takeTarget(o.last.emplace_back(), v); }},
    Option {{"--flood", "N", "send N single reports; measure how long each takes to --last"},
            [](Options &o, Text v) { return takeNumber(o.flood, v, 1U, 100'000'000U); }},
    Option {{"--json", nullptr, "results as one JSON object"},
            [](Options &o, Text) { return o.json = true; }},
    Option {{"--version", nullptr, "say the version and end"}, nullptr},
    Option {{"--help", nullptr, "say this and end"}, nullptr},
};

const Option *find(std::string_view name)
{
    for (const Option &option : table) {
        if (name == option.name && option.take)
            return &option;
    }
    return nullptr;
}

/// What is wrong with options that are each right for themselves.
std::string contradiction(const Options &options)
{
    if (options.target.port == 0)
        return "which port? Say [HOST:]PORT";
    if (options.ids < options.connections)
        return "--ids must be at least --connections: each connection has clients of its own";
    if (options.whatsatPercent > 0
        && (options.protocol == Protocol::Nats || options.protocol == Protocol::RedisGeo))
        return "--whatsat goes with herd and redis only";
    if (options.oneShot && (options.protocol != Protocol::Herd || options.depth > 1))
        return "--one-shot goes with the protocol herd and --depth 1 only";
    if (options.flood > 0 && options.last.empty())
        return "--flood needs --last";
    if (!options.last.empty() && options.protocol == Protocol::RedisGeo)
        return "--last does not go with redis-geo";
    return {};
}

} // namespace

std::vector<OptionText> optionTexts()
{
    return {table.begin(), table.end()};
}

Parsed parseOptions(const std::vector<std::string> &arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        if (name == "--help" || name == "-h")
            return ShowHelp {};
        if (name == "--version")
            return ShowVersion {};
        if (!name.starts_with('-')) {
            if (options.target.port != 0)
                return UsageError {"one server only; there is also \"" + name + '"'};
            if (!takeTarget(options.target, name))
                return UsageError {"expected [HOST:]PORT, got \"" + name + '"'};
            continue;
        }
        std::optional<std::string> value;
        if (const auto equals = name.find('='); equals != name.npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        const Option *option = find(name);
        if (!option || (value && !option->value))
            return UsageError {"there is no option \"" + arguments[i] + '"'};
        if (option->value && !value) {
            if (++i == arguments.size())
                return UsageError {name + " needs a value: " + option->value};
            value = arguments[i];
        }
        if (!option->take(options, value.value_or(std::string())))
            return UsageError {name + " does not take \"" + value.value_or("") + "\" for "
                               + (option->value ? option->value : "")};
    }
    if (std::string problem = contradiction(options); !problem.empty())
        return UsageError {std::move(problem)};
    return options;
}

std::string helpText()
{
    std::string text =
        "Usage: herd-bench [options] [HOST:]PORT\n\n"
        "Drives a server of a herd as many clients would, checks every answer, and "
        "says how many\nthere were, how long they took and what they cost the server."
        "\n\nOptions:\n";
    for (const Option &option : table) {
        std::string left = std::string("  ") + option.name;
        if (option.value)
            left += std::string(" ") + option.value;
        left.resize(std::max<std::size_t>(left.size() + 1, 26), ' ');
        text += left + option.help + '\n';
    }
    text +=
        "\nEnds with 0, with 1 where the server was not there, ended, fell silent or answered "
        "wrongly\n(what was measured until then is printed), with 2 for a wrong command line.\n\n"
        "Example:\n  herd-bench --connections 50 --depth 16 8000\n";
    return text;
}

} // namespace herd::bench
