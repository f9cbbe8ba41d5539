// What a keyboard and a screen reader need of the whole window.
#include "gui/commands/viewkeys.h"
#include "gui/shell/attachdialog.h"
#include "gui/shell/shell.h"
#include "gui/time/timeslider.h"
#include "gui/tour/captioncard.h"
#include "gui/views/filteredit.h"
#include "gui/views/map/mapwidget.h"
#include "gui/views/timetext.h"
#include "gui/window/accessible.h"
#include "gui/window/scenes.h"
#include "tests/gui/mannerrules.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// The window with a herd of five in it, one of whom is cut off.
struct Opened
{
    Opened()
        : shell({}, nullptr, language)
    {
        window.showAll(sceneNamed(u"partition"_s, 1));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
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

QString spoken(QObject *object, QAccessible::Text kind)
{
    const auto *read = QAccessible::queryAccessibleInterface(object);
    return read ? read->text(kind) : QString();
}

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

class TestManners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_opened.reset(); }
    void rulesCanBeBroken();
    void theWindowKeepsThem();
    void dialogsKeepThem_data();
    void dialogsKeepThem();
    void tabReachesAll();
    void noLetterIsUsedTwice_data();
    void noLetterIsUsedTwice();
    void theTourKeepsThem();
    void theNoticeKeepsThem();
    void aMenuOfEachViewByKey_data();
    void aMenuOfEachViewByKey();
    void lettersAreTyped_data();
    void lettersAreTyped();
    void spacePressesTheFocusedButton();
    void screenReadersSayWhatIsSeen();
    void screenReadersGoThroughTheTopology();
    void screenReadersMoveTheSlider();
    void tablesAreReadAsTheyAreSeen();
    void keysOfViewsAreListed_data();
    void keysOfViewsAreListed();
    void aKeyGoesFromPanelToPanel();

private:
    static void keepsAll(QWidget &window);

    std::unique_ptr<Opened> m_opened;
};

void TestManners::initTestCase()
{
    describeToScreenReaders();
    m_opened = std::make_unique<Opened>();
}

/// Each begins in the window, with nothing selected.
void TestManners::init()
{
    m_opened->window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &m_opened->window);
    m_opened->the<TopologyView>().scene()->clearSelection();
    m_opened->window.setFocus();
}

/// One window that breaks them all: a rule that finds nothing here finds nothing anywhere.
void TestManners::rulesCanBeBroken()
{
    QMainWindow window;
    auto *bar = window.addToolBar(u"Tools"_s);
    bar->addAction(u"One"_s)->setShortcut(Qt::Key_L);
    bar->addAction(u"Two"_s)->setShortcut(Qt::Key_L);
    auto *middle = new QWidget;
    window.setCentralWidget(middle);
    auto *nameless = new QLineEdit(middle);
    auto *mute = new QToolButton(middle);
    mute->move(0, 40);
    auto *trap = new QPlainTextEdit(middle); // which keeps Tab to itself
    trap->move(40, 80);
    auto *behind = new QPushButton(u"Behind"_s, middle);
    behind->move(0, 80);
    auto *frame = new MapWidget(Theme::light(), Basemap {}, middle);
    frame->setAccessibleName({});
    window.resize(640, 480);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    trap->setFocus();

    QVERIFY(withoutNames(window).contains(nameOf(nameless)));
    QVERIFY(withoutNames(window).contains(nameOf(frame)));
    QCOMPARE(silentButtons(window), QStringList {nameOf(mute)});
    QCOMPARE(keysUsedTwice(window), (QStringList {u"L"_s, u"L"_s}));
    QCOMPARE(keysNotInToolTips(window), (QStringList {u"One"_s, u"Two"_s}));
    QVERIFY(unreachable(window).contains(nameOf(behind)));
    trap->setFocus();
    QVERIFY(unreachableBackwards(window).contains(nameOf(nameless)));
    QMenu menu;
    menu.addAction(u"&One"_s);
    menu.addMenu(u"Two"_s)->addActions({new QAction(u"&A"_s, &menu), new QAction(u"B&a"_s, &menu)});
    menu.addAction(u"Tw&o"_s);
    menu.addAction(u"R && O"_s);
    QCOMPARE(lettersUsedTwice(menu.actions()), (QStringList {u"&A / B&a"_s, u"&One / Tw&o"_s}));
    mute->setText(u"Be&fore"_s);
    behind->setText(u"A&fter"_s);
    QCOMPARE(lettersUsedTwice(window).size(), 1);
    QVERIFY(QAccessible::queryAccessibleInterface(middle)->role() == QAccessible::Client);
}

