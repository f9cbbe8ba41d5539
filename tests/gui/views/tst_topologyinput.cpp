#include "tests/gui/views/topologyshown.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;

class TestTopologyInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversCanBeDraggedAndStayThere();
    void aClickIsNoDrag();
    void keysMoveWhatIsSelected();
    void selectsByClick();
    void selectsLinksByClick();
    void tabGoesThroughAllAndOn();
    void arrowsSelectWhatIsThatWay();
    void asksForMenus();
    void selectsBridges();
};

void TestTopologyInput::serversCanBeDraggedAndStayThere()
{
    Shown shown;
    TopologyView &view = shown.view;
    const QPoint from = onScreen(view, "B");
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), from + QPoint(20, 30));
    QTest::mouseMove(view.viewport(), from + QPoint(60, 90));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + QPoint(60, 90));
    QVERIFY(view.places().contains(QStringLiteral("B")));
    const QPointF there = serverItem(view, "B")->pos();
    QCOMPARE(view.places().value(QStringLiteral("B")), there);
    view.setPicture(servers({"A", "B", "C", "D"}), triangle());
    QCOMPARE(serverItem(view, "B")->pos(), there);
}

void TestTopologyInput::aClickIsNoDrag()
{
    Shown shown;
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, onScreen(shown.view, "A"));
    QVERIFY(shown.view.places().isEmpty());
}

void TestTopologyInput::keysMoveWhatIsSelected()
{
    Shown shown;
    TopologyView &view = shown.view;
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(view.places().isEmpty()); // there is nothing to move
    view.select(QStringLiteral("B"));
    const QPointF from = serverItem(view, "B")->pos();
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    const QPointF there = serverItem(view, "B")->pos();
    QVERIFY(there.x() > from.x() && there.y() > from.y());
    QCOMPARE(view.places(), (QHash<QString, QPointF> {{QStringLiteral("B"), there}}));
    QVERIFY(serverItem(view, "B")->isSelected());
}

void TestTopologyInput::selectsByClick()
{
    Shown shown;
    const QSignalSpy selected(&shown.view, &TopologyView::serverSelected);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, onScreen(shown.view, "C"));
    QCOMPARE(selected.last().first().toString(), QStringLiteral("C"));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(selected.last().first().toString(), QString());
}

void TestTopologyInput::selectsLinksByClick()
{
    Shown shown;
    const QSignalSpy ofServer(&shown.view, &TopologyView::serverSelected);
    const QSignalSpy ofLink(&shown.view, &TopologyView::linkSelected);
    const QPoint middle = (onScreen(shown.view, "A") + onScreen(shown.view, "B")) / 2;
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(ofLink.count(), 1);
    QCOMPARE(
        ofLink.first(),
        QVariantList({QVariant::fromValue(std::size_t {0}), QVariant::fromValue(std::size_t {1})}));
    QCOMPARE(ofServer.count(), 0);
}

/// Three servers and three links, then the next widget.
void TestTopologyInput::tabGoesThroughAllAndOn()
{
    QWidget window;
    auto *view = new TopologyView(Theme::light(), &window);
    auto *next = new QWidget(&window);
    next->setFocusPolicy(Qt::StrongFocus);
    view->setPicture(servers({"A", "B", "C"}), triangle());
    window.show();
    view->setFocus();
    const QSignalSpy ofServer(view, &TopologyView::serverSelected);
    const QSignalSpy ofLink(view, &TopologyView::linkSelected);
    QStringList ids;
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(view, Qt::Key_Tab);
    for (const QVariantList &each : ofServer)
        ids << each.first().toString();
    QCOMPARE(ids, QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    QCOMPARE(ofLink.count(), 3);
    QCOMPARE(window.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), next);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(ofLink.count(), 4); // back from the last one
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(ofServer.last().first().toString(), QString());
}

void TestTopologyInput::arrowsSelectWhatIsThatWay()
{
    Shown shown;
    TopologyView &view = shown.view;
    const QSignalSpy ofServer(&view, &TopologyView::serverSelected);
    const QSignalSpy ofLink(&view, &TopologyView::linkSelected);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(ofServer.last().first().toString(), QStringLiteral("A")); // at the top
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(ofServer.count(), 1); // nothing is there
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(ofLink.count(), 1);
}

void TestTopologyInput::asksForMenus()
{
    Shown shown;
    TopologyView &view = shown.view;
    const QSignalSpy ofServer(&view, &TopologyView::serverMenuWanted);
    const QSignalSpy ofLink(&view, &TopologyView::linkMenuWanted);
    const auto rightClick = [&view](const QPoint &where) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, view.mapToGlobal(where));
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    rightClick(onScreen(view, "A"));
    QCOMPARE(ofServer.last().first().toString(), QStringLiteral("A"));
    rightClick((onScreen(view, "A") + onScreen(view, "B")) / 2);
    QCOMPARE(ofLink.count(), 1);
    QCOMPARE(ofLink.first().at(0).value<std::size_t>(), 0U);
    QCOMPARE(ofLink.first().at(1).value<std::size_t>(), 1U);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onScreen(view, "B"));
    QTest::keyClick(&view, Qt::Key_Menu);
    QCOMPARE(ofServer.last().first().toString(), QStringLiteral("B"));
}

void TestTopologyInput::selectsBridges()
{
    Bridged shown;
    const QSignalSpy ofServer(&shown.view, &TopologyView::serverSelected);
    const QSignalSpy ofBridge(&shown.view, &TopologyView::bridgeSelected);
    const QSignalSpy ofLink(&shown.view, &TopologyView::linkSelected);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      shown.view.mapFromScene(shown.bridge()->pos()));
    QCOMPARE(ofBridge.count(), 1);
    QCOMPARE(ofBridge.first().first().toString(), nats);
    const auto a = serverItem(shown.view, "A")->pos();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      shown.view.mapFromScene((a + shown.bridge()->pos()) / 2));
    QCOMPARE(ofBridge.count(), 2); // its link is about it, too
    QCOMPARE(ofServer.count(), 0);
    QCOMPARE(ofLink.count(), 0);
}

QTEST_MAIN(TestTopologyInput)
#include "tst_topologyinput.moc"
