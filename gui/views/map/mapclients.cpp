#include "gui/views/map/mapclients.h"

#include <algorithm>
#include <cmath>

namespace herd {

/// The last shelf gets twice as many as the first, so that all through each doubling of clients
/// some shelf has its turn to grow.
std::size_t MapClients::shelfOf(const QString &id)
{
    const std::size_t hash = qHash(id, QHashSeed::globalSeed()); // a shelf takes the lower bits
    const double part = static_cast<double>(hash) / static_cast<double>(SIZE_MAX); // of 1
    const auto shelf = static_cast<std::size_t>(std::log2(1 + part) * shelves);
    return std::min(shelf, shelves - 1);
}

void MapClients::update(std::span<const MapClient> clients)
{
    for (const MapClient &client : clients) {
        if (client.id.isEmpty())
            continue;
        const QPointF place = mercator({client.latitude, client.longitude});
        const auto server =
            static_cast<std::uint16_t>(std::min<std::size_t>(client.serverIndex, UINT16_MAX));
        Shelf &shelf = m_indices[shelfOf(client.id)];
        const auto known = shelf.constFind(client.id);
        if (known == shelf.constEnd()) {
            shelf.insert(client.id, m_ids.size());
            m_ids.push_back(client.id);
            m_places.push_back(place);
            m_servers.push_back(server);
            m_lastMoved.push_back(client.lastMoved);
        } else {
            m_places[*known] = place;
            m_servers[*known] = server;
            m_lastMoved[*known] = client.lastMoved;
        }
    }
}

void MapClients::remove(std::span<const QString> ids)
{
    for (const QString &id : ids) {
        Shelf &shelf = m_indices[shelfOf(id)];
        const auto known = shelf.constFind(id);
        if (known == shelf.constEnd())
            continue;
        const std::size_t index = *known;
        shelf.erase(known);
        if (index + 1 != m_ids.size()) {
            m_ids[index] = m_ids.back();
            m_places[index] = m_places.back();
            m_servers[index] = m_servers.back();
            m_lastMoved[index] = m_lastMoved.back();
            m_indices[shelfOf(m_ids[index])][m_ids[index]] = index;
        }
        m_ids.pop_back();
        m_places.pop_back();
        m_servers.pop_back();
        m_lastMoved.pop_back();
    }
}

std::optional<std::size_t> MapClients::indexOf(const QString &id) const
{
    const Shelf &shelf = m_indices[shelfOf(id)];
    const auto known = shelf.constFind(id);
    return known == shelf.constEnd() ? std::nullopt : std::optional(*known);
}

QRectF MapClients::bounds() const
{
    if (isEmpty())
        return {};
    // Once as the world is cut at the date line, once as it would be cut at Greenwich.
    double west[] = {1, 2};
    double east[] = {0, 0};
    double north = 1;
    double south = 0;
    for (const QPointF place : m_places) {
        const double x[] = {place.x(), place.x() < 0.5 ? place.x() + 1 : place.x()};
        for (int cut : {0, 1}) {
            west[cut] = std::min(west[cut], x[cut]);
            east[cut] = std::max(east[cut], x[cut]);
        }
        north = std::min(north, place.y());
        south = std::max(south, place.y());
    }
    const int cut = east[1] - west[1] < east[0] - west[0] ? 1 : 0;
    return {QPointF(west[cut], north), QPointF(east[cut], south)};
}

} // namespace herd
