#pragma once

#include "gui/shell/appearance.h"
#include "gui/shell/attachment.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace herd {

/// What the command line asks of the dashboard.
struct DashboardOptions
{
    std::optional<Attachment> attachment; ///< that can be resolved; nothing: not named
    std::optional<Look> look; ///< nothing: not named
    std::optional<QString> settings; ///< their file; nothing: the user's
    bool remembers = true; ///< has settings at all
    QStringList recordings; ///< files to show; empty: none was named
    QStringList compared; ///< empty, or two: each a recording or a folder of them
    bool reducedMotion = false;
    QString language; ///< a locale that Language speaks for; empty: the system's
    bool tour = false; ///< of the demo
    std::uint64_t seed = 1; ///< of the demo and of scenes
    QString screenshot; ///< file to write, and then to end; empty: a window
    QString scene;
    QSize size {1600, 900};
};

struct OptionsText
{
    QString text; ///< help or version
};
struct OptionsError
{
    QString text; ///< what is wrong and what to do
};

/// An option as people read of it.
struct DashboardOptionText
{
    const char *name; ///< without its dashes
    const char *value; ///< what stands for it in the help; null for a flag
    const char *help;
};

/// All of them, for the manual.
std::vector<DashboardOptionText> dashboardOptionTexts();

/// `arguments` begin with the program.
std::variant<DashboardOptions, OptionsText, OptionsError>
readDashboardOptions(const QStringList &arguments);

} // namespace herd
