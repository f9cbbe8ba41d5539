#include "gui/commands/keyboard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QShortcut>

#include <algorithm>
#include <iterator>
#include <utility>

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

/// Where whoever comes to `panel` begins: with its rows rather than with what stands above them.
QWidget *firstOf(QWidget &panel)
{
    QWidget *first = nullptr;
    for (QWidget *widget : panel.findChildren<QWidget *>()) {
        const bool canHave = widget->isVisibleTo(&panel) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (canHave && qobject_cast<QAbstractItemView *>(widget))
            return widget;
        if (canHave && !first)
            first = widget;
    }
    return first;
}

/// The next, or with -1 the one before. In the order of `docks`, as that of children changes when
/// one comes forward.
void goToPanel(QMainWindow &window, const QList<QDockWidget *> &docks, int step)
{
    QWidgetList panels {window.centralWidget()};
    std::ranges::copy_if(docks, std::back_inserter(panels),
                         [](const QDockWidget *dock) { return !dock->isHidden(); });
    const QWidget *focused = window.focusWidget();
    const auto here = std::ranges::find_if(panels, [focused](const QWidget *panel) {
        return focused && panel->isAncestorOf(focused);
    });
    auto at = here == panels.end() ? (step > 0 ? -1 : 0) : here - panels.begin();
    for (qsizetype i = 0; i < panels.size(); ++i) {
        at = (at + step + panels.size()) % panels.size();
        if (QWidget *first = firstOf(*panels[at])) {
            panels[at]->raise();
            first->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace

void serveKeyboard(QMainWindow &window)
{
    new ButtonKeys(window);
    const auto docks = window.findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly);
    for (const auto &[key, step] :
         {std::pair(QKeySequence(Qt::Key_F6), 1), {QKeySequence(Qt::SHIFT | Qt::Key_F6), -1}})
        QObject::connect(new QShortcut(key, &window), &QShortcut::activated, &window,
                         [&window, docks, step = step] { goToPanel(window, docks, step); });
    QObject::connect(qApp, &QApplication::focusChanged, &window,
                     [](const QWidget *, QWidget *now) { bringForward(now); });
}

} // namespace herd
