#include "tests/gui/views/timelineshown.h"

#include <QHelpEvent>
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <QToolTip>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

int pixelsOf(QWidget &widget, const QRect &where, const QColor &colour)
{
    const QImage image = widget.grab(where).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSelectionThatIsGivenIsNotSaid();
    void followsTheNewestUntilItIsMoved();
    void followsAgainOnceItIsLiveAgain();
    void flagsAtOnePlaceAreOne();
    void aLaneSaysWhatWasThere();
    void paintsTheServersColour();
    void paintsFlagsWhereTheyAre();
    void spellsShorterThanAPixelLeaveNoGap();
    void focusIsALineAroundIt();
    void saysWhatWillAppear();
    void moreLanesThanFitCanBeScrolled();
};

void TestTimelineView::aSelectionThatIsGivenIsNotSaid()
{
    ShownTimeline shown;
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    shown.view.setSelection({});
    QVERIFY(!shown.view.selection());
    QVERIFY(shown.view.isFollowing());
    shown.view.setSelection({{after(20s), after(30s)}});
    QVERIFY(shown.view.selection() == Span({{after(20s), after(30s)}}));
    QCOMPARE(shown.spans.size(), 1U);
}

void TestTimelineView::followsTheNewestUntilItIsMoved()
{
    ShownTimeline shown;
    QVERIFY(shown.axis().begin() < sinceEpoch(after(60s)));
    shown.view.showUntil(after(600s), true);
    QVERIFY(shown.axis().begin() > sinceEpoch(after(500s)));
    QVERIFY(shown.axis().end() > sinceEpoch(after(600s)));
    QTest::keyClick(&shown.view, Qt::Key_Left);
    const auto begin = shown.axis().begin();
    shown.view.showUntil(after(700s), true);
    QCOMPARE(shown.axis().begin(), begin);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QVERIFY(shown.axis().end() > sinceEpoch(after(700s)));
}

void TestTimelineView::followsAgainOnceItIsLiveAgain()
{
    ShownTimeline shown;
    shown.view.showUntil(after(60s), false);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    shown.view.showUntil(after(61s), false);
    QVERIFY(!shown.view.isFollowing());
    shown.view.showUntil(after(62s), true);
    QVERIFY(shown.view.isFollowing());
}

void TestTimelineView::flagsAtOnePlaceAreOne()
{
    ShownTimeline shown;
    shown.lines.tell(3, 30s + 1ms, event::Fault {event::Chaos::Heal, "Bob", 0});
    shown.lines.tell(3, 45s, event::Fault {event::Chaos::Delay, "Bob", 200}).passTo(shown.feed);
    const auto clusters = flagsOf(shown.lanes, 2, shown.view.timelineLayout());
    QCOMPARE(clusters.size(), 2U);
    QCOMPARE(clusters[0].flags.size(), 2U);
    QCOMPARE(clusters[0].mark, Mark::Bad); // of the worst
    QCOMPARE(clusters[1].mark, Mark::Warning);
    QCOMPARE(describe(clusters[0], shown.lanes).count(QLatin1Char('\n')), 1);
}

void TestTimelineView::aLaneSaysWhatWasThere()
{
    ShownTimeline shown;
    const auto tipAt = [&](std::size_t lane, std::chrono::nanoseconds when) {
        const QPoint where = shown.at(lane, shown.axis().xOf(sinceEpoch(after(when))));
        QHelpEvent event(QEvent::ToolTip, where, shown.view.viewport()->mapToGlobal(where));
        QCoreApplication::sendEvent(shown.view.viewport(), &event);
        return QToolTip::text();
    };
    const QString ada = tipAt(0, 20s);
    QVERIFY2(ada.startsWith(QStringLiteral("Ada, ")), qPrintable(ada));
    QVERIFY2(ada.contains(QStringLiteral("up, 1 of 1 link(s); 3 update(s) in 250 ms")),
             qPrintable(ada));
    QVERIFY(tipAt(1, 55s).endsWith(QStringLiteral("lost")));
    tipAt(1, 61s);
    QTRY_VERIFY(QToolTip::text().isEmpty()); // nothing is known of what will be
}

