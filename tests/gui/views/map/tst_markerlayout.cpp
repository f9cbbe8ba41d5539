#include "gui/views/map/labelplaces.h"
#include "gui/views/map/markerlayout.h"
#include "gui/views/map/markersprites.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace herd;

namespace {

constexpr QSizeF view(1600, 900);

/// Clients spread over a rectangle of the world.
MapClients spread(std::size_t count, GeoPoint from, GeoPoint to)
{
    std::mt19937 random(7); // NOLINT: the same places each time
    std::uniform_real_distribution<double> latitude(from.latitude, to.latitude);
    std::uniform_real_distribution<double> longitude(from.longitude, to.longitude);
    std::vector<MapClient> clients;
    for (std::size_t i = 0; i < count; ++i)
        clients.push_back({QString::number(i), longitude(random), latitude(random), i % 20, {}});
    MapClients result;
    result.update(clients);
    return result;
}

MapViewport over(GeoPoint point, double scale)
{
    const MapViewport world(view);
    return world.centredOn(mercator(point)).zoomed(scale / world.scale(), {800, 450});
}

std::size_t inClusters(const MarkerLayout &layout)
{
    return std::accumulate(
        layout.clusters.begin(), layout.clusters.end(), std::size_t {0},
        [](std::size_t sum, const MapCluster &cluster) { return sum + cluster.count; });
}

} // namespace

class TestMarkerLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClientIsDrawnOnce_data();
    void everyClientIsDrawnOnce();
    void ofACrowdOneByOneThoseAreDrawnThatAreSeen();
    void clusterCountsItsServers();
    void whatIsFarOutOfViewIsNotDrawn();
    void clustersStayWhileTheMapMoves();
    void clustersDoNotOverlapTheirNeighbours();
    void clusterAtTheFarSideStaysThere();
    void manyTakeSeveralParts_data();
    void manyTakeSeveralParts();
    void goesAlongUntilThereIsAnother();
    void findsWhatIsTouched();
    void countsAreShort();
    void clientsComeAndMove();
    void boundsGoTheShorterWayAround();
    void labelsKeepApart();
};

