#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/views/map/mapwidget.h"

#include <QObject>

#include <vector>

namespace herd {

/// Keeps a map in step with a model of clients. Both must outlive it. GUI thread only.
class ClientMap final : public QObject
{
    Q_OBJECT

public:
    ClientMap(const ClientsModel &clients, MapWidget &map, QObject *parent = nullptr);

    /// Shows all that has changed since; once a frame at most.
    void showChanges(const Timestamp &now);

private:
    void note(int first, int last);

    const ClientsModel &m_clients;
    MapWidget &m_map;
    std::vector<bool> m_isChanged; // by row
    std::vector<std::size_t> m_changed; // rows, each once
};

} // namespace herd
