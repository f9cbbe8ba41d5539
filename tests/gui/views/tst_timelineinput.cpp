#include "tests/gui/views/menutexts.h"
#include "tests/gui/views/timelineshown.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class TestTimelineInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrushSelectsExactlyThatSpan();
    void aBrushMayGoEitherWayAndOutside();
    void aClickIsNoBrush();
    void aClickBesideTheSelectionClearsIt();
    void escapeClearsTheSelection();
    void wheelKeepsTheTimeUnderTheCursor();
    void wheelKeepsFollowing();
    void draggingTheAxisPans();
    void keysPanAndZoom();
    void keysSelectASpanAndMoveIt();
    void keysSelectWhatIsKnownOnly();
    void aKeyTellsOneFlagAfterTheOther();
    void doubleClickShowsAllOrTheSelection();
    void theMenuSaysWhatADoubleClickDoes();
    void flagsAreHitAndTold();
};

void TestTimelineInput::aBrushSelectsExactlyThatSpan()
{
    ShownTimeline shown;
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

void TestTimelineInput::aBrushMayGoEitherWayAndOutside()
{
    ShownTimeline shown;
    const auto begin = shown.axis().begin();
    const auto until = shown.axis().timeAt(400);
    shown.drag(shown.at(0, 400), QPoint(-50, 500));
    QCOMPARE(shown.spans.size(), 1U);
    const Span expected {{timestampOf(begin), timestampOf(until)}};
    QVERIFY(shown.spans[0] == expected);
}

void TestTimelineInput::aClickIsNoBrush()
{
    ShownTimeline shown;
    shown.drag(shown.at(0, 300), shown.at(0, 302));
    QVERIFY(shown.spans.empty());
    QVERIFY(shown.view.isFollowing());
    QTest::mouseClick(shown.view.viewport(), Qt::RightButton, {}, shown.at(0, 300));
    QVERIFY(shown.spans.empty());
}

void TestTimelineInput::aClickBesideTheSelectionClearsIt()
{
    ShownTimeline shown;
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 400));
    QCOMPARE(shown.spans.size(), 1U);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(0, 600));
    QCOMPARE(shown.spans.size(), 2U);
    QVERIFY(!shown.spans.back());
    QVERIFY(!shown.view.selection());
}

void TestTimelineInput::escapeClearsTheSelection()
{
    ShownTimeline shown;
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.spans.empty()); // there was none
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    QVERIFY(!shown.view.isFollowing());
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.spans.size(), 2U);
    QVERIFY(!shown.spans.back());
    QVERIFY(shown.view.isFollowing());
}

void TestTimelineInput::wheelKeepsTheTimeUnderTheCursor()
{
    ShownTimeline shown;
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

void TestTimelineInput::wheelKeepsFollowing()
{
    ShownTimeline shown;
    const qreal x = shown.axis().xOf(sinceEpoch(after(60s)));
    shown.turnWheel({200, 50}, {0, 240});
    QVERIFY(shown.view.isFollowing());
    QVERIFY(std::abs(shown.axis().xOf(sinceEpoch(after(60s))) - x) < 0.01);
    shown.turnWheel({200, 50}, {120, 0}); // sideways
    QVERIFY(!shown.view.isFollowing());
}

void TestTimelineInput::draggingTheAxisPans()
{
    ShownTimeline shown;
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

void TestTimelineInput::keysPanAndZoom()
{
    ShownTimeline shown;
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

void TestTimelineInput::keysSelectASpanAndMoveIt()
{
    ShownTimeline shown;
    const auto now = sinceEpoch(after(60s));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(shown.spans.size(), 3U);
    const auto grown = *shown.view.selection();
    QCOMPARE(sinceEpoch(grown.second), now); // from the time cursor back
    const auto step = (now - sinceEpoch(grown.first)) / 3;
    QVERIFY(step > 0ns);
    QVERIFY(!shown.view.isFollowing());
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ControlModifier);
    const auto moved = *shown.view.selection();
    QVERIFY(std::abs((sinceEpoch(grown.first) - step - sinceEpoch(moved.first)).count()) <= 3);
    QVERIFY(std::abs((now - step - sinceEpoch(moved.second)).count()) <= 3);
    QVERIFY(shown.spans.back() == Span(moved));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.axis().begin(), sinceEpoch(moved.first));
    QCOMPARE(shown.axis().end(), sinceEpoch(moved.second));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(sinceEpoch(shown.view.selection()->second) <= shown.axis().end()); // in sight
}

void TestTimelineInput::keysSelectWhatIsKnownOnly()
{
    ShownTimeline shown;
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!shown.view.selection()); // nothing is known of the future
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.spans.empty()); // there is nothing to move
    for (int i = 0; i < 500; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(sinceEpoch(shown.view.selection()->first), shown.lanes.begin());
    const auto whole = *shown.view.selection();
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(*shown.view.selection() == whole);
    for (int i = 0; i < 500; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!shown.view.selection()); // back where it began
    QVERIFY(!shown.spans.back());
}

void TestTimelineInput::aKeyTellsOneFlagAfterTheOther()
{
    ShownTimeline shown;
    QSignalSpy said(&shown.view, &TimelineView::said);
    const auto press = [&](Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(&shown.view, Qt::Key_N, modifiers);
        return said.isEmpty() ? QString() : said.takeFirst().first().toString();
    };
    QVERIFY(press({}).endsWith(QStringLiteral("cut from Bob")));
    QVERIFY(press({}).endsWith(QStringLiteral("lost, gone")));
    QVERIFY(press(Qt::ShiftModifier).endsWith(QStringLiteral("cut from Bob")));
    press({});
    QCOMPARE(press({}), QString()); // there is no other
    QVERIFY(press({}).endsWith(QStringLiteral("cut from Bob")));
}

void TestTimelineInput::doubleClickShowsAllOrTheSelection()
{
    ShownTimeline shown;
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

void TestTimelineInput::theMenuSaysWhatADoubleClickDoes()
{
    ShownTimeline shown;
    QWidget &viewport = *shown.view.viewport();
    QVERIFY(
        menuTexts(viewport, shown.at(0, 300)).startsWith(QStringLiteral("Show all (double-click")));
    shown.drag(shown.at(0, 300), shown.at(0, 500));
    QVERIFY(menuTexts(viewport, shown.at(0, 300), QStringLiteral("Clear the selection"))
                .startsWith(QStringLiteral("Zoom to the selection (double-click, Return)")));
    QVERIFY(!shown.view.selection());
}

void TestTimelineInput::flagsAreHitAndTold()
{
    ShownTimeline shown;
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

QTEST_MAIN(TestTimelineInput)
#include "tst_timelineinput.moc"
