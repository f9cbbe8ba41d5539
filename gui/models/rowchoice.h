// Which rows of a model are shown, and in which order: values that FilterProxy works on. Pure.
#pragma once

#include "gui/models/filterablerows.h"

#include <QString>
#include <QVariant>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace herd {

/// Which rows, in which order.
struct RowQuestion
{
    Filter filter;
    std::optional<TimeWindow> window; ///< rows that are no happening meet it
    int column = -1; ///< whose values order them; -1: as the model has them
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowQuestion &, const RowQuestion &) = default;
    bool isOrdered() const { return column >= 0; }
    /// Whether every row meets it.
    bool isOpen() const { return filter.isEmpty() && !window; }
};

/// Counted from the first row that the model ever had, so that it stays when older rows go.
using RowSerial = std::uint64_t;

/// What rows are ordered by: nothing comes first, then numbers, then text.
using RowKey = std::variant<std::monostate, double, QString>;
RowKey rowKeyOf(const QVariant &value);

/// A row that meets a question.
struct ChosenRow
{
    RowSerial row = 0;
    RowKey key; ///< nothing where the question orders none
};

/// The answer to a question, as far as it is decided.
struct RowChoice
{
    /// Of more rows than these, the first ones in an order are kept, so that a row more costs no
    /// more than a look at all of these.
    static constexpr std::size_t mostOrdered = 10'000;
    /// In the model's order: more than any ring of lines has, and as many as views take or give up
    /// in a few milliseconds.
    static constexpr std::size_t mostUnordered = 300'000;

    RowQuestion question;
    std::vector<RowSerial> rows; ///< in order
    std::vector<RowKey> keys; ///< of the rows, where the question orders them
    RowSerial decided = 0; ///< all rows before this one are
    std::uint64_t leftOut = 0; ///< rows that meet the question and are not kept

    /// Leaves out those for which there is no room, where that can be told before add().
    void admit(std::vector<ChosenRow> &chosen);
    /// Rows behind all that were added before, in the model's order.
    void add(std::vector<ChosenRow> chosen);
    /// Rows that are no more, from `first` up to `end`.
    void forget(RowSerial first, RowSerial end);

private:
    void merge(const std::vector<ChosenRow> &chosen);
};

/// Rows of `a` that are not in `b`, in no order where `a` has another one than the model's.
std::vector<RowSerial> rowsMissing(const std::vector<RowSerial> &a,
                                   const std::vector<RowSerial> &b);

} // namespace herd
