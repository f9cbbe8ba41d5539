#include "core/herd/herdfile.h"

#include "core/protocol/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string_view>

// Some malformed files fail assertions of its parser, which would report an error just after; with
// NDEBUG some compilers take what is asserted for granted.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#define TOML_MAX_NESTED_VALUES 16
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace herd {

namespace {

constexpr std::size_t maxFileSize = std::size_t {1024} * 1024;
constexpr std::ptrdiff_t maxPointsInLine = 256; // a key a.a.a... is a table a level: the stack ends

constexpr std::string_view herdTable = "[herd]";
constexpr std::string_view serverTable = "[[server]]";
constexpr std::array keys {
    HerdFileKey {herdTable, "name", "TEXT",
                 "what the herd is called; servers of different herds do not link up"},
    HerdFileKey {serverTable, "id", "TEXT",
                 "what the server is called: 1 to 64 letters, digits, - and _, beginning with a "
                 "letter or digit"},
    HerdFileKey {serverTable, "host", "TEXT",
                 "address or name where its neighbours dial it (default: 127.0.0.1)"},
    HerdFileKey {serverTable, "port", "PORT", "port for clients"},
    HerdFileKey {serverTable, "link-port", "PORT",
                 "port for neighbours (default: port + 10000, or below port where that would be "
                 "above 32767)"},
    HerdFileKey {serverTable, "monitor-port", "PORT",
                 "port for observers; 0 is off (default: port + 5000, or below port likewise)"},
};

/// The number of a line with a key of too many levels, or 0.
std::size_t tooDeepLine(std::string_view text)
{
    std::size_t number = 1;
    for (; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (std::count(line.begin(), line.end(), '.') > maxPointsInLine)
            return number;
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return 0;
}

/// Walks the parsed file once and notes everything that is wrong with it, each with its place.
class Reader
{
public:
    Reader(std::string path, HerdFile &file)
        : m_path(std::move(path))
        , m_file(file)
    {
    }

    void read(const toml::table &root)
    {
        for (const auto &[key, node] : root) {
            const std::string_view name = key.str();
            if (name != "herd" && name != "server" && name != "talks" && name != "options")
                failUnknown(key, "the file");
        }
        readHerd(root);
        readServers(root);
        readTalks(root);
        readOptions(root);
        if (!m_file.errors.empty())
            return;
        for (const std::string &id : m_file.topology.cutOff())
            m_file.warnings.push_back(m_places[id] + ": server " + id
                                      + " is cut off from the others");
    }

    void fail(const toml::source_region &where, const std::string &message)
    {
        m_file.errors.push_back(place(where) + ": " + message);
    }

private:
    std::string place(const toml::source_region &where) const
    {
        return m_path + ':' + std::to_string(where.begin.line) + ':'
            + std::to_string(where.begin.column);
    }

    void failUnknown(const toml::key &key, std::string_view where)
    {
        fail(key.source(),
             "unknown key \"" + std::string(key.str()) + "\" in " + std::string(where));
    }

    /// Those of herdFileKeys().
    void allowKeys(const toml::table &table, std::string_view where)
    {
        for (const auto &[key, node] : table) {
            const bool known = std::any_of(keys.begin(), keys.end(), [&](const HerdFileKey &each) {
                return each.table == where && each.name == key.str();
            });
            if (!known)
                failUnknown(key, where);
        }
    }

    std::optional<std::string> readId(const toml::table &table, const char *key, const char *what)
    {
        const toml::node *node = table.get(key);
        auto text = node ? node->value<std::string>() : std::nullopt;
        if (!text)
            fail(node ? node->source() : table.source(),
                 std::string(what) + " needs " + key + " = \"...\"");
        else if (!isServerId(*text))
            fail(node->source(),
                 std::string(what)
                     + " may have 1 to 64 letters, digits, - and _, and begins with "
                       "a letter or digit");
        else
            return text;
        return std::nullopt;
    }

    /// Nothing, after an error, where the key is there but is no port.
    std::optional<std::uint16_t> readPort(const toml::table &table, const char *key,
                                          std::int64_t least, std::uint16_t fallback)
    {
        const toml::node *node = table.get(key);
        if (!node)
            return fallback;
        const auto port = node->value_exact<std::int64_t>();
        if (port && *port >= least && *port <= 65535)
            return static_cast<std::uint16_t>(*port);
        fail(node->source(),
             std::string(key) + " must be a number from " + std::to_string(least) + " to 65535");
        return std::nullopt;
    }

    void readHerd(const toml::table &root)
    {
        const toml::node *node = root.get("herd");
        const toml::table *table = node ? node->as_table() : nullptr;
        if (!table) {
            fail(node ? node->source() : root.source(),
                 "a herd file needs a table [herd] with a name");
            return;
        }
        allowKeys(*table, herdTable);
        if (const auto name = readId(*table, "name", "[herd]"))
            m_file.topology.name = *name;
    }

    void readServers(const toml::table &root)
    {
        const toml::node *list = root.get("server");
        const toml::array *servers = list ? list->as_array() : nullptr;
        if (!servers || servers->empty()) {
            fail(list ? list->source() : root.source(),
                 "a herd file needs at least one table [[server]]");
            return;
        }
        for (const toml::node &node : *servers) {
            if (const toml::table *server = node.as_table())
                readServer(*server);
            else
                fail(node.source(), "expected a table [[server]]");
        }
    }

    void readServer(const toml::table &table)
    {
        allowKeys(table, serverTable);
        const auto id = readId(table, "id", "a server's id");
        if (!table.contains("port"))
            fail(table.source(), "a server needs port = ...");
        const auto port = readPort(table, "port", 1, 0);
        if (!id || !port || *port == 0)
            return;
        const auto linkPort = readPort(table, "link-port", 1, derivedPort(*port, linkPortDistance));
        const auto monitorPort =
            readPort(table, "monitor-port", 0, derivedPort(*port, monitorPortDistance));
        const toml::node *host = table.get("host");
        if (host && (!host->is_string() || host->value<std::string>()->empty()))
            fail(host->source(), "host must be an address or a name");
        if (!linkPort || !monitorPort)
            return;
        ServerAddress server {*id, table["host"].value_or(std::string("127.0.0.1")), *port,
                              *linkPort, *monitorPort};
        if (m_file.topology.find(server.id))
            fail(table.source(), "server " + server.id + " is there twice");
        for (const std::uint16_t used : {server.port, server.linkPort, server.monitorPort}) {
            if (used != 0 && !m_ports.insert({server.host, used}).second)
                fail(table.source(),
                     "port " + std::to_string(used) + " of " + server.host + " is used twice");
        }
        m_places.insert({server.id, place(table.source())});
        m_file.topology.servers.push_back(std::move(server));
    }

    void readTalks(const toml::table &root)
    {
        const toml::node *node = root.get("talks");
        if (!node)
            return;
        if (!node->is_table()) {
            fail(node->source(), "talks must be a table of lists");
            return;
        }
        for (const auto &[key, value] : *node->as_table()) {
            const std::string from(key.str());
            if (!m_file.topology.find(from))
                fail(key.source(), "no server is called " + from);
            const toml::array *list = value.as_array();
            if (!list) {
                fail(value.source(), "expected a list of server ids");
                continue;
            }
            for (const toml::node &entry : *list)
                readEdge(from, entry);
        }
    }

    void readEdge(const std::string &from, const toml::node &entry)
    {
        const std::string to = entry.value_or(std::string());
        if (!entry.is_string())
            fail(entry.source(), "expected a server id");
        else if (!m_file.topology.find(to))
            fail(entry.source(), "no server is called " + to);
        else if (to == from)
            fail(entry.source(), from + " can't talk with itself");
        else if (!m_edges.insert(std::minmax(from, to)).second)
            fail(entry.source(), "the edge of " + from + " and " + to + " is there twice");
        else
            m_file.topology.edges.emplace_back(from, to);
    }

    void readOptions(const toml::table &root)
    {
        const toml::node *node = root.get("options");
        if (!node)
            return;
        if (!node->is_table()) {
            fail(node->source(), "options must be a table");
            return;
        }
        for (const auto &[key, value] : *node->as_table()) {
            if (const auto text = textOf(value))
                m_file.options.push_back({std::string(key.str()), *text, place(value.source())});
            else
                fail(value.source(), "expected a text, a number, true or false");
        }
    }

    static std::optional<std::string> textOf(const toml::node &value)
    {
        if (const auto *text = value.as_string())
            return text->get();
        if (const auto *flag = value.as_boolean())
            return flag->get() ? "true" : "false";
        if (const auto *number = value.as_integer())
            return std::to_string(number->get());
        if (const auto *number = value.as_floating_point()) {
            std::array<char, 32> text {};
            char *const end = std::to_chars(text.begin(), text.end(), number->get()).ptr;
            return std::string(text.begin(), end); // the shortest that means this number
        }
        return std::nullopt;
    }

    const std::string m_path;
    HerdFile &m_file;
    std::map<std::string, std::string> m_places; // of servers
    std::set<std::pair<std::string, std::uint16_t>> m_ports;
    std::set<std::pair<std::string, std::string>> m_edges;
};

} // namespace

std::span<const HerdFileKey> herdFileKeys()
{
    return keys;
}

HerdFile readHerdFile(const std::string &path)
{
    HerdFile file;
    std::ifstream stream(path, std::ios::binary);
    std::string text;
    std::array<char, 4096> piece; // NOLINT: filled by read()
    while (text.size() <= maxFileSize
           && (stream.read(piece.data(), piece.size()), stream.gcount() > 0))
        text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.empty() && !stream.eof()) {
        file.errors.push_back(path + ": " + std::strerror(errno ? errno : EIO));
        return file;
    }
    if (text.size() > maxFileSize) {
        file.errors.push_back(path + ": larger than 1 MiB, so no herd file");
        return file;
    }
    if (const std::size_t line = tooDeepLine(text)) {
        file.errors.push_back(path + ':' + std::to_string(line)
                              + ":1: more than 256 points in a line");
        return file;
    }
    Reader reader(path, file);
    if (const auto parsed = toml::parse(text))
        reader.read(parsed.table());
    else
        reader.fail(parsed.error().source(), std::string(parsed.error().description()));
    return file;
}

} // namespace herd
