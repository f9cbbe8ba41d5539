#include "headless/options.h"

#include <QStringList>

#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString takePortTo(std::uint16_t &port, const QString &value)
{
    bool ok = false;
    port = value.toUShort(&ok);
    return ok ? QString() : u"expected a port from 0 to 65535, got \"%1\""_s.arg(value);
}

template <std::uint16_t ServerAddress::*member>
QString takePort(Settings &settings, const QString &value)
{
    return takePortTo(settings.self.*member, value);
}

QString takeHttpPort(Settings &settings, const QString &value)
{
    return takePortTo(settings.httpPort, value);
}

template <std::optional<std::chrono::milliseconds> Settings::*member>
QString takeSeconds(Settings &settings, const QString &value)
{
    bool ok = false;
    const double seconds = value.toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= 3600))
        return u"expected seconds from 0 to 3600, got \"%1\""_s.arg(value);
    settings.*member = std::chrono::milliseconds(std::llround(seconds * 1000));
    return {};
}

/// A flag that gives the member the value `set`.
template <bool Settings::*member, bool set = true>
QString takeFlag(Settings &settings, const QString &value)
{
    const bool on = value == "true"_L1 || value == "1"_L1;
    if (!on && value != "false"_L1 && value != "0"_L1)
        return u"expected true or false, got \"%1\""_s.arg(value);
    settings.*member = on == set;
    return {};
}

template <QString Settings::*member> QString takeText(Settings &settings, const QString &value)
{
    settings.*member = value;
    return value.isEmpty() ? u"expected something"_s : QString();
}

bool isFile(const QString &)
{
    return true;
}

bool isLogFile(const QString &value)
{
    return value != "-"_L1 && value != "none"_L1;
}

template <QHostAddress Settings::*member>
QString takeAddress(Settings &settings, const QString &value)
{
    return (settings.*member).setAddress(value) ? QString()
                                                : u"expected an address, got \"%1\""_s.arg(value);
}

template <std::uint32_t Settings::*member>
QString takeCount(Settings &settings, const QString &value)
{
    bool ok = false;
    settings.*member = value.toUInt(&ok);
    return ok && settings.*member > 0 ? QString() : u"expected a count, got \"%1\""_s.arg(value);
}

template <typename Enum>
QString takeChoice(Enum &choice, const QString &value,
                   std::initializer_list<std::pair<QLatin1StringView, Enum>> choices)
{
    QStringList names;
    for (const auto &[name, meaning] : choices) {
        if (value == name) {
            choice = meaning;
            return {};
        }
        names << name;
    }
    return u"expected one of %1, got \"%2\""_s.arg(names.join(", "_L1), value);
}

QString takePlaces(Settings &settings, const QString &value)
{
    return takeChoice(settings.places, value,
                      {{"auto"_L1, Settings::Places::Auto},
                       {"google"_L1, Settings::Places::Google},
                       {"offline"_L1, Settings::Places::Offline}});
}

QString takePlacesApi(Settings &settings, const QString &value)
{
    return takeChoice(
        settings.placesApi, value,
        {{"legacy"_L1, Settings::PlacesApi::Legacy}, {"new"_L1, Settings::PlacesApi::New}});
}

QString takeBridge(Settings &settings, const QString &value)
{
    settings.bridge = NatsAddress::fromText(value.toStdString());
    return settings.bridge
        ? QString()
        : u"expected nats://HOST or nats://HOST:PORT, got \"%1\"; user, password "
          "or token belong into --bridge-secret-file"_s.arg(value);
}

using enum Option::Where;

