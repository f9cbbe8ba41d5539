#pragma once

#include "headless/settings.h"

#include <QString>
#include <QStringList>

namespace herd {

/// What the command line asks for.
struct Invocation
{
    enum class Action { Run, CheckConfig, ShowHelp, ShowVersion, ListHerds, Dump, Fail };

    Action action = Action::Run;
    ExitCode exitCode = ExitCode::Ok; ///< where the action is Fail
    QString text; ///< help, list, file to dump, or what went wrong
    QStringList notes; ///< to be said on standard error before running
    Settings settings;
};

/// Option before environment before file before built-in. Reads files, changes nothing.
Invocation readInvocation(const QStringList &arguments);

} // namespace herd
