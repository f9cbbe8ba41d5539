#pragma once

#include "core/herd/herdserver.h"
#include "core/protocol/topology.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>
#include <string>

namespace herd {

/// What the program ends with.
enum class ExitCode : int { Ok = 0, Runtime = 1, Usage = 2, Configuration = 3, CannotBind = 4 };

/// Everything that decides how a server of this program runs.
struct Settings
{
    enum class Places { Auto, Google, Offline };
    enum class PlacesApi { Legacy, New };

    Topology topology;
    ServerAddress self;
    QHostAddress listen = QHostAddress::Any;
    QString log; ///< empty: NAME.log
    QString herdKeyFile;
    Places places = Places::Auto;
    PlacesApi placesApi = PlacesApi::New;
    QString placesUrl;
    QString placesKeyFile;
    bool grading = false;
    bool catchUp = true;
    std::optional<std::chrono::milliseconds> idleAnswer;
    std::optional<std::chrono::milliseconds> linger;
    LocationStore::Index maxIds = 10'000'000;
    std::string herdKey; ///< read from its file or the environment
    std::string placesKey; ///< likewise
};

/// One long option of the program, its key in a herd file and its environment variable (HERD_NAME,
/// with underscores).
struct Option
{
    enum class Where : std::uint8_t {
        Anywhere, ///< command line, environment, file
        CommandLineOnly,
    };

    const char *name;
    const char *value; ///< what stands for it in the help; null for a flag
    const char *help;
    Where where = Where::Anywhere;
    /// Takes the value ("true" or "false" for a flag) into the settings; gives what is wrong with
    /// it.
    QString (*apply)(Settings &settings, const QString &value) = nullptr;
};

/// The table that help, parser, environment and herd file all read.
std::span<const Option> options();

/// What the command line asks for.
struct Invocation
{
    enum class Action { Run, CheckConfig, ShowHelp, ShowVersion, ListHerds, Fail };

    Action action = Action::Run;
    ExitCode exitCode = ExitCode::Ok; ///< where the action is Fail
    QString text; ///< help, list, or what went wrong
    QStringList notes; ///< to be said on standard error before running
    Settings settings;
};

/// Option before environment before file before built-in. Reads files, changes nothing.
Invocation readInvocation(const QStringList &arguments);

} // namespace herd
