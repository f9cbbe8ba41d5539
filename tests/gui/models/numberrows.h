// Rows of numbers, for what filters and sorts models.
#pragma once

#include "gui/models/filterablerows.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <deque>

namespace herd::test {

/// Shows a number, its text, and what is left of it when it is halved. Fields are `number`, and
/// `even` of those that are; each happened at as many seconds as it is.
class NumberRows final : public QAbstractTableModel, public FilterableRows
{
public:
    void append(int count)
    {
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        for (int i = 0; i < count; ++i)
            m_numbers.push_back(m_next++);
        endInsertRows();
    }
    /// The next row's number.
    void setNext(int number) { m_next = number; }
    void drop(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_numbers.erase(m_numbers.begin(), m_numbers.begin() + count);
        endRemoveRows();
    }
    void cut(int count)
    {
        beginRemoveRows({}, rowCount() - count, rowCount() - 1);
        m_next -= count;
        m_numbers.erase(m_numbers.end() - count, m_numbers.end());
        endRemoveRows();
    }
    void change(int row, int number)
    {
        m_numbers[static_cast<std::size_t>(row)] = number;
        Q_EMIT dataChanged(index(row, 0), index(row, 2));
    }
    void restart()
    {
        beginResetModel();
        m_numbers.clear();
        m_next = 0;
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 3;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const int number = m_numbers[static_cast<std::size_t>(index.row())];
        if (index.column() == 1)
            return QString::number(number);
        return index.column() == 0 ? number : number % 2;
    }

    std::vector<FilterField> filterFields() const override
    {
        return {{"number", {}}, {"even", {}}};
    }
    bool accepts(const Filter &filter, int row) const override
    {
        ++asked;
        return filter.accepts(Fields(m_numbers[static_cast<std::size_t>(row)]));
    }
    std::optional<Timestamp> happenedAt(int row) const override
    {
        if (isOfThePresent)
            return {};
        return Timestamp {m_numbers[static_cast<std::size_t>(row)], 0};
    }
    std::string_view fieldAt(int, int column) const override
    {
        return column == 0 ? "number" : std::string_view();
    }
    std::optional<FilterOperand> operandAt(int row, std::string_view field) const override
    {
        return operandOf(Fields(m_numbers[static_cast<std::size_t>(row)]).field(field));
    }

    mutable std::size_t asked = 0; ///< rows
    bool isOfThePresent = false;

private:
    class Fields final : public FieldLookup
    {
    public:
        explicit Fields(int number)
            : m_number(number)
        {
        }
        FieldValue field(std::string_view name) const override
        {
            if (name == "number")
                return static_cast<double>(m_number);
            return name == "even" && m_number % 2 == 0 ? FieldValue(std::string_view("yes"))
                                                       : FieldValue();
        }

    private:
        int m_number;
    };

    std::deque<int> m_numbers;
    int m_next = 0;
};

} // namespace herd::test
