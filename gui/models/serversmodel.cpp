#include "gui/models/serversmodel.h"

#include <algorithm>
#include <array>

namespace herd {

namespace {

constexpr std::array<std::string_view, 7> stateNames {"unobserved", "waiting", "attached", "paused",
                                                      "lost",       "down",    "refused"};
static_assert(stateNames.size() == static_cast<std::size_t>(ServerState::Refused) + 1);
/// By column.
constexpr std::array<std::string_view, ServersModel::ColumnCount> fieldNames {
    "server", "state",  "lines",  "clients", "connections",
    "owed",   "digest", "faults", "address", "herd"};

FieldValue valueOf(const std::string &text)
{
    return text.empty() ? FieldValue() : FieldValue(std::string_view(text));
}

FieldValue valueOf(std::uint64_t count)
{
    return static_cast<double>(count);
}

/// One server as filters see it.
class ServerFields final : public FieldLookup
{
public:
    explicit ServerFields(const ServerNow &server)
        : m_server(server)
    {
    }

    FieldValue field(std::string_view name) const override
    {
        if (name == "reason")
            return valueOf(m_server.reason);
        const auto found = std::ranges::find(fieldNames, name);
        switch (static_cast<ServersModel::Column>(found - fieldNames.begin())) {
        case ServersModel::Server:
            return valueOf(m_server.id);
        case ServersModel::State:
            return stateNames[static_cast<std::size_t>(m_server.state)];
        case ServersModel::LinesIn:
            return m_server.rates ? FieldValue(m_server.rates->linesIn) : FieldValue();
        case ServersModel::Clients:
            return valueOf(m_server.clients);
        case ServersModel::Connections:
            return valueOf(m_server.connections);
        case ServersModel::Owed:
            return valueOf(m_server.owed);
        case ServersModel::Digest:
            return valueOf(m_server.digest);
        case ServersModel::Faults:
            return valueOf(m_server.faults.size());
        case ServersModel::Address:
            return valueOf(m_server.address.empty() ? m_server.monitorAddress : m_server.address);
        case ServersModel::Herd:
            return valueOf(m_server.herd);
        case ServersModel::ColumnCount:
            break;
        }
        return {};
    }

private:
    const ServerNow &m_server;
};

} // namespace

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

std::vector<FilterField> ServersModel::filterFields() const
{
    std::vector<FilterField> fields;
    fields.reserve(fieldNames.size() + 1);
    for (const std::string_view name : fieldNames)
        fields.push_back({std::string(name), {}});
    fields[Server].values = m_herd.ids();
    fields[State].values.assign(stateNames.begin(), stateNames.end());
    fields.push_back({"reason", {}});
    return fields;
}

bool ServersModel::accepts(const Filter &filter, int row) const
{
    const ServerNow *const server = this->row(row);
    return server && filter.accepts(ServerFields(*server));
}

std::string_view ServersModel::fieldAt(int, int column) const
{
    const auto at = static_cast<std::size_t>(column);
    return at < fieldNames.size() ? fieldNames[at] : std::string_view();
}

std::optional<FilterOperand> ServersModel::operandAt(int row, std::string_view field) const
{
    const ServerNow *const server = this->row(row);
    return server ? operandOf(ServerFields(*server).field(field)) : std::nullopt;
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
