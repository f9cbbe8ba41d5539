// Filters as text: what its parts are, to be coloured, and how to write them. Pure.
#pragma once

#include "gui/models/filter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

struct FilterPart
{
    enum class Kind : std::uint8_t { Field, Sign, Value };

    Kind kind = Kind::Field;
    std::size_t begin = 0; ///< in bytes
    std::size_t size = 0;

    friend bool operator==(const FilterPart &, const FilterPart &) = default;
};

/// In order; of text that is no filter, too: a word is a field where it stands as one.
std::vector<FilterPart> filterParts(std::string_view text);

/// A value, in quotes where it needs them.
std::string writtenValue(std::string_view value);
/// Whether a person could write the value and see it: it is UTF-8, has no control character and
/// fits in a filter.
bool isWritable(std::string_view value);

/// A filter that is met where both are; empty ones always are.
std::string bothFilters(std::string_view one, std::string_view other);
std::string notFilter(std::string_view filter);

} // namespace herd
