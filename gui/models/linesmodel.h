#pragma once

#include "gui/models/fieldvalue.h"
#include "gui/models/filterablerows.h"
#include "gui/models/herdstate.h"
#include "gui/models/linering.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <cstdint>
#include <string>

namespace herd {

/// The newest lines that the servers told, in a ring of fixed memory, oldest first; each is kept as
/// it came and read again when it is shown. Raw values, as in ServersModel; words are those of the
/// protocol. `herd` must have joined the feed before it, and outlive it.
class LinesModel final : public QAbstractTableModel, public FeedListener, public FilterableRows
{
    Q_OBJECT

public:
    enum class Content : std::uint8_t {
        Events, ///< all but lines, clients and statistics; and what happened to sources
        Traffic, ///< events of kind `line`
    };
    enum Column : std::uint8_t {
        Time, ///< seconds since 1970, by the observer's clock
        Server,
        Kind,
        Subject, ///< peer, client or neighbour
        What, ///< verdict, state, direction, status, limit or fault
        Text, ///< reason, location, digest, or bytes
        Size, ///< of the bytes, as far as they are told
        ColumnCount,
    };
    enum Role {
        PlaceRole = Qt::UserRole, ///< of the server, for its colour; -1: not known
        WhatRole, ///< as the column
        KindRole,
        LineRole, ///< all of it, as it came
    };
    /// Some 16 MiB of text, 60,000 merges or more.
    static constexpr std::size_t chunks = 64;

    LinesModel(const HerdState &herd, Content content, QObject *parent = nullptr);

    /// The line itself, without its newline; until the next turn.
    std::string_view text(int row) const;
    Timestamp at(int row) const;
    /// Lines too large to be shown.
    std::uint64_t leftOut() const { return m_leftOut; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// Those of lineFilterFields(), and server, at (the observer's time), and text for all of the
    /// line.
    std::vector<FilterField> filterFields() const override;
    bool accepts(const Filter &filter, int row) const override;
    std::optional<Timestamp> happenedAt(int row) const override;
    std::string_view fieldAt(int row, int column) const override;
    std::optional<FilterOperand> operandAt(int row, std::string_view field) const override;

    void took(const Observed &observed) override;
    void turnEnded() override;
    void restarted() override;

private:
    class Fields;

    bool wants(const MonitorLine &line) const;
    QVariant shown(const Fields &fields, int column) const;
    bool holds(int row) const { return row >= 0 && static_cast<std::size_t>(row) < m_rows; }

    const HerdState &m_herd;
    Content m_content;
    LineRing m_ring {chunks};
    std::size_t m_rows = 0; // that views know of
    std::uint64_t m_leftOut = 0;
};

} // namespace herd
