#include "gui/views/map/mapviewport.h"

#include <QTest>

#include <cmath>

using namespace herd;

namespace {

constexpr QSizeF view(1600, 900);
constexpr double cityScale = 400'000;

double distance(QPointF one, QPointF other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

MapViewport over(GeoPoint point, double scale)
{
    const MapViewport world(view);
    return world.centredOn(mercator(point)).zoomed(scale / world.scale(), {800, 450});
}

} // namespace

class TestMapViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void whatIsNoNumberIsSomewhere_data();
    void whatIsNoNumberIsSomewhere();
    void destinationsLieAsFarAsAsked();
    void zoomKeepsWhatIsUnderTheCursor_data();
    void zoomKeepsWhatIsUnderTheCursor();
    void zoomHasLimits();
    void panMovesByPixels();
    void panStopsAtTheEdges();
    void wrapsAtTheDateLine();
    void neverShowsAPlaceTwice_data();
    void neverShowsAPlaceTwice();
    void fitsAPartOfTheWorld();
    void fitsOverTheDateLine();
};

void TestMapViewport::goesThereAndBack_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("null island") << 0.0 << 0.0;
    QTest::newRow("a campus in Los Angeles") << 34.068930 << -118.445127;
    QTest::newRow("the far south") << -84.9 << 12.5;
    QTest::newRow("the date line") << 10.0 << -180.0;
    QTest::newRow("just west of the date line") << -16.5 << 179.999999;
}

void TestMapViewport::goesThereAndBack()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const GeoPoint point {latitude, longitude};
    const GeoPoint back = mercatorInverse(mercator(point));
    QVERIFY(std::abs(back.latitude - latitude) < 1e-9);
    QVERIFY(std::abs(back.longitude - longitude) < 1e-9);

    const MapViewport viewport = over({34, 170}, cityScale);
    const QPointF world = mercator(point);
    const QPointF again = viewport.toWorld(viewport.toScreen(world));
    // Far outside the view is cut to the world's edge; x comes back as it was.
    QVERIFY(std::abs(std::remainder(again.x() - world.x(), 1.0)) < 1e-9);
    QVERIFY(std::abs(again.y() - world.y()) < 1e-9);
}

void TestMapViewport::whatIsNoNumberIsSomewhere_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("not a number") << std::nan("");
    QTest::newRow("infinite") << HUGE_VAL;
    QTest::newRow("beyond a pole") << 1e9;
    QTest::newRow("many times around") << -1e9;
}

void TestMapViewport::whatIsNoNumberIsSomewhere()
{
    QFETCH(double, value);
    const QPointF world = mercator({value, value});
    QVERIFY(world.x() >= 0 && world.x() < 1);
    QVERIFY(world.y() >= 0 && world.y() <= 1);
}

void TestMapViewport::destinationsLieAsFarAsAsked()
{
    const double degree = earthRadiusMetres * std::numbers::pi / 180;
    const GeoPoint north = destination({10, 20}, 0, degree);
    QVERIFY(std::abs(north.latitude - 11) < 1e-9 && std::abs(north.longitude - 20) < 1e-9);
    const GeoPoint east = destination({0, 179.5}, 90, degree);
    QVERIFY(std::abs(east.latitude) < 1e-9 && std::abs(east.longitude + 179.5) < 1e-9);
}

void TestMapViewport::zoomKeepsWhatIsUnderTheCursor_data()
{
    QTest::addColumn<QPointF>("cursor");
    QTest::addColumn<double>("factor");
    QTest::newRow("in the middle") << QPointF(800, 450) << 2.0;
    QTest::newRow("in a corner") << QPointF(3, 897) << 1.19;
    QTest::newRow("out again") << QPointF(1200, 100) << 0.5;
}

void TestMapViewport::zoomKeepsWhatIsUnderTheCursor()
{
    QFETCH(QPointF, cursor);
    QFETCH(double, factor);
    const MapViewport before = over({34, -118}, cityScale);
    const QPointF under = before.toWorld(cursor);
    const MapViewport after = before.zoomed(factor, cursor);
    QCOMPARE(after.scale(), before.scale() * factor);
    QVERIFY(distance(after.toScreen(under), cursor) < 1e-3);
}

void TestMapViewport::zoomHasLimits()
{
    const MapViewport world(view);
    QCOMPARE(world.zoomed(0.1, {5, 5}).scale(), view.width());
    QCOMPARE(world.zoomed(1e12, {5, 5}).scale(), MapViewport::largestScale);
}

void TestMapViewport::panMovesByPixels()
{
    const MapViewport before = over({51.5, -0.1}, cityScale);
    const QPointF place = before.toWorld({100, 200});
    QVERIFY(distance(before.panned({30, -40}).toScreen(place), {130, 160}) < 1e-3);
}

void TestMapViewport::panStopsAtTheEdges()
{
    const MapViewport viewport = MapViewport(view).panned({0, 1e6});
    QCOMPARE(viewport.worldRect().top(), 0.0);
    QVERIFY(std::abs(viewport.panned({0, -1e7}).worldRect().bottom() - 1) < 1e-12);
}

void TestMapViewport::wrapsAtTheDateLine()
{
    const MapViewport viewport = over({-17, 179.9}, cityScale);
    const QPointF west = viewport.toScreen(GeoPoint {-17, 179.8});
    const QPointF east = viewport.toScreen(GeoPoint {-17, -179.8});
    QVERIFY(west.x() < 800 && east.x() > 800);
    QVERIFY(std::abs(east.x() - west.x() - 0.4 / 360 * cityScale) < 1e-3);
    const MapViewport around = viewport.panned({-cityScale, 0});
    QVERIFY(distance(around.centre(), viewport.centre()) < 1e-9);
}

void TestMapViewport::neverShowsAPlaceTwice_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("wide") << QSizeF(1600, 900);
    QTest::newRow("high") << QSizeF(300, 1200);
    QTest::newRow("nothing yet") << QSizeF(0, 0);
}

void TestMapViewport::neverShowsAPlaceTwice()
{
    QFETCH(QSizeF, size);
    const QRectF shown = MapViewport(view).resized(size).worldRect();
    QVERIFY(shown.width() <= 1);
    QVERIFY(shown.top() >= -1e-12 && shown.bottom() <= 1 + 1e-12);
}

void TestMapViewport::fitsAPartOfTheWorld()
{
    const QRectF part(mercator({34.2, -118.6}), mercator({33.9, -118.1}));
    const MapViewport viewport = MapViewport(view).fitting(part, 50);
    const QPointF first = viewport.toScreen(part.topLeft());
    const QPointF last = viewport.toScreen(part.bottomRight());
    QVERIFY(QRectF(49.9, 49.9, 1500.2, 800.2).contains(QRectF(first, last)));
    QVERIFY(std::abs(first.x() - 50) < 1e-6 || std::abs(first.y() - 50) < 1e-6);

    const QRectF nothing(mercator({34, -118}), QSizeF());
    QCOMPARE(viewport.fitting(nothing, 50, cityScale).scale(), cityScale);
}

void TestMapViewport::fitsOverTheDateLine()
{
    const MapViewport viewport = MapViewport(view).fitting(QRectF(0.98, 0.5, 0.04, 0.01), 0);
    QVERIFY(distance(viewport.toScreen(QPointF(0.98, 0.505)), {0, 450}) < 1e-6);
    QVERIFY(distance(viewport.toScreen(QPointF(0.02, 0.505)), {1600, 450}) < 1e-6);
}

QTEST_GUILESS_MAIN(TestMapViewport)
#include "tst_mapviewport.moc"
