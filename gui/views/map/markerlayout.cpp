#include "gui/views/map/markerlayout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <ranges>

namespace herd {

namespace {

constexpr double smallestCell = 48; ///< pixels
/// The grid is another one after so much zoom; between, clusters stay what they are.
constexpr double zoomPerGrid = std::numbers::sqrt2;
/// As many as this in a cell are still drawn one by one.
constexpr std::size_t crowd = 12;
constexpr double margin = 24; ///< pixels around the view
constexpr double reach = 4; ///< pixels around a marker that still count as touching it
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// The cells in view, row by row, with a border of one so that clusters at the edges join as others
/// do.
class Grid
{
public:
    explicit Grid(const MapViewport &viewport)
        : m_perWorld(cellsPerWorld(viewport.scale()))
    {
        const QRectF shown = viewport.worldRect();
        m_left = (index(shown.left()) - 1) % m_perWorld;
        if (m_left < 0)
            m_left += m_perWorld;
        m_top = index(shown.top()) - 1;
        m_columns = std::min(index(shown.right()) - index(shown.left()) + 3, m_perWorld);
        m_rows = index(shown.bottom()) + 2 - m_top;
    }

    std::size_t columns() const { return static_cast<std::size_t>(m_columns); }
    std::size_t cells() const { return static_cast<std::size_t>(m_columns * m_rows); }
    /// The cell of a place, or `none` if it is out of view. Of each client in each layout, so it
    /// rounds what is never negative by leaving off digits, and divides nothing.
    std::size_t cellOf(QPointF world) const
    {
        const auto cells = static_cast<double>(m_perWorld);
        std::int64_t column = static_cast<std::int64_t>(world.x() * cells) - m_left;
        if (column < 0)
            column += m_perWorld;
        else if (column == m_perWorld) // just west of the date line, and rounded
            column = 0;
        const std::int64_t row = static_cast<std::int64_t>(world.y() * cells) - m_top;
        if (column >= m_columns || row < 0 || row >= m_rows)
            return none;
        return static_cast<std::size_t>(row * m_columns + column);
    }

private:
    static std::int64_t cellsPerWorld(double scale)
    {
        const double steps = std::floor(std::log(scale / smallestCell) / std::log(zoomPerGrid));
        return std::max<std::int64_t>(1, std::llround(std::pow(zoomPerGrid, steps)));
    }
    std::int64_t index(double world) const
    {
        return static_cast<std::int64_t>(std::floor(world * static_cast<double>(m_perWorld)));
    }

    std::int64_t m_perWorld;
    std::int64_t m_left;
    std::int64_t m_top;
    std::int64_t m_columns;
    std::int64_t m_rows;
};

void add(MapCluster &cluster, const MapCluster &other)
{
    const auto all = static_cast<double>(cluster.count + other.count);
    cluster.at = (cluster.at * static_cast<double>(cluster.count)
                  + other.at * static_cast<double>(other.count))
        / all;
    cluster.count += other.count;
    for (std::size_t i = 0; i < cluster.shares.size(); ++i)
        cluster.shares[i] += other.shares[i];
}

bool overlap(const MapCluster &one, const MapCluster &other)
{
    if (one.count == 0 || other.count == 0)
        return false; // it has gone into a third one
    const QPointF between = one.at - other.at;
    return std::hypot(between.x(), between.y()) < one.radius() + other.radius();
}

/// The clusters of the cells that are crowded. Each joins its neighbours to the west and the north
/// that it would overlap; the larger of two takes in the other.
class Joining
{
public:
    Joining(const std::vector<MapCluster> &cells, std::size_t columns)
        : m_clusterOf(cells.size(), none)
    {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (cells[cell].count <= crowd)
                continue;
            m_clusterOf[cell] = m_clusters.size();
            m_clusters.push_back(cells[cell]);
            const std::size_t column = cell % columns;
            if (column > 0)
                join(cell, cell - 1);
            if (cell < columns)
                continue;
            if (column > 0)
                join(cell, cell - columns - 1);
            join(cell, cell - columns);
            if (column + 1 < columns)
                join(cell, cell - columns + 1);
        }
    }

    std::vector<MapCluster> taken()
    {
        std::erase_if(m_clusters, [](const MapCluster &cluster) { return cluster.count == 0; });
        return std::move(m_clusters);
    }

private:
    void join(std::size_t cell, std::size_t neighbour)
    {
        std::size_t to = m_clusterOf[neighbour];
        std::size_t from = m_clusterOf[cell];
        if (to == none || !overlap(m_clusters[to], m_clusters[from]))
            return;
        if (m_clusters[to].count < m_clusters[from].count)
            std::swap(to, from);
        add(m_clusters[to], m_clusters[from]);
        m_clusters[from].count = 0;
    }

