#pragma once

#include "gui/models/filter.h"

#include <vector>

namespace herd {

/// A model whose rows a filter can be asked about.
class FilterableRows
{
public:
    virtual ~FilterableRows() = default;
    /// What can be asked for, with the values that are known by now.
    virtual std::vector<FilterField> filterFields() const = 0;
    virtual bool accepts(const Filter &filter, int row) const = 0;
};

} // namespace herd
