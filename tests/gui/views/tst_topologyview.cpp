#include "gui/views/topology/bridgeitem.h"
#include "gui/views/topology/linkitem.h"
#include "gui/views/topology/serveritem.h"
#include "gui/views/topology/topologyview.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace herd;

namespace {

std::vector<ServerPicture> servers(std::initializer_list<const char *> ids)
{
    std::vector<ServerPicture> all;
    for (const char *id : ids) {
        ServerPicture server;
        server.id = QString::fromLatin1(id);
        server.place = all.size();
        server.state = ServerPicture::State::Up;
        all.push_back(server);
    }
    return all;
}

std::vector<LinkPicture> triangle()
{
    using enum LinkPicture::State;
    return {{0, 1, Up, 10, 0, {}}, {1, 2, Up, 0, 0, {}}, {0, 2, Down, 0, 0, {}}};
}

template <typename Item> std::vector<Item *> itemsOf(const TopologyView &view)
{
    std::vector<Item *> found;
    for (QGraphicsItem *item : view.scene()->items(Qt::AscendingOrder)) {
        if (auto *wanted = qobject_cast<Item *>(item->toGraphicsObject()))
            found.push_back(wanted);
    }
    return found;
}

ServerItem *serverItem(const TopologyView &view, const char *id)
{
    for (ServerItem *item : itemsOf<ServerItem>(view)) {
        if (item->picture().id == QLatin1String(id))
            return item;
    }
    return nullptr;
}

QPoint onScreen(const TopologyView &view, const char *id)
{
    return view.mapFromScene(serverItem(view, id)->pos());
}

/// Where something was painted in that colour, or near it.
int pixelsOf(TopologyView &view, const QColor &colour)
{
    const QImage image = view.viewport()->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) < 8
                && std::abs(pixel.green() - colour.green()) < 8
                && std::abs(pixel.blue() - colour.blue()) < 8;
        }
    }
    return count;
}

struct Shown
{
    Shown()
    {
        view.resize(900, 600);
        view.setPicture(servers({"A", "B", "C"}), triangle());
        view.show();
    }

    TopologyView view {Theme::light()};
};

const QString nats = QStringLiteral("nats://host:4222");

/// A and B are bridged; A's bridge is up.
struct Bridged : Shown
{
    Bridged()
    {
        links.push_back({0, 3, LinkPicture::State::Up, 0, 5, {}});
        links.push_back({1, 3, LinkPicture::State::Down, 0, 0, {}});
        view.setPicture(servers({"A", "B", "C"}), links,
                        {{nats, BridgePicture::State::Up, 1, 2, 0}});
    }

    BridgeItem *bridge() const { return itemsOf<BridgeItem>(view).front(); }

    std::vector<LinkPicture> links = triangle();
};

} // namespace

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
    void serversCanBeDraggedAndStayThere();
    void aClickIsNoDrag();
    void keysMoveWhatIsSelected();
    void selectsByClick();
    void selectsLinksByClick();
    void tabGoesThroughAllAndOn();
    void arrowsSelectWhatIsThatWay();
    void showsWhatIsSelected();
    void showsRoundTrips();
    void asksForMenus();
    void dotsFollowTheHopsOfAnUpdate();
    void updatesAreShownFromTheirFirstHopOn();
    void dotsGoOnLinksOnly();
    void dotsAreBounded();
    void reducedMotionShowsNoDots();
    void fewerServersLeaveNothingBehind();
    void showsWhatServersAreBridgedTo();
    void tellsStatesOfBridges();
    void selectsBridges();
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

void TestTopologyView::serversCanBeDraggedAndStayThere()
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

void TestTopologyView::aClickIsNoDrag()
{
    Shown shown;
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, onScreen(shown.view, "A"));
    QVERIFY(shown.view.places().isEmpty());
}

void TestTopologyView::keysMoveWhatIsSelected()
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

void TestTopologyView::selectsByClick()
{
    Shown shown;
    const QSignalSpy selected(&shown.view, &TopologyView::serverSelected);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, onScreen(shown.view, "C"));
    QCOMPARE(selected.last().first().toString(), QStringLiteral("C"));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(selected.last().first().toString(), QString());
}

void TestTopologyView::selectsLinksByClick()
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
void TestTopologyView::tabGoesThroughAllAndOn()
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

void TestTopologyView::arrowsSelectWhatIsThatWay()
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

void TestTopologyView::asksForMenus()
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

void TestTopologyView::selectsBridges()
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

QTEST_MAIN(TestTopologyView)
#include "tst_topologyview.moc"