    std::vector<MapCluster> m_clusters;
    std::vector<std::size_t> m_clusterOf; // by cell
};

template <typename Spot>
std::optional<std::size_t> nearest(const std::vector<Spot> &spots, QPointF point, auto radius)
{
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const QPointF offset = spots[i].at - point;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= radius(spots[i]) && distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

} // namespace

double MapCluster::radius() const
{
    constexpr double smallest = 14;
    constexpr double perDigit = 3;
    double size = smallest;
    for (std::size_t rest = count / 100; rest > 0; rest /= 10)
        size += perDigit;
    return size;
}

std::optional<std::size_t> MarkerLayout::markerAt(QPointF point) const
{
    return nearest(markers, point, [](const Marker &) { return markerRadius + reach; });
}

std::optional<std::size_t> MarkerLayout::clusterAt(QPointF point) const
{
    return nearest(clusters, point, [](const MapCluster &cluster) { return cluster.radius(); });
}

void MarkerLayout::moveTo(const MapViewport &other)
{
    for (Marker &marker : markers)
        marker.at = other.toScreen(viewport.toWorld(marker.at));
    for (MapCluster &cluster : clusters)
        cluster.at = other.toScreen(viewport.toWorld(cluster.at));
    viewport = other;
}

struct LayoutInParts::Cells
{
    explicit Cells(const MapViewport &viewport)
        : grid(viewport)
        , clusters(grid.cells())
    {
    }

    Grid grid;
    std::vector<MapCluster> clusters; // one of each cell
    std::vector<std::uint32_t> cellOf; // each client; clusters.size(): none
};

LayoutInParts::LayoutInParts(const MapClients &clients, const MapViewport &viewport,
                             bool clustering)
    : m_clients(clients)
    , m_size(clients.size())
    , m_cells(clustering ? std::make_unique<Cells>(viewport) : nullptr)
    , m_counted(clustering ? 0 : m_size)
{
    m_layout.viewport = viewport;
    if (m_cells)
        m_cells->cellOf.reserve(m_size);
}

LayoutInParts::~LayoutInParts() = default;

std::optional<MarkerLayout> LayoutInParts::next()
{
    const std::size_t looked = m_counted;
    count(std::min(m_counted + clientsAtOnce, m_size));
    if (m_counted < m_size)
        return {};
    collect(std::min(m_collected + clientsAtOnce - (m_counted - looked), m_size));
    if (m_collected < m_size)
        return {};
    if (m_cells)
        m_layout.clusters = Joining(m_cells->clusters, m_cells->grid.columns()).taken();
    return std::move(m_layout);
}

/// How many are in each cell.
void LayoutInParts::count(std::size_t end)
{
    if (m_counted == m_size)
        return;
    auto &clusters = m_cells->clusters;
    for (; m_counted < end; ++m_counted) {
        const QPointF place = m_clients.place(m_counted);
        const std::size_t cell = m_cells->grid.cellOf(place);
        m_cells->cellOf.push_back(
            static_cast<std::uint32_t>(cell == none ? clusters.size() : cell));
        if (cell == none)
            continue;
        clusters[cell].at += place; // a sum until all are counted
        ++clusters[cell].count;
        ++clusters[cell].shares[MapCluster::shareOf(m_clients.server(m_counted))];
    }
    if (m_counted < m_size)
        return;
    for (MapCluster &cluster : clusters) {
        if (cluster.count > 0)
            cluster.at =
                m_layout.viewport.toScreen(cluster.at / static_cast<double>(cluster.count));
    }
}

/// Those that are drawn one by one.
void LayoutInParts::collect(std::size_t end)
{
    const QRectF shown =
        QRectF({0, 0}, m_layout.viewport.size()).adjusted(-margin, -margin, margin, margin);
    for (; m_collected < end; ++m_collected) {
        if (m_cells) {
            const std::size_t cell = m_cells->cellOf[m_collected];
            if (cell < m_cells->clusters.size() && m_cells->clusters[cell].count <= crowd)
                m_layout.markers.push_back(
                    {m_collected, m_layout.viewport.toScreen(m_clients.place(m_collected))});
            continue;
        }
        const QPointF at = m_layout.viewport.toScreen(m_clients.place(m_collected));
        if (shown.contains(at))
            m_layout.markers.push_back({m_collected, at});
    }
}

MarkerLayout layOutMarkers(const MapClients &clients, const MapViewport &viewport, bool clustering)
{
    LayoutInParts parts(clients, viewport, clustering);
    for (;;) {
        if (auto layout = parts.next())
            return *std::move(layout);
    }
}

std::vector<std::size_t> markersToDraw(const MarkerLayout &layout)
{
    const auto &markers = layout.markers;
    std::vector<std::size_t> drawn(markers.size());
    std::iota(drawn.begin(), drawn.end(), std::size_t {0});
    if (markers.size() <= mostMarkersDrawn)
        return drawn;
    const auto byX = [](const MarkerLayout::Marker &marker) { return marker.at.x(); };
    const auto byY = [](const MarkerLayout::Marker &marker) { return marker.at.y(); };
    const auto [west, east] = std::ranges::minmax(markers | std::views::transform(byX));
    const auto [north, south] = std::ranges::minmax(markers | std::views::transform(byY));
    const auto cell = [](double from, double to) {
        return static_cast<std::size_t>((to - from) / drawnApart);
    };
    const std::size_t columns = cell(west, east) + 1;
    std::vector<bool> taken(columns * (cell(north, south) + 1));
    drawn.clear();
    for (std::size_t number = markers.size(); number-- > 0;) {
        const QPointF at = markers[number].at;
        const std::size_t place = cell(north, at.y()) * columns + cell(west, at.x());
        if (!taken[place])
            drawn.push_back(number);
        taken[place] = true;
    }
    std::ranges::reverse(drawn);
    return drawn;
}

} // namespace herd
