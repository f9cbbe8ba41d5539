#include "headless/invocation.h"

#include "core/herd/herdfile.h"
#include "headless/help.h"
#include "headless/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <span>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

using Action = Invocation::Action;

constexpr std::chrono::milliseconds gradingIdleAnswer {500};
constexpr std::chrono::milliseconds gradingLinger {1000};
constexpr qint64 maxKeyFile = 4096; // a key is a line
constexpr std::size_t minSecret = 16; // shorter ones can be guessed

struct Failure
{
    ExitCode code;
    QString text;
};
using Result = std::optional<Failure>; // nothing where all went well

/// A value of an option and where it was found.
struct Given
{
    enum class Source { CommandLine, Environment, File };

    QString value;
    QString place; ///< for messages
    Source source;

    /// What is wrong with the value.
    Failure failure(const QString &problem) const
    {
        return {source == Source::CommandLine ? ExitCode::Usage : ExitCode::Configuration,
                place + ": "_L1 + problem};
    }
};

class InvocationReader
{
public:
    Invocation read(const QStringList &arguments)
    {
        if (const Result failure = readAll(arguments)) {
            m_invocation.action = Action::Fail;
            m_invocation.exitCode = failure->code;
            m_invocation.text = failure->text;
        }
        return m_invocation;
    }

private:
    using Step = Result (InvocationReader::*)();

    Result readAll(const QStringList &arguments);
    Result parse(const QStringList &arguments);
    Action actionOf(const QCommandLineParser &parser) const;
    Result takeDump();
    void readEnvironment();
    Result findHerd();
    Result takeFile(const HerdFile &file, const QDir &folder);
    Result findServer();
    Failure unknownServer(std::span<const Topology> herds) const;
    void noteOtherHerds(const std::vector<const Topology *> &herds);
    Result applyOptions();
    Result applyProfile();
    Result readKeys();
    Result readMonitorToken();
    Result readKey(const char *variable, const QString &option, const QString &file,
                   std::string &key) const;

    const Given *given(const QString &option) const
    {
        const auto found = m_given.find(option);
        return found == m_given.end() ? nullptr : &found->second;
    }

    Invocation m_invocation;
    std::map<QString, Given> m_given; // the first that is found counts
    QStringList m_names;
};

Result InvocationReader::readAll(const QStringList &arguments)
{
    if (const Result failure = parse(arguments))
        return failure;
    switch (m_invocation.action) {
    case Action::ShowHelp:
        m_invocation.text = helpText();
        return std::nullopt;
    case Action::ListHerds:
        m_invocation.text = herdList();
        return std::nullopt;
    case Action::Dump:
        return takeDump();
    case Action::ShowVersion:
    case Action::Fail:
        return std::nullopt;
    case Action::CheckConfig:
    case Action::Run:
        break;
    }
    readEnvironment();
    for (const Step step : {&InvocationReader::findHerd, &InvocationReader::findServer,
                            &InvocationReader::applyOptions, &InvocationReader::applyProfile,
                            &InvocationReader::readKeys, &InvocationReader::readMonitorToken}) {
        if (const Result failure = (this->*step)())
            return failure;
    }
    return std::nullopt;
}

Result InvocationReader::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const Option &option : options())
        parser.addOption(option.value ? QCommandLineOption(option.longName(), {},
                                                           QLatin1StringView(option.value))
                                      : QCommandLineOption(option.longName()));
    if (!parser.parse(arguments))
        return Failure {ExitCode::Usage, parser.errorText() + " Try --help."_L1};
    for (const Option &option : options()) {
        const QString name = option.longName();
        if (parser.isSet(name))
            m_given.insert({name,
                            {option.value ? parser.value(name) : u"true"_s, "--"_L1 + name,
                             Given::Source::CommandLine}});
    }
    m_names = parser.positionalArguments();
    m_invocation.action = actionOf(parser);
    return std::nullopt;
}

Action InvocationReader::actionOf(const QCommandLineParser &parser) const
{
    const std::pair<QLatin1StringView, Action> actions[] = {
        {"help"_L1, Action::ShowHelp},
        {"version"_L1, Action::ShowVersion},
        {"list-herds"_L1, Action::ListHerds},
        {"dump"_L1, Action::Dump},
        {"check-config"_L1, Action::CheckConfig},
    };
    for (const auto &[name, action] : actions) {
        if (parser.isSet(name))
            return action;
    }
    return Action::Run;
}

