#include "gui/views/timeline/timelineview.h"

#include "gui/models/sinceepoch.h"
#include "gui/views/timeline/timelineflags.h"
#include "tests/gui/models/lines.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using Span = std::optional<TimeWindow>;

namespace {

/// A minute of a herd of three; Cyd is cut off after 30 s, Bob is lost after 50 s.
struct Shown
{
    Shown()
    {
        feed.join(state);
        feed.join(lanes);
        attachTrio(lines);
        for (int i = 0; i < 600; ++i) {
            event::Merge told;
            told.client = "kiwi";
            told.origin = "Ada";
            lines.tell(1, i * 100ms, told);
            if (i == 300)
                lines.tell(3, 30s, event::Fault {event::Chaos::Cut, "Bob", 0});
            if (i == 500)
                lines.say(2, 50s, SourceLine {SourceState::Lost, "b", "Bob", {}, {}, "gone"});
        }
        lines.passTo(feed);
        view.resize(900, 200);
        view.show();
        view.showUntil(after(60s), true);
        QObject::connect(&view, &TimelineView::spanSelected, &view,
                         [this](const Span &span) { spans.push_back(span); });
    }
    const TimeAxis &axis() const { return view.timelineLayout().axis; }
    QPoint at(std::size_t lane, qreal x) const
    {
        return {qRound(x), qRound(view.timelineLayout().laneArea(lane).bottom() - 4)};
    }
    QPoint flag(std::size_t lane) const
    {
        return flagsOf(lanes, lane, view.timelineLayout()).front().middle.toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void turnWheel(QPointF where, QPoint angle)
    {
        QWheelEvent event(where, view.viewport()->mapToGlobal(where), {}, angle, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    EventFeed feed;
    HerdState state;
    TimelineLanes lanes {state};
    Lines lines;
    TimelineView view {Theme::light(), lanes};
    std::vector<Span> spans;
};

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
    void aBrushSelectsExactlyThatSpan();
    void aBrushMayGoEitherWayAndOutside();
    void aClickIsNoBrush();
    void aClickBesideTheSelectionClearsIt();
    void escapeClearsTheSelection();
    void aSelectionThatIsGivenIsNotSaid();
    void wheelKeepsTheTimeUnderTheCursor();
    void wheelKeepsFollowing();
    void followsTheNewestUntilItIsMoved();
    void followsAgainOnceItIsLiveAgain();
    void draggingTheAxisPans();
    void keysPanAndZoom();
    void doubleClickShowsAllOrTheSelection();
    void flagsAreHitAndTold();
    void flagsAtOnePlaceAreOne();
    void aLaneSaysWhatWasThere();
    void paintsTheServersColour();
    void spellsShorterThanAPixelLeaveNoGap();
    void focusIsALineAroundIt();
    void saysWhatWillAppear();
    void moreLanesThanFitCanBeScrolled();
};

void TestTimelineView::aBrushSelectsExactlyThatSpan()
{
    Shown shown;
    const auto from = shown.axis().timeAt(300);
    const auto until = shown.axis().timeAt(500);
    shown.drag(shown.at(0, 300), shown.at(2, 500));
    QCOMPARE(shown.spans.size(), 1U);
    const Span expected {{timestampOf(from), timestampOf(until)}};
    QVERIFY(shown.spans[0] == expected);
    QVERIFY(shown.view.selection() == expected);
    shown.view.showUntil(after(70s), true);
    QCOMPARE(shown.axis().timeAt(300), from); // what is selected stays where it is
}

void TestTimelineView::aBrushMayGoEitherWayAndOutside()
{
    Shown shown;
    const auto begin = shown.axis().begin();
    const auto until = shown.axis().timeAt(400);
    shown.drag(shown.at(0, 400), QPoint(-50, 500));
    QCOMPARE(shown.spans.size(), 1U);
    const Span expected {{timestampOf(begin), timestampOf(until)}};
    QVERIFY(shown.spans[0] == expected);
}

void TestTimelineView::aClickIsNoBrush()
{
    Shown shown;
    shown.drag(shown.at(0, 300), shown.at(0, 302));
    QVERIFY(shown.spans.empty());
    QVERIFY(shown.view.isFollowing());
    QTest::mouseClick(shown.view.viewport(), Qt::RightButton, {}, shown.at(0, 300));
    QVERIFY(shown.spans.empty());
}

void TestTimelineView::aClickBesideTheSelectionClearsIt()
{
    Shown shown;
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 400));
    QCOMPARE(shown.spans.size(), 1U);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 600));
    QCOMPARE(shown.spans.size(), 2U);
    QVERIFY(!shown.spans.back());
    QVERIFY(!shown.view.selection());
}

