#pragma once

#include "core/protocol/timestamp.h"
#include "gui/models/filter.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herd {

/// From its first to its second time, both of them in it; by the observer's clock.
using TimeWindow = std::pair<Timestamp, Timestamp>;

/// A model whose rows a filter can be asked about.
class FilterableRows
{
public:
    virtual ~FilterableRows() = default;
    /// What can be asked for, with the values that are known by now.
    virtual std::vector<FilterField> filterFields() const = 0;
    virtual bool accepts(const Filter &filter, int row) const = 0;
    /// When it happened; nothing where a row is no happening but what is so now.
    virtual std::optional<Timestamp> happenedAt(int row) const = 0;
    /// The name of the field that a cell shows; empty where it shows none that can be asked for.
    virtual std::string_view fieldAt(int row, int column) const = 0;
    /// What a row has in a field; nothing where it has no such field.
    virtual std::optional<FilterOperand> operandAt(int row, std::string_view field) const = 0;
};

} // namespace herd
