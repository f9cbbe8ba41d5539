#pragma once

#include "gui/commands/command.h"

#include <QDialog>

#include <vector>

namespace herd {

/// All keys that do something, in groups: those of menus, and those of views, which are in no menu.
/// GUI thread only.
class ShortcutList final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(const std::vector<Command> &commands, QWidget *parent = nullptr);
};

} // namespace herd
