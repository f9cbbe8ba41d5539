#include "gui/commands/commandpalette.h"

#include "gui/views/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace herd {

namespace {

constexpr QSize firstSize {72 * Theme::grid, 48 * Theme::grid}; // pixels

} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_typed(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Commands"));
    resize(firstSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    m_typed->setPlaceholderText(tr("Type a part of what you want to do"));
    m_typed->setAccessibleName(tr("Part of a command"));
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::showFound);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::doCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::doCurrent);
    showFound();
}

/// Arrow keys move in the list while letters go into the line.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showFound()
{
    m_found = commandsFor(m_typed->text(), m_commands);
    m_list->clear();
    for (const Command &command : m_found) {
        auto *item = new QTreeWidgetItem(m_list, {command.text, command.shortcut});
        item->setDisabled(!command.action || !command.action->isEnabled());
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::doCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const QPointer<QAction> action = m_found[static_cast<std::size_t>(row)].action;
    if (!action || !action->isEnabled())
        return;
    accept(); // first: what is done may open something itself
    action->trigger();
}

} // namespace herd