void TestManners::theWindowKeepsThem()
{
    Opened &opened = *m_opened;
    const auto check = [&](const QStringList &found, const char *rule) {
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1StringView(rule) + ":\n"_L1 + listed(found)));
    };
    check(withoutNames(opened.window), "no accessible name");
    check(withoutRoles(opened.window), "no accessible role");
    check(silentButtons(opened.window), "a button without text and tooltip");
    check(keysUsedTwice(opened.window), "keys used twice");
    check(keysNotInToolTips(opened.window), "a tooltip without its key");
}

void TestManners::dialogsKeepThem_data()
{
    QTest::addColumn<QString>("opens");
    QTest::newRow("attach") << u"Attach..."_s;
    QTest::newRow("palette") << u"Find a command..."_s;
    QTest::newRow("keys") << u"Keys"_s;
    QTest::newRow("about") << u"About Herd"_s;
}

void TestManners::dialogsKeepThem()
{
    QFETCH(QString, opens);
    Opened &opened = *m_opened;
    for (QAction *action : opened.window.menuBar()->findChildren<QAction *>()
             + opened.window.findChildren<QAction *>()) {
        if (action->text().remove(u'&') == opens) {
            action->trigger();
            break;
        }
    }
    auto *dialog = opened.window.findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(listed(withoutNames(*dialog)), QString());
    QCOMPARE(listed(withoutRoles(*dialog)), QString());
    QCOMPARE(listed(silentButtons(*dialog)), QString());
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QCOMPARE(listed(unreachable(*dialog)), QString());
    QCOMPARE(listed(unreachableBackwards(*dialog)), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!opened.window.findChild<QDialog *>());
}

void TestManners::tabReachesAll()
{
    Opened &opened = *m_opened;
    QCOMPARE(listed(unreachable(opened.window)), QString());
    QCOMPARE(listed(unreachableBackwards(opened.window)), QString());
}

void TestManners::noLetterIsUsedTwice_data()
{
    QTest::addColumn<QString>("code");
    for (const Language::Choice &choice : Language::choices())
        QTest::newRow(qPrintable(choice.code)) << choice.code;
}

/// Which letters open menus and press buttons is up to each translation.
void TestManners::noLetterIsUsedTwice()
{
    QFETCH(QString, code);
    Opened &opened = *m_opened;
    const auto back = qScopeGuard([&] { opened.language.speak(u"en"_s); });
    opened.language.speak(code);
    QCoreApplication::processEvents();
    QCOMPARE(listed(lettersUsedTwice(opened.window.menuBar()->actions())), QString());
    AttachDialog dialog(Attachment {});
    dialog.show();
    QCOMPARE(listed(lettersUsedTwice(dialog)), QString());
}

void TestManners::keepsAll(QWidget &window)
{
    QCOMPARE(listed(withoutNames(window)), QString());
    QCOMPARE(listed(withoutRoles(window)), QString());
    QCOMPARE(listed(silentButtons(window)), QString());
    QCOMPARE(listed(keysUsedTwice(window)), QString());
    window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &window);
    QCOMPARE(listed(unreachable(window)), QString());
    QCOMPARE(listed(unreachableBackwards(window)), QString());
}

void TestManners::theTourKeepsThem()
{
    Opened &opened = *m_opened;
    opened.window.tour().start();
    const auto end = qScopeGuard([&] { opened.window.tour().end(); });
    QVERIFY(opened.the<CaptionCard>().isVisible());
    keepsAll(opened.window);
    for (const auto *button : opened.the<CaptionCard>().findChildren<QToolButton *>())
        QVERIFY(button->toolTip().contains(button->shortcut().toString()));
}