const std::array table {
    Option {
        "herd", "HERD|FILE",
        "a built-in herd (--list-herds) or a herd file; by default the first built-in herd that "
        "has a server NAME; also the environment variable HERD",
        NotInFiles},
    Option {"listen", "ADDRESS", "listen to clients on this address only (default: all)", Anywhere,
            takeAddress<&Settings::listen>},
    Option {"port", "PORT", "port for clients", Anywhere, takePort<&ServerAddress::port>},
    Option {"link-port", "PORT", "port for neighbours; they must know it (herd file)", Anywhere,
            takePort<&ServerAddress::linkPort>},
    Option {"monitor-port", "PORT", "port for observers; 0 is off", Anywhere,
            takePort<&ServerAddress::monitorPort>},
    Option {"monitor-listen", "ADDRESS",
            "listen to observers on this address (default: 127.0.0.1); beyond loopback they need "
            "the token",
            Anywhere, takeAddress<&Settings::monitorListen>},
    Option {"monitor-token-file", "FILE",
            "token of observers, at least 16 bytes; also the environment variable "
            "HERD_MONITOR_TOKEN with the token itself",
            Anywhere, takeText<&Settings::monitorTokenFile>, isFile},
    Option {"allow-chaos", nullptr,
            "observers who have the token may cut, slow and spoil links, pause and stop the server",
            Anywhere, takeFlag<&Settings::allowChaos>},
    Option {"http-port", "PORT",
            "port for /metrics, /healthz and /readyz, on loopback (default: 0, off)", Anywhere,
            takeHttpPort},
    Option {"log", "FILE",
            "log of input, output and links (default: NAME.log); - is standard output, none is no "
            "log",
            Anywhere, takeText<&Settings::log>, isLogFile},
    Option {"state", "DIR",
            "keep the newest reports in a file of this folder, and begin with them; each server "
            "has its own file (default: they are not kept)",
            Anywhere, takeText<&Settings::state>, isFile},
    Option {"record", "FILE",
            "record what observers would be told, compressed; see --dump (default: nothing is "
            "recorded)",
            Anywhere, takeText<&Settings::record>, isFile},
    Option {"record-limit", "MIB",
            "size of the recording: at half of it the file becomes FILE.1, and a new one begins "
            "(default: 256)",
            Anywhere, takeCount<&Settings::recordMebibytes>},
    Option {"herd-key-file", "FILE",
            "key of the herd, at least 16 bytes; needed for links beyond this machine; also the "
            "environment variable HERD_KEY with the key itself",
            Anywhere, takeText<&Settings::herdKeyFile>, isFile},
    Option {"bridge", "nats://HOST:PORT",
            "share what own clients report with other herds of this name through this NATS server, "
            "in its JetStream bucket herd_HERD (default: it is not shared)",
            Anywhere, takeBridge},
    Option {"bridge-secret-file", "FILE",
            "USER:PASSWORD or token for it, :TOKEN where the token has a colon; also the "
            "environment variable HERD_BRIDGE_SECRET with the secret itself",
            Anywhere, takeText<&Settings::bridgeSecretFile>, isFile},
    Option {"places", "auto|google|offline",
            "where nearby places come from; auto: Google if there is a key", Anywhere, takePlaces},
    Option {
        "places-api", "legacy|new",
        "which Nearby Search the key is for (default: new; keys made since March 2025 can't use "
        "the legacy one)",
        Anywhere, takePlacesApi},
    Option {"places-url", "URL", "ask this service instead of Google's; http on loopback only",
            Anywhere, takeText<&Settings::placesUrl>},
    Option {"places-key-file", "FILE",
            "Google key; also the environment variable HERD_PLACES_KEY with the key itself",
            Anywhere, takeText<&Settings::placesKeyFile>, isFile},
    Option {"grading", nullptr,
            "for test scripts: --idle-answer 0.5 --linger 1 --no-catch-up --monitor-port 0",
            Anywhere, takeFlag<&Settings::grading>},
    Option {"idle-answer", "SECONDS",
            "answer a command that came without a newline after this silence (default: never)",
            Anywhere, takeSeconds<&Settings::idleAnswer>},
    Option {"linger", "SECONDS",
            "close a connection that sent one command after this silence (default: never)",
            Anywhere, takeSeconds<&Settings::linger>},
    Option {"no-catch-up", nullptr,
            "do not compare states with a neighbour that comes back; so far no server does",
            Anywhere, takeFlag<&Settings::catchUp, false>},
    Option {"max-ids", "COUNT", "clients to know at most (default: 10000000)", Anywhere,
            takeCount<&Settings::maxIds>},
    Option {"max-stored", "MIB",
            "memory for their reports; above it no new clients and no long lines are taken "
            "(default: 4096)",
            Anywhere, takeCount<&Settings::maxStoredMebibytes>},
    Option {"check-config", nullptr, "check the configuration, say what it means, and end",
            CommandLine},
    Option {"dump", "FILE", "print the lines of a recording, and end", CommandLine},
    Option {"list-herds", nullptr, "list the built-in herds and end", CommandLine},
    Option {"version", nullptr, "say the version and end", CommandLine},
    Option {"help", nullptr, "say this and end", CommandLine},
};

} // namespace

QByteArray Option::environment() const
{
    switch (where) {
    case CommandLine:
        return {};
    case NotInFiles: // herd alone, which decides what file is read
        return "HERD"_ba;
    case Anywhere:
        return (QByteArray(name).startsWith("herd-") ? "" : "HERD_")
            + QByteArray(name).toUpper().replace('-', '_');
    }
    return {};
}

std::span<const Option> options()
{
    return table;
}

} // namespace herd
