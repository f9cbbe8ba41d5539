#include "gui/models/sinceepoch.h"
#include "gui/sources/attachsource.h"
#include "gui/sources/demosource.h"
#include "gui/views/topology/serveritem.h"
#include "gui/window/dashboard.h"
#include "gui/window/scenes.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QImage>
#include <QMenu>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

const Verdict &verdictIn(const Dashboard &dashboard)
{
    return dashboard.findChild<Banner *>()->verdict();
}

std::vector<ServerPicture> serversIn(const Dashboard &dashboard)
{
    std::vector<ServerPicture> found;
    const auto *view = dashboard.findChild<TopologyView *>();
    for (QGraphicsItem *item : view->scene()->items(Qt::AscendingOrder)) {
        if (const auto *server = qobject_cast<ServerItem *>(item->toGraphicsObject()))
            found.push_back(server->picture());
    }
    return found;
}

int countIn(const Dashboard &dashboard, ServerPicture::State state)
{
    const auto servers = serversIn(dashboard);
    return static_cast<int>(std::ranges::count(servers, state, &ServerPicture::state));
}

QProcessEnvironment withoutADisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &variable : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(variable);
    return environment;
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongFirst_data();
    void saysWhatIsWrongFirst();
    void saysWhatEachServerBelieves();
    void aSpanOfTimeFiltersTables();
    void takesBackWhatKeysDid();
    void filtersTheTableInFront();
    void writesPicturesWithoutADisplay();
    void helpsWithoutADisplay();
    void refusesWhatItCannotWrite();
    void showsTheDemoAlive();
    void saysThatNobodyAnswers();
};

void TestDashboard::saysWhatIsWrongFirst_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QString>("says");
    QTest::newRow("a herd that is well") << u"overview"_s << Mark::Good << u"Converged"_s;
    QTest::newRow("a server that is cut off") << u"partition"_s << Mark::Paused << u"Welsh"_s;
    QTest::newRow("nothing") << u"empty"_s << Mark::Waiting << u"No herd"_s;
    QTest::newRow("nobody at home") << u"error"_s << Mark::Bad << u"127.0.0.1:13000"_s;
}

void TestDashboard::saysWhatIsWrongFirst()
{
    QFETCH(QString, scene);
    QFETCH(Mark, mark);
    QFETCH(QString, says);
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(scene, 1));
    QCOMPARE(verdictIn(dashboard).mark, mark);
    QVERIFY2(verdictIn(dashboard).text.contains(says), qPrintable(verdictIn(dashboard).text));
}

/// A client of Welsh's, which is cut off: it alone knows better.
void TestDashboard::saysWhatEachServerBelieves()
{
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(u"partition"_s, 1));
    auto *beliefs = dashboard.findChild<QDockWidget *>(u"beliefs"_s)->findChild<QTableView *>();
    QCOMPARE(beliefs->model()->rowCount(), 0);
    Q_EMIT dashboard.findChild<MapWidget *>()->clientSelected(u"walker-4"_s);
    QCOMPARE(beliefs->model()->rowCount(), 5);
    QStringList atNewest;
    for (int row = 0; row < 5; ++row) {
        if (beliefs->model()->index(row, BeliefsModel::Newest).data().toBool())
            atNewest << beliefs->model()->index(row, BeliefsModel::Server).data().toString();
    }
    QCOMPARE(atNewest, QStringList {u"Welsh"_s});
}

void TestDashboard::aSpanOfTimeFiltersTables()
{
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(u"partition"_s, 1));
    auto *timeline = dashboard.findChild<TimelineView *>();
    auto *events = dashboard.findChild<QDockWidget *>(u"events"_s)->findChild<QTableView *>();
    const int all = events->model()->rowCount();
    const Timestamp begin = timestampOf(timeline->timelineLayout().axis.timeAt(500));
    Q_EMIT timeline->spanSelected(TimeWindow {begin, begin + TimeSpan {2, 0}});
    QTRY_VERIFY(events->model()->rowCount() < all / 10);
    QVERIFY(events->model()->rowCount() > 0);
    QVERIFY(timeline->selection().has_value());
    timeline->clearSelection();
    QTRY_COMPARE(events->model()->rowCount(), all);
}

void TestDashboard::takesBackWhatKeysDid()
{
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(u"overview"_s, 1));
    auto *topology = dashboard.findChild<TopologyView *>();
    topology->select(u"Welsh"_s);
    QTest::keyClick(topology, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(topology, Qt::Key_Right, Qt::ControlModifier);
    const auto &reply = dashboard.models().latencies.histogram(LatencyBook::Span::Reply);
    const auto count = reply.count();
    QVERIFY(count > 0);
    QTest::keyClick(dashboard.findChild<LatencyView *>(), Qt::Key_Delete);
    QCOMPARE(reply.count(), 0U);
    dashboard.undo().action()->trigger();
    QCOMPARE(reply.count(), count);
    QVERIFY(!topology->places().isEmpty());
    dashboard.undo().action()->trigger();
    QVERIFY(topology->places().isEmpty());
    QVERIFY(!dashboard.undo().action()->isEnabled());
}

