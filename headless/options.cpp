#include "headless/settings.h"

#include <QHostAddress>

#include <array>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString takePort(std::uint16_t &port, const QString &value)
{
    bool ok = false;
    port = value.toUShort(&ok);
    return ok ? QString() : u"expected a port from 0 to 65535, got \"%1\""_s.arg(value);
}

QString takeSeconds(std::optional<std::chrono::milliseconds> &duration, const QString &value)
{
    bool ok = false;
    const double seconds = value.toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= 3600))
        return u"expected seconds from 0 to 3600, got \"%1\""_s.arg(value);
    duration = std::chrono::milliseconds(std::llround(seconds * 1000));
    return {};
}

QString takeFlag(bool &flag, const QString &value)
{
    const bool on = value == "true"_L1 || value == "1"_L1;
    if (!on && value != "false"_L1 && value != "0"_L1)
        return u"expected true or false, got \"%1\""_s.arg(value);
    flag = on;
    return {};
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

constexpr auto commandLineOnly = Option::Where::CommandLineOnly;

const std::array table {
    // "herd" decides which file is read, so the environment gives it (HERD) but no file does.
    Option {
        "herd", "HERD|FILE",
        "a built-in herd (--list-herds) or a herd file; by default the first built-in herd that "
        "has a server NAME; also the environment variable HERD",
        commandLineOnly},
    Option {"listen", "ADDRESS", "listen to clients on this address only (default: all)",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return settings.listen.setAddress(value)
                    ? QString()
                    : u"expected an address, got \"%1\""_s.arg(value);
            }},
    Option {"port", "PORT", "port for clients", Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takePort(settings.self.port, value);
            }},
    Option {"link-port", "PORT", "port for neighbours; they must know it (herd file)",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takePort(settings.self.linkPort, value);
            }},
    Option {"monitor-port", "PORT", "port for observers, on loopback; 0 is off",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takePort(settings.self.monitorPort, value);
            }},
    Option {"log", "FILE",
            "log of input, output and links (default: NAME.log); - is standard output",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                settings.log = value;
                return value.isEmpty() ? u"expected a file"_s : QString();
            }},
    Option {"herd-key-file", "FILE",
            "key of the herd, at least 16 bytes; needed for links beyond this machine; also the "
            "environment variable HERD_KEY with the key itself",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                settings.herdKeyFile = value;
                return QString();
            }},
    Option {"places", "auto|google|offline",
            "where nearby places come from; auto: Google if there is a key",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takeChoice(settings.places, value,
                                  {{"auto"_L1, Settings::Places::Auto},
                                   {"google"_L1, Settings::Places::Google},
                                   {"offline"_L1, Settings::Places::Offline}});
            }},
    Option {
        "places-api", "legacy|new",
        "which Nearby Search the key is for (default: new; keys made since March 2025 can't use "
        "the legacy one)",
        Option::Where::Anywhere,
        [](Settings &settings, const QString &value) {
            return takeChoice(
                settings.placesApi, value,
                {{"legacy"_L1, Settings::PlacesApi::Legacy}, {"new"_L1, Settings::PlacesApi::New}});
        }},
    Option {"places-url", "URL", "ask this service instead of Google's; http on loopback only",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                settings.placesUrl = value;
                return QString();
            }},
    Option {"places-key-file", "FILE",
            "Google key; also the environment variable HERD_PLACES_KEY with the key itself",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                settings.placesKeyFile = value;
                return QString();
            }},
    Option {
        "grading", nullptr,
        "for test scripts: --idle-answer 0.5 --linger 1 --no-catch-up --monitor-port 0",
        Option::Where::Anywhere,
        [](Settings &settings, const QString &value) { return takeFlag(settings.grading, value); }},
    Option {"idle-answer", "SECONDS",
            "answer a command that came without a newline after this silence (default: never)",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takeSeconds(settings.idleAnswer, value);
            }},
    Option {"linger", "SECONDS",
            "close a connection that sent one command after this silence (default: never)",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                return takeSeconds(settings.linger, value);
            }},
    Option {"no-catch-up", nullptr, "do not compare states with a neighbour that comes back",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                bool off = false;
                const QString problem = takeFlag(off, value);
                settings.catchUp = !off;
                return problem;
            }},
    Option {"max-ids", "COUNT", "clients to know at most (default: 10000000)",
            Option::Where::Anywhere,
            [](Settings &settings, const QString &value) {
                bool ok = false;
                settings.maxIds = value.toUInt(&ok);
                return ok && settings.maxIds > 0 ? QString()
                                                 : u"expected a count, got \"%1\""_s.arg(value);
            }},
    Option {"check-config", nullptr, "check the configuration, say what it means, and end",
            commandLineOnly},
    Option {"list-herds", nullptr, "list the built-in herds and end", commandLineOnly},
    Option {"version", nullptr, "say the version and end", commandLineOnly},
    Option {"help", nullptr, "say this and end", commandLineOnly},
};

} // namespace

std::span<const Option> options()
{
    return table;
}

} // namespace herd