void TestMarkerLayout::everyClientIsDrawnOnce_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<bool>("clustering");
    QTest::addColumn<double>("longitude");
    QTest::newRow("none") << std::size_t {0} << true << 0.0;
    QTest::newRow("one") << std::size_t {1} << true << 0.0;
    QTest::newRow("a few") << std::size_t {40} << true << 0.0;
    QTest::newRow("a crowd") << std::size_t {20'000} << true << 0.0;
    QTest::newRow("a crowd around the date line") << std::size_t {20'000} << true << 180.0;
    QTest::newRow("a crowd, one by one") << std::size_t {20'000} << false << 77.0;
}

void TestMarkerLayout::everyClientIsDrawnOnce()
{
    QFETCH(std::size_t, count);
    QFETCH(bool, clustering);
    QFETCH(double, longitude);
    const MapClients clients = spread(count, {-50, -180}, {70, 180});
    // A square view at its smallest scale shows all of the world.
    const MapViewport all = MapViewport({900, 900}).centredOn(mercator({0, longitude}));
    const MarkerLayout layout = layOutMarkers(clients, all, clustering);
    std::set<std::size_t> drawn;
    for (const MarkerLayout::Marker &marker : layout.markers)
        QVERIFY(drawn.insert(marker.client).second);
    QCOMPARE(drawn.size() + inClusters(layout), count);
    if (!clustering)
        QVERIFY(layout.clusters.empty());
}

void TestMarkerLayout::ofACrowdOneByOneThoseAreDrawnThatAreSeen()
{
    MarkerLayout layout;
    constexpr std::size_t side = 300; // pixels, in each of which is a marker
    for (std::size_t i = 0; i < side * side; ++i)
        layout.markers.push_back(
            {i,
             QPointF(static_cast<double>(i % side) - 20.0, static_cast<double>(i / side) + 7.5)});
    const auto drawn = markersToDraw(layout);
    QCOMPARE(drawn.size(), std::size_t {75} * 75);
    QVERIFY(std::ranges::is_sorted(drawn));
    QCOMPARE(drawn.back(), side * side - 1);
    QCOMPARE(drawn.front(), 3 * side + 3); // the last of its square

    layout.markers.resize(mostMarkersDrawn);
    QCOMPARE(markersToDraw(layout).size(), mostMarkersDrawn);
    QVERIFY(markersToDraw({}).empty());
}

void TestMarkerLayout::clusterCountsItsServers()
{
    MapClients clients = spread(399, {34, -118}, {34.0001, -118.0001});
    const MapClient stray {QStringLiteral("stray"), -118, 34, MapClient::noServer, {}};
    clients.update({&stray, 1});
    const MarkerLayout layout = layOutMarkers(clients, MapViewport(view), true);
    QCOMPARE(layout.clusters.size(), std::size_t {1});
    QVERIFY(layout.markers.empty());
    const auto &shares = layout.clusters.front().shares;
    QCOMPARE(shares[3], 40U); // of 20 servers each has 20; the 19th counts with the 4th
    QCOMPARE(shares[7], 20U);
    QCOMPARE(shares[MapCluster::servers], 1U);
    QCOMPARE(std::reduce(shares.begin(), shares.end()), 400U);
}

void TestMarkerLayout::whatIsFarOutOfViewIsNotDrawn()
{
    const MapClients clients = spread(1000, {50, 5}, {52, 10});
    for (const bool clustering : {true, false}) {
        const MarkerLayout layout = layOutMarkers(clients, over({34, -118}, 400'000), clustering);
        QVERIFY(layout.markers.empty() && layout.clusters.empty());
    }
}

void TestMarkerLayout::clustersStayWhileTheMapMoves()
{
    const MapClients clients = spread(5000, {33.9, -118.5}, {34.2, -118});
    const MapViewport before = over({34.05, -118.25}, 900'000);
    const MapViewport after = before.panned({37, -23});
    const QRectF inside(200, 200, 1200, 500);
    std::vector<std::size_t> counts[2];
    for (const int turn : {0, 1}) {
        const QPointF moved = turn == 0 ? QPointF() : QPointF(37, -23);
        for (const MapCluster &cluster :
             layOutMarkers(clients, turn ? after : before, true).clusters) {
            if (inside.contains(cluster.at - moved))
                counts[turn].push_back(cluster.count);
        }
        std::ranges::sort(counts[turn]);
    }
    QVERIFY(counts[0].size() > 3);
    QCOMPARE(counts[1], counts[0]);
}

void TestMarkerLayout::clustersDoNotOverlapTheirNeighbours()
{
    // Two crowds closer than their rings are wide, here and there: an edge of cells is between
    // some.
    const MapViewport world(view);
    for (int x = 700; x < 800; x += 4) {
        std::vector<MapClient> clients;
        for (int i = 0; i < 200; ++i) {
            const GeoPoint place = world.toGeo({x + 20.0 * (i % 2), 400});
            clients.push_back({QString::number(i), place.longitude, place.latitude, 0, {}});
        }
        MapClients both;
        both.update(clients);
        const MarkerLayout layout = layOutMarkers(both, world, true);
        QCOMPARE(layout.clusters.size(), std::size_t {1});
        QCOMPARE(layout.clusters.front().count, std::size_t {200});
        QVERIFY(std::abs(layout.clusters.front().at.x() - (x + 10)) < 1e-6);
    }
}

void TestMarkerLayout::clusterAtTheFarSideStaysThere()
{
    // The view's middle is opposite the crowd, half of which is nearer to the left, half to the
    // right.
    const MapClients clients = spread(500, {34, -118.01}, {34.01, -117.99});
    const MapViewport opposite = MapViewport(view).centredOn(mercator({0, 62}));
    const MarkerLayout layout = layOutMarkers(clients, opposite, true);
    QCOMPARE(layout.clusters.size(), std::size_t {1});
    const double x = layout.clusters.front().at.x();
    QVERIFY(std::abs(x) < 1 || std::abs(x - 1600) < 1);
}

void TestMarkerLayout::manyTakeSeveralParts_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<bool>("clustering");
    QTest::addColumn<int>("parts");
    constexpr std::size_t part = LayoutInParts::clientsAtOnce;
    QTest::newRow("none at all") << std::size_t {0} << true << 1;
    QTest::newRow("as many as one part looks at twice") << part / 2 << true << 1;
    QTest::newRow("one more") << part / 2 + 1 << true << 2;
    QTest::newRow("two parts and a half") << part * 5 / 4 << true << 3;
    QTest::newRow("one by one they are looked at once") << part << false << 1;
}

void TestMarkerLayout::manyTakeSeveralParts()
{
    QFETCH(std::size_t, count);
    QFETCH(bool, clustering);
    QFETCH(int, parts);
    MapClients clients = spread(count, {-50, -180}, {70, 180});
    LayoutInParts work(clients, MapViewport({900, 900}), clustering);
    std::optional<MarkerLayout> layout;
    int worked = 0;
    while (!layout && worked < parts) {
        layout = work.next();
        if (++worked == 1) { // who comes meanwhile is in the next layout
            const MapClient late {QStringLiteral("late"), 0, 0, 0, {}};
            clients.update({&late, 1});
        }
    }
    QVERIFY(layout.has_value());
    QCOMPARE(worked, parts);
    QCOMPARE(layout->markers.size() + inClusters(*layout), count);
}

void TestMarkerLayout::goesAlongUntilThereIsAnother()
{
    MapClients clients = spread(400, {34, -118}, {34.0001, -118.0001});
    const MapClient lone {QStringLiteral("lone"), -117, 34, 0, {}};
    clients.update({&lone, 1});
    const MapViewport before = over({34, -117.5}, 100'000);
    const MapViewport after = before.panned({30, -20}).zoomed(1.5, {100, 100});
    MarkerLayout layout = layOutMarkers(clients, before, true);
    const QPointF cluster = layout.clusters.front().at;
    layout.moveTo(after);
    QCOMPARE(layout.viewport, after);
    const auto isNear = [](QPointF one, QPointF other) {
        return (one - other).manhattanLength() < 1e-3;
    };
    QVERIFY(isNear(layout.clusters.front().at, after.toScreen(before.toWorld(cluster))));
    QVERIFY(isNear(layout.markers.front().at, after.toScreen(GeoPoint {34, -117})));
}

void TestMarkerLayout::findsWhatIsTouched()
{
    MapClients clients = spread(400, {34, -118}, {34.0001, -118.0001});
    const MapClient lone {QStringLiteral("lone"), 20, 10, 0, {}};
    clients.update({&lone, 1});
    const MapViewport world(view);
    const MarkerLayout layout = layOutMarkers(clients, world, true);
    const QPointF at = world.toScreen(GeoPoint {10, 20});
    QVERIFY(layout.markerAt(at + QPointF(5, 0)));
    QVERIFY(!layout.markerAt(at + QPointF(15, 0)));
    QVERIFY(!layout.clusterAt(at));
    QCOMPARE(clients.id(layout.markers[*layout.markerAt(at)].client), lone.id);
    const QPointF crowd = world.toScreen(GeoPoint {34, -118});
    QVERIFY(layout.clusterAt(crowd + QPointF(10, 0)));
    QVERIFY(!layout.clusterAt(crowd + QPointF(40, 0)));
}

void TestMarkerLayout::countsAreShort()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(shortCount(999), QStringLiteral("999"));
    QCOMPARE(shortCount(1999), QStringLiteral("1.9k"));
    QCOMPARE(shortCount(10'000), QStringLiteral("10k"));
    QCOMPARE(shortCount(3'999'999), QStringLiteral("3M"));
}

void TestMarkerLayout::clientsComeAndMove()
{
    MapClients clients;
    const MapClient three[] {{QStringLiteral("a"), 1, 1, 0, {}},
                             {QStringLiteral("b"), 2, 2, 1, {}},
                             {QStringLiteral("c"), 3, 3, 2, {}}};
    clients.update(three);
    const MapClient moved[] {{QStringLiteral("b"), 20, 20, 4, std::chrono::seconds(5)},
                             {QString(), 9, 9, 0, {}}};
    clients.update(moved);
    QCOMPARE(clients.size(), std::size_t {3});
    QCOMPARE(clients.place(*clients.indexOf(QStringLiteral("b"))), mercator({20, 20}));
    QCOMPARE(clients.server(*clients.indexOf(QStringLiteral("b"))), std::size_t {4});

    for (const QString &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
        QCOMPARE(clients.id(*clients.indexOf(id)), id);
    QVERIFY(!clients.indexOf(QStringLiteral("unknown")));
    QCOMPARE(clients.place(*clients.indexOf(QStringLiteral("c"))), mercator({3, 3}));
}

void TestMarkerLayout::boundsGoTheShorterWayAround()
{
    QVERIFY(MapClients().bounds().isEmpty());
    const MapClients fiji = spread(200, {-18, 179}, {-16, 181});
    QVERIFY(std::abs(fiji.bounds().width() - 2.0 / 360) < 0.001);
    const MapClients europe = spread(200, {45, -5}, {50, 15});
    QVERIFY(std::abs(europe.bounds().width() - 20.0 / 360) < 0.002);
    QVERIFY(europe.bounds().contains(mercator({47, 5})));
}

void TestMarkerLayout::labelsKeepApart()
{
    LabelPlaces labels(QRectF(0, 0, 100, 100));
    labels.keepFree(QRectF(50, 0, 50, 100));
    const QSizeF size(30, 10);
    const auto left = labels.place({48, 50}, size, 3);
    QVERIFY(left && left->right() == 45); // to the right is no room
    const auto above = labels.place({30, 60}, size, 3);
    QVERIFY(above && !above->intersects(*left));
    QVERIFY(!labels.place({75, 50}, size, 3));
    QVERIFY(labels.isUnderLabel({40, 50}) && !labels.isKeptFree({40, 50}));
    QVERIFY(labels.isKeptFree({75, 50}) && !labels.isUnderLabel({75, 50}));
    QVERIFY(!labels.place({-50, 50}, size, 3));
}

QTEST_GUILESS_MAIN(TestMarkerLayout)
#include "tst_markerlayout.moc"
