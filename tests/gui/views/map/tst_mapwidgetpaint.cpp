// MapWidget: how it looks.
#include "gui/views/map/mapwidget.h"

#include <QTest>

#include <array>
#include <cmath>
#include <string>

using namespace herd;

namespace {

constexpr QSize size(800, 500);
constexpr GeoPoint losAngeles {34.0689, -118.4451};

MapClient at(const char *id, GeoPoint place)
{
    return {QString::fromLatin1(id), place.longitude, place.latitude, 0, {}};
}

} // namespace

class TestMapWidgetPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsEveryState_data();
    void paintsEveryState();
    void aCrowdIsLaidOutOverSomeFrames();
    void aMinutesWalkCanBeSeen();
    void whoSaysALotLeavesAsLongATrail();
};

void TestMapWidgetPaint::paintsEveryState_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("empty, dark") << std::size_t {0} << true;
    QTest::newRow("a few, light") << std::size_t {5} << false;
    QTest::newRow("a crowd, dark") << std::size_t {500} << true;
}

void TestMapWidgetPaint::paintsEveryState()
{
    QFETCH(std::size_t, count);
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    MapWidget map(Theme::light(), Basemap::embedded());
    map.resize(size);
    const QImage before = map.grab().toImage();
    map.setTheme(theme);
    map.setServers({QStringLiteral("Goloman"), QStringLiteral("Hands")});
    std::vector<MapClient> clients;
    for (std::size_t i = 0; i < count; ++i)
        clients.push_back(at(QByteArray::number(i).constData(),
                             destination(losAngeles, double(i), 90.0 * double(i))));
    map.updateClients(clients);
    if (count > 0) {
        map.follow(QStringLiteral("1"));
        map.showNearby({losAngeles, 5, {{losAngeles, QStringLiteral("Here")}}});
    }
    const QImage after = map.grab().toImage();
    QVERIFY(after != before);
    // The middle of the left edge is sea or land of the theme, untouched by what lies over it.
    const QColor edge = after.pixelColor(60, 130);
    QVERIFY2(edge == theme.sea || edge == theme.land, qPrintable(edge.name()));
}

/// Each frame looks at a part of them, and shows what was laid out last.
void TestMapWidgetPaint::aCrowdIsLaidOutOverSomeFrames()
{
    MapWidget map(Theme::light(), Basemap());
    map.resize(size);
    constexpr std::size_t all = LayoutInParts::clientsAtOnce + 1; // twice that is three parts
    std::vector<MapClient> clients;
    for (std::size_t i = 0; i < all; ++i)
        clients.push_back(at(std::to_string(i).c_str(), losAngeles));
    map.updateClients(clients);
    const auto shown = [&] {
        std::size_t count = 0;
        for (const MapCluster &cluster : map.layoutOfMarkers().clusters)
            count += cluster.count;
        return count;
    };
    QCOMPARE(shown(), 0U);
    map.updateClients(std::span(clients).first(1)); // which does not begin it again
    QCOMPARE(shown(), 0U);
    QCOMPARE(shown(), all);
    map.setView(map.view().panned({50, 0}));
    const QPointF at = map.layoutOfMarkers().clusters.front().at;
    QVERIFY((at - map.view().toScreen(losAngeles)).manhattanLength() < 1e-3);
    map.clearClients();
    QVERIFY(map.layoutOfMarkers().clusters.empty());
}

/// Of somebody on foot who is followed while the map shows the whole herd.
void TestMapWidgetPaint::aMinutesWalkCanBeSeen()
{
    MapWidget map(Theme::light(), Basemap());
    map.resize(size);
    map.updateClients(std::array {at("ann", losAngeles), at("far", {40.7, -74})});
    map.follow(QStringLiteral("ann"));
    for (int second = 1; second <= 60; ++second)
        map.updateClients(std::array {at("ann", destination(losAngeles, 0, 1.4 * second))});
    const QPointF way =
        map.view().toScreen(map.trail().front()) - map.view().toScreen(map.trail().back());
    QVERIFY2(way.manhattanLength() > 2 * markerRadius + 4, qPrintable(QString::number(way.y())));
    QVERIFY(std::abs(way.x()) < 1);
}

void TestMapWidgetPaint::whoSaysALotLeavesAsLongATrail()
{
    MapWidget map(Theme::light(), Basemap());
    map.resize(size);
    map.updateClients(std::array {at("ann", losAngeles)});
    map.follow(QStringLiteral("ann"));
    constexpr int metres = 100;
    for (int centimetres = 1; centimetres <= 100 * metres; ++centimetres)
        map.updateClients(std::array {at("ann", destination(losAngeles, 0, centimetres / 100.0))});
    QVERIFY(map.trail().size() <= metres);
    QVERIFY(map.trail().size() >= metres / 4);
    QCOMPARE(map.trail().back(), mercator(destination(losAngeles, 0, metres)));
    QCOMPARE(map.trail().front(), mercator(losAngeles));
}

QTEST_MAIN(TestMapWidgetPaint)
#include "tst_mapwidgetpaint.moc"
