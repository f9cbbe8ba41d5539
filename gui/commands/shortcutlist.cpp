#include "gui/commands/shortcutlist.h"

#include "gui/commands/viewkeys.h"
#include "gui/views/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace herd {

namespace {

constexpr QSize firstSize {72 * Theme::grid, 64 * Theme::grid}; // pixels

} // namespace

ShortcutList::ShortcutList(const std::vector<Command> &commands, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(firstSize);
    auto *list = new QTreeWidget;
    list->setAccessibleName(tr("Keys and what they do"));
    list->setHeaderLabels({tr("Keys"), tr("What they do")});
    list->setRootIsDecorated(false);
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (const Command &command : commands) {
        if (!command.shortcut.isEmpty())
            new QTreeWidgetItem(list, {command.shortcut, command.text});
    }
    for (const ViewKey &key : viewKeys())
        new QTreeWidgetItem(list, {tr(key.keys), tr("%1: %2").arg(tr(key.view), tr(key.does))});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(list);
    column->addWidget(buttons);
}

} // namespace herd
