#include "gui/compare/comparebar.h"
#include "gui/compare/comparewindow.h"
#include "gui/sources/watchrecorder.h"
#include "gui/window/accessible.h"
#include "tests/gui/mannerrules.h"
#include "tests/gui/sources/scriptedherd.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Alignment = Comparison::Alignment;

namespace {

constexpr int seconds = 12;
constexpr int lostAt = 6; // seconds after the beginning, in one of both

/// The trio for some seconds, as an observer recorded it; in one of both, Cyd is lost in the midst.
/// Both begin as late as they say.
void record(const QString &path, bool isLost, std::chrono::seconds begin)
{
    struct Source final : HerdSource
    {
        void start() override { }
        QString name() const override { return {}; }
        void say(std::uint32_t, const std::string &) override { }
        bool canDo(Deed) const override { return false; }
        void act(Deed, const QString &) override { }
        void askForSnapshots() override
        {
            if (!std::exchange(isGreeted, true))
                Q_EMIT observed(greeting);
        }
        ObservedBatch greeting;
        bool isGreeted = false;
    };
    Lines lines;
    const auto shifted = [&] {
        ObservedBatch batch = lines.take();
        for (ObservedLine &line : batch.lines)
            line.at = line.at + TimeSpan {begin.count(), 0};
        return batch;
    };
    for (std::uint32_t source : {1, 2, 3})
        lines.say(
            source, 0s,
            SourceLine {SourceState::Waiting, "host:" + std::to_string(source), {}, {}, {}, {}});
    attachTrio(lines);
    Source source;
    source.greeting = shifted();
    WatchRecorder recorder;
    QCOMPARE(recorder.record(source, path), std::optional<QString>());
    for (int second = 0; second < seconds; ++second) {
        if (isLost && second == lostAt)
            lines.say(3, std::chrono::seconds(second),
                      SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, "gone"});
        lines.tell(1, std::chrono::seconds(second), event::Digest {"aa", 1});
        Q_EMIT source.observed(shifted());
    }
}

struct Compared
{
    Compared(const QString &left, const QString &right)
        : comparison({left}, {right})
    {
        comparison.start();
    }
    /// By hand, as fast as it goes.
    bool arrives()
    {
        return QTest::qWaitFor([this] {
            comparison.turn(0ms);
            return comparison.isOpen() && !comparison.isSearching() && comparison.hasArrived();
        });
    }
    double second() const
    {
        const TimeSpan since = comparison.position() - comparison.begin();
        return static_cast<double>(since.seconds) + since.nanoseconds * 1e-9;
    }

    Comparison comparison;
};

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhereItBeginsToDiffer();
    void findsNothingInTheSame();
    void goesToAnyTimeOfBoth();
    void alignsByTheClock();
    void playsBothAtOneSpeed();
    void saysWhatCannotBeRead();
    void isLedByKeys();
    void isReachedByKeysAndRead();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
};

void TestComparison::initTestCase()
{
    record(path("whole"), false, 0s);
    record(path("lost"), true, 0s);
    record(path("later"), true, 3s);
}

void TestComparison::findsWhereItBeginsToDiffer()
{
    Compared both(path("whole"), path("lost"));
    QVERIFY(both.arrives());
    QVERIFY(both.comparison.differences().empty());
    both.comparison.findNext();
    QVERIFY(both.arrives());
    QCOMPARE(both.second(), double(lostAt));
    const std::vector<Difference> expected {
        {Difference::Kind::Server, "Cyd", {}, ServerState::Attached, ServerState::Lost}};
    QVERIFY(both.comparison.differences() == expected);
    const QSignalSpy none(&both.comparison, &Comparison::foundNone);
    both.comparison.findNext(); // that one is known
    QVERIFY(both.arrives());
    QCOMPARE(none.count(), 1);
    QCOMPARE(both.comparison.position(), both.comparison.end());
}

void TestComparison::findsNothingInTheSame()
{
    Compared both(path("lost"), path("later")); // from their beginnings
    QVERIFY(both.arrives());
    const QSignalSpy none(&both.comparison, &Comparison::foundNone);
    both.comparison.findNext();
    QVERIFY(both.arrives());
    QCOMPARE(none.count(), 1);
}