void TestTimelineView::escapeClearsTheSelection()
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.spans.empty()); // there was none
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    QVERIFY(!shown.view.isFollowing());
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.spans.size(), 2U);
    QVERIFY(!shown.spans.back());
    QVERIFY(shown.view.isFollowing());
}

void TestTimelineView::aSelectionThatIsGivenIsNotSaid()
{
    Shown shown;
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    shown.view.setSelection({});
    QVERIFY(!shown.view.selection());
    QVERIFY(shown.view.isFollowing());
    shown.view.setSelection({{after(20s), after(30s)}});
    QVERIFY(shown.view.selection() == Span({{after(20s), after(30s)}}));
    QCOMPARE(shown.spans.size(), 1U);
}

void TestTimelineView::wheelKeepsTheTimeUnderTheCursor()
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Left); // follows no more
    const QPointF where(413, 50);
    const auto before = shown.axis().timeAt(where.x());
    const auto span = shown.axis().span();
    shown.turnWheel(where, {0, 240});
    QVERIFY(std::abs((shown.axis().timeAt(where.x()) - before).count()) <= 1);
    QCOMPARE(shown.axis().span(), span / 2);
    shown.turnWheel(where, {0, -480});
    QVERIFY(std::abs((shown.axis().timeAt(where.x()) - before).count()) <= 2);
    QCOMPARE(shown.axis().span(), span * 2);
}

void TestTimelineView::wheelKeepsFollowing()
{
    Shown shown;
    const qreal x = shown.axis().xOf(sinceEpoch(after(60s)));
    shown.turnWheel({200, 50}, {0, 240});
    QVERIFY(shown.view.isFollowing());
    QVERIFY(std::abs(shown.axis().xOf(sinceEpoch(after(60s))) - x) < 0.01);
    shown.turnWheel({200, 50}, {120, 0}); // sideways
    QVERIFY(!shown.view.isFollowing());
}

void TestTimelineView::followsTheNewestUntilItIsMoved()
{
    Shown shown;
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
    Shown shown;
    shown.view.showUntil(after(60s), false);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    shown.view.showUntil(after(61s), false);
    QVERIFY(!shown.view.isFollowing());
    shown.view.showUntil(after(62s), true);
    QVERIFY(shown.view.isFollowing());
}

void TestTimelineView::draggingTheAxisPans()
{
    Shown shown;
    const QPoint onAxis = shown.view.timelineLayout().axisArea().center().toPoint();
    const auto grabbed = shown.axis().timeAt(onAxis.x());
    shown.drag(onAxis, onAxis + QPoint(120, 0));
    QVERIFY(std::abs((shown.axis().timeAt(onAxis.x() + 120) - grabbed).count()) <= 2);
    QVERIFY(!shown.view.isFollowing());
    QVERIFY(shown.spans.empty());
    shown.drag(shown.at(0, 400), shown.at(0, 280), Qt::ShiftModifier); // and back
    QVERIFY(std::abs((shown.axis().timeAt(onAxis.x()) - grabbed).count()) <= 4);
    for (int i = 0; i < 100; ++i)
        shown.drag(onAxis, onAxis + QPoint(300, 0));
    QVERIFY(shown.axis().end() >= shown.lanes.begin()); // there is something to see
}