void TestManners::theNoticeKeepsThem()
{
    Dashboard window(Theme::light());
    window.watchNothing(u"the herd is out"_s);
    window.show();
    auto &notice = *window.findChild<Notice *>();
    QTRY_VERIFY(notice.isVisible());
    keepsAll(window);
    QCOMPARE(spoken(&notice, QAccessible::Name), notice.complaint().title);
    QTRY_COMPARE(spoken(&notice, QAccessible::Description), u"the herd is out"_s);
    const QSignalSpy wanted(&notice, &Notice::demoWanted);
    auto *button = notice.findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestManners::aMenuOfEachViewByKey_data()
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

void TestManners::aMenuOfEachViewByKey()
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

void TestManners::lettersAreTyped_data()
{
    QTest::addColumn<QString>("dock");
    QTest::newRow("a filter") << u"events"_s;
    QTest::newRow("a filter of servers") << u"servers"_s;
    QTest::newRow("a line to send") << u"console"_s;
}

void TestManners::lettersAreTyped()
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

void TestManners::spacePressesTheFocusedButton()
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

void TestManners::screenReadersSayWhatIsSeen()
{
    Opened &opened = *m_opened;
    const auto value = [](QWidget &view) { return spoken(&view, QAccessible::Value); };
    auto &banner = opened.the<Banner>();
    QCOMPARE(spoken(&banner, QAccessible::Name), banner.verdict().text);
    QVERIFY(value(opened.the<TopologyView>()).contains(u"5 servers"_s));
    auto &timeline = opened.the<TimelineView>();
    QVERIFY(value(timeline).contains(u"5 servers"_s));
    QVERIFY(value(timeline).contains(timeOfDay(timeline.timelineLayout().axis.begin())));
    auto &map = opened.the<MapWidget>();
    map.select(u"walker-4"_s);
    QVERIFY(value(map).contains(u"clients"_s));
    QVERIFY(value(map).contains(u"walker-4"_s));
    QVERIFY(value(opened.the<LatencyView>()).contains(u"p99"_s));
}

void TestManners::screenReadersGoThroughTheTopology()
{
    Opened &opened = *m_opened;
    auto &topology = opened.the<TopologyView>();
    auto *read = QAccessible::queryAccessibleInterface(&topology);
    QCOMPARE(read->childCount(), static_cast<int>(topology.choices().size()));
    topology.setFocus();
    QTest::keyClick(&topology, Qt::Key_Down);
    auto *first = read->child(0);
    QCOMPARE(read->focusChild(), first);
    QCOMPARE(read->indexOfChild(first), 0);
    QCOMPARE(first->parent(), read);
    QVERIFY(first->state().selected && first->state().focused);
    QVERIFY(first->text(QAccessible::Name).startsWith(u"Goloman"_s));
    QVERIFY(read->rect().contains(first->rect().center()));
    QVERIFY(!read->child(1)->state().selected);
    QVERIFY(!read->child(read->childCount()));
    const QString link = read->child(read->childCount() - 1)->text(QAccessible::Name);
    QVERIFY2(link.contains(u" and "_s), qPrintable(link));
}

void TestManners::screenReadersMoveTheSlider()
{
    TimeSlider slider(Theme::light());
    slider.setSpan({1'700'000'000, 0}, {1'700'000'060, 0});
    auto *read = QAccessible::queryAccessibleInterface(&slider);
    QCOMPARE(read->role(), QAccessible::Slider);
    QCOMPARE(read->text(QAccessible::Value), u"22:13:20.000"_s);
    read->valueInterface()->setCurrentValue(read->valueInterface()->maximumValue());
    QCOMPARE(read->text(QAccessible::Value), u"22:14:20.000"_s);
}

void TestManners::tablesAreReadAsTheyAreSeen()
{
    Opened &opened = *m_opened;
    auto *table = opened.dock(u"servers"_s).findChild<Table *>();
    const QModelIndex state = table->model()->index(0, ServersModel::State);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), u"up"_s);
}

void TestManners::keysOfViewsAreListed_data()
{
    QTest::addColumn<QString>("view");
    for (const char *view : {"Topology", "Map", "Timeline", "Latency"})
        QTest::newRow(view) << QString::fromLatin1(view);
}

/// Each key that a view takes is in the list, and it takes each that is.
void TestManners::keysOfViewsAreListed()
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
void TestManners::aKeyGoesFromPanelToPanel()
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

QTEST_MAIN(TestManners)
#include "tst_manners.moc"
