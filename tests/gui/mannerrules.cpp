#include "tests/gui/mannerrules.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QShortcut>
#include <QTest>
#include <QToolBar>

#include <algorithm>
#include <map>
#include <set>

namespace herd::test {

using namespace Qt::StringLiterals;

QString nameOf(const QWidget *widget)
{
    return QLatin1StringView(widget->metaObject()->className()) + u" '"_s + widget->objectName()
        + u"' in "_s
        + (widget->parentWidget()
               ? QLatin1StringView(widget->parentWidget()->metaObject()->className())
               : "nothing"_L1);
}

namespace {

bool isOurs(const QWidget *widget)
{
    return QByteArrayView(widget->metaObject()->className()).startsWith("herd::");
}

} // namespace

bool isPartOfQt(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return (area && area->viewport() == widget) || widget->inherits("QMenu")
        || (widget->parentWidget() && widget->parentWidget()->inherits("QTabBar"))
        || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QTabBar")
        || widget->inherits("QMenuBar") || widget->inherits("QLineEditIconButton")
        || widget->inherits("QDockWidgetTitleButton")
        || widget->inherits("QComboBoxPrivateContainer")
        || (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
        || widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton");
}

namespace {

QList<QWidget *> allWidgets(QWidget &window)
{
    QList<QWidget *> all {&window};
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isPartOfQt(widget) && !widget->isHidden())
            all << widget;
    }
    return all;
}

QString spoken(QObject *object, QAccessible::Text kind)
{
    const auto *read = QAccessible::queryAccessibleInterface(object);
    return read ? read->text(kind) : QString();
}

} // namespace

QStringList withoutNames(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : allWidgets(window)) {
        const bool canFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if ((canFocus || isOurs(widget)) && spoken(widget, QAccessible::Name).isEmpty())
            found << nameOf(widget);
    }
    return found;
}

QStringList withoutRoles(QWidget &window)
{
    constexpr QAccessible::Role useless[] = {QAccessible::NoRole, QAccessible::Client,
                                             QAccessible::Border};
    QStringList found;
    for (QWidget *widget : allWidgets(window)) {
        const auto *read = QAccessible::queryAccessibleInterface(widget);
        if (isOurs(widget) && (!read || std::ranges::count(useless, read->role()) > 0))
            found << nameOf(widget);
    }
    return found;
}

QStringList silentButtons(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : allWidgets(window)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->text().isEmpty() && button->toolTip().isEmpty())
            found << nameOf(widget);
    }
    return found;
}

QStringList keysUsedTwice(QWidget &window)
{
    QStringList found;
    std::multiset<QString> keys;
    for (const auto *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString());
    }
    for (const auto *shortcut : window.findChildren<QShortcut *>())
        keys.insert(shortcut->key().toString());
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (!button->shortcut().isEmpty() && QKeySequence::mnemonic(button->text()).isEmpty())
            keys.insert(button->shortcut().toString());
    }
    for (const QString &key : keys) {
        if (keys.count(key) > 1)
            found << key;
    }
    return found;
}

namespace {

QStringList lettersUsedTwiceIn(const QStringList &texts)
{
    std::map<QString, QStringList> byLetter;
    for (const QString &text : texts) {
        if (const auto letter = QKeySequence::mnemonic(text); !letter.isEmpty())
            byLetter[letter.toString()] << text;
    }
    QStringList found;
    for (const auto &[letter, same] : byLetter) {
        if (same.size() > 1)
            found << same.join(u" / "_s);
    }
    return found;
}

} // namespace

QStringList lettersUsedTwice(const QList<QAction *> &actions)
{
    QStringList texts;
    QStringList found;
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->isSeparator())
            texts << action->text();
        if (QMenu *menu = action->menu()) {
            Q_EMIT menu->aboutToShow(); // some are filled only then
            found += lettersUsedTwice(menu->actions());
        }
    }
    return found + lettersUsedTwiceIn(texts);
}

QStringList lettersUsedTwice(QWidget &window)
{
    QStringList texts;
    for (const auto *label : window.findChildren<QLabel *>())
        texts << (label->buddy() && !label->isHidden() ? label->text() : QString());
    for (const auto *button : window.findChildren<QAbstractButton *>())
        texts << (button->isHidden() ? QString() : button->text());
    return lettersUsedTwiceIn(texts);
}

QStringList keysNotInToolTips(QWidget &window)
{
    QStringList found;
    for (const auto *bar : window.findChildren<QToolBar *>()) {
        for (const auto *action : bar->actions()) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            if (!action->toolTip().contains(key))
                found << action->text();
        }
    }
    return found;
}

namespace {

/// Not in a dock behind others.
bool isSeen(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget);
    return !(area ? area->viewport() : &widget)->visibleRegion().isEmpty();
}

/// Which have the focus one after the other as somebody presses Tab, or Shift and Tab.
QSet<const QWidget *> reachedBy(Qt::Key key, QWidget &window)
{
    const auto shift = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
    constexpr int enough = 400; // the topology alone has 15 stops
    QSet<const QWidget *> found;
    for (int i = 0; i < enough; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key,
                        shift);
        const QWidget *focused = QApplication::focusWidget();
        if (focused && isSeen(*focused))
            found << focused;
    }
    return found;
}

QStringList unreachableBy(Qt::Key key, QWidget &window)
{
    const auto reached = reachedBy(key, window);
    QStringList found;
    for (const QWidget *widget : allWidgets(window)) {
        const bool wants = widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (wants && !reached.contains(widget))
            found << nameOf(widget);
    }
    return found;
}

} // namespace

QStringList unreachable(QWidget &window)
{
    return unreachableBy(Qt::Key_Tab, window);
}

QStringList unreachableBackwards(QWidget &window)
{
    return unreachableBy(Qt::Key_Backtab, window);
}

QString listed(const QStringList &list)
{
    return list.join(u'\n');
}

} // namespace herd::test
