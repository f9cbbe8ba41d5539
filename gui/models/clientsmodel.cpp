#include "gui/models/clientsmodel.h"

#include <algorithm>

namespace herd {

namespace {

/// Nothing where a field is out of form.
std::optional<ClientReport> reportOf(const event::Client &client, const HerdState &herd)
{
    const auto where = Coordinates::parse(client.location);
    const auto sentAt = Timestamp::parse(client.time);
    const auto difference = parseDifference(client.difference);
    if (!where || !sentAt || !difference)
        return {};
    const auto origin = herd.find(client.server);
    return ClientReport {*where, *sentAt, *difference,
                         origin ? static_cast<std::uint8_t>(*origin) : noServer};
}

double secondsOf(const Timestamp &at)
{
    return static_cast<double>(at.seconds) + static_cast<double>(at.nanoseconds) * 1e-9;
}

/// One client as filters see it.
class ClientFields final : public FieldLookup
{
public:
    ClientFields(const HerdState &herd, const ClientBook &book, std::size_t client)
        : m_herd(herd)
        , m_book(book)
        , m_client(client)
    {
    }

    FieldValue field(std::string_view name) const override
    {
        const ClientReport &newest = m_book.newest(m_client);
        if (name == "client")
            return m_book.id(m_client);
        if (name == "origin" && newest.origin < m_herd.servers().size())
            return std::string_view(m_herd.servers()[newest.origin].id);
        if (name == "latitude")
            return newest.where.latitudeDegrees();
        if (name == "longitude")
            return newest.where.longitudeDegrees();
        if (name == "effective")
            return secondsOf(newest.effective());
        if (name == "agreed" && m_book.isAgreed(m_client))
            return std::string_view("yes");
        return {};
    }

private:
    const HerdState &m_herd;
    const ClientBook &m_book;
    std::size_t m_client;
};

std::uint64_t bitOf(std::size_t server)
{
    return std::uint64_t {1} << server;
}

} // namespace

ClientsModel::ClientsModel(const HerdState &herd, QObject *parent)
    : QAbstractTableModel(parent)
    , m_herd(herd)
{
}

/// The servers of which it is known what they know.
std::uint64_t ClientsModel::heard() const
{
    std::uint64_t servers = 0;
    for (std::size_t place = 0; place < m_herd.servers().size(); ++place)
        servers |= m_herd.servers()[place].isAttached() && !m_snapshots[place] ? bitOf(place) : 0;
    return servers;
}

std::optional<Behind> ClientsModel::behind(std::size_t server) const
{
    if (server >= m_herd.servers().size() || (heard() & bitOf(server)) == 0)
        return {};
    return m_lag.behind(server);
}

std::optional<SnapshotNow> ClientsModel::snapshot(std::size_t server) const
{
    if (server >= m_herd.servers().size() || !m_herd.servers()[server].isAttached())
        return {};
    return m_snapshots[server];
}

int ClientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int ClientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows)
        return {};
    const auto client = static_cast<std::size_t>(index.row());
    if (role == Qt::DisplayRole)
        return shown(client, index.column());
    if (role == OriginPlaceRole) {
        const std::uint8_t origin = m_book.newest(client).origin;
        return origin == noServer ? -1 : int {origin};
    }
    return {};
}

QVariant ClientsModel::shown(std::size_t client, int column) const
{
    const ClientReport &newest = m_book.newest(client);
    switch (static_cast<Column>(column)) {
    case Client: {
        const std::string_view id = m_book.id(client);
        return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    }
    case Latitude:
        return newest.where.latitudeDegrees();
    case Longitude:
        return newest.where.longitudeDegrees();
    case Effective:
        return secondsOf(newest.effective());
    case Origin:
        return newest.origin < m_herd.servers().size()
            ? QVariant(QString::fromStdString(m_herd.servers()[newest.origin].id))
            : QVariant();
    case Agreed:
        return m_book.isAgreed(client);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Client:
        return tr("Client");
    case Latitude:
        return tr("Latitude");
    case Longitude:
        return tr("Longitude");
    case Effective:
        return tr("Time");
    case Origin:
        return tr("Told");
    case Agreed:
        return tr("Agreed");
    case ColumnCount:
        break;
    }
    return {};
}

std::vector<FilterField> ClientsModel::filterFields() const
{
    return {{"client", {}},    {"origin", m_herd.ids()}, {"latitude", {}},
            {"longitude", {}}, {"effective", {}},        {"agreed", {"yes"}}};
}

bool ClientsModel::accepts(const Filter &filter, int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_rows
        && filter.accepts(ClientFields(m_herd, m_book, static_cast<std::size_t>(row)));
}

std::string_view ClientsModel::fieldAt(int, int column) const
{
    switch (static_cast<Column>(column)) {
    case Client:
        return "client";
    case Latitude:
        return "latitude";
    case Longitude:
        return "longitude";
    case Effective:
        return "effective";
    case Origin:
        return "origin";
    case Agreed:
        return "agreed";
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<FilterOperand> ClientsModel::operandAt(int row, std::string_view field) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows)
        return {};
    return operandOf(ClientFields(m_herd, m_book, static_cast<std::size_t>(row)).field(field));
}

void ClientsModel::took(const Observed &observed)
{
    const auto server = m_herd.serverOf(observed.source);
    if (!server)
        return;
    if (const auto *client = std::get_if<event::Client>(&observed.line)) {
        tell(*server, observed.at, *client);
        if (m_snapshots[*server])
            ++m_snapshots[*server]->told;
    } else if (const auto *told = std::get_if<StreamEvent>(&observed.line)) {
        if (const auto *now = std::get_if<event::Client>(&told->event)) {
            tell(*server, observed.at, *now);
        } else if (const auto *merge = std::get_if<event::Merge>(&told->event)) {
            if (merge->verdict == event::Verdict::Newer)
                tell(*server, observed.at,
                     {merge->client, merge->origin, merge->difference, merge->location,
                      merge->time});
        }
    } else if (const auto *begin = std::get_if<SnapshotBegin>(&observed.line)) {
        m_book.forget(*server);
        m_snapshots[*server] = {0, begin->clients};
    } else if (std::holds_alternative<SnapshotEnd>(observed.line)) {
        m_snapshots[*server].reset();
    }
}

void ClientsModel::tell(std::size_t server, const Timestamp &at, const event::Client &client)
{
    const auto report = reportOf(client, m_herd);
    if (!report)
        return;
    const auto told = m_book.tell(server, client.client, *report, at);
    if (told && told->changed && told->client < m_rows)
        m_changed.push_back(static_cast<std::uint32_t>(told->client));
}

void ClientsModel::turnEnded()
{
    std::ranges::sort(m_changed);
    m_changed.erase(std::ranges::unique(m_changed).begin(), m_changed.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> runs;
    for (const std::uint32_t row : m_changed) {
        if (!runs.empty() && (runs.back().second + 1 == row || runs.size() > mostRuns))
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    if (runs.size() > mostRuns)
        runs = {{m_changed.front(), m_changed.back()}};
    for (const auto &[first, last] : runs)
        Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                           index(static_cast<int>(last), ColumnCount - 1));
    if (!m_changed.empty())
        Q_EMIT clientsChanged(m_changed);
    m_changed.clear();
    if (m_book.size() > m_rows) {
        beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(m_book.size()) - 1);
        m_rows = m_book.size();
        endInsertRows();
    }
    m_lag.look(heard());
}

void ClientsModel::restarted()
{
    beginResetModel();
    m_book.clear();
    m_lag.restart();
    m_rows = 0;
    m_changed.clear();
    m_snapshots = {};
    endResetModel();
}

} // namespace herd
