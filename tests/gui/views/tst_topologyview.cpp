#include "tests/gui/views/topologyshown.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

class TestTopologyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsServersAndLinks();
    void leavesOutEdgesThatNameNobody();
    void keepsServersApartAndInSight_data();
    void keepsServersApartAndInSight();
    void usesThePane_data();
    void usesThePane();
    void paintsStatesInShapeAndColour();
    void showsWhatIsSelected();
    void showsRoundTrips();
    void dotsFollowTheHopsOfAnUpdate();
    void updatesAreShownFromTheirFirstHopOn();
    void dotsGoOnLinksOnly();
    void dotsAreBounded();
    void reducedMotionShowsNoDots();
    void fewerServersLeaveNothingBehind();
    void showsWhatServersAreBridgedTo();
    void tellsStatesOfBridges();
};

void TestTopologyView::showsServersAndLinks()
{
    const Shown shown;
    QCOMPARE(itemsOf<ServerItem>(shown.view).size(), 3U);
    QCOMPARE(itemsOf<LinkItem>(shown.view).size(), 3U);
}

void TestTopologyView::leavesOutEdgesThatNameNobody()
{
    TopologyView view(Theme::light());
    view.setPicture(servers({"A", "B"}), {{0, 7, {}, 0, 0, {}}, {1, 1, {}, 0, 0, {}}});
    QVERIFY(itemsOf<LinkItem>(view).empty());
    view.showHop({QStringLiteral("u"), 0, 7, 0, false});
    QCOMPARE(view.dots(), 0U);
}

void TestTopologyView::keepsServersApartAndInSight_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 2, 3, 4, 5, 6, 7, 9, 20}) {
        QTest::addRow("%d servers", count) << count << QSize(900, 600);
        QTest::addRow("%d servers in a low pane", count) << count << QSize(900, 150);
        QTest::addRow("%d servers in a narrow one", count) << count << QSize(300, 900);
    }
}

void TestTopologyView::keepsServersApartAndInSight()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    std::vector<ServerPicture> many;
    for (int i = 0; i < count; ++i) {
        many.push_back({});
        many.back().id = QString::number(i);
    }
    TopologyView view(Theme::dark());
    view.setPicture(many, {});
    view.show();
    view.resize(size);
    const auto items = itemsOf<ServerItem>(view);
    for (const ServerItem *one : items) {
        QVERIFY(view.viewport()->rect().contains(
            view.mapFromScene(one->sceneBoundingRect()).boundingRect()));
        for (const ServerItem *other : items)
            QVERIFY(one == other
                    || !one->sceneBoundingRect().intersects(other->sceneBoundingRect()));
    }
}

/// As large as the pane allows: five cards fill most of its width, or of its height.
void TestTopologyView::usesThePane_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(700, 330);
    QTest::newRow("narrow") << QSize(420, 420);
}

void TestTopologyView::usesThePane()
{
    QFETCH(QSize, size);
    TopologyView view(Theme::dark());
    view.resize(size);
    view.setPicture(servers({"A", "B", "C", "D", "E"}), {});
    view.show();
    QRectF all;
    for (const ServerItem *item : itemsOf<ServerItem>(view))
        all |= view.mapFromScene(item->sceneBoundingRect()).boundingRect();
    QVERIFY2(all.width() > 0.85 * size.width(), qPrintable(QString::number(all.width())));
    QVERIFY2(all.height() > 0.7 * size.height(), qPrintable(QString::number(all.height())));
}

void TestTopologyView::paintsStatesInShapeAndColour()
{
    TopologyView view(Theme::light());
    view.resize(900, 600);
    view.setPicture(servers({"A", "B"}), {});
    QCOMPARE(pixelsOf(view, Theme::light().bad), 0);
    auto lost = servers({"A", "B"});
    lost[1].state = ServerPicture::State::Lost;
    view.setPicture(lost, {});
    QVERIFY(pixelsOf(view, Theme::light().bad) > 100);
}

void TestTopologyView::showsWhatIsSelected()
{
    Shown shown;
    const int before = pixelsOf(shown.view, Theme::light().accent); // of A's mark
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, onScreen(shown.view, "C"));
    QVERIFY(pixelsOf(shown.view, Theme::light().accent) > before + 300);
}

void TestTopologyView::showsRoundTrips()
{
    Shown shown;
    auto links = triangle();
    links[0].roundTrip = std::chrono::microseconds(412);
    links[2].roundTrip = std::chrono::seconds(1); // of a link that is down by now
    const QImage before = shown.view.viewport()->grab().toImage();
    shown.view.setPicture(servers({"A", "B", "C"}), links);
    const QImage after = shown.view.viewport()->grab().toImage();
    const auto around = [&](const char *one, const char *other) {
        const QPoint middle = (onScreen(shown.view, one) + onScreen(shown.view, other)) / 2;
        return QRect(middle - QPoint(50, 50), QSize(100, 100));
    };
    QVERIFY(before.copy(around("A", "B")) != after.copy(around("A", "B")));
    QCOMPARE(before.copy(around("A", "C")), after.copy(around("A", "C")));
    const QStringList tips {itemsOf<LinkItem>(shown.view)[0]->toolTip()};
    QVERIFY2(tips.first().contains(QStringLiteral("round trip 412 µs")), qPrintable(tips.first()));
}

