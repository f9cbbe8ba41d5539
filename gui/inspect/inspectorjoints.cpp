#include "gui/inspect/inspectorjoints.h"

#include "gui/inspect/inspector.h"
#include "gui/views/table.h"
#include "gui/views/topology/topologyview.h"

#include <QItemSelectionModel>

namespace herd {

namespace {

ShownServer serverIn(const QModelIndex &row)
{
    return {row.siblingAtColumn(ServersModel::Server).data().toString()};
}

ShownLine lineIn(const QModelIndex &row)
{
    const int place = row.data(LinesModel::PlaceRole).toInt();
    return {row.data(LinesModel::LineRole).toByteArray(),
            place < 0 ? std::nullopt : std::optional<std::size_t>(place)};
}

void inspectRows(Inspector &inspector, const Table &table, auto subjectOf)
{
    QObject::connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, &inspector,
                     [&inspector, subjectOf](const QModelIndex &row) {
                         if (row.isValid())
                             inspector.inspect(subjectOf(row));
                     });
}

} // namespace

void inspectSelections(Inspector &inspector, const TopologyView &topology, const Table &servers,
                       const std::vector<const Table *> &lines)
{
    QObject::connect(
        &topology, &TopologyView::serverSelected, &inspector, [&inspector](const QString &server) {
            inspector.inspect(server.isEmpty() ? InspectorSubject() : ShownServer {server});
        });
    QObject::connect(
        &topology, &TopologyView::bridgeSelected, &inspector,
        [&inspector](const QString &bridge) { inspector.inspect(ShownBridge {bridge}); });
    QObject::connect(&topology, &TopologyView::linkSelected, &inspector,
                     [&inspector](std::size_t one, std::size_t other) {
                         inspector.inspect(ShownLink {one, other});
                     });
    inspectRows(inspector, servers, serverIn);
    for (const Table *table : lines)
        inspectRows(inspector, *table, lineIn);
}

} // namespace herd
