#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/models/linesmodel.h"
#include "gui/views/map/mapwidget.h"

#include <QObject>

#include <cstddef>
#include <deque>
#include <vector>

namespace herd {

/// Keeps a map in step with a model of clients, and shows where a client was that is followed, as
/// far as `events` go back. All must outlive it. GUI thread only.
class ClientMap final : public QObject
{
    Q_OBJECT

public:
    ClientMap(const ClientsModel &clients, const LinesModel &events, MapWidget &map,
              QObject *parent = nullptr);

    /// More would take longer than a frame; the others' turn comes at the next calls.
    static constexpr std::size_t clientsAtOnce = 4096;

    /// Shows what has changed, those first that wait longest; once a frame at most.
    void showChanges(const Timestamp &now);
    std::size_t clientsWaiting() const { return m_changed.size(); }

private:
    void note(std::size_t row);
    void showWay(const QString &client);

    const ClientsModel &m_clients;
    const LinesModel &m_events;
    MapWidget &m_map;
    std::vector<bool> m_isChanged; // by row
    std::deque<std::size_t> m_changed; // rows, each once
};

} // namespace herd
