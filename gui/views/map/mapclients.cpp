#include "gui/views/map/mapclients.h"

#include <algorithm>
#include <cmath>

namespace herd {

void MapClients::update(std::span<const MapClient> clients)
{
    for (const MapClient &client : clients) {
        const std::string id = client.id.toStdString();
        if (id.empty() || id.size() > ClientIds::mostBytes)
            continue;
        const QPointF place = mercator({client.latitude, client.longitude});
        const auto server =
            static_cast<std::uint16_t>(std::min<std::size_t>(client.serverIndex, UINT16_MAX));
        if (const auto known = m_ids.find(id)) {
            m_places[*known] = place;
            m_servers[*known] = server;
            m_lastMoved[*known] = client.lastMoved;
        } else {
            m_ids.add(id);
            m_places.push_back(place);
            m_servers.push_back(server);
            m_lastMoved.push_back(client.lastMoved);
        }
    }
}

QString MapClients::id(std::size_t index) const
{
    const std::string_view id = m_ids[index];
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

std::optional<std::size_t> MapClients::indexOf(const QString &id) const
{
    return m_ids.find(id.toStdString());
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
    for (std::size_t i = 0; i < size(); ++i) {
        const QPointF place = m_places[i];
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
