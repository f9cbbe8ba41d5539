#include "gui/shell/shell.h"

#include "core/herd/herdhost.h"
#include "gui/sources/flashcrowd.h"
#include "gui/window/scenes.h"
#include "tests/monitor/playedmonitor.h"
#include "tests/support/testherd.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

const Notice &noticeIn(Shell &shell)
{
    return *shell.window().findChild<Notice *>();
}

/// What stands in the window where something is wrong.
QString complaintIn(Shell &shell)
{
    const Complaint &complaint = noticeIn(shell).complaint();
    return noticeIn(shell).isVisible() ? complaint.title + '\n'_L1 + complaint.text : QString();
}

/// As a person reads it.
QString plain(QString text)
{
    return text.remove('&'_L1);
}

/// Opens the menus one by one and chooses the last.
void choose(Shell &shell, const QStringList &path)
{
    QList<QAction *> actions = shell.window().menuBar()->actions();
    for (const QString &text : path) {
        const auto found = std::ranges::find_if(
            actions, [&](const QAction *action) { return plain(action->text()) == text; });
        QVERIFY2(found != actions.end(), qPrintable(text));
        if (QMenu *menu = (*found)->menu()) {
            Q_EMIT menu->aboutToShow();
            actions = menu->actions();
        } else {
            (*found)->trigger();
        }
    }
}

/// A herd of one server, on ports of the system's choice.
struct OneServer
{
    OneServer()
    {
        QSignalSpy started(&host, &HerdHost::started);
        QObject::connect(&host, &HerdHost::started, &host,
                         [this](const Topology &herd) { port = herd.servers[0].monitorPort; });
        host.start();
        QVERIFY(started.wait(patience));
    }
    QString address() const { return u"127.0.0.1:%1"_s.arg(port); }

    HerdHost host {Topology {"lone", {{"Wolf", "127.0.0.1", 0, 0, 0}}, {}},
                   [] { return std::make_unique<ManualPlaces>(); }};
    std::uint16_t port = 0;
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(m_folder.filePath(u"settings.ini"_s)); }
    void beginsWithTheDemo();
    void asksWhatToAttachTo();
    void changesTheThemeAsItRuns();
    void hidesAndShowsPanels();
    void tellsWhatItIs();
    void saysWhyNothingIsSeen_data();
    void saysWhyNothingIsSeen();
    void saysThatAHerdFileIsGone();
    void startsTheDemoInstead();
    void goesOnWhenAServerIsBack();
    void leavesTheDemoForServers();
    void letsTheDemoBeChanged();
    void remembersWhatWasWatched();
    void remembersWhereThingsAre();
    void comesBackToTheFirstLayout();
    void livesWithSettingsOfOthers_data();
    void livesWithSettingsOfOthers();

private:
    std::unique_ptr<QSettings> settings() const
    {
        return std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s),
                                           QSettings::IniFormat);
    }

    QTemporaryDir m_folder;
    Language language;
};

void TestShell::beginsWithTheDemo()
{
    Shell shell({}, nullptr, language);
    shell.start();
    QVERIFY(shell.window().isVisible());
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    const auto *bar = shell.window().findChild<QToolBar *>(u"source"_s);
    QVERIFY(bar->actions().at(0)->isChecked());
    QVERIFY(!bar->actions().at(1)->isChecked());
}

void TestShell::asksWhatToAttachTo()
{
    OneServer server;
    Shell shell({}, nullptr, language);
    shell.window().show();
    choose(shell, {u"File"_s, u"Attach..."_s});
    auto *dialog = shell.window().findChild<QDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"addresses"_s), server.address());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(shell.window().windowTitle(), server.address() + " - Herd"_L1);
    const auto *topology = shell.window().findChild<TopologyView *>();
    QTRY_COMPARE_WITH_TIMEOUT(shell.window().findChild<Banner *>()->verdict().mark, Mark::Good,
                              patience);
    QVERIFY(topology->isVisible());
    QVERIFY(complaintIn(shell).isEmpty());
}

void TestShell::changesTheThemeAsItRuns()
{
    Shell shell({}, settings(), language);
    shell.window().show();
    const auto background = [&] {
        return shell.window().grab().toImage().pixelColor(2, shell.window().height() / 2);
    };
    choose(shell, {u"View"_s, u"Theme"_s, u"Dark"_s});
    QCOMPARE(background(), Theme::dark().window);
    choose(shell, {u"View"_s, u"Theme"_s, u"Light"_s});
    QCOMPARE(background(), Theme::light().window);
    QCOMPARE(Preferences(settings()).look(), Look::Light);
}

void TestShell::hidesAndShowsPanels()
{
    Shell shell({}, nullptr, language);
    shell.window().show();
    const auto *map = shell.window().findChild<QDockWidget *>(u"map"_s);
    choose(shell, {u"View"_s, u"Panels"_s, u"Map"_s});
    QVERIFY(!map->isVisible());
    choose(shell, {u"View"_s, u"Panels"_s, u"Map"_s});
    QVERIFY(map->isVisible());
}

