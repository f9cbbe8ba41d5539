#include "headless/settings.h"

#include "core/herd/herdfile.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <map>
#include <variant>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds gradingIdleAnswer {500};
constexpr std::chrono::milliseconds gradingLinger {1000};
constexpr qint64 maxKeyFile = 4096;
constexpr std::size_t minHerdKey = 16; // shorter ones can be guessed

struct Failure
{
    ExitCode code;
    QString text;
};

/// A value of an option and where it was found, for messages.
struct Given
{
    QString value;
    QString source;
};
using GivenOptions = std::map<QString, Given>;

QString nameOf(const Option &option)
{
    return QString::fromLatin1(option.name);
}

QByteArray environmentName(const Option &option)
{
    return "HERD_" + QByteArray(option.name).toUpper().replace('-', '_');
}

QString helpText()
{
    QString text =
        u"Usage: herd-headless NAME [options]\n\n"
        "Runs server NAME of an application server herd. Servers take location reports\n"
        "(IAMAT) from clients over TCP, pass them on to each other, and say what is near\n"
        "a client (WHATSAT).\n\nOptions:\n"_s;
    for (const Option &option : options()) {
        QString left = "  --"_L1 + nameOf(option);
        if (option.value)
            left += ' '_L1 + QLatin1StringView(option.value);
        QString line = left.leftJustified(30) + ' '_L1;
        for (const QString &word : QString::fromUtf8(option.help).split(' '_L1)) {
            if (line.size() + word.size() > 98) {
                text +=
                    line.trimmed().prepend(line.startsWith("  --"_L1) ? "  "_L1 : ""_L1) + '\n'_L1;
                line = QString(31, ' '_L1);
            }
            line += word + ' '_L1;
        }
        while (line.endsWith(' '_L1))
            line.chop(1);
        text += line + '\n'_L1;
    }
    text +=
        u"\nEach option can also be set in a herd file under [options], and in the environment as\n"
        "HERD_ and its name (HERD_LINK_PORT). Option before environment before file.\n\n"
        "Example:\n"
        "  herd-headless Welsh &\n"
        "  echo 'IAMAT kiwi +34.068930-118.445127 1520023934.918963997' | nc -N localhost 8003\n"_s;
    return text;
}

QString herdList()
{
    QString text;
    for (const Topology &herd : builtInHerds()) {
        text += QString::fromStdString(herd.name) + '\n'_L1;
        for (const ServerAddress &server : herd.servers) {
            QStringList neighbours;
            for (const ServerAddress *neighbour : herd.neighbours(server.id))
                neighbours << QString::fromStdString(neighbour->id);
            text += u"  %1 port %2, talks with %3\n"_s.arg(QString::fromStdString(server.id), -10)
                        .arg(server.port)
                        .arg(neighbours.join(", "_L1));
        }
    }
    return text;
}

