#pragma once

#include <string_view>
#include <variant>

namespace herd {

/// What a field of a row holds: nothing, text, or a number. Text is a view into the row.
using FieldValue = std::variant<std::monostate, std::string_view, double>;

/// A row, as filters see it.
class FieldLookup
{
public:
    virtual ~FieldLookup() = default;
    /// Nothing where the row has no field of that name.
    virtual FieldValue field(std::string_view name) const = 0;
};

} // namespace herd
