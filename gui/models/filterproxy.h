#pragma once

#include "gui/models/rowchoice.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace herd {

/// The rows of a model that meet a filter and a time window, in the model's order or in that of a
/// column. A new question is decided in slices, between which the GUI thread does what else it has
/// to; until all of it is decided, the answer to the last one stays. Rows that come are decided as
/// they come. Made for models that grow at their end and shrink at either; any other change starts
/// the rows anew. GUI thread only.
class FilterProxy : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Rows decided without a break: 3 ms of lines.
    static constexpr std::size_t rowsPerSlice = 1000;
    /// Rows that change are asked again so much later, or more where there are many: what moves
    /// faster can't be read.
    static constexpr std::chrono::milliseconds settlesAfter {500};

    struct Tally
    {
        std::size_t shown = 0;
        std::size_t met = 0; ///< more than shown where an order leaves rows out
        std::size_t all = 0;
        /// Of the question that was asked last, 0 to 1; nothing: all of it is decided.
        std::optional<double> decided;

        friend bool operator==(const Tally &, const Tally &) = default;
    };

    explicit FilterProxy(QObject *parent = nullptr);

    /// Once; there are no rows once `model` is gone. All rows of one that is no FilterableRows meet
    /// all filters.
    void show(QAbstractItemModel &model);
    /// Nothing where the model is none.
    const FilterableRows *filterable() const { return m_filterable; }

    /// The last one asked.
    const RowQuestion &question() const { return m_next ? m_next->question : m_shown.question; }
    void setFilter(const Filter &filter);
    void setWindow(const std::optional<TimeWindow> &window);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    Tally tally() const;
    /// The model's row.
    int modelRow(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After each slice, and as rows come and go.
    void tallyChanged();

private:
    void ask(RowQuestion asked);
    /// Decides anew what may have changed.
    void settle();
    void decideSlice();
    void decideNext();
    void decideArrivals();
    std::vector<ChosenRow> decide(RowChoice &choice) const;
    bool meets(const RowQuestion &asked, int row) const;
    RowSerial end() const;

    void become(RowChoice next);
    void reorder(std::vector<RowSerial> rows);

    void rowsCame(int first);
    void rowsGo(int first, int last);
    void rowsWent(int first, int last);
    void rowsChanged(int first, int last);
    void startOver();

    QAbstractItemModel *m_model = nullptr;
    const FilterableRows *m_filterable = nullptr;
    RowChoice m_shown;
    std::optional<RowChoice> m_next; // what is asked, while it is decided
    bool m_isSettling = false; // m_next asks what m_shown does
    RowSerial m_gone = 0; // rows that the model has dropped from its front
    QTimer m_slices;
    QTimer m_settle;
};

} // namespace herd