Result InvocationReader::takeDump()
{
    m_invocation.text = given(u"dump"_s)->value;
    if (!m_names.isEmpty())
        return Failure {ExitCode::Usage,
                        u"--dump takes a file and no NAME, got: %1"_s.arg(m_names.join(' '_L1))};
    return m_invocation.text.isEmpty()
        ? Result(Failure {ExitCode::Usage, u"--dump: expected a file"_s})
        : std::nullopt;
}

/// A variable that is empty is not set.
void InvocationReader::readEnvironment()
{
    for (const Option &option : options()) {
        const QByteArray variable = option.environment();
        if (!variable.isEmpty() && !qEnvironmentVariableIsEmpty(variable.constData()))
            m_given.insert({option.longName(),
                            {qEnvironmentVariable(variable.constData()),
                             QString::fromLatin1(variable), Given::Source::Environment}});
    }
}

/// Where a herd was named: the built-in one, or the file of that name.
Result InvocationReader::findHerd()
{
    const Given *herd = given(u"herd"_s);
    if (!herd)
        return std::nullopt;
    if (const Topology *builtIn = builtInHerd(herd->value.toStdString())) {
        m_invocation.settings.topology = *builtIn;
        return std::nullopt;
    }
    if (QFileInfo::exists(herd->value))
        return takeFile(readHerdFile(QFile::encodeName(herd->value).toStdString()),
                        QFileInfo(herd->value).dir());
    QStringList names;
    for (const Topology &known : builtInHerds())
        names << QString::fromStdString(known.name);
    return herd->failure(u"there is no herd and no file \"%1\"; built-in herds are %2"_s.arg(
        herd->value, names.join(", "_L1)));
}

/// `folder` is where the file lies.
Result InvocationReader::takeFile(const HerdFile &file, const QDir &folder)
{
    QStringList errors;
    for (const std::string &error : file.errors)
        errors << QString::fromStdString(error);
    for (const HerdFile::Option &entry : file.options) {
        Given value {QString::fromStdString(entry.value), QString::fromStdString(entry.place),
                     Given::Source::File};
        const auto option = std::find_if(options().begin(), options().end(), [&](const Option &o) {
            return o.where == Option::Where::Anywhere && o.name == entry.name;
        });
        if (option != options().end()) {
            if (option->namesFile && !value.value.isEmpty() && option->namesFile(value.value))
                value.value = folder.filePath(value.value);
            m_given.insert({QString::fromStdString(entry.name), value});
        } else {
            errors << value
                          .failure(u"there is no option \"%1\" for a herd file"_s.arg(
                              QString::fromStdString(entry.name)))
                          .text;
        }
    }
    if (!errors.isEmpty())
        return Failure {ExitCode::Configuration, errors.join('\n'_L1)};
    for (const std::string &warning : file.warnings)
        m_invocation.notes << QString::fromStdString(warning);
    m_invocation.settings.topology = file.topology;
    return std::nullopt;
}