void TestComparison::goesToAnyTimeOfBoth()
{
    Compared both(path("whole"), path("lost"));
    QVERIFY(both.arrives());
    for (const int second : {9, 2, 11, 5, 7}) {
        both.comparison.goTo(both.comparison.begin() + TimeSpan {second, 0});
        QVERIFY(both.arrives());
        QCOMPARE(both.comparison.differences().size(), std::size_t(second >= lostAt ? 1 : 0));
    }
}

/// Three seconds in which only one of both knows of the herd, and three in which only one lost it.
void TestComparison::alignsByTheClock()
{
    Compared both(path("lost"), path("later"));
    QVERIFY(both.arrives());
    QCOMPARE(both.comparison.end() - both.comparison.begin(), (TimeSpan {seconds - 1, 0}));
    both.comparison.align(Alignment::Clock);
    QVERIFY(both.arrives());
    QCOMPARE(both.comparison.end() - both.comparison.begin(), (TimeSpan {seconds - 1 + 3, 0}));
    for (const int second : {1, 4, 7, 10}) {
        both.comparison.goTo(both.comparison.begin() + TimeSpan {second, 0});
        QVERIFY(both.arrives());
        const std::size_t expected[] = {5, 0, 1, 0}; // all that is known; nothing; Cyd; nothing
        QCOMPARE(both.comparison.differences().size(), expected[second / 3]);
    }
}

void TestComparison::playsBothAtOneSpeed()
{
    Compared both(path("whole"), path("lost"));
    QVERIFY(both.arrives());
    both.comparison.setSpeed(2);
    both.comparison.playOrPause();
    both.comparison.turn(2s);
    QCOMPARE(both.second(), 4.);
    QVERIFY(both.arrives());
    QVERIFY(both.comparison.differences().empty());
    both.comparison.turn(1500ms);
    QCOMPARE(both.second(), 7.);
    QVERIFY(both.arrives());
    QCOMPARE(both.comparison.differences().size(), std::size_t(1));
    both.comparison.turn(1h);
    QVERIFY(both.arrives());
    QVERIFY(!both.comparison.isPlaying()); // that was all
    QCOMPARE(both.comparison.position(), both.comparison.end());
}

void TestComparison::saysWhatCannotBeRead()
{
    Comparison comparison({path("whole")}, {path("none")});
    comparison.start();
    QTRY_VERIFY(!comparison.right().problem().isEmpty());
    QVERIFY2(comparison.right().problem().contains(path("none")),
             qPrintable(comparison.right().problem()));
    comparison.turn(1s);
    QVERIFY(!comparison.isOpen());
}

void TestComparison::isLedByKeys()
{
    CompareWindow window(Theme::light(), {path("whole")}, {path("lost")});
    window.show();
    QTRY_VERIFY(window.comparison().isOpen() && window.comparison().hasArrived());
    const auto *table = window.findChild<Table *>();
    QCOMPARE(table->model()->rowCount(), 0);
    const auto actions = window.findChild<CompareBar *>()->actions();
    const auto withKey = [&](const QKeySequence &key) {
        return *std::ranges::find_if(actions, [&](auto *each) { return each->shortcut() == key; });
    };
    withKey(Qt::Key_F9)->trigger();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, DifferencesModel::Name).data().toString(), u"Cyd"_s);
    QCOMPARE(table->model()->index(0, DifferencesModel::Left).data().toString(), u"up"_s);
    QCOMPARE(table->model()->index(0, DifferencesModel::Right).data().toString(), u"lost"_s);
    QVERIFY(!window.comparison().isPlaying());
    withKey(Qt::Key_Space)->trigger();
    QVERIFY(window.comparison().isPlaying());
}

void TestComparison::isReachedByKeysAndRead()
{
    describeToScreenReaders();
    CompareWindow window(Theme::light(), {path("whole")}, {path("lost")});
    window.show();
    QTRY_VERIFY(window.comparison().isOpen() && window.comparison().hasArrived());
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(test::listed(test::withoutNames(window)), QString());
    QCOMPARE(test::listed(test::withoutRoles(window)), QString());
    QCOMPARE(test::listed(test::silentButtons(window)), QString());
    QCOMPARE(test::listed(test::keysUsedTwice(window)), QString());
    QCOMPARE(test::listed(test::keysNotInToolTips(window)), QString());
    QCOMPARE(test::listed(test::unreachable(window)), QString());
    QCOMPARE(test::listed(test::unreachableBackwards(window)), QString());
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!window.isVisible());
}

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