void TestTimelineView::paintsTheServersColour()
{
    ShownTimeline shown;
    for (const std::size_t lane : {0U, 2U}) {
        const QRect area = shown.view.timelineLayout().laneArea(lane).toAlignedRect();
        QVERIFY(pixelsOf(*shown.view.viewport(), area, Theme::light().server(lane)) > 500);
        QCOMPARE(pixelsOf(*shown.view.viewport(), area, Theme::light().server(1)), 0);
    }
    // Bob is lost at the end.
    QRect end = shown.view.timelineLayout().laneArea(1).toAlignedRect();
    end.setLeft(qRound(shown.axis().xOf(sinceEpoch(after(52s)))));
    QCOMPARE(pixelsOf(*shown.view.viewport(), end, Theme::light().server(1)), 0);
    QVERIFY(pixelsOf(*shown.view.viewport(), end, Theme::light().bad) > 20);
}

void TestTimelineView::paintsFlagsWhereTheyAre()
{
    ShownTimeline shown;
    constexpr int radius = static_cast<int>(FlagCluster::radius);
    const auto headAt = [&](QPoint middle, const QColor &colour) {
        const QRect around(middle - QPoint(radius, radius), QSize(2, 2) * radius);
        return pixelsOf(*shown.view.viewport(), around, colour);
    };
    shown.lines.tell(3, 45s, event::Fault {event::Chaos::Pause, {}, 0}).passTo(shown.feed);
    const auto clusters = flagsOf(shown.lanes, 2, shown.view.timelineLayout());
    QCOMPARE(clusters.size(), 2U);
    QVERIFY(headAt(clusters[0].middle.toPoint(), Theme::light().bad) > 5);
    QVERIFY(headAt(clusters[1].middle.toPoint(), Theme::light().warning) > 5);
    QVERIFY(headAt(clusters[1].middle.toPoint(), Theme::light().raised) > 5);
    const QPoint between = ((clusters[0].middle + clusters[1].middle) / 2).toPoint();
    QCOMPARE(headAt(between, Theme::light().bad), 0);
    QCOMPARE(headAt(between, Theme::light().warning), 0);
}

void TestTimelineView::spellsShorterThanAPixelLeaveNoGap()
{
    ShownTimeline shown;
    for (int i = 0; i < 1000; ++i) {
        const auto state = i % 2 == 0 ? event::LinkState::Down : event::LinkState::Up;
        shown.lines.tell(3, 60s + i * 10ms, event::Link {"Bob", state, {}});
    }
    shown.lines.passTo(shown.feed);
    shown.view.showUntil(after(70s), true);
    QRect bar = shown.view.timelineLayout().laneArea(2).toAlignedRect();
    bar.setTop(bar.bottom() - 2); // its lowest row of pixels
    bar.setBottom(bar.top());
    bar.setLeft(qRound(shown.axis().xOf(sinceEpoch(after(50s)))));
    bar.setRight(qRound(shown.axis().xOf(sinceEpoch(after(69s)))));
    QCOMPARE(pixelsOf(*shown.view.viewport(), bar, Theme::light().panel), 0);
    QVERIFY(pixelsOf(*shown.view.viewport(), bar, Theme::light().server(2)) > 100);
}

void TestTimelineView::focusIsALineAroundIt()
{
    ShownTimeline shown;
    shown.view.activateWindow();
    shown.view.setFocus();
    QTRY_VERIFY(shown.view.hasFocus());
    const QRect inside =
        shown.view.timelineLayout().laneArea(0).toAlignedRect().adjusted(1, 1, 0, 0);
    QVERIFY(pixelsOf(*shown.view.viewport(), inside, Theme::light().panel) > 500);
    const QRect edge(0, 0, shown.view.viewport()->width(), 1);
    QVERIFY(pixelsOf(*shown.view.viewport(), edge, Theme::light().accent) > 500);
}

void TestTimelineView::saysWhatWillAppear()
{
    const HerdState state;
    const TimelineLanes lanes(state);
    TimelineView view(Theme::light(), lanes);
    view.resize(900, 200);
    QVERIFY(pixelsOf(*view.viewport(), view.viewport()->rect(), Theme::light().muted) > 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(300, 50)); // nothing to do
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.accessibleName().isEmpty());
}

void TestTimelineView::moreLanesThanFitCanBeScrolled()
{
    ShownTimeline shown;
    shown.view.resize(900, 80);
    shown.view.showUntil(after(60s), true);
    const QPoint corner(300, 20);
    QCOMPARE(shown.view.timelineLayout().laneAt(corner), std::optional<std::size_t>(0));
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    QVERIFY(shown.view.timelineLayout().laneAt(corner) > std::optional<std::size_t>(0));
    const QRectF last = shown.view.timelineLayout().laneArea(2);
    QCOMPARE(last.bottom(), shown.view.timelineLayout().lanesArea().bottom());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
