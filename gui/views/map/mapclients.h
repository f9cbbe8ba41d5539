#pragma once

#include "gui/views/map/mercator.h"

#include <QHash>
#include <QRectF>
#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace herd {

/// Where a client is, as a map is told.
struct MapClient
{
    static constexpr std::size_t noServer = 0xff; ///< one that is not shown

    QString id;
    double longitude = 0; ///< degrees
    double latitude = 0; ///< degrees
    std::size_t serverIndex = 0; ///< the place in the herd of the server that it spoke to
    std::chrono::milliseconds lastMoved {}; ///< on the clock of MapWidget::setTime()
};

/// All clients of a map, laid out so that tens of thousands are walked over in each frame. A
/// client's index stays the same until a client is removed. No thread of its own.
class MapClients
{
public:
    std::size_t size() const { return m_places.size(); }
    bool isEmpty() const { return m_places.empty(); }

    /// Adds those that are new, moves the others. One without an id is left out.
    void update(std::span<const MapClient> clients);
    /// Those that are not there don't matter. The last ones take the places of the removed.
    void remove(std::span<const QString> ids);
    void clear() { *this = MapClients(); }

    std::optional<std::size_t> indexOf(const QString &id) const;
    const QString &id(std::size_t index) const { return m_ids[index]; }
    /// In world coordinates.
    QPointF place(std::size_t index) const { return m_places[index]; }
    std::size_t server(std::size_t index) const { return m_servers[index]; }
    std::chrono::milliseconds lastMoved(std::size_t index) const { return m_lastMoved[index]; }
    /// In world coordinates; the narrower way around, so x may reach above 1. Empty without
    /// clients.
    QRectF bounds() const;

    const std::vector<QPointF> &places() const { return m_places; }

private:
    /// A part of the index, by the id's hash: each grows at another time, so that none of the
    /// pauses is long.
    using Shelf = QHash<QString, std::size_t>;
    static constexpr std::size_t shelves = 1024;
    static std::size_t shelfOf(const QString &id);

    std::array<Shelf, shelves> m_indices;
    std::vector<QPointF> m_places; // these two are read in each frame
    std::vector<std::uint16_t> m_servers;
    std::deque<QString> m_ids; // these grow without moving
    std::deque<std::chrono::milliseconds> m_lastMoved;
};

} // namespace herd
