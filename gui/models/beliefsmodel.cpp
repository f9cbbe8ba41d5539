#include "gui/models/beliefsmodel.h"

namespace herd {

BeliefsModel::BeliefsModel(const HerdState &herd, const ClientsModel &clients, QObject *parent)
    : RowsModel(parent)
    , m_herd(herd)
    , m_clients(clients)
{
}

void BeliefsModel::follow(std::string client)
{
    m_client = std::move(client);
    turnEnded();
}

int BeliefsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BeliefsModel::nameOf(std::size_t server) const
{
    return server < m_herd.servers().size() ? QString::fromStdString(m_herd.servers()[server].id)
                                            : QString();
}

QVariant BeliefsModel::data(const QModelIndex &index, int role) const
{
    const BeliefRow *const belief = row(index.row());
    if (belief && role == PlaceRole)
        return static_cast<int>(belief->server);
    if (!belief || role != Qt::DisplayRole)
        return {};
    if (index.column() == Server)
        return nameOf(belief->server);
    if (!belief->report)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Latitude:
        return belief->report->where.latitudeDegrees();
    case Longitude:
        return belief->report->where.longitudeDegrees();
    case Effective: {
        const Timestamp at = belief->report->effective();
        return static_cast<double>(at.seconds) + static_cast<double>(at.nanoseconds) * 1e-9;
    }
    case Origin:
        return nameOf(belief->report->origin);
    case Newest:
        return belief->isNewest;
    case Server:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BeliefsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Server:
        return tr("Server");
    case Latitude:
        return tr("Latitude");
    case Longitude:
        return tr("Longitude");
    case Effective:
        return tr("Time");
    case Origin:
        return tr("Told");
    case Newest:
        return tr("Newest");
    case ColumnCount:
        break;
    }
    return {};
}

bool BeliefsModel::sameRow(const BeliefRow &a, const BeliefRow &b) const
{
    return a.server == b.server;
}

void BeliefsModel::turnEnded()
{
    std::vector<BeliefRow> rows;
    if (!m_client.empty()) {
        for (std::size_t server = 0; server < m_herd.servers().size(); ++server)
            rows.push_back({server, {}, false});
    }
    if (const auto client = m_clients.book().find(m_client)) {
        bool isNewest = true;
        for (const Belief &belief : m_clients.book().beliefs(*client)) {
            for (BeliefRow &row : rows) {
                if ((belief.servers >> row.server & 1) != 0)
                    row = {row.server, belief.report, isNewest};
            }
            isNewest = false;
        }
    }
    show(std::move(rows));
}

} // namespace herd