void TestTimelineView::keysPanAndZoom()
{
    Shown shown;
    const auto begin = shown.axis().begin();
    const auto span = shown.axis().span();
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QVERIFY(shown.axis().begin() < begin);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.axis().begin(), begin);
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QCOMPARE(shown.axis().span(), span / 2);
    QTest::keyClick(&shown.view, Qt::Key_Minus);
    QCOMPARE(shown.axis().span(), span);
}

void TestTimelineView::doubleClickShowsAllOrTheSelection()
{
    Shown shown;
    shown.view.showUntil(after(6000s), true);
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 300));
    QVERIFY(shown.axis().begin() <= shown.lanes.begin());
    QVERIFY(shown.axis().end() >= sinceEpoch(after(6000s)));
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    const auto selected = *shown.view.selection();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 400));
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 400));
    QCOMPARE(shown.axis().begin(), sinceEpoch(selected.first));
    QCOMPARE(shown.axis().end(), sinceEpoch(selected.second));
}

void TestTimelineView::flagsAreHitAndTold()
{
    Shown shown;
    QSignalSpy said(&shown.view, &TimelineView::said);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.flag(2));
    QCOMPARE(said.count(), 1);
    const QString cut = said.takeFirst().first().toString();
    QVERIFY2(cut.startsWith(QStringLiteral("Cyd, "))
                 && cut.endsWith(QStringLiteral("cut from Bob")),
             qPrintable(cut));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.flag(1));
    QVERIFY(said.takeFirst().first().toString().endsWith(QStringLiteral("lost, gone")));
    const QPoint beside = shown.flag(2) + QPoint(int(FlagCluster::radius) + 4, 0);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, beside);
    QVERIFY(said.isEmpty());
}

void TestTimelineView::flagsAtOnePlaceAreOne()
{
    Shown shown;
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
    Shown shown;
    const auto tipAt = [&](std::size_t lane, std::chrono::nanoseconds when) {
        const QPoint where = shown.at(lane, shown.axis().xOf(sinceEpoch(after(when))));
        QHelpEvent event(QEvent::ToolTip, where, shown.view.viewport()->mapToGlobal(where));
        QCoreApplication::sendEvent(shown.view.viewport(), &event);
        return QToolTip::text();
    };
    const QString ada = tipAt(0, 20s);
    QVERIFY2(ada.startsWith(QStringLiteral("Ada, ")), qPrintable(ada));
    QVERIFY2(ada.contains(QStringLiteral("up, 1 of 1 links; 3 updates in 250 ms")),
             qPrintable(ada));
    QVERIFY(tipAt(1, 55s).endsWith(QStringLiteral("lost")));
    tipAt(1, 61s);
    QTRY_VERIFY(QToolTip::text().isEmpty()); // nothing is known of what will be
}

void TestTimelineView::paintsTheServersColour()
{
    Shown shown;
    for (const std::size_t lane : {0U, 2U}) {
        const QRect area = shown.view.timelineLayout().laneArea(lane).toAlignedRect();
        QVERIFY(pixelsOf(*shown.view.viewport(), area, Theme::server(lane)) > 500);
        QCOMPARE(pixelsOf(*shown.view.viewport(), area, Theme::server(1)), 0);
    }
    // Bob is lost at the end.
    QRect end = shown.view.timelineLayout().laneArea(1).toAlignedRect();
    end.setLeft(qRound(shown.axis().xOf(sinceEpoch(after(52s)))));
    QCOMPARE(pixelsOf(*shown.view.viewport(), end, Theme::server(1)), 0);
    QVERIFY(pixelsOf(*shown.view.viewport(), end, Theme::light().bad) > 20);
}

void TestTimelineView::spellsShorterThanAPixelLeaveNoGap()
{
    Shown shown;
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
    QVERIFY(pixelsOf(*shown.view.viewport(), bar, Theme::server(2)) > 100);
}

void TestTimelineView::focusIsALineAroundIt()
{
    Shown shown;
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
    Shown shown;
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
