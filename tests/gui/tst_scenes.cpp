#include "core/protocol/monitorline.h"
#include "gui/scenes.h"

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
    const ObservedBatch batch = sceneNamed(name, 7);
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
    QCOMPARE(sceneNamed(u"overview"_s, 1), sceneNamed(u"overview"_s, 1));
    QVERIFY(sceneNamed(u"overview"_s, 1) != sceneNamed(u"overview"_s, 2));
}

void TestScenes::noSceneIsNothing()
{
    QVERIFY(sceneNamed(u"sunset"_s, 1).isEmpty());
}

QTEST_MAIN(TestScenes)
#include "tst_scenes.moc"
