#pragma once

#include "gui/models/chunkedlist.h"
#include "gui/models/clientids.h"
#include "gui/views/map/mercator.h"

#include <QRectF>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>

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

/// All clients of a map, laid out so that tens of thousands are walked over in each frame, numbered
/// in the order in which they came. Clearing takes few steps, however many they are. No thread of
/// its own.
class MapClients
{
public:
    std::size_t size() const { return m_places.size(); }
    bool isEmpty() const { return size() == 0; }

    /// Adds those that are new, moves the others. One without an id is left out, or with one of
    /// more than ClientIds::mostBytes.
    void update(std::span<const MapClient> clients);
    void clear() { *this = MapClients(); }

    std::optional<std::size_t> indexOf(const QString &id) const;
    QString id(std::size_t index) const;
    /// In world coordinates.
    QPointF place(std::size_t index) const { return m_places[index]; }
    std::size_t server(std::size_t index) const { return m_servers[index]; }
    std::chrono::milliseconds lastMoved(std::size_t index) const { return m_lastMoved[index]; }
    /// In world coordinates; the narrower way around, so x may reach above 1. Empty without
    /// clients.
    QRectF bounds() const;

private:
    ClientIds m_ids; // in UTF-8
    ChunkedList<QPointF> m_places;
    ChunkedList<std::uint16_t> m_servers;
    ChunkedList<std::chrono::milliseconds> m_lastMoved;
};

} // namespace herd
