#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace herd {

/// A table of a few values that are folded elsewhere: given all of them again, it tells views what
/// really changed. Rows are told apart by `sameRow`.
template <typename Row> class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    /// Nothing where there is no such row.
    const Row *row(int number) const
    {
        const auto at = static_cast<std::size_t>(number);
        return number >= 0 && at < m_rows.size() ? &m_rows[at] : nullptr;
    }

protected:
    virtual bool sameRow(const Row &a, const Row &b) const = 0;

    void show(std::vector<Row> rows)
    {
        const std::size_t both = std::min(rows.size(), m_rows.size());
        std::size_t kept = 0;
        while (kept < both && sameRow(rows[kept], m_rows[kept]))
            ++kept;
        if (kept < m_rows.size()) {
            beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_rows.size()) - 1);
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(kept), m_rows.end());
            endRemoveRows();
        }
        update(rows);
        if (rows.size() > kept) {
            beginInsertRows({}, static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
    }
    void clear()
    {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }

private:
    /// One signal for each run of rows that changed.
    void update(const std::vector<Row> &rows)
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::size_t first = i;
            while (i < m_rows.size() && m_rows[i] != rows[i]) {
                m_rows[i] = rows[i];
                ++i;
            }
            if (i > first)
                Q_EMIT this->dataChanged(
                    this->index(static_cast<int>(first), 0),
                    this->index(static_cast<int>(i) - 1, this->columnCount() - 1));
        }
    }

    std::vector<Row> m_rows;
};

} // namespace herd