Result InvocationReader::findServer()
{
    if (m_names.isEmpty())
        return Failure {
            ExitCode::Usage,
            u"which server? Give one NAME, for example: herd-headless Welsh. Try --help."_s};
    if (m_names.size() > 1)
        return Failure {ExitCode::Usage,
                        u"expected one NAME, got: %1. Try --help."_s.arg(m_names.join(' '_L1))};
    Settings &settings = m_invocation.settings;
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

Failure InvocationReader::unknownServer(std::span<const Topology> herds) const
{
    QStringList known;
    for (const Topology &herd : herds) {
        for (const ServerAddress &server : herd.servers)
            known << QString::fromStdString(server.id);
    }
    known.removeDuplicates();
    return {ExitCode::Usage,
            u"no server is called \"%1\"; known ones are %2"_s.arg(m_names.first(),
                                                                   known.join(", "_L1))};
}

void InvocationReader::noteOtherHerds(const std::vector<const Topology *> &herds)
{
    QStringList others;
    for (const Topology *herd : std::span(herds).subspan(1))
        others << QString::fromStdString(herd->name);
    if (!others.isEmpty())
        m_invocation.notes << u"starting %1 of herd %2; there is one in herd %3 too (--herd)"_s.arg(
            m_names.first(), QString::fromStdString(herds.front()->name), others.join(" and "_L1));
}

Result InvocationReader::applyOptions()
{
    for (const Option &option : options()) {
        const Given *value = given(option.longName());
        if (!value || !option.apply)
            continue;
        if (const QString problem = option.apply(m_invocation.settings, value->value);
            !problem.isEmpty())
            return value->failure(problem);
    }
    return std::nullopt;
}

/// What --grading stands for, except what was said otherwise; and the default log.
Result InvocationReader::applyProfile()
{
    Settings &settings = m_invocation.settings;
    if (settings.log.isEmpty())
        settings.log = QString::fromStdString(settings.self.id) + ".log"_L1;
    if (!settings.grading)
        return std::nullopt;
    settings.idleAnswer = settings.idleAnswer.value_or(gradingIdleAnswer);
    settings.linger = settings.linger.value_or(gradingLinger);
    if (!given(u"no-catch-up"_s))
        settings.catchUp = false;
    if (!given(u"monitor-port"_s))
        settings.self.monitorPort = 0;
    return std::nullopt;
}

Result InvocationReader::readKeys()
{
    Settings &settings = m_invocation.settings;
    if (const Result failure =
            readKey("HERD_KEY", u"herd-key-file"_s, settings.herdKeyFile, settings.herdKey))
        return failure;
    if (!settings.herdKey.empty() && settings.herdKey.size() < minSecret)
        return Failure {ExitCode::Configuration,
                        u"the herd key is too short: it needs at least 16 bytes"_s};
    if (const Result failure = readKey("HERD_BRIDGE_SECRET", u"bridge-secret-file"_s,
                                       settings.bridgeSecretFile, settings.bridgeSecret))
        return failure;
    if (const Result failure = readKey("HERD_PLACES_KEY", u"places-key-file"_s,
                                       settings.placesKeyFile, settings.placesKey))
        return failure;
    if (settings.places == Settings::Places::Google && settings.placesKey.empty())
        return Failure {ExitCode::Configuration,
                        u"--places google needs a key: --places-key-file or HERD_PLACES_KEY"_s};
    return std::nullopt;
}

Result InvocationReader::readMonitorToken()
{
    Settings &settings = m_invocation.settings;
    if (const Result failure = readKey("HERD_MONITOR_TOKEN", u"monitor-token-file"_s,
                                       settings.monitorTokenFile, settings.monitorToken))
        return failure;
    const auto needsToken = [](const QString &what) {
        return Failure {ExitCode::Configuration,
                        what + u" needs a token: --monitor-token-file or HERD_MONITOR_TOKEN"_s};
    };
    if (settings.monitorToken.empty() && settings.allowChaos)
        return needsToken(u"--allow-chaos"_s);
    if (settings.monitorToken.empty() && !settings.monitorListen.isLoopback())
        return needsToken(u"--monitor-listen beyond loopback"_s);
    if (!settings.monitorToken.empty() && settings.monitorToken.size() < minSecret)
        return Failure {ExitCode::Configuration,
                        u"the monitor token is too short: it needs at least 16 bytes"_s};
    return std::nullopt;
}

/// A key in the environment comes before a file that is named in a herd file only.
Result InvocationReader::readKey(const char *variable, const QString &option, const QString &file,
                                 std::string &key) const
{
    key = qgetenv(variable).trimmed().toStdString();
    const Given *value = given(option);
    if (!value || (!key.empty() && value->source == Given::Source::File))
        return std::nullopt;
    const auto failure = [&](const QString &problem) {
        return Failure {ExitCode::Configuration, u"the key file %1 %2"_s.arg(file, problem)};
    };
    QFile keyFile(file);
    if (!keyFile.open(QFile::ReadOnly))
        return failure(u"can't be read: %1"_s.arg(keyFile.errorString()));
    const QByteArray bytes = keyFile.read(maxKeyFile + 1);
    if (keyFile.error() != QFile::NoError)
        return failure(u"can't be read: %1"_s.arg(keyFile.errorString()));
    if (bytes.size() > maxKeyFile)
        return failure(u"is larger than 4 KiB"_s);
    key = bytes.trimmed().toStdString();
    return key.empty() ? Result(failure(u"is empty"_s)) : std::nullopt;
}

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    return InvocationReader().read(arguments);
}

} // namespace herd
