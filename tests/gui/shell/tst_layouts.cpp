#include "gui/shell/layouts.h"

#include "gui/shell/layoutmenu.h"
#include "gui/shell/shell.h"
#include "gui/views/topology/linkitem.h"
#include "gui/window/scenes.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QInputDialog>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

class TestLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndDeletesLayouts();
    void bringsLayoutsAlong_data();
    void bringsLayoutsAlong();
    void livesWithDamagedLayouts();
    void remembersReducedMotion();

private:
    Language m_language;
};

void TestLayouts::savesAndDeletesLayouts()
{
    const QTemporaryDir folder;
    const auto open = [&] {
        return std::make_unique<Shell>(
            DashboardOptions {},
            std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            m_language);
    };
    const auto menuOf = [](Shell &shell) { return shell.window().findChild<LayoutMenu *>(); };
    const auto actionOf = [](const QMenu &menu, const QString &text) {
        const auto actions = menu.actions();
        const auto found = std::ranges::find_if(actions, [&text](const QAction *action) {
            return QString(action->text()).remove(u'&') == text;
        });
        return found == actions.end() ? nullptr : *found;
    };
    {
        const auto shell = open();
        shell->window().show();
        shell->window().findChild<QDockWidget *>(u"map"_s)->hide();
        actionOf(*menuOf(*shell), u"Save as..."_s)->trigger();
        auto *ask = shell->window().findChild<QInputDialog *>();
        ask->setTextValue(u"no map"_s);
        ask->accept();
        QVERIFY(actionOf(*menuOf(*shell), u"no map"_s));
        shell->window().findChild<QDockWidget *>(u"map"_s)->show();
    }
    const auto shell = open();
    shell->window().show();
    const auto *map = shell->window().findChild<QDockWidget *>(u"map"_s);
    QVERIFY(map->isVisible());
    actionOf(*menuOf(*shell), u"no map"_s)->trigger();
    QVERIFY(!map->isVisible());
    QMenu *deletes = actionOf(*menuOf(*shell), u"Delete"_s)->menu();
    const auto answer = [&](QMessageBox::StandardButton button) {
        deletes->actions().at(0)->trigger();
        auto *box = shell->window().findChild<QMessageBox *>();
        box->button(button)->click();
        delete box;
    };
    answer(QMessageBox::Cancel);
    QVERIFY(actionOf(*menuOf(*shell), u"no map"_s));
    answer(QMessageBox::Yes);
    QVERIFY(!actionOf(*menuOf(*shell), u"no map"_s));
}

void TestLayouts::bringsLayoutsAlong_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("hidden");
    const auto row = [](const char *name, Layouts::Builtin layout, const QStringList &shown,
                        const QStringList &hidden) {
        QTest::newRow(name) << static_cast<int>(layout) << shown << hidden;
    };
    row("all of it", Layouts::Builtin::Overview, {u"map"_s, u"events"_s, u"timeline"_s}, {});
    row("mostly the map", Layouts::Builtin::Map, {u"map"_s, u"clients"_s}, {u"traffic"_s});
    row("what is said", Layouts::Builtin::Traffic, {u"traffic"_s, u"console"_s}, {u"map"_s});
    row("on a wall", Layouts::Builtin::Wall, {u"map"_s, u"timeline"_s}, {u"console"_s});
}

void TestLayouts::bringsLayoutsAlong()
{
    QFETCH(int, layout);
    QFETCH(QStringList, shown);
    QFETCH(QStringList, hidden);
    Preferences preferences(nullptr);
    Dashboard window(Theme::light());
    Layouts layouts(window, preferences);
    window.show();
    window.findChild<QDockWidget *>(u"timeline"_s)->hide(); // by the user
    layouts.show(static_cast<Layouts::Builtin>(layout));
    for (const QString &name : shown)
        QVERIFY2(!window.findChild<QDockWidget *>(name)->isHidden(), qPrintable(name));
    for (const QString &name : hidden)
        QVERIFY2(window.findChild<QDockWidget *>(name)->isHidden(), qPrintable(name));
}

void TestLayouts::livesWithDamagedLayouts()
{
    const QTemporaryDir folder;
    const auto settings = [&] {
        return std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    };
    const QString key = u"layouts/docks/"_s + QString::fromLatin1(QByteArray("mine").toHex());
    settings()->setValue(u"layouts/names"_s,
                         QStringList {u"mine"_s, QString(), QString(1000, u'x')});
    settings()->setValue(key, QByteArray(500, 'x'));
    Preferences preferences(settings());
    Dashboard window(Theme::light());
    Layouts layouts(window, preferences);
    const QByteArray before = window.saveState();
    QCOMPARE(layouts.names(), QStringList {u"mine"_s});
    QVERIFY(!layouts.choose(u"mine"_s));
    QVERIFY(!layouts.choose(u"not there"_s));
    QCOMPARE(window.saveState(), before);
    QVERIFY(!layouts.saveAs({}));
    QVERIFY(!layouts.saveAs(QString(Layouts::longestName + 1, u'x')));
    for (int i = 1; i < Layouts::mostNamed; ++i)
        QVERIFY(layouts.saveAs(QString::number(i)));
    QVERIFY(!layouts.saveAs(u"one too many"_s));
    QVERIFY(layouts.saveAs(u"mine"_s)); // in place of the damaged one
    QVERIFY(layouts.choose(u"mine"_s));
}

void TestLayouts::remembersReducedMotion()
{
    const QTemporaryDir folder;
    const auto open = [&] {
        return std::make_unique<Shell>(
            DashboardOptions {},
            std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            m_language);
    };
    const auto tick = [](Shell &shell) {
        const auto actions = shell.window().findChildren<QAction *>();
        return *std::ranges::find(actions, u"Reduced &motion"_s, &QAction::text);
    };
    const auto dotsOfAHop = [](Shell &shell) {
        shell.window().showAll(sceneNamed(u"overview"_s, 1));
        auto *topology = shell.window().findChild<TopologyView *>();
        const LinkItem *link = nullptr;
        for (QGraphicsObject *item : topology->choices()) {
            if (!link)
                link = qobject_cast<LinkItem *>(item);
        }
        const auto &[one, other] = std::pair(link->picture().one, link->picture().other);
        topology->showHop({u"report"_s, one, other, one});
        return topology->dots();
    };
    {
        const auto shell = open();
        QVERIFY(!tick(*shell)->isChecked());
        QVERIFY(dotsOfAHop(*shell) > 0);
        tick(*shell)->trigger();
        QCOMPARE(shell->window().findChild<TopologyView *>()->dots(), std::size_t {0});
    }
    const auto shell = open();
    QVERIFY(tick(*shell)->isChecked());
    QCOMPARE(dotsOfAHop(*shell), std::size_t {0});
    tick(*shell)->trigger();
    QVERIFY(dotsOfAHop(*shell) > 0);
}

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
