// What a keyboard and a screen reader need of any window: rules, each of which gives the names of
// what breaks it.
#pragma once

#include <QList>
#include <QStringList>

class QAction;
class QWidget;

namespace herd::test {

/// Class, object name and parent, for people to find it.
QString nameOf(const QWidget *widget);
/// Parts of widgets of Qt's, which are read as the whole.
bool isPartOfQt(const QWidget *widget);

/// Widgets that Tab reaches, or of ours, of which a screen reader can't say what they are called.
QStringList withoutNames(QWidget &window);
/// Widgets of ours that are nothing in particular to a screen reader.
QStringList withoutRoles(QWidget &window);
/// Buttons with neither a text nor a tooltip.
QStringList silentButtons(QWidget &window);
QStringList keysUsedTwice(QWidget &window);
/// Of actions beside each other, of those in each submenu, and of labels and buttons in one window:
/// texts whose letter after & is another's, too.
QStringList lettersUsedTwice(const QList<QAction *> &actions);
QStringList lettersUsedTwice(QWidget &window);
/// Actions on toolbars, by their texts.
QStringList keysNotInToolTips(QWidget &window);
/// Widgets that want the focus and don't get it, where they can be seen, by pressing Tab. The
/// window must be the active one.
QStringList unreachable(QWidget &window);
/// Likewise, by pressing Shift+Tab.
QStringList unreachableBackwards(QWidget &window);

QString listed(const QStringList &list);

} // namespace herd::test
