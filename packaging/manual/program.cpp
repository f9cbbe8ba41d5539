#include "packaging/manual/program.h"

#include "core/herd/herdfile.h"
#include "core/protocol/topology.h"
#include "gui/shell/options.h"
#include "gui/window/scenes.h"
#include "headless/options.h"
#include "tests/bench/options.h"

namespace herd::manual {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QStringList herds()
{
    QStringList names;
    for (const Topology &herd : builtInHerds())
        names << QString::fromStdString(herd.name);
    return names;
}

QStringList servers()
{
    QStringList ids;
    for (const Topology &herd : builtInHerds()) {
        for (const ServerAddress &server : herd.servers)
            ids << QString::fromStdString(server.id);
    }
    ids.removeDuplicates();
    return ids;
}

/// Names that a placeholder stands for.
QStringList valuesOf(const QString &placeholder)
{
    if (placeholder.split('|'_L1).contains("HERD"_L1))
        return herds();
    return placeholder == "SCENE"_L1 ? sceneNames() : QStringList();
}

Entry entry(const QString &name, const char *value, const char *help)
{
    const QString placeholder = QString::fromUtf8(value);
    return {name, placeholder, QString::fromUtf8(help), {}, valuesOf(placeholder)};
}

Program headless()
{
    Program program {u"herd-headless"_s, {}, servers()};
    for (const Option &option : options()) {
        Entry each = entry("--"_L1 + option.longName(), option.value, option.help);
        each.variable = QString::fromLatin1(option.environment());
        program.options.push_back(each);
    }
    return program;
}

Program dashboard()
{
    Program program {u"herd-dashboard"_s, {}, {}};
    for (const DashboardOptionText &option : dashboardOptionTexts())
        program.options.push_back(
            entry("--"_L1 + QLatin1StringView(option.name), option.value, option.help));
    return program;
}

Program bench()
{
    Program program {u"herd-bench"_s, {}, {}};
    for (const bench::OptionText &option : bench::optionTexts())
        program.options.push_back(entry(QString::fromUtf8(option.name), option.value, option.help));
    return program;
}

} // namespace

std::vector<Program> programs()
{
    return {headless(), dashboard(), bench()};
}

std::vector<Entry> herdFileEntries(const QString &table)
{
    std::vector<Entry> entries;
    for (const HerdFileKey &key : herdFileKeys()) {
        if (text(key.table) == table)
            entries.push_back({text(key.name), text(key.value), text(key.help)});
    }
    if (table == "[options]"_L1) {
        for (const Option &option : options()) {
            if (option.where == Option::Where::Anywhere)
                entries.push_back({option.longName(),
                                   option.value ? QString::fromUtf8(option.value) : u"true"_s,
                                   QString::fromUtf8(option.help)});
        }
    }
    return entries;
}

} // namespace herd::manual
