#pragma once

#include "gui/models/clientbook.h"
#include "gui/models/filterablerows.h"
#include "gui/models/herdstate.h"
#include "gui/models/lagscan.h"

#include <QAbstractTableModel>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace herd {

/// How much of a snapshot has come in.
struct SnapshotNow
{
    std::uint64_t told = 0; ///< clients; those that came since its beginning may be told, too
    std::uint64_t clients = 0; ///< that there are, as its beginning says

    friend bool operator==(const SnapshotNow &, const SnapshotNow &) = default;
};

/// The clients that the servers told of, each with its newest report, in the order in which they
/// were first told. Raw values, as in ServersModel; exact ones are in book(). `herd` must have
/// joined the feed before it, and outlive it.
class ClientsModel final : public QAbstractTableModel, public FeedListener, public FilterableRows
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        Client, ///< its id; bytes that are no UTF-8 are replaced
        Latitude, ///< degrees
        Longitude,
        Effective, ///< seconds since 1970; see effectiveTime()
        Origin, ///< server id, or nothing
        Agreed, ///< no server believes an older report
        ColumnCount,
    };
    enum Role {
        OriginPlaceRole = Qt::UserRole, ///< for its colour; -1: none that is shown
    };
    /// Beyond so many separate runs of changed rows, one signal covers all of them.
    static constexpr std::size_t mostRuns = 64;

    explicit ClientsModel(const HerdState &herd, QObject *parent = nullptr);

    const ClientBook &book() const { return m_book; }
    /// How far an attached server is behind, as far as its lines have come, see LagScan; nothing
    /// while its snapshot is not whole.
    std::optional<Behind> behind(std::size_t server) const;
    /// Of an attached server; nothing where none is coming in.
    std::optional<SnapshotNow> snapshot(std::size_t server) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// client, origin, latitude, longitude, effective, and agreed where it is.
    std::vector<FilterField> filterFields() const override;
    bool accepts(const Filter &filter, int row) const override;
    std::optional<Timestamp> happenedAt(int) const override { return {}; }
    std::string_view fieldAt(int row, int column) const override;
    std::optional<FilterOperand> operandAt(int row, std::string_view field) const override;

    void took(const Observed &observed) override;
    void turnEnded() override;
    void restarted() override;

Q_SIGNALS:
    /// Just these rows, in order; dataChanged() may cover others between them.
    void clientsChanged(const std::vector<std::uint32_t> &rows);

private:
    void tell(std::size_t server, const Timestamp &at, const event::Client &client);
    QVariant shown(std::size_t client, int column) const;
    std::uint64_t heard() const;

    const HerdState &m_herd;
    ClientBook m_book;
    LagScan m_lag {m_book};
    std::size_t m_rows = 0; // that views know of
    std::vector<std::uint32_t> m_changed; // of those, in this turn
    /// By place of the server; nothing: it is whole, or has not begun.
    std::array<std::optional<SnapshotNow>, ClientBook::mostServers> m_snapshots;
};

} // namespace herd
