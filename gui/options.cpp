#include "gui/options.h"

#include "core/herd/herdfile.h"
#include "core/protocol/topology.h"
#include "gui/scenes.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QRect>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 320; // pixels
constexpr int mostSide = 8192;
constexpr std::size_t mostAddresses = 64;
constexpr qint64 mostToken = 4096; // a token is a line

using Problem = std::optional<QString>; // nothing where all went well

Problem takeAddresses(DashboardOptions &options, const QString &text)
{
    options.herd = text;
    for (const QString &address : text.split(','_L1, Qt::SkipEmptyParts)) {
        const qsizetype colon = address.lastIndexOf(':'_L1);
        bool ok = false;
        const std::uint16_t port = address.mid(colon + 1).toUShort(&ok);
        if (!ok || port == 0)
            return u"--attach: \"%1\" has no port; give HOST:PORT, such as 127.0.0.1:13000"_s.arg(
                address);
        QString host = colon > 0 ? address.left(colon) : u"127.0.0.1"_s;
        if (host.startsWith('['_L1) && host.endsWith(']'_L1)) // an IPv6 address
            host = host.sliced(1, host.size() - 2);
        options.servers.push_back({host.toStdString(), port, {}});
    }
    if (options.servers.empty() || options.servers.size() > mostAddresses)
        return u"--attach takes 1 to %1 addresses of monitor ports"_s.arg(mostAddresses);
    return std::nullopt;
}

Problem takeHerd(DashboardOptions &options, const QString &name)
{
    options.herd = name;
    const Topology *found = builtInHerd(name.toStdString());
    HerdFile file;
    if (!found && QFileInfo::exists(name)) {
        file = readHerdFile(QFile::encodeName(name).toStdString());
        if (!file.errors.empty())
            return QString::fromStdString(file.errors.front());
        found = &file.topology;
    }
    if (!found)
        return u"--herd: there is no herd and no file \"%1\""_s.arg(name);
    for (const ServerAddress &server : found->servers) {
        if (server.monitorPort != 0)
            options.servers.push_back({server.host, server.monitorPort, {}});
    }
    if (options.servers.empty())
        return u"--herd: no server of \"%1\" has a monitor port"_s.arg(name);
    return std::nullopt;
}

Problem takeToken(DashboardOptions &options, const QString &name)
{
    QFile file(name);
    const QByteArray token =
        file.open(QFile::ReadOnly) ? file.read(mostToken).trimmed() : QByteArray();
    if (token.isEmpty())
        return u"--token-file: %1 can't be read, or is empty"_s.arg(name);
    for (Observatory::Address &server : options.servers)
        server.token = token.toStdString();
    return std::nullopt;
}

Problem takeLook(DashboardOptions &options, const QString &name)
{
    if (name == "light"_L1)
        options.look = DashboardOptions::Look::Light;
    else if (name == "dark"_L1)
        options.look = DashboardOptions::Look::Dark;
    else if (name != "system"_L1)
        return u"--theme is system, light or dark, not \"%1\""_s.arg(name);
    return std::nullopt;
}

Problem takeSize(DashboardOptions &options, const QString &text)
{
    const QStringList sides = text.split('x'_L1);
    bool wide = false;
    bool high = false;
    if (sides.size() == 2)
        options.size = {sides[0].toInt(&wide), sides[1].toInt(&high)};
    const QRect possible(QPoint(leastSide, leastSide), QPoint(mostSide, mostSide));
    if (!wide || !high || !possible.contains(options.size.width(), options.size.height()))
        return u"--size is WIDTHxHEIGHT, each %1 to %2, not \"%3\""_s.arg(leastSide)
            .arg(mostSide)
            .arg(text);
    return std::nullopt;
}

Problem takeSeed(DashboardOptions &options, const QString &text)
{
    bool ok = false;
    options.seed = text.toULongLong(&ok);
    return ok ? Problem() : u"--seed is a whole number, not \"%1\""_s.arg(text);
}

Problem takeScene(DashboardOptions &options, const QString &name)
{
    options.scene = name;
    return sceneNames().contains(name)
        ? Problem()
        : u"--scene is one of %1, not \"%2\""_s.arg(sceneNames().join(", "_L1), name);
}

Problem takeScreenshot(DashboardOptions &options, const QString &file)
{
    options.screenshot = file;
    return std::nullopt;
}

Problem takeReducedMotion(DashboardOptions &options, const QString &)
{
    options.reducedMotion = true;
    return std::nullopt;
}

/// In this order: a token goes to servers that are known by then.
struct Option : DashboardOptionText
{
    Problem (*take)(DashboardOptions &options, const QString &value); ///< null: ends the program
};
constexpr Option table[] = {
    {{"attach", "HOST:PORT,...", "watch running servers, at their monitor ports"}, takeAddresses},
    {{"herd", "HERD|FILE", "watch the servers of a built-in herd, or of a herd file"}, takeHerd},
    {{"token-file", "FILE", "the servers' monitor token, for servers elsewhere and for faults"},
     takeToken},
    {{"theme", "system|light|dark", "what it looks like (default: system)"}, takeLook},
    {{"seed", "NUMBER", "other people, in the demo and in scenes (default: 1)"}, takeSeed},
    {{"screenshot", "FILE", "write a picture of a scene, and end; needs no display"},
     takeScreenshot},
    {{"scene", "SCENE", "what the picture shows (default: overview)"}, takeScene},
    {{"size", "WIDTHxHEIGHT", "of the window or the picture (default: 1600x900)"}, takeSize},
    {{"reduced-motion", nullptr, "nothing moves that need not"}, takeReducedMotion},
    {{"version", nullptr, "say the version and end"}, nullptr},
    {{"help", nullptr, "say this and end"}, nullptr},
};

} // namespace

std::vector<DashboardOptionText> dashboardOptionTexts()
{
    return {std::begin(table), std::end(table)};
}

std::variant<DashboardOptions, OptionsText, OptionsError>
readDashboardOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Shows what the servers of a herd do and what they know. Without options: a "
        "demonstration with five servers in this process."_s);
    for (const Option &option : table)
        parser.addOption({QLatin1StringView(option.name), QLatin1StringView(option.help),
                          QLatin1StringView(option.value)});
    if (!parser.parse(arguments))
        return OptionsError {parser.errorText() + " Try --help."_L1};
    if (parser.isSet(u"help"_s))
        return OptionsText {parser.helpText()};
    if (parser.isSet(u"version"_s))
        return OptionsText {u"herd-dashboard " HERD_VERSION "\n"_s};
    if (!parser.positionalArguments().isEmpty())
        return OptionsError {
            u"\"%1\" is no option; try --help."_s.arg(parser.positionalArguments().first())};
    if (parser.isSet(u"attach"_s) && parser.isSet(u"herd"_s))
        return OptionsError {u"--attach or --herd, not both"_s};
    DashboardOptions options;
    options.scene = sceneNames().first();
    for (const Option &option : table) {
        const QString name = QLatin1StringView(option.name);
        if (!option.take || !parser.isSet(name))
            continue;
        if (const Problem problem = option.take(options, parser.value(name)))
            return OptionsError {*problem};
    }
    return options;
}

} // namespace herd
