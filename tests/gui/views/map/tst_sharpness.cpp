// What is painted once and kept, on a screen of two pixels for each of ours.
#include "gui/views/glyph.h"
#include "gui/views/map/basemappainter.h"
#include "gui/views/map/mapwidget.h"
#include "gui/views/map/markersprites.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace herd;

namespace {

constexpr QSize size(800, 500);
constexpr int ratio = 2;
constexpr GeoPoint losAngeles {34.0689, -118.4451};

/// Painted with so many pixels for each of ours.
QImage painted(QSize area, auto &&paint)
{
    QImage image(area * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Theme::light().land);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

/// Of pixels that differ by more than rounding does.
double shareOfOthers(const QImage &one, const QImage &other, QRect area)
{
    int others = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            others += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                    + std::abs(a.blue() - b.blue())
                > 12;
        }
    }
    return static_cast<double>(others) / (area.width() * area.height());
}

/// Somewhere where nothing lies over the map.
constexpr QRect quarter(40 * ratio, 60 * ratio, 700 * ratio, 150 * ratio);

MapViewport coast()
{
    const MapViewport world((QSizeF(size)));
    return world.centredOn(mercator(losAngeles)).zoomed(8, QRectF({}, size).center());
}

} // namespace

class TestSharpness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMapIsAsSharpAsTheScreen();
    void markersAreAsSharpAsTheScreen_data();
    void markersAreAsSharpAsTheScreen();
    void ringsAreAsSharpAsTheScreen();
};

void TestSharpness::theMapIsAsSharpAsTheScreen()
{
    const Basemap basemap = Basemap::embedded();
    MapWidget map(Theme::light(), basemap);
    map.resize(size);
    map.updateClients(std::array {MapClient {QStringLiteral("ann"), 20, -60, 0, {}}});
    map.setView(coast());
    QCOMPARE(map.devicePixelRatioF(), double {ratio});
    const QPixmap shown = map.grab();
    QCOMPARE(shown.devicePixelRatio(), double {ratio});
    const auto lines = [&](double scale) {
        return painted(size, [&](QPainter &painter) {
            QPixmap kept(size * scale);
            kept.setDevicePixelRatio(scale);
            QPainter once(&kept);
            paintBasemap(once, basemap, coast(), Theme::light());
            once.end();
            painter.drawPixmap(0, 0, kept);
        });
    };
    const QImage found = shown.toImage();
    const double sharp = shareOfOthers(found, lines(ratio), quarter);
    const double blurred = shareOfOthers(found, lines(1), quarter);
    QVERIFY2(sharp < blurred / 10, qPrintable(QStringLiteral("%1, %2").arg(sharp).arg(blurred)));
}

void TestSharpness::markersAreAsSharpAsTheScreen_data()
{
    QTest::addColumn<double>("kept");
    QTest::addColumn<bool>("isSharp");
    QTest::newRow("kept for the screen") << 2.0 << true;
    QTest::newRow("kept for another one, which this test must see") << 1.0 << false;
}

void TestSharpness::markersAreAsSharpAsTheScreen()
{
    QFETCH(double, kept);
    QFETCH(bool, isSharp);
    const QPointF at(20, 20);
    MarkerSprites sprites(Theme::light(), kept);
    MapClients clients;
    clients.update(std::array {MapClient {QStringLiteral("ann"), 0, 0, 1, {}}});
    MarkerLayout layout;
    layout.markers.push_back({0, at});
    const QImage found = painted(
        {40, 40}, [&](QPainter &painter) { sprites.paintMarkers(painter, layout, clients, {}); });
    const QImage wanted = painted({40, 40}, [&](QPainter &painter) {
        paintServerMark(painter,
                        {at - QPointF(markerRadius, markerRadius), QSizeF(2, 2) * markerRadius}, 1,
                        Theme::light());
    });
    const double others = shareOfOthers(found, wanted, {20, 20, 40, 40});
    QVERIFY2((others < 0.02) == isSharp, qPrintable(QString::number(others)));
}

void TestSharpness::ringsAreAsSharpAsTheScreen()
{
    MapCluster cluster;
    cluster.at = {40, 40};
    cluster.count = cluster.shares[0] = 50;
    MarkerLayout layout;
    layout.clusters = {cluster};
    const auto rings = [&](double kept) {
        MarkerSprites sprites(Theme::light(), kept);
        return painted({80, 80},
                       [&](QPainter &painter) { sprites.paintClusters(painter, layout); });
    };
    const QImage wanted = painted({80, 80}, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::light().raised);
        painter.drawEllipse(cluster.at, cluster.radius() + 1, cluster.radius() + 1);
        painter.setBrush(Theme::light().server(0));
        painter.drawEllipse(cluster.at, cluster.radius(), cluster.radius());
    });
    const int outer = qRound((40 - cluster.radius() - 2) * ratio);
    const QRect edge(outer, outer, 100, 16); // above the hole and the number
    const double sharp = shareOfOthers(rings(2), wanted, edge);
    const double blurred = shareOfOthers(rings(1), wanted, edge);
    QVERIFY2(sharp < blurred / 2, qPrintable(QStringLiteral("%1, %2").arg(sharp).arg(blurred)));
}

int main(int argc, char **argv)
{
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication app(argc, argv);
    TestSharpness test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sharpness.moc"