void TestShell::tellsWhatItIs()
{
    Shell shell({}, nullptr, language);
    shell.window().show();
    choose(shell, {u"Help"_s, u"About Herd"_s});
    auto *box = shell.window().findChild<QDialog *>();
    QVERIFY(box && box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!box->isVisible());
}

void TestShell::saysWhyNothingIsSeen_data()
{
    QTest::addColumn<QByteArrayList>("says");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("somebody who speaks mail")
        << QByteArrayList {"220 mail.example ESMTP\r\n"} << false
        << QStringList {u"can't be watched"_s, u"does not speak the monitor stream"_s,
                        u"5000 above"_s};
    QTest::newRow("a port for clients, which answers what it does not know")
        << QByteArrayList {"? {\"hello\":1}\n"} << false
        << QStringList {u"can't be watched"_s, u"no monitor port"_s};
    QTest::newRow("somebody who hangs up")
        << QByteArrayList {} << true << QStringList {u"without a greeting"_s};
    QTest::newRow("a server that is too new")
        << QByteArrayList {greeting("A", "r", "1700000000", "2")} << false
        << QStringList {u"version 2"_s, u"version 1"_s, u"same release"_s};
    QTest::newRow("a server that refuses an old dashboard")
        << QByteArrayList {"{\"error\":\"the monitor stream is spoken in version 2\"}\n"} << false
        << QStringList {u"version 2"_s, u"version 1"_s};
}

void TestShell::saysWhyNothingIsSeen()
{
    QFETCH(QByteArrayList, says);
    QFETCH(bool, closes);
    QFETCH(QStringList, words);
    PlayedMonitor port(says);
    port.closes = closes;
    Shell shell({}, nullptr, language);
    shell.window().show();
    shell.attach({u"127.0.0.1:%1"_s.arg(port.serverPort()), {}, {}});
    for (const QString &word : words)
        QTRY_VERIFY2(complaintIn(shell).contains(word), qPrintable(complaintIn(shell)));
    QVERIFY(complaintIn(shell).contains(u"127.0.0.1:%1"_s.arg(port.serverPort())));
    QVERIFY(!shell.window().findChild<TopologyView *>()->isVisible());
    QCOMPARE(noticeIn(shell).findChildren<QPushButton *>().size(), 1);
}

void TestShell::saysThatAHerdFileIsGone()
{
    Shell shell({}, nullptr, language);
    shell.window().show();
    shell.attach({{}, u"/nowhere/herd.toml"_s, {}});
    QTRY_VERIFY(complaintIn(shell).contains(u"/nowhere/herd.toml"_s));
}

void TestShell::startsTheDemoInstead()
{
    Shell shell({}, nullptr, language);
    shell.window().show();
    shell.attach({u"127.0.0.1:1"_s, {}, {}});
    QTRY_VERIFY(complaintIn(shell).contains(u"Nobody answers at 127.0.0.1:1"_s));
    auto *button = noticeIn(shell).findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Start the demo"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(complaintIn(shell).isEmpty(), patience);
}

/// The connection is resumed by itself; the button only does not wait for that.
void TestShell::goesOnWhenAServerIsBack()
{
    OneServer server;
    Shell shell({}, nullptr, language);
    shell.window().show();
    shell.attach({server.address(), {}, {}});
    const auto *banner = shell.window().findChild<Banner *>();
    QTRY_COMPARE_WITH_TIMEOUT(banner->verdict().mark, Mark::Good, patience);
    server.host.kill(u"Wolf"_s);
    QTRY_VERIFY_WITH_TIMEOUT(complaintIn(shell).contains(u"No server answers any more"_s),
                             patience);
    QVERIFY(complaintIn(shell).contains(u"Wolf at "_s + server.address()));
    QVERIFY(shell.window().findChild<TopologyView *>()->isVisible()); // what was known last
    auto *button = noticeIn(shell).findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try again"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(complaintIn(shell).contains(u"could not connect"_s), patience);
    server.host.revive(u"Wolf"_s);
    QTRY_VERIFY_WITH_TIMEOUT(complaintIn(shell).isEmpty(), patience);
    QCOMPARE(shell.window().statusBar()->currentMessage(),
             u"A server is back, and this goes on."_s);
    QTRY_COMPARE_WITH_TIMEOUT(banner->verdict().mark, Mark::Good, patience);
}

/// Five servers and their people end on their threads; the window never waits for them.
void TestShell::leavesTheDemoForServers()
{
    OneServer server;
    Shell shell({}, nullptr, language);
    shell.start();
    const auto *banner = shell.window().findChild<Banner *>();
    QTRY_COMPARE_WITH_TIMEOUT(banner->verdict().mark, Mark::Good, patience);
    const QPointer<HerdSource> demo(shell.window().source());
    shell.attach({server.address(), {}, {}});
    QVERIFY(demo); // so nobody has waited
    QTRY_VERIFY_WITH_TIMEOUT(!demo, patience);
    QTRY_COMPARE_WITH_TIMEOUT(banner->verdict().mark, Mark::Good, patience);
}

