// What a keyboard and a screen reader need of the whole window.
#include "gui/shell/attachdialog.h"
#include "gui/tour/captioncard.h"
#include "gui/views/map/mapwidget.h"
#include "gui/window/accessible.h"
#include "tests/gui/mannerrules.h"
#include "tests/gui/openedwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <memory>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class TestManners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_opened->begin(); }
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

private:
    static void keepsAll(QWidget &window);

    std::unique_ptr<Opened> m_opened;
};

void TestManners::initTestCase()
{
    describeToScreenReaders();
    m_opened = std::make_unique<Opened>();
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

QTEST_MAIN(TestManners)
#include "tst_manners.moc"
