// The whole window by keys alone.
#include "gui/commands/viewkeys.h"
#include "gui/views/map/mapwidget.h"
#include "tests/gui/mannerrules.h"
#include "tests/gui/openedwindow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <map>
#include <memory>
#include <set>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// Of the menu that the menu key opens.
QStringList menuByKey(QWidget &widget)
{
    QStringList texts;
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &widget, [&texts] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            for (const QAction *action : menu->actions())
                texts << action->text();
            menu->close();
        }
    });
    looks.start();
    QTest::keyClick(&widget, Qt::Key_Menu); // for those that open it by themselves
    QContextMenuEvent event(QContextMenuEvent::Keyboard, widget.rect().center(),
                            widget.mapToGlobal(widget.rect().center()));
    if (texts.isEmpty())
        QCoreApplication::sendEvent(&widget, &event);
    return QTest::qWaitFor([&] { return !texts.isEmpty(); }) ? texts : QStringList();
}

/// By itself: neither its parents nor filters are asked.
bool takes(QWidget &view, QKeyEvent &event)
{
    const QSignalBlocker quiet(view); // no menu waits for an answer
    static_cast<QObject &>(view).event(&event); // public there
    return event.isAccepted();
}

} // namespace

class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_opened->begin(); }
    void cleanupTestCase() { m_opened.reset(); }
    void aMenuOfEachViewByKey_data();
    void aMenuOfEachViewByKey();
    void lettersAreTyped_data();
    void lettersAreTyped();
    void spacePressesTheFocusedButton();
    void keysOfViewsAreListed_data();
    void keysOfViewsAreListed();
    void aKeyGoesFromPanelToPanel();

private:
    std::unique_ptr<Opened> m_opened;
};

void TestWindowKeys::initTestCase()
{
    m_opened = std::make_unique<Opened>();
}

void TestWindowKeys::aMenuOfEachViewByKey_data()
{
    QTest::addColumn<QString>("dock");
    QTest::addColumn<QString>("type");
    for (const auto &[dock, type] :
         {std::pair("map", "herd::MapWidget"), std::pair("timeline", "herd::TimelineView"),
          std::pair("latency", "herd::LatencyView"), std::pair("servers", "herd::Table"),
          std::pair("events", "herd::Table"), std::pair("traffic", "herd::Table"),
          std::pair("clients", "herd::Table"), std::pair("console", "QLineEdit"),
          std::pair("console", "QPlainTextEdit"), std::pair("inspector", "QTextEdit")})
        QTest::addRow("%s in %s", type, dock)
            << QString::fromLatin1(dock) << QString::fromLatin1(type);
}

void TestWindowKeys::aMenuOfEachViewByKey()
{
    QFETCH(QString, dock);
    QFETCH(QString, type);
    Opened &opened = *m_opened;
    QWidget *view = nullptr;
    for (QWidget *widget : opened.dock(dock).findChildren<QWidget *>()) {
        if (!view && widget->inherits(qPrintable(type)) && !isPartOfQt(widget))
            view = widget;
    }
    QVERIFY(view);
    view->setFocus();
    QVERIFY(!menuByKey(*view).isEmpty());
}

void TestWindowKeys::lettersAreTyped_data()
{
    QTest::addColumn<QString>("dock");
    QTest::newRow("a filter") << u"events"_s;
    QTest::newRow("a filter of servers") << u"servers"_s;
    QTest::newRow("a line to send") << u"console"_s;
}

void TestWindowKeys::lettersAreTyped()
{
    QFETCH(QString, dock);
    Opened &opened = *m_opened;
    const auto pace = opened.window.models().feed.pace();
    auto *line = opened.dock(dock).findChild<QLineEdit *>();
    line->clear();
    line->setFocus();
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"\"l f.[] L\""_s);
    QCOMPARE(line->text(), u"\"l f.[] L\""_s);
    QCOMPARE(opened.window.models().feed.pace(), pace);
}

void TestWindowKeys::spacePressesTheFocusedButton()
{
    Opened &opened = *m_opened;
    const auto pace = opened.window.models().feed.pace();
    auto &map = opened.the<MapWidget>();
    auto *closer = map.findChildren<QToolButton *>().at(1);
    closer->setFocus();
    const double scale = map.view().scale();
    QTest::keyClick(closer, Qt::Key_Space);
    QVERIFY(map.view().scale() > scale);
    QCOMPARE(opened.window.models().feed.pace(), pace);
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Space);
    QVERIFY(opened.window.models().feed.pace() != pace); // elsewhere it is the window's
}

void TestWindowKeys::keysOfViewsAreListed_data()
{
    QTest::addColumn<QString>("view");
    for (const char *view : {"Topology", "Map", "Timeline", "Latency"})
        QTest::newRow(view) << QString::fromLatin1(view);
}

/// Each key that a view takes is in the list, and it takes each that is.
void TestWindowKeys::keysOfViewsAreListed()
{
    QFETCH(QString, view);
    Opened &opened = *m_opened;
    const std::map<QString, QWidget *> views {{u"Topology"_s, &opened.the<TopologyView>()},
                                              {u"Map"_s, &opened.the<MapWidget>()},
                                              {u"Timeline"_s, &opened.the<TimelineView>()},
                                              {u"Latency"_s, &opened.the<LatencyView>()}};
    std::set<int> listed;
    for (const ViewKey &key : viewKeys()) {
        for (const QKeyCombination code : key.codes) {
            if (QLatin1StringView(key.view) == view)
                listed.insert(code.toCombined());
        }
    }
    std::set<int> pressed {Qt::Key_Tab,      Qt::Key_Plus,   Qt::Key_Minus,  Qt::Key_Equal,
                           Qt::Key_Home,     Qt::Key_End,    Qt::Key_Delete, Qt::Key_Insert,
                           Qt::Key_Left,     Qt::Key_Right,  Qt::Key_Up,     Qt::Key_Down,
                           Qt::Key_Menu,     Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter,
                           Qt::Key_Backspace};
    for (int letter = Qt::Key_A; letter <= Qt::Key_Z; ++letter)
        pressed.insert(letter);
    pressed.insert(listed.begin(), listed.end());
    std::set<int> taken;
    for (const int key : pressed) {
        opened.the<TopologyView>().select(u"Goloman"_s); // what Escape and Menu are about
        const auto combination = QKeyCombination::fromCombined(key);
        QKeyEvent event(QEvent::KeyPress, combination.key(), combination.keyboardModifiers());
        if (key == Qt::Key_Tab && view != u"Topology"_s)
            continue; // leads to the next widget
        if (takes(*views.at(view), event))
            taken.insert(key);
    }
    QCOMPARE(taken, listed);
}

/// From the middle to each panel, those behind others too, and back to it.
void TestWindowKeys::aKeyGoesFromPanelToPanel()
{
    Opened &opened = *m_opened;
    opened.the<TopologyView>().setFocus();
    const QStringList names {u"map"_s,     u"inspector"_s, u"timeline"_s, u"servers"_s,
                             u"events"_s,  u"traffic"_s,   u"clients"_s,  u"beliefs"_s,
                             u"latency"_s, u"console"_s};
    for (const QString &name : names) {
        const auto *dock = opened.window.findChild<QDockWidget *>(name);
        QTest::keyClick(&opened.window, Qt::Key_F6);
        QVERIFY2(dock->isAncestorOf(QApplication::focusWidget()), qPrintable(name));
        QTRY_VERIFY(!dock->visibleRegion().isEmpty());
    }
    QTest::keyClick(&opened.window, Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), &opened.the<TopologyView>());
    QTest::keyClick(&opened.window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(opened.dock(names.last()).isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
