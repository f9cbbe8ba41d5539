#pragma once

#include <QAction>
#include <QPointer>
#include <QString>

#include <vector>

class QWidget;

namespace herd {

/// Something that a person can have done by choosing it in a menu.
struct Command
{
    QString text; ///< the menus that lead to it, too: "View: Theme: Dark"
    QString shortcut; ///< as keyboards of this system name it; may be empty
    QPointer<QAction> action; ///< to be triggered; may go any time
};

/// What these actions and their submenus do, in order; `path` leads to them. Neither separators
/// nor what is hidden. GUI thread only.
std::vector<Command> commandsOf(const QList<QAction *> &actions, const QString &path = {});

/// Those in whose texts each word of `typed` occurs, whatever its case: where it begins a word of
/// the text first, else in order. All of them if nothing is typed.
std::vector<Command> commandsFor(const QString &typed, const std::vector<Command> &commands);

} // namespace herd
