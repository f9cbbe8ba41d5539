#include "gui/models/linksmodel.h"

namespace herd {

namespace {

const LinkEnd &lastChanged(const LinkBetween &link)
{
    return link.oneEnd.since < link.otherEnd.since ? link.otherEnd : link.oneEnd;
}

template <typename Value> QVariant known(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QVariant known(const std::optional<std::uint64_t> &value)
{
    return value ? QVariant(quint64 {*value}) : QVariant();
}

QVariant secondsOf(const Timestamp &at)
{
    if (at == Timestamp {})
        return {};
    return static_cast<double>(at.seconds) + static_cast<double>(at.nanoseconds) * 1e-9;
}

} // namespace

LinksModel::LinksModel(const HerdState &herd, QObject *parent)
    : RowsModel(parent)
    , m_herd(herd)
{
}

int LinksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinksModel::data(const QModelIndex &index, int role) const
{
    const LinkBetween *const link = row(index.row());
    if (!link)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*link, index.column());
    case OnePlaceRole:
        return static_cast<int>(link->one);
    case OtherPlaceRole:
        return static_cast<int>(link->other);
    case HealthRole:
        return static_cast<int>(link->health);
    case WarningRole:
        return QString::fromStdString(link->oneEnd.warning.empty() ? link->otherEnd.warning
                                                                   : link->oneEnd.warning);
    }
    return {};
}

QString LinksModel::nameOf(std::size_t server) const
{
    return server < m_herd.servers().size() ? QString::fromStdString(m_herd.servers()[server].id)
                                            : QString();
}

QVariant LinksModel::shown(const LinkBetween &link, int column) const
{
    switch (static_cast<Column>(column)) {
    case One:
        return nameOf(link.one);
    case Other:
        return nameOf(link.other);
    case Health:
        return static_cast<int>(link.health);
    case Reason:
        return QString::fromStdString(lastChanged(link).reason);
    case Since:
        return secondsOf(lastChanged(link).since);
    case HeardByOne:
        return known(link.oneEnd.heard);
    case HeardByOther:
        return known(link.otherEnd.heard);
    case OwedByOne:
        return known(link.oneEnd.owed);
    case OwedByOther:
        return known(link.otherEnd.owed);
    case Faults:
        return static_cast<int>(link.faults.size());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case One:
        return tr("Link");
    case Other:
        return tr("With");
    case Health:
        return tr("State");
    case Reason:
        return tr("Reason");
    case Since:
        return tr("Since");
    case HeardByOne:
    case HeardByOther:
        return tr("Reports/s");
    case OwedByOne:
    case OwedByOther:
        return tr("Owed");
    case Faults:
        return tr("Faults");
    case ColumnCount:
        break;
    }
    return {};
}

bool LinksModel::sameRow(const LinkBetween &a, const LinkBetween &b) const
{
    return a.one == b.one && a.other == b.other;
}

} // namespace herd
