#pragma once

#include "gui/models/herdstate.h"
#include "gui/models/rowsmodel.h"

namespace herd {

/// The edges of a herd as both ends see them, one row each; raw values, as in ServersModel. `herd`
/// must have joined the feed before it, and outlive it.
class LinksModel final : public RowsModel<LinkBetween>, public FeedListener
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        One, ///< server id
        Other,
        Health,
        Reason, ///< of the end that changed last
        Since, ///< seconds since 1970, as a double; nothing: not known
        HeardByOne, ///< reports a second
        HeardByOther,
        OwedByOne,
        OwedByOther,
        Faults, ///< how many are in force
        ColumnCount,
    };
    enum Role {
        OnePlaceRole = Qt::UserRole, ///< in the herd's order, for its colour
        OtherPlaceRole,
        HealthRole, ///< LinkHealth
        WarningRole, ///< text, or nothing
    };

    explicit LinksModel(const HerdState &herd, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void took(const Observed &) override { }
    void turnEnded() override { show(m_herd.links()); }
    void restarted() override { clear(); }

private:
    bool sameRow(const LinkBetween &a, const LinkBetween &b) const override;
    QVariant shown(const LinkBetween &link, int column) const;
    QString nameOf(std::size_t server) const;

    const HerdState &m_herd;
};

} // namespace herd
