#include "gui/shell/layouts.h"

#include "gui/shell/layoutmenu.h"
#include "gui/shell/shell.h"
#include "gui/views/topology/linkitem.h"
#include "gui/window/scenes.h"

#include <QDockWidget>
#include <QInputDialog>
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
    void takesBackWhatWasDone();
    void bringsLayoutsAlong_data();
    void bringsLayoutsAlong();
    void livesWithDamagedLayouts();
    void remembersReducedMotion();

private:
    std::unique_ptr<Shell> open(const QTemporaryDir &folder);
    static QAction *actionOf(Shell &shell, const QString &text);
    static void saveAs(Shell &shell, const QString &name);

    Language m_language;
};

std::unique_ptr<Shell> TestLayouts::open(const QTemporaryDir &folder)
{
    auto shell = std::make_unique<Shell>(
        DashboardOptions {},
        std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat), m_language);
    shell->window().show();
    return shell;
}

QAction *TestLayouts::actionOf(Shell &shell, const QString &text)
{
    const auto actions = shell.window().findChild<LayoutMenu *>()->actions();
    const auto found = std::ranges::find_if(actions, [&text](const QAction *action) {
        return QString(action->text()).remove(u'&') == text;
    });
    return found == actions.end() ? nullptr : *found;
}

void TestLayouts::saveAs(Shell &shell, const QString &name)
{
    actionOf(shell, u"Save as..."_s)->trigger();
    auto *ask = shell.window().findChild<QInputDialog *>();
    ask->setTextValue(name);
    ask->accept();
    delete ask;
}

void TestLayouts::savesAndDeletesLayouts()
{
    const QTemporaryDir folder;
    {
        const auto shell = open(folder);
        shell->window().findChild<QDockWidget *>(u"map"_s)->hide();
        saveAs(*shell, u"no map"_s);
        QVERIFY(actionOf(*shell, u"no map"_s));
        shell->window().findChild<QDockWidget *>(u"map"_s)->show();
    }
    const auto shell = open(folder);
    const auto *map = shell->window().findChild<QDockWidget *>(u"map"_s);
    QVERIFY(map->isVisible());
    actionOf(*shell, u"no map"_s)->trigger();
    QVERIFY(!map->isVisible());
    actionOf(*shell, u"Delete"_s)->menu()->actions().at(0)->trigger();
    QVERIFY(!actionOf(*shell, u"no map"_s));
    QVERIFY(!actionOf(*shell, u"Delete"_s)->isEnabled());
}

/// Nobody is asked before; all of it can be taken back, one after the other.
void TestLayouts::takesBackWhatWasDone()
{
    const QTemporaryDir folder;
    const auto shell = open(folder);
    QAction *undo = shell->window().undo().action();
    auto *map = shell->window().findChild<QDockWidget *>(u"map"_s);
    map->hide();
    saveAs(*shell, u"mine"_s);
    QVERIFY(!undo->isEnabled()); // nothing is lost by that
    map->show();
    saveAs(*shell, u"mine"_s);
    QCOMPARE(undo->text(), u"&Undo: Replace the layout \"mine\""_s);
    actionOf(*shell, u"Delete"_s)->menu()->actions().at(0)->trigger();
    actionOf(*shell, u"Traffic"_s)->trigger();
    QVERIFY(!map->isVisible());
    auto *topology = shell->window().findChild<TopologyView *>();
    const QHash<QString, QPointF> places {{u"Welsh"_s, QPointF(10, 20)}};
    topology->setPlaces(places);
    Q_EMIT shell->window().findChild<MainMenu *>()->resetWanted();
    QVERIFY(map->isVisible() && topology->places().isEmpty());

    undo->trigger();
    QVERIFY(!map->isVisible());
    QCOMPARE(topology->places(), places);
    undo->trigger();
    QVERIFY(map->isVisible());
    undo->trigger();
    QVERIFY(actionOf(*shell, u"mine"_s));
    undo->trigger();
    actionOf(*shell, u"mine"_s)->trigger();
    QVERIFY(!map->isVisible()); // as it was saved first
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
        const auto shell = open(folder);
        QVERIFY(!tick(*shell)->isChecked());
        QVERIFY(shell->window().isAnimated());
        QVERIFY(dotsOfAHop(*shell) > 0);
        tick(*shell)->trigger();
        QCOMPARE(shell->window().findChild<TopologyView *>()->dots(), std::size_t {0});
    }
    const auto shell = open(folder);
    QVERIFY(tick(*shell)->isChecked());
    QVERIFY(!shell->window().isAnimated());
    QCOMPARE(dotsOfAHop(*shell), std::size_t {0});
    tick(*shell)->trigger();
    QVERIFY(dotsOfAHop(*shell) > 0);
}

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
