#pragma once

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QString>
#include <QTimer>
#include <QWidget>

namespace herd::test {

/// Opens a widget's context menu and closes it again; gives its texts, one a line. Triggers those
/// that begin with `chosen`, if that is something.
inline QString menuTexts(QWidget &widget, const QPoint &where, const QString &chosen = {})
{
    QString texts;
    QTimer::singleShot(0, &widget, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            texts += action->text() + QLatin1Char('\n');
            if (!chosen.isEmpty() && action->text().startsWith(chosen))
                action->trigger();
        }
        if (menu)
            menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, widget.mapToGlobal(where));
    QCoreApplication::sendEvent(&widget, &event);
    return texts;
}

} // namespace herd::test
