#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/models/rowsmodel.h"

#include <string>

namespace herd {

/// What one server takes for the newest report of the client that is followed.
struct BeliefRow
{
    std::size_t server = 0;
    std::optional<ClientReport> report; ///< nothing: it told none
    bool isNewest = false;

    friend bool operator==(const BeliefRow &, const BeliefRow &) = default;
};

/// What each server believes about one client, one row a server; raw values, as in ServersModel.
/// `clients` must have joined the feed before it, and outlive it.
class BeliefsModel final : public RowsModel<BeliefRow>, public FeedListener
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        Server,
        Latitude,
        Longitude,
        Effective,
        Origin,
        Newest,
        ColumnCount
    };
    enum Role {
        PlaceRole = Qt::UserRole, ///< of the server, for its colour
    };

    BeliefsModel(const HerdState &herd, const ClientsModel &clients, QObject *parent = nullptr);

    /// An id that no server told is waited for; an empty one is nobody.
    void follow(std::string client);
    const std::string &followed() const { return m_client; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void took(const Observed &) override { }
    void turnEnded() override;
    void restarted() override { clear(); }

private:
    bool sameRow(const BeliefRow &a, const BeliefRow &b) const override;
    QString nameOf(std::size_t server) const;

    const HerdState &m_herd;
    const ClientsModel &m_clients;
    std::string m_client;
};

} // namespace herd
