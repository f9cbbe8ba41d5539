#pragma once

#include "gui/commands/command.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QTreeWidget;

namespace herd {

/// Finds a command by typing a part of it. Enter does it, Escape does nothing, arrow keys choose.
/// GUI thread only.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Command> commands, QWidget *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showFound();
    void doCurrent();

    const std::vector<Command> m_commands;
    std::vector<Command> m_found;
    QLineEdit *m_typed;
    QTreeWidget *m_list;
};

} // namespace herd
