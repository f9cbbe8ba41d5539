#include "gui/commands/commandpalette.h"
#include "gui/commands/shortcutlist.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

/// Some menus as programs have them.
struct Menus
{
    Menus()
    {
        view.addAction(u"Expor&t..."_s);
        open = view.addAction(u"&Open..."_s);
        open->setShortcut(QKeySequence(u"Ctrl+O"_s));
        view.addSeparator();
        QMenu *theme = view.addMenu(u"&Theme"_s);
        dark = theme->addAction(u"&Dark"_s);
        light = theme->addAction(u"&Light"_s);
        light->setEnabled(false);
        theme->addAction(u"secret"_s)->setVisible(false);
    }

    std::vector<Command> commands() const { return commandsOf(view.actions()); }

    QMenu view;
    QAction *open;
    QAction *dark;
    QAction *light;
};

QStringList textsOf(const std::vector<Command> &commands)
{
    QStringList texts;
    for (const Command &command : commands)
        texts << command.text;
    return texts;
}

QStringList listedIn(const QDialog &dialog, int column)
{
    QStringList texts;
    const auto *list = dialog.findChild<QTreeWidget *>();
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        texts << list->topLevelItem(row)->text(column);
    return texts;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMenusThatLeadToACommand();
    void findsByWords_data();
    void findsByWords();
    void doesWhatIsChosen();
    void doesNotDoWhatCannotBeDone();
    void outlivesItsActions();
    void listsKeys();
};

void TestCommandPalette::namesMenusThatLeadToACommand()
{
    const Menus menus;
    QCOMPARE(textsOf(menus.commands()),
             (QStringList {u"Export"_s, u"Open"_s, u"Theme: Dark"_s, u"Theme: Light"_s}));
    QCOMPARE(menus.commands()[1].shortcut, u"Ctrl+O"_s);
}

void TestCommandPalette::findsByWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed is everything")
        << u""_s << QStringList {u"Export"_s, u"Open"_s, u"Theme: Dark"_s, u"Theme: Light"_s};
    QTest::newRow("whatever the case") << u"DARK"_s << QStringList {u"Theme: Dark"_s};
    QTest::newRow("words in any order") << u"li th"_s << QStringList {u"Theme: Light"_s};
    QTest::newRow("every word must be there") << u"theme open"_s << QStringList {};
    QTest::newRow("where a word begins comes first")
        << u"o"_s << QStringList {u"Open"_s, u"Export"_s};
}

void TestCommandPalette::findsByWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    const Menus menus;
    QCOMPARE(textsOf(commandsFor(typed, menus.commands())), found);
}

void TestCommandPalette::doesWhatIsChosen()
{
    const Menus menus;
    const QSignalSpy done(menus.dark, &QAction::triggered);
    CommandPalette palette(menus.commands());
    palette.show();
    auto *typed = palette.findChild<QLineEdit *>();
    QTest::keyClicks(typed, u"th"_s);
    QCOMPARE(listedIn(palette, 0), (QStringList {u"Theme: Dark"_s, u"Theme: Light"_s}));
    QTest::keyClick(typed, Qt::Key_Down);
    QTest::keyClick(typed, Qt::Key_Up);
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(done.count(), 1);
    QVERIFY(palette.isHidden());
}

void TestCommandPalette::doesNotDoWhatCannotBeDone()
{
    const Menus menus;
    const QSignalSpy done(menus.light, &QAction::triggered);
    CommandPalette palette(menus.commands());
    palette.show();
    auto *typed = palette.findChild<QLineEdit *>();
    QTest::keyClicks(typed, u"light"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(done.count(), 0);
    QVERIFY(!palette.isHidden());
    QTest::keyClick(typed, Qt::Key_Escape);
    QVERIFY(palette.isHidden());
}

void TestCommandPalette::outlivesItsActions()
{
    auto menus = std::make_unique<Menus>();
    CommandPalette palette(menus->commands());
    palette.show();
    menus.reset();
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!palette.isHidden());
}

void TestCommandPalette::listsKeys()
{
    const Menus menus;
    const ShortcutList list(menus.commands());
    QCOMPARE(listedIn(list, 0).front(), u"Ctrl+O"_s);
    QCOMPARE(listedIn(list, 1).front(), u"Open"_s);
    QVERIFY(listedIn(list, 1).contains(u"Map: Zoom"_s));
    QVERIFY(!listedIn(list, 1).contains(u"Theme: Dark"_s));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