/// Buses stand still or drive, a crowd comes; the map shows where.
void TestShell::letsTheDemoBeChanged()
{
    Shell shell({}, nullptr, language);
    choose(shell, {u"Demo"_s, u"Walkers in Los Angeles"_s});
    shell.start();
    auto *map = shell.window().findChild<MapWidget *>();
    const auto count = [&](const QString &prefix) {
        int found = 0;
        for (std::size_t i = 0; i < map->clients().size(); ++i)
            found += map->clients().id(i).startsWith(prefix);
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(count(u"bus"_s) > 3, patience);
    QCOMPARE(count(u"apple"_s), 0);
    const QPointF there = map->view().toScreen(GeoPoint {38.9, -77.03});
    QVERIFY(!map->rect().contains(there.toPoint())); // it begins with Los Angeles
    choose(shell, {u"Demo"_s, u"Show Washington, DC"_s});
    QVERIFY(map->rect().contains(map->view().toScreen(GeoPoint {38.9, -77.03}).toPoint()));
    choose(shell, {u"Demo"_s, u"Flash crowd"_s});
    QTRY_COMPARE_WITH_TIMEOUT(count(u"guest"_s), int(FlashCrowd::people), patience);
    choose(shell, {u"Demo"_s, u"Walkers in Los Angeles"_s});
    QTRY_VERIFY_WITH_TIMEOUT(count(u"apple"_s) > 0, patience);
}

void TestShell::remembersWhatWasWatched()
{
    OneServer server;
    {
        Shell shell({}, settings(), language);
        shell.window().show();
        shell.attach({server.address(), {}, {}});
    }
    {
        Shell shell({}, settings(), language);
        shell.start();
        QCOMPARE(shell.window().windowTitle(), server.address() + " - Herd"_L1);
        choose(shell, {u"File"_s, u"Demo"_s});
    }
    Shell shell({}, settings(), language);
    shell.start();
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
}

void TestShell::remembersWhereThingsAre()
{
    const QHash<QString, QPointF> places {{u"Welsh"_s, {12.5, -80}}};
    const auto columns = [](Shell &shell) {
        return shell.window()
            .findChild<QDockWidget *>(u"servers"_s)
            ->findChild<Table *>()
            ->horizontalHeader();
    };
    {
        Shell shell({}, settings(), language);
        shell.window().show();
        shell.window().resize(1111, 777);
        shell.window().findChild<QDockWidget *>(u"map"_s)->hide();
        shell.window().findChild<TopologyView *>()->setPlaces(places);
        columns(shell)->resizeSection(0, 234);
    }
    Shell shell({}, settings(), language);
    shell.window().show();
    QCOMPARE(shell.window().size(), QSize(1111, 777));
    QVERIFY(!shell.window().findChild<QDockWidget *>(u"map"_s)->isVisible());
    QCOMPARE(shell.window().findChild<TopologyView *>()->places(), places);
    QCOMPARE(columns(shell)->sectionSize(0), 234);
    shell.window().showAll({}); // which fits what nobody chose
    QCOMPARE(columns(shell)->sectionSize(0), 234);
}

void TestShell::comesBackToTheFirstLayout()
{
    Shell shell({}, settings(), language);
    shell.window().show();
    const auto *map = shell.window().findChild<QDockWidget *>(u"map"_s);
    auto *topology = shell.window().findChild<TopologyView *>();
    topology->setPlaces({{u"Welsh"_s, {1, 2}}});
    choose(shell, {u"View"_s, u"Panels"_s, u"Map"_s});
    QVERIFY(!map->isVisible());
    choose(shell, {u"View"_s, u"Reset layout"_s});
    QVERIFY(map->isVisible());
    QVERIFY(topology->places().isEmpty());
}

void TestShell::livesWithSettingsOfOthers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no settings at all") << QByteArray(4096, '\xFF');
    QTest::newRow("blobs of nothing")
        << QByteArray("[layout]\nwindow=@ByteArray(abc)\ndocks=@ByteArray(def)\n");
    QTest::newRow("columns that can't be")
        << QByteArray("[layout]\ncolumns\\servers=-5, 99999999999, x\n");
    QTest::newRow("servers nowhere")
        << QByteArray("[layout]\nservers=Welsh nan inf, Hands 1e300 0, , Welsh\n");
}

void TestShell::livesWithSettingsOfOthers()
{
    QFETCH(QByteArray, content);
    QFile out(m_folder.filePath(u"settings.ini"_s));
    QVERIFY(out.open(QFile::WriteOnly));
    out.write(content);
    out.close();
    Shell shell({}, settings(), language);
    shell.window().show();
    QVERIFY(shell.window().findChild<QDockWidget *>(u"map"_s)->isVisible());
    QVERIFY(shell.window().findChild<TopologyView *>()->places().isEmpty());
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
