#include "gui/window/clientmap.h"

#include "gui/models/sinceepoch.h"
#include "gui/models/track.h"

#include <algorithm>
#include <chrono>

namespace herd {

namespace {

std::chrono::milliseconds mapTime(const Timestamp &time)
{
    return std::chrono::floor<std::chrono::milliseconds>(sinceEpoch(time));
}

MapClient mapClientOf(const ClientBook &book, std::size_t client)
{
    const ClientReport &report = book.newest(client);
    const std::string_view id = book.id(client);
    MapClient shown;
    shown.id = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    shown.latitude = report.where.latitudeDegrees();
    shown.longitude = report.where.longitudeDegrees();
    shown.serverIndex = report.origin;
    shown.lastMoved = mapTime(report.effective());
    return shown;
}

} // namespace

ClientMap::ClientMap(const ClientsModel &clients, const LinesModel &events, MapWidget &map,
                     QObject *parent)
    : QObject(parent)
    , m_clients(clients)
    , m_events(events)
    , m_map(map)
{
    connect(&clients, &ClientsModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    note(static_cast<std::size_t>(row));
            });
    connect(&clients, &ClientsModel::clientsChanged, this,
            [this](const std::vector<std::uint32_t> &rows) {
                for (const std::uint32_t row : rows)
                    note(row);
            });
    connect(&clients, &ClientsModel::modelReset, this, [this] {
        m_isChanged.clear();
        m_changed.clear();
        m_map.clearClients();
    });
    connect(&map, &MapWidget::clientFollowed, this, &ClientMap::showWay);
}

void ClientMap::note(std::size_t row)
{
    if (row >= m_isChanged.size())
        m_isChanged.resize(static_cast<std::size_t>(m_clients.rowCount()));
    if (!m_isChanged[row])
        m_changed.push_back(row);
    m_isChanged[row] = true;
}

/// To where it is on the map; what waits to be shown goes on from there.
void ClientMap::showWay(const QString &client)
{
    const auto index = m_map.clients().indexOf(client);
    if (!index)
        return;
    const auto now = m_map.clients().lastMoved(*index);
    std::vector<GeoPoint> places;
    for (const TrackPoint &point : trackOf(m_events, client.toStdString())) {
        if (mapTime(point.at) < now)
            places.push_back({point.latitude, point.longitude});
    }
    places.push_back(mercatorInverse(m_map.clients().place(*index)));
    m_map.setTrail(places);
}

void ClientMap::showChanges(const Timestamp &now)
{
    m_map.setTime(mapTime(now));
    if (m_changed.empty())
        return;
    const std::size_t count = std::min(m_changed.size(), clientsAtOnce);
    std::vector<MapClient> clients;
    clients.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = m_changed.front();
        m_changed.pop_front();
        clients.push_back(mapClientOf(m_clients.book(), row));
        m_isChanged[row] = false;
    }
    m_map.updateClients(clients);
}

} // namespace herd
