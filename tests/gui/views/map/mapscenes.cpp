#include "tests/gui/views/map/mapscenes.h"

#include <algorithm>
#include <random>

namespace herd::test {

namespace {

constexpr std::size_t servers = 5;
constexpr unsigned seed = 7;

MapClient clientAt(GeoPoint place, std::size_t number, std::chrono::milliseconds rested)
{
    return {QStringLiteral("phone%1.demo").arg(number, 4, 10, QChar(u'0')), place.longitude,
            place.latitude, number % servers, sceneTime - rested};
}

} // namespace

QStringList serverNames()
{
    return {QStringLiteral("Goloman"), QStringLiteral("Hands"), QStringLiteral("Holiday"),
            QStringLiteral("Welsh"), QStringLiteral("Wilkes")};
}

std::vector<MapClient> clientsAround(GeoPoint place, std::size_t count, double metres)
{
    std::mt19937 random(seed); // NOLINT: the same places each time
    std::uniform_real_distribution<double> bearing(0, 360);
    std::normal_distribution<double> distance(0, metres);
    std::uniform_int_distribution<int> rested(0, 80);
    std::vector<MapClient> clients;
    for (std::size_t i = 0; i < count; ++i) {
        const GeoPoint at = destination(place, bearing(random), distance(random));
        clients.push_back(clientAt(at, i, std::chrono::seconds(rested(random))));
    }
    return clients;
}

std::vector<MapClient> clientsEverywhere(const Basemap &map, std::size_t count)
{
    constexpr std::size_t towns = 50;
    std::vector<GeoPoint> middles;
    for (const Basemap::Town &town : map.towns()) {
        if (town.people < Basemap::landmark && middles.size() < towns)
            middles.push_back(mercatorInverse(town.at));
    }
    std::mt19937 random(seed); // NOLINT: the same places each time
    std::uniform_int_distribution<std::size_t> town(0, middles.size() - 1);
    std::uniform_real_distribution<double> bearing(0, 360);
    std::normal_distribution<double> distance(0, 60'000);
    std::vector<MapClient> clients;
    for (std::size_t i = 0; i < count; ++i)
        clients.push_back(
            clientAt(destination(middles[town(random)], bearing(random), distance(random)), i, {}));
    return clients;
}

NearbyPlaces landmarksAround(const Basemap &map, GeoPoint place, double kilometres,
                             std::size_t most)
{
    NearbyPlaces nearby {place, kilometres, {}};
    const double reach = boundsOf(nearby).width() / 2;
    for (const Basemap::Town &town : map.towns()) {
        const QPointF offset = town.at - mercator(place);
        if (town.people == Basemap::landmark && std::hypot(offset.x(), offset.y()) <= reach
            && nearby.places.size() < most)
            nearby.places.push_back({mercatorInverse(town.at), town.name});
    }
    return nearby;
}

} // namespace herd::test
