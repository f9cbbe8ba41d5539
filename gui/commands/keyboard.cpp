#include "gui/commands/keyboard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>

namespace herd {

namespace {

/// Sees the override on its way up from the focused widget, which did not claim it.
class ButtonKeys final : public QObject
{
public:
    explicit ButtonKeys(QMainWindow &window)
        : QObject(&window)
    {
        window.installEventFilter(this);
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride
            || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
            return false;
        const QWidget *focused = QApplication::focusWidget();
        const bool isItsOwn = qobject_cast<const QAbstractButton *>(focused)
            || qobject_cast<const QComboBox *>(focused);
        event->setAccepted(isItsOwn);
        return isItsOwn;
    }
};

/// One that is behind others counts as visible, and so Tab leads there.
void bringForward(QWidget *focused)
{
    for (QWidget *widget = focused; widget; widget = widget->parentWidget()) {
        auto *dock = qobject_cast<QDockWidget *>(widget);
        if (dock && dock->visibleRegion().isEmpty())
            dock->raise();
    }
}

} // namespace

void serveKeyboard(QMainWindow &window)
{
    new ButtonKeys(window);
    QObject::connect(qApp, &QApplication::focusChanged, &window,
                     [](const QWidget *, QWidget *now) { bringForward(now); });
}

} // namespace herd