std::optional<Failure> readKey(const char *variable, const QString &path, std::string &key)
{
    if (path.isEmpty()) {
        key = qgetenv(variable).trimmed().toStdString();
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Failure {ExitCode::Configuration,
                        u"cannot read the key file %1: %2"_s.arg(path, file.errorString())};
    key = file.read(maxKeyFile).trimmed().toStdString();
    if (key.empty())
        return Failure {ExitCode::Configuration, u"the key file %1 is empty"_s.arg(path)};
    return std::nullopt;
}

class InvocationReader
{
public:
    Invocation read(const QStringList &arguments)
    {
        if (const auto failure = readAll(arguments)) {
            m_invocation.action = Invocation::Action::Fail;
            m_invocation.exitCode = failure->code;
            m_invocation.text = failure->text;
        }
        return m_invocation;
    }

private:
    using Result = std::optional<Failure>;

    Result readAll(const QStringList &arguments)
    {
        if (const auto failure = parseArguments(arguments))
            return failure;
        if (m_invocation.action == Invocation::Action::ShowHelp
            || m_invocation.action == Invocation::Action::ListHerds
            || m_invocation.action == Invocation::Action::ShowVersion)
            return std::nullopt;
        if (const auto failure = findHerd())
            return failure;
        if (const auto failure = findServer())
            return failure;
        if (const auto failure = applyOptions())
            return failure;
        return finishSettings();
    }

    Result parseArguments(const QStringList &arguments)
    {
        QCommandLineParser parser;
        for (const Option &option : options())
            parser.addOption(option.value ? QCommandLineOption(nameOf(option), {},
                                                               QLatin1StringView(option.value))
                                          : QCommandLineOption(nameOf(option)));
        if (!parser.parse(arguments))
            return Failure {ExitCode::Usage, parser.errorText() + " Try --help."_L1};
        const std::pair<QLatin1StringView, Invocation::Action> actions[] = {
            {"help"_L1, Invocation::Action::ShowHelp},
            {"version"_L1, Invocation::Action::ShowVersion},
            {"list-herds"_L1, Invocation::Action::ListHerds},
            {"check-config"_L1, Invocation::Action::CheckConfig},
        };
        for (const auto &[name, action] : actions) {
            if (m_invocation.action == Invocation::Action::Run && parser.isSet(name))
                m_invocation.action = action;
        }
        if (m_invocation.action == Invocation::Action::ShowHelp)
            m_invocation.text = helpText();
        if (m_invocation.action == Invocation::Action::ListHerds)
            m_invocation.text = herdList();
        for (const Option &option : options()) {
            const QString name = nameOf(option);
            if (parser.isSet(name))
                m_given[name] = {option.value ? parser.value(name) : u"true"_s, "--"_L1 + name};
            else if (const QByteArray variable = environmentName(option);
                     option.apply && qEnvironmentVariableIsSet(variable.constData()))
                m_given[name] = {qEnvironmentVariable(variable.constData()),
                                 QString::fromLatin1(variable)};
        }
        m_names = parser.positionalArguments();
        if (!m_given.contains(u"herd"_s) && qEnvironmentVariableIsSet("HERD"))
            m_given[u"herd"_s] = {qEnvironmentVariable("HERD"), u"HERD"_s};
        return std::nullopt;
    }

    /// Where a herd was named: the built-in one, or the file of that name.
    Result findHerd()
    {
        const auto given = m_given.find(u"herd"_s);
        if (given == m_given.end())
            return std::nullopt;
        const QString herd = given->second.value;
        if (const Topology *builtIn = builtInHerd(herd.toStdString())) {
            m_invocation.settings.topology = *builtIn;
            return std::nullopt;
        }
        if (!QFileInfo::exists(herd)) {
            QStringList names;
            for (const Topology &known : builtInHerds())
                names << QString::fromStdString(known.name);
            return Failure {ExitCode::Configuration,
                            u"%1: there is no herd and no file \"%2\"; built-in herds are %3"_s.arg(
                                given->second.source, herd, names.join(", "_L1))};
        }
        const HerdFile file = readHerdFile(herd.toStdString());
        if (!file.errors.empty()) {
            QStringList errors;
            for (const std::string &error : file.errors)
                errors << QString::fromStdString(error);
            return Failure {ExitCode::Configuration, errors.join('\n'_L1)};
        }
        for (const std::string &warning : file.warnings)
            m_invocation.notes << QString::fromStdString(warning);
        m_invocation.settings.topology = file.topology;
        return takeFileOptions(file);
    }

    Result takeFileOptions(const HerdFile &file)
    {
        for (const HerdFile::Option &entry : file.options) {
            const QString name = QString::fromStdString(entry.name);
            const QString place = QString::fromStdString(entry.place);
            const auto known =
                std::find_if(options().begin(), options().end(),
                             [&](const Option &o) { return o.apply && nameOf(o) == name; });
            if (known == options().end())
                return Failure {
                    ExitCode::Configuration,
                    u"%1: there is no option \"%2\" for a herd file"_s.arg(place, name)};
            m_given.insert(
                {name, {QString::fromStdString(entry.value), place}}); // unless given already
        }
        return std::nullopt;
    }

    Result findServer()
    {
        Settings &settings = m_invocation.settings;
        if (m_names.size() != 1)
            return Failure {
                ExitCode::Usage,
                m_names.isEmpty()
                    ? u"which server? Give one NAME, for example: herd-headless Welsh. Try --help."_s
                    : u"expected one NAME, got: %1. Try --help."_s.arg(m_names.join(' '_L1))};
        const std::string name = m_names.first().toStdString();
        if (settings.topology.servers.empty()) {
            const auto herds = builtInHerdsWith(name);
            if (herds.empty())
                return unknownServer(builtInHerds());
            settings.topology = *herds.front();
            noteOtherHerds(herds);
        }
        const ServerAddress *self = settings.topology.find(name);
        if (!self)
            return unknownServer({&settings.topology, 1});
        settings.self = *self;
        return std::nullopt;
    }

    Failure unknownServer(std::span<const Topology> herds) const
    {
        QStringList known;
        for (const Topology &herd : herds) {
            for (const ServerAddress &server : herd.servers) {
                if (const QString id = QString::fromStdString(server.id); !known.contains(id))
                    known << id;
            }
        }
        return {ExitCode::Usage,
                u"no server is called \"%1\"; known ones are %2"_s.arg(m_names.first(),
                                                                       known.join(", "_L1))};
    }

    void noteOtherHerds(const std::vector<const Topology *> &herds)
    {
        QStringList others;
        for (std::size_t i = 1; i < herds.size(); ++i)
            others << QString::fromStdString(herds[i]->name);
        if (!others.isEmpty())
            m_invocation.notes << u"%1 of herd %2; for the one of %3 use --herd"_s.arg(
                m_names.first(), QString::fromStdString(herds.front()->name),
                others.join(" or "_L1));
    }

    Result applyOptions()
    {
        for (const Option &option : options()) {
            const auto given = m_given.find(nameOf(option));
            if (!option.apply || given == m_given.end())
                continue;
            const QString problem = option.apply(m_invocation.settings, given->second.value);
            const bool onCommandLine = given->second.source.startsWith("--"_L1);
            if (!problem.isEmpty())
                return Failure {onCommandLine ? ExitCode::Usage : ExitCode::Configuration,
                                given->second.source + ": "_L1 + problem};
        }
        return std::nullopt;
    }

    Result finishSettings()
    {
        Settings &settings = m_invocation.settings;
        if (settings.log.isEmpty())
            settings.log = QString::fromStdString(settings.self.id) + ".log"_L1;
        if (settings.grading) {
            settings.idleAnswer = settings.idleAnswer.value_or(gradingIdleAnswer);
            settings.linger = settings.linger.value_or(gradingLinger);
            settings.catchUp = false;
            if (!m_given.contains(u"monitor-port"_s))
                settings.self.monitorPort = 0;
        }
        if (const auto failure = readKey("HERD_KEY", settings.herdKeyFile, settings.herdKey))
            return failure;
        if (!settings.herdKey.empty() && settings.herdKey.size() < minHerdKey)
            return Failure {ExitCode::Configuration,
                            u"the herd key is too short: it needs at least 16 bytes"_s};
        if (const auto failure =
                readKey("HERD_PLACES_KEY", settings.placesKeyFile, settings.placesKey))
            return failure;
        if (settings.places == Settings::Places::Google && settings.placesKey.empty())
            return Failure {ExitCode::Configuration,
                            u"--places google needs a key: --places-key-file or HERD_PLACES_KEY"_s};
        return std::nullopt;
    }

    Invocation m_invocation;
    GivenOptions m_given;
    QStringList m_names;
};

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    return InvocationReader().read(arguments);
}

} // namespace herd
