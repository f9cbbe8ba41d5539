#pragma once

#include "gui/views/map/mapclients.h"
#include "gui/views/map/mapviewport.h"

#include <array>

namespace herd {

/// Some clients too close to each other to be told apart.
struct MapCluster
{
    /// Servers whose shares are kept: as many as have marks of their own. Those after them count
    /// with the first again.
    static constexpr std::size_t servers = 15;
    /// Where the clients of a server are counted; after those of all servers, those of none.
    static constexpr std::size_t shareOf(std::size_t server)
    {
        return server == MapClient::noServer ? servers : server % servers;
    }

    QPointF at; ///< on the screen
    std::size_t count = 0;
    std::array<std::uint32_t, servers + 1> shares {}; ///< of `count`, by shareOf()

    double radius() const; ///< pixels, with its ring
};

/// What is drawn of the clients: every client in view is either a marker or in one cluster. The
/// view counts with a margin, so that what is half inside is there, too.
struct MarkerLayout
{
    struct Marker
    {
        std::size_t client = 0; ///< index
        QPointF at; ///< on the screen
    };
    std::vector<Marker> markers;
    std::vector<MapCluster> clusters;

    /// The nearest marker, or the cluster, that a point of the screen touches.
    std::optional<std::size_t> markerAt(QPointF point) const;
    std::optional<std::size_t> clusterAt(QPointF point) const;
};

constexpr double markerRadius = 5.5; ///< pixels

/// More are not drawn one by one: it would take longer than a frame.
constexpr std::size_t mostMarkersDrawn = 10'000;
constexpr double drawnApart = 4; ///< pixels, where there are more
/// Those that are drawn, by their places in `markers` and in order. Where there are more than
/// mostMarkersDrawn, of those in one square of drawnApart the last one, which covers the others.
std::vector<std::size_t> markersToDraw(const MarkerLayout &layout);

/// Clusters are made in cells of a grid that is fixed to the world, so that they stay what they are
/// while the map is moved; those that would overlap become one. Without `clustering`, all are
/// markers.
MarkerLayout layOutMarkers(const MapClients &clients, const MapViewport &viewport, bool clustering);

} // namespace herd
