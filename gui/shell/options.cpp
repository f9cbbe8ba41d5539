#include "gui/shell/options.h"

#include "gui/shell/language.h"
#include "gui/sources/recordingreader.h"
#include "gui/window/scenes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRect>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 320; // pixels
constexpr int mostSide = 8192;

using Problem = std::optional<QString>; // nothing where all went well

class Say
{
    Q_DECLARE_TR_FUNCTIONS(herd::DashboardOptions)
};

Problem takeAddresses(DashboardOptions &options, const QString &text)
{
    options.attachment.emplace().addresses = text;
    return std::nullopt;
}

Problem takeHerd(DashboardOptions &options, const QString &name)
{
    options.attachment.emplace().herd = name;
    return std::nullopt;
}

Problem takeRecording(DashboardOptions &options, const QString &file)
{
    options.recordings << file;
    return options.recordings.size() <= qsizetype(RecordingReader::mostFiles)
        ? Problem()
        : Say::tr("--open takes %1 recordings at most").arg(RecordingReader::mostFiles);
}

Problem takeCompared(DashboardOptions &options, const QString &path)
{
    options.compared << path;
    return std::nullopt;
}

Problem takeToken(DashboardOptions &options, const QString &name)
{
    if (!options.attachment)
        return Say::tr("--token-file %1 is of servers: give --attach or --herd, too").arg(name);
    options.attachment->tokenFile = name;
    return std::nullopt;
}

Problem takeSettings(DashboardOptions &options, const QString &file)
{
    options.settings = file;
    return std::nullopt;
}

Problem problemOf(const Attachment &attachment)
{
    const auto resolved = resolve(attachment);
    const auto *problem = std::get_if<AttachmentProblem>(&resolved);
    if (!problem)
        return std::nullopt;
    switch (problem->field) {
    case AttachmentProblem::Field::Addresses:
        return u"--attach: "_s + problem->text;
    case AttachmentProblem::Field::Herd:
        return u"--herd: "_s + problem->text;
    case AttachmentProblem::Field::TokenFile:
        break;
    }
    return u"--token-file: "_s + problem->text;
}

Problem takeLook(DashboardOptions &options, const QString &name)
{
    if (name == "light"_L1)
        options.look = Look::Light;
    else if (name == "dark"_L1)
        options.look = Look::Dark;
    else if (name == "system"_L1)
        options.look = Look::System;
    else
        return Say::tr("--theme is system, light or dark, not \"%1\"").arg(name);
    return std::nullopt;
}

Problem takeLanguage(DashboardOptions &options, const QString &name)
{
    options.language = name;
    return Language::closest(name).isEmpty()
        ? Say::tr("--lang: \"%1\" is not spoken here; see --help").arg(name)
        : Problem();
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
        return Say::tr("--size is WIDTHxHEIGHT, each %1 to %2, not \"%3\"")
            .arg(leastSide)
            .arg(mostSide)
            .arg(text);
    return std::nullopt;
}

Problem takeSeed(DashboardOptions &options, const QString &text)
{
    bool ok = false;
    options.seed = text.toULongLong(&ok);
    return ok ? Problem() : Say::tr("--seed is a whole number, not \"%1\"").arg(text);
}

Problem takeScene(DashboardOptions &options, const QString &name)
{
    options.scene = name;
    return sceneNames().contains(name)
        ? Problem()
        : Say::tr("--scene is one of %1, not \"%2\"").arg(sceneNames().join(", "_L1), name);
}

Problem takeScreenshot(DashboardOptions &options, const QString &file)
{
    options.screenshot = file;
    return std::nullopt;
}

Problem takeNoSettings(DashboardOptions &options, const QString &)
{
    options.remembers = false;
    return std::nullopt;
}

Problem takeReducedMotion(DashboardOptions &options, const QString &)
{
    options.reducedMotion = true;
    return std::nullopt;
}

Problem takeTour(DashboardOptions &options, const QString &)
{
    options.tour = true;
    return options.attachment ? Say::tr("--tour is of the demo: not with --attach or --herd")
                              : Problem();
}

