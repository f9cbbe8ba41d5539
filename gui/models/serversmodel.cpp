#include "gui/models/serversmodel.h"

namespace herd {

ServersModel::ServersModel(const HerdState &herd, QObject *parent)
    : RowsModel(parent)
    , m_herd(herd)
{
}

int ServersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServersModel::data(const QModelIndex &index, int role) const
{
    const ServerNow *const server = row(index.row());
    if (!server)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*server, index.column());
    case PlaceRole:
        return placeOf(index);
    case StateRole:
        return static_cast<int>(server->state);
    case ReasonRole:
        return QString::fromStdString(server->reason);
    case DiffersRole:
        return placeOf(index) >= 0 && (m_differing >> placeOf(index) & 1) != 0;
    }
    return {};
}

QVariant ServersModel::shown(const ServerNow &server, int column) const
{
    switch (static_cast<Column>(column)) {
    case Server:
        return QString::fromStdString(server.id);
    case State:
        return static_cast<int>(server.state);
    case LinesIn:
        return server.rates ? QVariant(server.rates->linesIn) : QVariant();
    case Clients:
        return quint64 {server.clients};
    case Connections:
        return quint64 {server.connections};
    case Owed:
        return quint64 {server.owed};
    case Digest:
        return QString::fromStdString(server.digest);
    case Faults:
        return static_cast<int>(server.faults.size());
    case Address:
        return QString::fromStdString(server.address.empty() ? server.monitorAddress
                                                             : server.address);
    case Herd:
        return QString::fromStdString(server.herd);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Server:
        return tr("Server");
    case State:
        return tr("State");
    case LinesIn:
        return tr("Lines/s");
    case Clients:
        return tr("Clients");
    case Connections:
        return tr("Connections");
    case Owed:
        return tr("Owed");
    case Digest:
        return tr("Digest");
    case Faults:
        return tr("Faults");
    case Address:
        return tr("Address");
    case Herd:
        return tr("Herd");
    case ColumnCount:
        break;
    }
    return {};
}

int ServersModel::placeOf(const QModelIndex &index) const
{
    return row(index.row())->id.empty() ? -1 : index.row();
}

bool ServersModel::sameRow(const ServerNow &a, const ServerNow &b) const
{
    return a.id == b.id && (!a.id.empty() || a.monitorAddress == b.monitorAddress);
}

void ServersModel::turnEnded()
{
    std::vector<ServerNow> rows = m_herd.servers();
    std::vector<ServerNow> strangers = m_herd.strangers();
    std::ranges::move(strangers, std::back_inserter(rows));
    const std::uint64_t changed = m_differing ^ m_herd.convergence().differing;
    m_differing = m_herd.convergence().differing;
    show(std::move(rows));
    for (int i = 0; i < rowCount() && placeOf(index(i, 0)) >= 0; ++i) {
        if ((changed >> i & 1) != 0)
            Q_EMIT dataChanged(index(i, Digest), index(i, Digest), {DiffersRole});
    }
}

} // namespace herd
