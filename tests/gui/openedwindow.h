// The whole window, for tests of what it is like to work in it.
#pragma once

#include "gui/shell/shell.h"
#include "gui/views/topology/topologyview.h"
#include "gui/window/scenes.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QTest>

namespace herd::test {

/// The window with a herd of five in it, one of whom is cut off.
struct Opened
{
    Opened()
        : shell({}, nullptr, language)
    {
        window.showAll(sceneNamed(QStringLiteral("partition"), 1));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    /// Each test begins in the window, with nothing selected.
    void begin()
    {
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        the<TopologyView>().scene()->clearSelection();
        window.setFocus();
    }

    template <typename View> View &the() const { return *window.findChild<View *>(); }
    QDockWidget &dock(const QString &name) const
    {
        auto *found = window.findChild<QDockWidget *>(name);
        found->raise();
        QCoreApplication::processEvents(); // it is laid out
        return *found;
    }

    Language language;
    Shell shell;
    Dashboard &window {shell.window()};
};

/// What a screen reader is told.
inline QString spoken(QObject *object, QAccessible::Text kind)
{
    const auto *read = QAccessible::queryAccessibleInterface(object);
    return read ? read->text(kind) : QString();
}

} // namespace herd::test
