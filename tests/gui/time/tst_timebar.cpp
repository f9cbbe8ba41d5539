// The bar over time: what is pressed and dragged becomes a time.

#include "gui/time/timebar.h"

#include "gui/sources/watchrecorder.h"
#include "tests/gui/sources/scriptedherd.h"

#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class tst_TimeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsASliderForRecordingsAlone();
    void goesWhereTheSliderIsPutTo();
    void playsAsFastAsIsChosen();
    void saysItsShortcuts();
    void waitsForWhatIsLookedFor();

private:
    QTemporaryDir m_folder;
};

void tst_TimeBar::initTestCase()
{
    ScriptedSource source;
    WatchRecorder recorder;
    QVERIFY(!recorder.record(source, m_folder.filePath(u"r"_s)));
    for (int second = 0; second < 10; ++second)
        source.pass();
}

namespace {

/// A bar over a recording that is open.
struct Shown
{
    explicit Shown(const QString &path)
        : source({path})
    {
        bar.resize(1200, 40);
        bar.show();
        player.watch(&source);
        source.start();
    }
    bool waitUntilOpen()
    {
        return QTest::qWaitFor([this] { return player.recording() != nullptr; });
    }

    HerdModels models;
    RecordingSource source;
    Player player {models};
    TimeBar bar {player, Theme::light()};
    TimeSlider *slider = bar.findChild<TimeSlider *>();
};

} // namespace

void tst_TimeBar::showsASliderForRecordingsAlone()
{
    Shown shown(m_folder.filePath(u"r"_s));
    QVERIFY(!shown.slider->isVisible());
    QVERIFY(shown.waitUntilOpen());
    QTRY_VERIFY(shown.slider->isVisible());
    ScriptedSource live;
    shown.player.watch(&live);
    QTRY_VERIFY(!shown.slider->isVisible());
}

void tst_TimeBar::goesWhereTheSliderIsPutTo()
{
    Shown shown(m_folder.filePath(u"r"_s));
    QVERIFY(shown.waitUntilOpen());
    QTRY_VERIFY(shown.slider->isVisible());
    shown.models.feed.pause();
    QSignalSpy wanted(shown.slider, &TimeSlider::wanted);
    const QPoint middle(shown.slider->width() / 2, shown.slider->height() / 2);
    QTest::mouseClick(shown.slider, Qt::LeftButton, {}, middle);
    QCOMPARE(wanted.size(), 1);
    const auto at = wanted[0][0].value<Timestamp>();
    const TimeSpan half = at - shown.source.begin();
    const TimeSpan whole = shown.source.end() - shown.source.begin();
    QVERIFY(half.seconds >= whole.seconds / 2 - 1 && half.seconds <= whole.seconds / 2 + 1);
    const auto arrives = [&] {
        shown.player.turn();
        shown.models.feed.advance(SIZE_MAX);
        return shown.models.feed.position() == at;
    };
    QTRY_VERIFY(arrives());
    QTest::keyClick(shown.slider, Qt::Key_End);
    QVERIFY(wanted.last()[0].value<Timestamp>() == shown.source.end());
    QTest::keyClick(shown.slider, Qt::Key_Home);
    QVERIFY(wanted.last()[0].value<Timestamp>() == shown.source.begin());
}

void tst_TimeBar::playsAsFastAsIsChosen()
{
    Shown shown(m_folder.filePath(u"r"_s));
    QVERIFY(shown.waitUntilOpen());
    auto *speeds = shown.bar.findChild<QComboBox *>();
    QCOMPARE(shown.models.feed.speed(), 1.0);
    speeds->setCurrentIndex(0);
    QCOMPARE(shown.models.feed.speed(), TimeCursor::slowest);
    speeds->setCurrentIndex(speeds->count() - 1);
    QCOMPARE(shown.models.feed.speed(), TimeCursor::fastest);
    QVERIFY(shown.models.feed.pace() == TimeCursor::Pace::Playing);
}

/// At the last fault that is known while there may be more.
void tst_TimeBar::waitsForWhatIsLookedFor()
{
    Shown shown(m_folder.filePath(u"r"_s));
    const auto actions = shown.bar.actions();
    const auto fault = std::ranges::find_if(actions, [](const QAction *action) {
        return action->shortcut() == QKeySequence(Qt::Key_F8);
    });
    QAction *const next = *fault;
    const QString name = next->text();
    bool waited = false;
    QSignalSpy said(&shown.player, &Player::said);
    // Nothing is known yet when it has just been opened: the search began with it.
    connect(&shown.source, &RecordingSource::opened, this, [&] {
        next->trigger();
        waited = shown.player.awaited() == Moment::Kind::Fault && next->text() != name
            && next->text().contains('%'_L1);
        next->trigger(); // which ends it
        QVERIFY(!shown.player.awaited());
        QCOMPARE(next->text(), name);
        next->trigger();
    });
    QVERIFY(shown.waitUntilOpen());
    QVERIFY(waited);
    QTRY_VERIFY(!shown.player.awaited());
    QCOMPARE(next->text(), name);
    const auto &moments = shown.source.moments();
    const auto first = momentAfter(moments, Moment::Kind::Fault, shown.source.begin());
    QVERIFY(first);
    const auto arrives = [&] {
        shown.player.turn();
        shown.models.feed.advance(SIZE_MAX);
        return shown.models.feed.position() == first->at;
    };
    QTRY_VERIFY(arrives());
    QVERIFY(said.isEmpty());
    QTRY_COMPARE(shown.source.searched(), 100);
    shown.player.seek(shown.source.end());
    next->trigger(); // behind the last one
    QCOMPARE(said.size(), 1);
    QVERIFY(!shown.player.awaited());
}

void tst_TimeBar::saysItsShortcuts()
{
    Shown shown(m_folder.filePath(u"r"_s));
    for (const QAction *action : shown.bar.actions()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (!action->text().isEmpty())
            QVERIFY2(!key.isEmpty() && action->toolTip().contains(key), qPrintable(action->text()));
    }
}

QTEST_MAIN(tst_TimeBar)
#include "tst_timebar.moc"
