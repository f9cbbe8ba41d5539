// How long the map takes, on this machine: QT_QPA_PLATFORM=offscreen map-bench
// Prints figures and judges none of them.
#include "tests/gui/views/map/mapscenes.h"

#include "gui/views/map/basemappainter.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace herd;
using namespace herd::test;

namespace {

constexpr QSize size(1600, 900);
constexpr int rounds = 40;

/// The median of what each round takes of a processor, in milliseconds: others may use the machine,
/// too.
void measure(const char *what, const std::function<void(int)> &act)
{
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        act(round);
        taken.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(taken);
    std::printf("%-64s %7.2f ms  (slowest %7.2f)\n", what, taken[rounds / 2], taken.back());
}

void measureBasemap(const Basemap &map)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const MapViewport world((QSizeF(size)));
    const Theme theme = Theme::dark();
    measure("basemap: read", [](int) { Basemap::embedded(); });
    for (const double zoom : {1.0, 2.0, 8.0, 256.0}) {
        const MapViewport view =
            world.centredOn(mercator({50, 10})).zoomed(zoom, QPointF(800, 450));
        const QByteArray what = "basemap: paint Europe, zoom " + QByteArray::number(zoom);
        measure(what.constData(), [&](int) { paintBasemap(painter, map, view, theme); });
    }
}

void measureMarkers()
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    MapClients clients;
    clients.update(clientsAround(losAngeles, 20'000, 6000));
    const MapViewport view = MapViewport(QSizeF(size)).fitting(clients.bounds(), 50);
    const MarkerLayout layout = layOutMarkers(clients, view, false);
    MarkerSprites sprites(Theme::dark(), 1);
    measure("20,000 markers: paint",
            [&](int) { sprites.paintMarkers(painter, layout, clients, {}); });
}

/// Whole frames: some clients move, then the widget paints itself.
void measureFrames(const char *what, MapWidget &map, std::vector<MapClient> clients,
                   std::size_t moved, QPointF pan)
{
    map.clearClients();
    map.updateClients(clients);
    map.showAllClients();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    measure(what, [&](int round) {
        const std::size_t first = static_cast<std::size_t>(round) * moved % clients.size();
        const std::size_t count = std::min(moved, clients.size() - first);
        for (MapClient &client : std::span(clients).subspan(first, count))
            client.latitude += 0.0001;
        map.updateClients(std::span(clients).subspan(first, count));
        if (!pan.isNull())
            map.setView(map.view().panned(pan));
        map.render(&image);
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const Basemap basemap = Basemap::embedded();
    measureBasemap(basemap);
    measureMarkers();
    MapWidget map(Theme::dark(), basemap);
    map.resize(size);
    map.setServers(serverNames());
    const auto town = clientsAround(losAngeles, 50'000, 20'000);
    const auto world = clientsEverywhere(basemap, 50'000);
    measureFrames("frame: 50,000 clients in a town, 1,000 move", map, town, 1000, {});
    measureFrames("frame: 50,000 clients in the world, 1,000 move", map, world, 1000, {});
    measureFrames("frame: 50,000 clients in the world, the map moves", map, world, 1000, {7, 3});
    map.setClustering(false);
    measureFrames("frame: 50,000 single markers in a town, 1,000 move", map, town, 1000, {});
    map.setClustering(true);
    measureFrames("frame: 5,000 clients in a town, 33 move", map,
                  clientsAround(losAngeles, 5000, 20'000), 33, {});
}