void TestDashboard::filtersTheTableInFront()
{
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(u"partition"_s, 1));
    dashboard.show();
    dashboard.activateWindow();
    auto *events = dashboard.findChild<QDockWidget *>(u"events"_s)->findChild<QTableView *>();
    QTest::keyClick(dashboard.windowHandle(), Qt::Key_F, Qt::ControlModifier);
    for (const char c : std::string("kind == link "))
        QTest::keyClick(dashboard.windowHandle(), c);
    QTRY_COMPARE(events->model()->rowCount(), 2); // both ends of the only one of Welsh
}

void TestDashboard::writesPicturesWithoutADisplay()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"picture.png"_s);
    QProcess program;
    QProcessEnvironment environment = withoutADisplay();
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path()); // Qt complains where there is none
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HERD_DASHBOARD),
                  {u"--screenshot"_s, file, u"--scene"_s, u"partition"_s, u"--theme"_s, u"dark"_s,
                   u"--size"_s, u"900x600"_s});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardError(), QByteArray());
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(900, 600));
    QCOMPARE(picture.pixelColor(2, 100), Theme::dark().window);
}

void TestDashboard::helpsWithoutADisplay()
{
    QProcess program;
    program.setProcessEnvironment(withoutADisplay());
    program.start(QStringLiteral(HERD_DASHBOARD), {u"--help"_s});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains("--screenshot"));
}

void TestDashboard::refusesWhatItCannotWrite()
{
    QProcess program;
    program.start(QStringLiteral(HERD_DASHBOARD), {u"--screenshot"_s, u"/nowhere/picture.png"_s});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("/nowhere/picture.png"));
}

/// Chooses from the menu of a server, as a person does.
void choose(Dashboard &dashboard, const QString &server, const QString &text)
{
    QTimer::singleShot(0, &dashboard, [&text] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto wanted = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(wanted != actions.end(), qPrintable(text));
        (*wanted)->trigger();
        menu->close();
    });
    Q_EMIT dashboard.findChild<TopologyView *>()->serverMenuWanted(server, {});
}

/// Real servers, real phones: hops are seen, a server that is killed is missed, and welcomed back.
void TestDashboard::showsTheDemoAlive()
{
    Dashboard dashboard(Theme::light());
    auto source = std::make_unique<DemoSource>(1);
    DemoSource &demo = *source;
    demo.setTraffic({.walkers = true, .buses = false});
    dashboard.watch(std::move(source));
    dashboard.show();
    QTRY_COMPARE_WITH_TIMEOUT(countIn(dashboard, ServerPicture::State::Up), 5, patience);
    const auto *view = dashboard.findChild<TopologyView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->dots() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(serversIn(dashboard).front().clients == PhoneFleet::phones, patience);
    demo.act(HerdSource::Deed::Kill, u"Welsh"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdictIn(dashboard).mark, Mark::Bad, patience);
    QVERIFY2(verdictIn(dashboard).text.contains(u"Welsh"_s), qPrintable(verdictIn(dashboard).text));
    QCOMPARE(countIn(dashboard, ServerPicture::State::Up), 4);
    demo.act(HerdSource::Deed::Revive, u"Welsh"_s);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(dashboard, ServerPicture::State::Up), 5, patience);
    choose(dashboard, u"Welsh"_s, u"Isolate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(verdictIn(dashboard).text.contains(u"Welsh misses"_s), patience);
    choose(dashboard, u"Welsh"_s, u"Heal all its links"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdictIn(dashboard).mark, Mark::Good, patience);
    auto *map = dashboard.findChild<MapWidget *>();
    Q_EMIT map->nearbyWanted(34.0689, -118.4452); // of a university with many places around it
    QTRY_VERIFY_WITH_TIMEOUT(map->clients().indexOf(u"dashboard"_s).has_value(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(map->nearby() && !map->nearby()->places.empty(), patience);
}

void TestDashboard::saysThatNobodyAnswers()
{
    Dashboard dashboard(Theme::light());
    // Port 1 is nobody's on a machine that is in its senses.
    dashboard.watch(std::make_unique<AttachSource>(
        u"nobody"_s, std::vector<Observatory::Address> {{"127.0.0.1", 1, {}}}));
    QTRY_COMPARE_WITH_TIMEOUT(verdictIn(dashboard).mark, Mark::Bad, patience);
    QVERIFY(verdictIn(dashboard).text.contains(u"127.0.0.1:1"_s));
}

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
