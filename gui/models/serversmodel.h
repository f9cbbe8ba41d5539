#pragma once

#include "gui/models/filterablerows.h"
#include "gui/models/herdstate.h"
#include "gui/models/rowsmodel.h"

namespace herd {

/// The servers of a herd in its order, then sources that have not said which server they are. Shows
/// raw values: enums as numbers, rates as doubles, nothing where nothing is known; delegates format
/// them. `herd` must have joined the feed before it, and outlive it.
class ServersModel final : public RowsModel<ServerNow>, public FeedListener, public FilterableRows
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        Server,
        State,
        LinesIn, ///< of clients, a second
        Clients,
        Connections,
        Owed,
        Digest,
        Faults, ///< how many are in force
        Address,
        Herd,
        ColumnCount,
    };
    enum Role {
        PlaceRole = Qt::UserRole, ///< in the herd's order, for its colour; -1: not known yet
        StateRole, ///< ServerState
        ReasonRole,
        DiffersRole, ///< its digest is not that of most servers
    };

    explicit ServersModel(const HerdState &herd, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// The columns by their names: server, state (unobserved, waiting, attached, paused, lost,
    /// down, refused), lines, clients, connections, owed, digest, faults, address, herd; and
    /// reason.
    std::vector<FilterField> filterFields() const override;
    bool accepts(const Filter &filter, int row) const override;
    std::optional<Timestamp> happenedAt(int) const override { return {}; }
    std::string_view fieldAt(int row, int column) const override;
    std::optional<FilterOperand> operandAt(int row, std::string_view field) const override;

    void took(const Observed &) override { }
    void turnEnded() override;
    void restarted() override { clear(); }

private:
    bool sameRow(const ServerNow &a, const ServerNow &b) const override;
    QVariant shown(const ServerNow &server, int column) const;
    int placeOf(const QModelIndex &index) const;

    const HerdState &m_herd;
    std::uint64_t m_differing = 0;
};

} // namespace herd
