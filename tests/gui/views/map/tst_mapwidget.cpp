#include "gui/views/map/mapwidget.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <memory>

using namespace herd;

namespace {

constexpr QSize size(800, 500);
constexpr GeoPoint losAngeles {34.0689, -118.4451};

MapClient at(const char *id, GeoPoint place)
{
    return {QString::fromLatin1(id), place.longitude, place.latitude, 0, {}};
}

std::vector<MapClient> crowd()
{
    std::vector<MapClient> clients;
    for (int i = 0; i < 50; ++i)
        clients.push_back(at(QByteArray::number(i).constData(), losAngeles));
    return clients;
}

/// A widget on the screen, over Los Angeles.
std::unique_ptr<MapWidget> makeMap()
{
    auto map = std::make_unique<MapWidget>(Theme::light(), Basemap());
    map->resize(size);
    map->show();
    return map;
}

MapViewport town()
{
    const MapViewport world((QSizeF(size)));
    return world.centredOn(mercator(losAngeles)).zoomed(500, {400, 250});
}

void wheel(MapWidget &map, QPointF where, int delta)
{
    QWheelEvent event(where, map.mapToGlobal(where), QPoint(), QPoint(0, delta), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&map, &event);
}

void drag(MapWidget &map, QPoint from, QPoint to)
{
    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&map, from + (to - from) / 2);
    QTest::mouseMove(&map, to);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, to);
}

double distance(QPointF one, QPointF other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

QAction *actionOf(MapWidget &map, QStringView text)
{
    for (QMenu *menu : map.findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(text))
                return action;
        }
    }
    return nullptr;
}

} // namespace

class TestMapWidget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wheelZoomsAtTheCursor();
    void dragMovesWhatIsUnderTheCursor();
    void clickSelectsAClient();
    void clickOnAClusterLooksCloser();
    void doubleClickReportsFromThere();
    void doubleClickWithShiftAsksWhatIsNear();
    void doubleClickOnAClientFollowsIt();
    void doubleClickOnAClusterSendsNothing();
    void keysMoveAndZoom();
    void keysSelectTheNextClient();
    void keysLookAtACrowd();
    void keysSendFromTheMiddle();
    void buttonsZoom();
    void fillsAWindowThatGrew();
    void menuOffersWhatCanBeSent();
    void followedClientStaysInTheMiddle();
    void trailIsBounded();
    void showsAllUntilItIsMoved();
    void showsAnAnswerOutOfView();
    void ownersCallsAreNotSaidBack();
};

void TestMapWidget::wheelZoomsAtTheCursor()
{
    const auto map = makeMap();
    map->setView(town());
    const QPointF cursor(600, 100);
    const QPointF under = map->view().toWorld(cursor);
    wheel(*map, cursor, 240);
    QVERIFY(std::abs(map->view().scale() - 2 * town().scale()) < 1);
    QVERIFY(distance(map->view().toScreen(under), cursor) < 1e-3);
    wheel(*map, cursor, -240);
    QVERIFY(distance(map->view().centre(), town().centre()) < 1e-9);
}

void TestMapWidget::dragMovesWhatIsUnderTheCursor()
{
    const auto map = makeMap();
    map->setView(town());
    const QPointF under = map->view().toWorld({300, 300});
    const QSignalSpy selected(map.get(), &MapWidget::clientSelected);
    drag(*map, {300, 300}, {420, 250});
    QVERIFY(distance(map->view().toScreen(under), {420, 250}) < 1e-3);
    QCOMPARE(selected.size(), 0);
}

void TestMapWidget::clickSelectsAClient()
{
    const auto map = makeMap();
    map->updateClients(std::array {at("bus", losAngeles)});
    map->setView(town());
    QSignalSpy selected(map.get(), &MapWidget::clientSelected);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, {400, 250});
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().at(0).toString(), QStringLiteral("bus"));
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, {100, 400});
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().at(0).toString(), QString());
}

