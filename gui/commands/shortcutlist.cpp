#include "gui/commands/shortcutlist.h"

#include "gui/views/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace herd {

namespace {

constexpr QSize firstSize {72 * Theme::grid, 64 * Theme::grid}; // pixels

/// Of a view, and of no action.
struct ViewKey
{
    const char *view;
    const char *keys;
    const char *does;
};
constexpr ViewKey viewKeys[] = {
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Tab"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Selects the next server or link")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Select what is that way")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Menu"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Opens the menu of what is selected")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move the map")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "+ and -"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zoom")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Home"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shows all clients")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"), QT_TRANSLATE_NOOP("herd::ShortcutList", "F"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Follows the selected client, or no longer")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Leaves what is followed, asked, selected")},
};

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
    for (const ViewKey &key : viewKeys)
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
