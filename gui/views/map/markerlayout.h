#pragma once

#include "gui/views/map/mapclients.h"
#include "gui/views/map/mapviewport.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

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
    MapViewport viewport; ///< that it is made for
    std::vector<Marker> markers;
    std::vector<MapCluster> clusters;

    /// Puts all where it is in another view, until a layout for that one is made.
    void moveTo(const MapViewport &other);

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

/// Makes a layout in parts, as it takes longer than a frame for millions of clients. Clusters are
/// made in cells of a grid that is fixed to the world, so that they stay what they are while the
/// map is moved; those that would overlap become one. Without `clustering`, all are markers.
class LayoutInParts
{
public:
    /// Looked at in one part, twice in all.
    static constexpr std::size_t clientsAtOnce = 250'000;

    /// Of the clients that there are now, where they are when they are looked at; until it is
    /// whole, `clients` must stay and not be cleared.
    LayoutInParts(const MapClients &clients, const MapViewport &viewport, bool clustering);
    ~LayoutInParts();

    /// A part more; the layout once it is whole, and nothing more then.
    std::optional<MarkerLayout> next();

private:
    struct Cells;

    void count(std::size_t end);
    void collect(std::size_t end);

    const MapClients &m_clients;
    const std::size_t m_size;
    std::unique_ptr<Cells> m_cells; // none: no clustering
    std::size_t m_counted = 0;
    std::size_t m_collected = 0;
    MarkerLayout m_layout;
};

/// All parts of it.
MarkerLayout layOutMarkers(const MapClients &clients, const MapViewport &viewport, bool clustering);

} // namespace herd