void TestMapWidget::clickOnAClusterLooksCloser()
{
    const auto map = makeMap();
    map->updateClients(crowd());
    map->setView(town());
    QCOMPARE(map->layoutOfMarkers().clusters.size(), std::size_t {1});
    const QSignalSpy selected(map.get(), &MapWidget::clientSelected);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, {400, 250});
    QCOMPARE(map->view().scale(), 4 * town().scale());
    QCOMPARE(selected.size(), 0);
}

void TestMapWidget::doubleClickReportsFromThere()
{
    const auto map = makeMap();
    map->setView(town());
    QSignalSpy wanted(map.get(), &MapWidget::reportWanted);
    QTest::mouseDClick(map.get(), Qt::LeftButton, {}, {400, 250});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(std::abs(wanted[0][0].toDouble() - losAngeles.latitude) < 1e-9);
    QVERIFY(std::abs(wanted[0][1].toDouble() - losAngeles.longitude) < 1e-9);
}

void TestMapWidget::doubleClickWithShiftAsksWhatIsNear()
{
    const auto map = makeMap();
    map->setView(town());
    const QSignalSpy reports(map.get(), &MapWidget::reportWanted);
    const QSignalSpy nearby(map.get(), &MapWidget::nearbyWanted);
    QTest::mouseDClick(map.get(), Qt::LeftButton, Qt::ShiftModifier, {10, 20});
    QCOMPARE(reports.size(), 0);
    QCOMPARE(nearby.size(), 1);
    const GeoPoint asked {nearby[0][0].toDouble(), nearby[0][1].toDouble()};
    QVERIFY(distance(map->view().toScreen(asked), {10, 20}) < 1e-3);
}

void TestMapWidget::doubleClickOnAClientFollowsIt()
{
    const auto map = makeMap();
    map->updateClients(std::array {at("bus", losAngeles)});
    map->setView(town());
    const QSignalSpy reports(map.get(), &MapWidget::reportWanted);
    const QSignalSpy followed(map.get(), &MapWidget::clientFollowed);
    QTest::mouseDClick(map.get(), Qt::LeftButton, {}, {400, 250});
    QCOMPARE(reports.size(), 0);
    QCOMPARE(followed.size(), 1);
    QCOMPARE(map->followed(), QStringLiteral("bus"));
    QTest::keyClick(map.get(), Qt::Key_Escape);
    QCOMPARE(followed.size(), 2);
}

void TestMapWidget::doubleClickOnAClusterSendsNothing()
{
    const auto map = makeMap();
    map->updateClients(crowd());
    map->setView(town().panned({100, 0}));
    const QSignalSpy reports(map.get(), &MapWidget::reportWanted);
    // The first click zooms; what is under the cursor then was never meant.
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, {500, 250});
    QTest::mouseDClick(map.get(), Qt::LeftButton, {}, {500, 250});
    QCOMPARE(reports.size(), 0);
}

void TestMapWidget::keysMoveAndZoom()
{
    const auto map = makeMap();
    map->setView(town());
    const QPointF before = map->view().centre();
    QTest::keyClick(map.get(), Qt::Key_Right);
    QVERIFY(map->view().centre().x() > before.x());
    QTest::keyClick(map.get(), Qt::Key_Left);
    QTest::keyClick(map.get(), Qt::Key_Down);
    QVERIFY(map->view().centre().y() > before.y());
    QTest::keyClick(map.get(), Qt::Key_Up);
    QVERIFY(distance(map->view().centre(), before) < 1e-9);
    QTest::keyClick(map.get(), Qt::Key_Plus);
    QCOMPARE(map->view().scale(), 2 * town().scale());
    QTest::keyClick(map.get(), Qt::Key_Minus);
    QCOMPARE(map->view().scale(), town().scale());
    QTest::keyClick(map.get(), Qt::Key_Home);
    QCOMPARE(map->view().scale(), 800.0);
}

