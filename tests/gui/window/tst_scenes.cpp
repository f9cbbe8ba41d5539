#include "core/protocol/monitorline.h"
#include "gui/scenepicture.h"
#include "gui/window/dashboard.h"
#include "gui/window/scenes.h"

#include <QDockWidget>
#include <QTest>

#include <map>

using namespace herd;
using namespace Qt::StringLiterals;

class TestScenes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreWhatAnObserverMayHear_data();
    void allAreWhatAnObserverMayHear();
    void theSameSeedGivesTheSameBytes();
    void theMapShowsAWayAndWhatIsNear();
    void theTrafficIsOfAllKinds_data();
    void theTrafficIsOfAllKinds();
    void theReplayStandsAtTheFault();
    void twoAreTheSameUntilOneIsCutOff();
    void noSceneIsNothing();
};

void TestScenes::allAreWhatAnObserverMayHear_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : sceneNames())
        QTest::newRow(qPrintable(name)) << name;
}

/// Every line can be read, time never goes back, and no server's sequence has a gap.
void TestScenes::allAreWhatAnObserverMayHear()
{
    QFETCH(QString, name);
    const ObservedBatch batch = sceneNamed(name, 7).batch;
    QCOMPARE(batch.isEmpty(), name == u"empty"_s);
    std::map<std::uint32_t, std::uint64_t> sequences;
    Timestamp last;
    std::string scratch;
    for (const ObservedLine &observed : batch.lines) {
        const MonitorLine line = parseMonitorLine(batch.text(observed), scratch);
        QVERIFY2(!std::holds_alternative<MalformedLine>(line)
                     && !std::holds_alternative<UnknownLine>(line),
                 std::string(batch.text(observed)).c_str());
        QVERIFY(observed.at >= last);
        last = observed.at;
        if (const auto *event = std::get_if<StreamEvent>(&line))
            QCOMPARE(event->stamp.sequence, ++sequences[observed.source]);
    }
}

void TestScenes::theSameSeedGivesTheSameBytes()
{
    QCOMPARE(sceneNamed(u"overview"_s, 1).batch, sceneNamed(u"overview"_s, 1).batch);
    QVERIFY(sceneNamed(u"overview"_s, 1).batch != sceneNamed(u"overview"_s, 2).batch);
}

void TestScenes::theMapShowsAWayAndWhatIsNear()
{
    const Scene scene = sceneNamed(u"map"_s, 7);
    Dashboard dashboard(Theme::light());
    dashboard.showAll(scene);
    const auto *map = dashboard.findChild<MapWidget *>();
    QCOMPARE(map->followed(), scene.followed);
    QVERIFY(map->trail().size() > 10);
    QVERIFY(map->nearby());
    QVERIFY(!map->nearby()->places.empty());
    QVERIFY(map->width() > dashboard.width() / 2);
}

void TestScenes::theTrafficIsOfAllKinds_data()
{
    QTest::addColumn<QString>("beginning");
    for (const auto &beginning : {u"IAMAT "_s, u"AT "_s, u"WHATSAT "_s, u"? "_s})
        QTest::newRow(qPrintable(beginning)) << beginning;
}

void TestScenes::theTrafficIsOfAllKinds()
{
    QFETCH(QString, beginning);
    Dashboard dashboard(Theme::light());
    dashboard.showAll(sceneNamed(u"traffic"_s, 7));
    const auto *traffic = dashboard.findChild<QDockWidget *>(u"traffic"_s)->findChild<Table *>();
    const auto *model = traffic->model();
    const auto found = model->match(model->index(0, LinesModel::Text), Qt::DisplayRole, beginning,
                                    1, Qt::MatchStartsWith | Qt::MatchCaseSensitive);
    QCOMPARE(found.size(), 1);
}

void TestScenes::theReplayStandsAtTheFault()
{
    const Scene scene = sceneNamed(u"replay"_s, 7);
    Dashboard dashboard(Theme::light());
    QVERIFY(!pictureOf(scene, dashboard, Theme::light()).isNull());
    QCOMPARE(dashboard.player().speed(), 0.5);
    const EventFeed &feed = dashboard.models().feed;
    QCOMPARE(feed.pace(), TimeCursor::Pace::Paused);
    QCOMPARE(feed.position() - scene.batch.lines.front().at, (TimeSpan {30, 0}));
    const auto &links = dashboard.models().herd.links();
    QCOMPARE(std::ranges::count(links, LinkHealth::Cut, &LinkBetween::health), 1);
}

void TestScenes::twoAreTheSameUntilOneIsCutOff()
{
    const Scene scene = sceneNamed(u"compare"_s, 7);
    const auto differs = std::ranges::mismatch(scene.batch.lines, scene.other.lines);
    QCOMPARE(differs.in1->at - scene.batch.lines.front().at, (TimeSpan {30, 0}));
    Dashboard dashboard(Theme::dark());
    dashboard.resize(1000, 600);
    QCOMPARE(pictureOf(scene, dashboard, Theme::dark()).size(), QSize(1000, 600));
}

void TestScenes::noSceneIsNothing()
{
    QVERIFY(sceneNamed(u"sunset"_s, 1).batch.isEmpty());
}

QTEST_MAIN(TestScenes)
#include "tst_scenes.moc"
