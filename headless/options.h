#pragma once

#include "headless/settings.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace herd {

/// One long option of the program.
struct Option
{
    enum class Where : std::uint8_t {
        CommandLine, ///< there alone
        NotInFiles, ///< command line and environment
        Anywhere, ///< command line, environment, herd file
    };

    const char *name; ///< without its dashes; the key in a herd file
    const char *value; ///< what stands for it in the help; null for a flag
    const char *help;
    Where where = Where::Anywhere;
    /// Takes the value ("true" or "false" for a flag) into the settings; gives what is wrong with
    /// it. Null where it decides more than a setting.
    QString (*apply)(Settings &settings, const QString &value) = nullptr;
    /// Whether the value names a file; in a herd file it is relative to that. Null: never.
    bool (*namesFile)(const QString &value) = nullptr;

    QString longName() const { return QString::fromLatin1(name); }
    /// HERD_LINK_PORT for link-port, HERD_KEY_FILE for herd-key-file; HERD for herd; empty where it
    /// has none.
    QByteArray environment() const;
};

/// The table that help, parser, environment and herd file all read.
std::span<const Option> options();

} // namespace herd