/// Three in a row, and one below that is out of sight.
void TestMapWidget::keysSelectTheNextClient()
{
    const auto map = makeMap();
    map->setView(town());
    const auto geo = [&](QPointF at) { return map->view().toGeo(at); };
    map->updateClients(std::array {at("west", geo({200, 250})), at("here", geo({420, 250})),
                                   at("east", geo({600, 250})), at("far", geo({400, 510}))});
    map->setView(town());
    const QSignalSpy selected(map.get(), &MapWidget::clientSelected);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(map.get(), key, Qt::ShiftModifier);
        return map->selected();
    };
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("here")); // from the middle
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("east"));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("east")); // nobody is there
    QCOMPARE(press(Qt::Key_Left), QStringLiteral("here"));
    QCOMPARE(map->view(), town());
    QCOMPARE(press(Qt::Key_Down), QStringLiteral("far"));
    QVERIFY(map->view() != town()); // it is in sight now
    QCOMPARE(selected.size(), 4);
    QTest::keyClick(map.get(), Qt::Key_F);
    QCOMPARE(map->followed(), QStringLiteral("far"));
}

void TestMapWidget::keysLookAtACrowd()
{
    const auto map = makeMap();
    map->updateClients(crowd());
    map->setView(town().panned({-150, 0}));
    const double scale = map->view().scale();
    QTest::keyClick(map.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(map->view().scale(), scale); // it is not there
    QTest::keyClick(map.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(map->view().scale() > scale);
    QCOMPARE(map->selected(), QString());
}

void TestMapWidget::keysSendFromTheMiddle()
{
    const auto map = makeMap();
    map->setView(town());
    const QSignalSpy reports(map.get(), &MapWidget::reportWanted);
    const QSignalSpy nearby(map.get(), &MapWidget::nearbyWanted);
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(reports.size(), 1);
    QVERIFY(std::abs(reports[0][0].toDouble() - losAngeles.latitude) < 1e-6);
    QTest::keyClick(map.get(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(nearby.size(), 1);
    QVERIFY(std::abs(nearby[0][1].toDouble() - losAngeles.longitude) < 1e-6);
    QCOMPARE(reports.size(), 1);
}

void TestMapWidget::fillsAWindowThatGrew()
{
    const auto map = makeMap();
    map->updateClients(std::array {at("kiwi", losAngeles)});
    map->resize(size * 2);
    QCoreApplication::processEvents();
    QCOMPARE(map->view().size(), QSizeF(size * 2));
    QVERIFY(distance(map->view().toScreen(losAngeles), {size.width() * 1.0, size.height() * 1.0})
            < 1);
}

void TestMapWidget::buttonsZoom()
{
    const auto map = makeMap();
    map->setView(town());
    QVERIFY(!map->accessibleName().isEmpty());
    for (QToolButton *button : map->findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        if (button->text() == u"+")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(map->view().scale(), 2 * town().scale());
}

void TestMapWidget::menuOffersWhatCanBeSent()
{
    const auto map = makeMap();
    map->setView(town());
    const QSignalSpy reports(map.get(), &MapWidget::reportWanted);
    const QSignalSpy nearby(map.get(), &MapWidget::nearbyWanted);
    const QPoint point(200, 100);
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, point, map->mapToGlobal(point));
    QCoreApplication::sendEvent(map.get(), &byMouse);
    actionOf(*map, u"Report from here")->trigger();
    QCOMPARE(reports.size(), 1);
    const GeoPoint from {reports[0][0].toDouble(), reports[0][1].toDouble()};
    QVERIFY(distance(map->view().toScreen(from), point) < 1e-3);
    delete map->findChild<QMenu *>();

    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(map.get(), &byKey);
    actionOf(*map, u"What is near here?")->trigger();
    QCOMPARE(nearby.size(), 1);
    QVERIFY(std::abs(nearby[0][0].toDouble() - losAngeles.latitude) < 0.01);
}

void TestMapWidget::followedClientStaysInTheMiddle()
{
    const auto map = makeMap();
    MapClient bus = at("bus", losAngeles);
    map->updateClients({&bus, 1});
    map->follow(bus.id);
    bus.latitude += 0.5;
    bus.longitude -= 0.5;
    map->updateClients({&bus, 1});
    const GeoPoint now {bus.latitude, bus.longitude};
    QVERIFY(distance(map->view().toScreen(now), {400, 250}) < 1e-3);
    wheel(*map, {700, 20}, 240);
    QVERIFY(distance(map->view().toScreen(now), {400, 250}) < 1e-3);
    QCOMPARE(map->followed(), bus.id);
    drag(*map, {300, 300}, {350, 300});
    QCOMPARE(map->followed(), QString());
}

void TestMapWidget::trailIsBounded()
{
    const auto map = makeMap();
    MapClient bus = at("bus", losAngeles);
    map->updateClients({&bus, 1});
    map->follow(bus.id);
    QCOMPARE(map->trail().size(), std::size_t {1});
    for (std::size_t i = 0; i < MapWidget::longestTrail + 10; ++i) {
        bus.latitude += 1e-4;
        map->updateClients({&bus, 1});
    }
    QCOMPARE(map->trail().size(), MapWidget::longestTrail);
    QCOMPARE(map->trail().back(), mercator({bus.latitude, bus.longitude}));
    map->updateClients({&bus, 1}); // it rests
    QCOMPARE(map->trail().size(), MapWidget::longestTrail);
}

void TestMapWidget::showsAllUntilItIsMoved()
{
    const auto map = makeMap();
    QCOMPARE(map->view().scale(), 800.0);
    MapClient first = at("first", losAngeles);
    map->updateClients({&first, 1});
    QVERIFY(distance(map->view().toScreen(losAngeles), {400, 250}) < 1e-3);
    first.latitude += 0.01; // it is in view still, and the map stays where it is
    map->updateClients({&first, 1});
    QVERIFY(distance(map->view().toScreen(losAngeles), {400, 250}) < 1e-3);
    map->updateClients(std::array {at("second", {40.7, -74})});
    const QRectF shown({}, map->view().size());
    QVERIFY(shown.contains(map->view().toScreen(losAngeles)));
    QVERIFY(shown.contains(map->view().toScreen(GeoPoint {40.7, -74})));
    wheel(*map, {400, 250}, 480);
    const MapViewport chosen = map->view();
    map->updateClients(std::array {at("third", {-33.9, 151.2})});
    QCOMPARE(map->view(), chosen);
    QTest::keyClick(map.get(), Qt::Key_Home);
    QVERIFY(shown.contains(map->view().toScreen(GeoPoint {-33.9, 151.2})));
}

void TestMapWidget::showsAnAnswerOutOfView()
{
    const auto map = makeMap();
    const NearbyPlaces nearby {losAngeles, 10, {{losAngeles, QStringLiteral("Here")}}};
    map->showNearby(nearby);
    const QRectF circle = circleOnScreen(map->view(), losAngeles, 10).boundingRect();
    QVERIFY(QRectF({}, map->view().size()).contains(circle));
    QVERIFY(circle.height() > 250);
    const double kilometres =
        circle.width() / 2 * map->view().metresPerPixel(losAngeles.latitude) / 1000;
    QVERIFY(std::abs(kilometres - 10) < 0.05);
    QVERIFY(pinAt(nearby, map->view(), map->view().toScreen(losAngeles) - QPointF(0, 8)));
    QVERIFY(!pinAt(nearby, map->view(), map->view().toScreen(losAngeles) + QPointF(20, 0)));

    const MapViewport found = map->view();
    map->showNearby(nearby); // it is in view already
    QCOMPARE(map->view(), found);
}

void TestMapWidget::ownersCallsAreNotSaidBack()
{
    const auto map = makeMap();
    const QSignalSpy selected(map.get(), &MapWidget::clientSelected);
    const QSignalSpy followed(map.get(), &MapWidget::clientFollowed);
    map->updateClients(std::array {at("bus", losAngeles)});
    map->select(QStringLiteral("bus"));
    map->follow(QStringLiteral("bus"));
    map->follow({});
    map->showWorld();
    QCOMPARE(selected.size() + followed.size(), 0);
}

QTEST_MAIN(TestMapWidget)
#include "tst_mapwidget.moc"
