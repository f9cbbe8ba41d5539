#include "packaging/manual/completion.h"

#include "packaging/manual/program.h"

namespace herd::manual {

using namespace Qt::StringLiterals;

namespace {

/// How bash finds what can stand for the value of an option; empty where nobody knows.
QString sourcesOf(const Entry &entry)
{
    QStringList words = entry.values;
    QString sources;
    for (const QString &part : entry.value.split('|'_L1)) {
        if (part == "FILE"_L1)
            sources += " -f"_L1;
        else if (part == "DIR"_L1)
            sources += " -d"_L1;
        else if (part.toLower() == part)
            words << part;
    }
    if (!words.isEmpty())
        sources += " -W '"_L1 + words.join(' '_L1) + '\''_L1;
    return sources;
}

} // namespace

QString bashCompletion(const Program &program)
{
    const QString function = '_'_L1 + QString(program.name).replace('-'_L1, '_'_L1);
    QStringList names;
    QString cases;
    for (const Entry &entry : program.options) {
        names << entry.name;
        if (entry.value.isEmpty())
            continue;
        const QString sources = sourcesOf(entry);
        cases += "    "_L1 + entry.name + ") "_L1
            + (sources.isEmpty() ? u"return"_s : "from=("_L1 + sources.sliced(1) + ')'_L1)
            + " ;;\n"_L1;
    }
    return u"# bash completion of %1, made from its table of options\n"
           "%2()\n{\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} from\n"
           "    COMPREPLY=()\n"
           "    case $before in\n%3"
           "    *) if [[ $word == -* ]]; then from=(-W '%4'); else from=(-W '%5'); fi ;;\n"
           "    esac\n"
           "    mapfile -t COMPREPLY < <(compgen \"${from[@]}\" -- \"$word\")\n"
           "}\n"
           "complete -o filenames -F %2 %1\n"_s.arg(program.name, function, cases,
                                                    names.join(' '_L1), program.words.join(' '_L1));
}

} // namespace herd::manual