void TestTopologyView::dotsFollowTheHopsOfAnUpdate()
{
    FloodDots dots(Theme::light(), [](auto, auto, qreal progress) { return QPointF(progress, 0); });
    dots.add({QStringLiteral("u"), 0, 1, 0, false});
    dots.add({QStringLiteral("u"), 1, 2, 0, true}); // known within the same millisecond
    dots.pass(FloodDots::perHop);
    QCOMPARE(dots.count(), 1U); // the second begins where the first ended
    dots.pass(FloodDots::perHop);
    QCOMPARE(dots.count(), 0U);
}

void TestTopologyView::updatesAreShownFromTheirFirstHopOn()
{
    Shown shown;
    shown.view.showHop({QStringLiteral("u"), 1, 2, 0, false});
    QCOMPARE(shown.view.dots(), 0U);
    shown.view.showHop({QStringLiteral("u"), 0, 1, 0, false});
    shown.view.showHop({QStringLiteral("u"), 1, 2, 0, false});
    QCOMPARE(shown.view.dots(), 2U);
}

void TestTopologyView::dotsGoOnLinksOnly()
{
    Shown shown;
    shown.view.showHop({QStringLiteral("u"), 0, 1, 0, false});
    QCOMPARE(shown.view.dots(), 1U);
    shown.view.showHop({QStringLiteral("u"), 1, 1, 0, false});
    QCOMPARE(shown.view.dots(), 1U);
}

void TestTopologyView::dotsAreBounded()
{
    Shown shown;
    for (int i = 0; i < 10'000; ++i)
        shown.view.showHop({QString::number(i), 0, 1, 0, false});
    QCOMPARE(shown.view.dots(), FloodDots::mostUpdates);
    for (int i = 0; i < 10'000; ++i)
        shown.view.showHop({QStringLiteral("0"), 1, 2, 0, true});
    QCOMPARE(shown.view.dots(), FloodDots::mostDots);
}

void TestTopologyView::reducedMotionShowsNoDots()
{
    Shown shown;
    shown.view.showHop({QStringLiteral("u"), 0, 1, 0, false});
    shown.view.setReducedMotion(true);
    QCOMPARE(shown.view.dots(), 0U);
    shown.view.showHop({QStringLiteral("u"), 0, 1, 0, false});
    QCOMPARE(shown.view.dots(), 0U);
}

void TestTopologyView::fewerServersLeaveNothingBehind()
{
    Shown shown;
    shown.view.setPicture(servers({"A"}), triangle());
    QCOMPARE(itemsOf<ServerItem>(shown.view).size(), 1U);
    QCOMPARE(itemsOf<LinkItem>(shown.view).size(), 0U);
    shown.view.setPicture({}, {});
    QVERIFY(pixelsOf(shown.view, Theme::light().muted) > 0); // the empty text
}

void TestTopologyView::showsWhatServersAreBridgedTo()
{
    const Bridged shown;
    QCOMPARE(itemsOf<ServerItem>(shown.view).size(), 3U);
    QCOMPARE(itemsOf<LinkItem>(shown.view).size(), 5U);
    for (const ServerItem *server : itemsOf<ServerItem>(shown.view))
        QVERIFY(!server->sceneBoundingRect().intersects(shown.bridge()->sceneBoundingRect()));
    QVERIFY(shown.view.sceneRect().contains(shown.bridge()->sceneBoundingRect()));
    QCOMPARE(shown.view.summary(), QStringLiteral("3 server(s), 3 link(s), 2 bridge(s)"));
}

void TestTopologyView::tellsStatesOfBridges()
{
    Bridged shown;
    QCOMPARE(shown.bridge()->summary(),
             QStringLiteral("Bridge to nats://host:4222: 1 of 2 bridge(s) up"));
    const int before = pixelsOf(shown.view, Theme::light().bad);
    BridgePicture lost {nats, BridgePicture::State::Lost, 0, 2, 17};
    shown.view.setPicture(servers({"A", "B", "C"}), shown.links, {lost});
    QCOMPARE(shown.bridge()->summary(),
             QStringLiteral("Bridge to nats://host:4222: no answer; reports owed: 17"));
    QVERIFY(pixelsOf(shown.view, Theme::light().bad) > before);
    lost.state = BridgePicture::State::Unknown;
    lost.owed = 0;
    shown.view.setPicture(servers({"A", "B", "C"}), shown.links, {lost});
    QCOMPARE(shown.bridge()->summary(), QStringLiteral("Bridge to nats://host:4222: not known"));
    shown.view.setPicture(servers({"A", "B", "C"}), shown.links, {});
    QVERIFY(itemsOf<BridgeItem>(shown.view).empty());
    QCOMPARE(itemsOf<LinkItem>(shown.view).size(), 3U);
}

QTEST_MAIN(TestTopologyView)
#include "tst_topologyview.moc"