/// In this order: a token is of servers that are named by then.
struct Option : DashboardOptionText
{
    Problem (*take)(DashboardOptions &options, const QString &value); ///< null: ends the program
};
constexpr Option table[] = {
    {{"attach", "HOST:PORT,...",
      QT_TRANSLATE_NOOP("herd::DashboardOptions", "watch running servers, at their monitor ports")},
     takeAddresses},
    {{"herd", "HERD|FILE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "watch the servers of a built-in herd, or of a herd file")},
     takeHerd},
    {{"open", "FILE...",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "show what was recorded, such as by all servers of a herd")},
     takeRecording},
    {{"compare", "FILE|FOLDER FILE|FOLDER",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "show two recordings, or folders of them, side by side")},
     takeCompared},
    {{"token-file", "FILE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "the servers' monitor token, for servers elsewhere and for faults")},
     takeToken},
    {{"tour", nullptr,
      QT_TRANSLATE_NOOP("herd::DashboardOptions", "let the demo explain itself, step by step")},
     takeTour},
    {{"theme", "system|light|dark",
      QT_TRANSLATE_NOOP("herd::DashboardOptions", "what it looks like (default: system)")},
     takeLook},
    {{"lang", "LANGUAGE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "de, en, es, fr, ja or zh_CN (default: the system's)")},
     takeLanguage},
    {{"seed", "NUMBER",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "other people, in the demo and in scenes (default: 1)")},
     takeSeed},
    {{"settings", "FILE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "remember layout and source there, not among the user's settings")},
     takeSettings},
    {{"no-settings", nullptr, QT_TRANSLATE_NOOP("herd::DashboardOptions", "remember nothing")},
     takeNoSettings},
    {{"screenshot", "FILE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "write a picture of a scene, and end; needs no display")},
     takeScreenshot},
    {{"scene", "SCENE",
      QT_TRANSLATE_NOOP("herd::DashboardOptions", "what the picture shows (default: overview)")},
     takeScene},
    {{"size", "WIDTHxHEIGHT",
      QT_TRANSLATE_NOOP("herd::DashboardOptions",
                        "of the window or the picture (default: 1600x900)")},
     takeSize},
    {{"reduced-motion", nullptr,
      QT_TRANSLATE_NOOP("herd::DashboardOptions", "nothing moves that need not")},
     takeReducedMotion},
    {{"version", nullptr, QT_TRANSLATE_NOOP("herd::DashboardOptions", "say the version and end")},
     nullptr},
    {{"help", nullptr, QT_TRANSLATE_NOOP("herd::DashboardOptions", "say this and end")}, nullptr},
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
        Say::tr("Shows what the servers of a herd do and what they know. Without options: a "
                "demonstration with five servers in this process."));
    for (const Option &option : table)
        parser.addOption({QLatin1StringView(option.name), Say::tr(option.help),
                          QLatin1StringView(option.value)});
    if (!parser.parse(arguments))
        return OptionsError {Say::tr("%1 Try --help.").arg(parser.errorText())};
    if (parser.isSet(u"help"_s))
        return OptionsText {parser.helpText()};
    if (parser.isSet(u"version"_s))
        return OptionsText {u"herd-dashboard " HERD_VERSION "\n"_s};
    const QStringList more = parser.positionalArguments();
    if (!more.isEmpty() && !parser.isSet(u"open"_s) && !parser.isSet(u"compare"_s))
        return OptionsError {Say::tr("\"%1\" is no option; try --help.").arg(more.first())};
    if (parser.isSet(u"attach"_s) + parser.isSet(u"herd"_s) + parser.isSet(u"open"_s)
            + parser.isSet(u"compare"_s)
        > 1)
        return OptionsError {Say::tr("--attach, --herd, --open or --compare: one of them")};
    DashboardOptions options;
    options.scene = sceneNames().first();
    for (const Option &option : table) {
        const QString name = QLatin1StringView(option.name);
        if (!option.take || !parser.isSet(name))
            continue;
        QStringList values = option.value ? parser.values(name) : QStringList {QString()};
        if (option.take == takeRecording || option.take == takeCompared)
            values += more;
        for (const QString &value : values) {
            if (const Problem problem = option.take(options, value))
                return OptionsError {*problem};
        }
    }
    if (!options.compared.isEmpty() && options.compared.size() != 2)
        return OptionsError {Say::tr("--compare takes two recordings, or two folders of them")};
    if (options.attachment) {
        if (const Problem problem = problemOf(*options.attachment))
            return OptionsError {*problem};
    }
    return options;
}

} // namespace herd
