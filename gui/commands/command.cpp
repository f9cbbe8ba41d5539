#include "gui/commands/command.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// Less is better; nothing: it does not match.
std::optional<int> rank(const QStringList &words, const QString &text)
{
    int worse = 0;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return {};
        const bool beginsAWord = text.startsWith(word, Qt::CaseInsensitive)
            || text.contains(u' ' + word, Qt::CaseInsensitive);
        worse += beginsAWord ? 0 : 1;
    }
    return worse;
}

} // namespace

std::vector<Command> commandsOf(const QList<QAction *> &actions, const QString &path)
{
    std::vector<Command> commands;
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || action->iconText().isEmpty())
            continue;
        const QString text = path.isEmpty()
            ? action->iconText()
            : QCoreApplication::translate("herd::Command", "%1: %2", "menu, what is in it")
                  .arg(path, action->iconText());
        if (const QMenu *menu = action->menu()) {
            std::ranges::move(commandsOf(menu->actions(), text), std::back_inserter(commands));
            continue;
        }
        commands.push_back({text, action->shortcut().toString(QKeySequence::NativeText), action});
    }
    return commands;
}

std::vector<Command> commandsFor(const QString &typed, const std::vector<Command> &commands)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const Command *>> found;
    for (const Command &command : commands) {
        if (const auto worse = rank(words, command.text))
            found.emplace_back(*worse, &command);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, const Command *>::first);
    std::vector<Command> sorted;
    sorted.reserve(found.size());
    for (const auto &[worse, command] : found)
        sorted.push_back(*command);
    return sorted;
}

} // namespace herd
