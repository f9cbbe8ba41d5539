// What a map may have to show, made up but always the same, for pictures and measurements.
#pragma once

#include "gui/views/map/mapwidget.h"

namespace herd::test {

QStringList serverNames();
/// So many clients around a place, as far away as a town reaches, spread over five servers.
std::vector<MapClient> clientsAround(GeoPoint place, std::size_t count, double metres);
/// So many clients in the fifty largest towns.
std::vector<MapClient> clientsEverywhere(const Basemap &map, std::size_t count);
/// The landmarks within so many kilometres.
NearbyPlaces landmarksAround(const Basemap &map, GeoPoint place, double kilometres,
                             std::size_t most);

constexpr GeoPoint losAngeles {34.0689, -118.4451};
constexpr GeoPoint washington {38.8977, -77.0365};
constexpr std::chrono::milliseconds sceneTime {1'771'257'600'000};

} // namespace herd::test
