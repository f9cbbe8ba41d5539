#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace herd::manual {

/// One option of a program, or key of a file, as people read of it.
struct Entry
{
    QString name; ///< of an option with its dashes
    QString value; ///< what stands for its value; empty for a flag
    QString help;
    QString variable = {}; ///< of the environment; empty: none
    QStringList values = {}; ///< that are known, besides those that `value` spells out
};

/// What its manual page and completion are made of.
struct Program
{
    QString name;
    std::vector<Entry> options;
    QStringList words; ///< known ones that are no options: servers
};

/// All programs, from their own tables.
std::vector<Program> programs();

/// Keys of a table of herd files, such as "[[server]]".
std::vector<Entry> herdFileEntries(const QString &table);

} // namespace herd::manual
