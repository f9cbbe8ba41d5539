#include "packaging/manual/manpage.h"

#include "packaging/manual/program.h"

#include <algorithm>

namespace herd::manual {

using namespace Qt::StringLiterals;

namespace {

/// As groff_man(7) wants it: nothing of it is a request, and a minus can be copied as one.
QString escaped(QString text)
{
    text.replace('\\'_L1, "\\e"_L1).replace('-'_L1, "\\-"_L1);
    if (text.startsWith('.'_L1) || text.startsWith('\''_L1))
        text.prepend("\\&"_L1);
    return text;
}

QString itemOf(const Entry &entry, QLatin1StringView separator)
{
    QString item = ".TP\n.BR "_L1 + escaped(entry.name);
    if (!entry.value.isEmpty())
        item += " \""_L1 + separator + "\\fI"_L1 + escaped(entry.value) + "\\fR\""_L1;
    item += '\n'_L1 + escaped(entry.help) + ".\n"_L1;
    if (!entry.variable.isEmpty())
        item += "In the environment:\n.BR \\%"_L1 + escaped(entry.variable) + " .\n"_L1;
    return item;
}

QString list(const std::vector<Entry> &entries, QLatin1StringView separator)
{
    QString items;
    for (const Entry &entry : entries)
        items += itemOf(entry, separator);
    return items;
}

/// What stands for "@what name@"; empty where there is no such thing.
QString listFor(const QString &what, const QString &name)
{
    if (what == "keys"_L1)
        return list(herdFileEntries(name), " = "_L1);
    const auto all = programs();
    const auto program = std::find_if(all.begin(), all.end(), [&](const Program &each) {
        return what == "options"_L1 && each.name == name;
    });
    return program == all.end() ? QString() : list(program->options, " "_L1);
}

} // namespace

std::optional<QString> manPage(QStringView page, const QString &version)
{
    QString made;
    for (const QStringView line : page.split('\n'_L1)) {
        if (line.startsWith('@'_L1) && line.endsWith('@'_L1)) {
            const QStringList words = line.sliced(1, line.size() - 2).toString().split(' '_L1);
            const QString items = words.size() == 2 ? listFor(words[0], words[1]) : QString();
            if (items.isEmpty())
                return std::nullopt;
            made += items;
        } else {
            made += line.toString().replace("@VERSION@"_L1, version) + '\n'_L1;
        }
    }
    return made.chopped(1); // split() gives an empty line behind the last newline
}

} // namespace herd::manual
