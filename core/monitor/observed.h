// What observers of a herd are given: the lines of all its servers on one time line. Values, to be
// handed from thread to thread and written to files.
#pragma once

#include "core/protocol/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// One line of one source.
struct ObservedLine
{
    std::uint32_t source = 0; ///< the number that its server was given
    std::uint32_t size = 0; ///< with its newline
    std::size_t offset = 0; ///< in the bytes of the batch
    Timestamp at; ///< when it was, by the observer's clock

    friend bool operator==(const ObservedLine &, const ObservedLine &) = default;
};

/// Some lines in the order in which they are to be taken: those of one source as it said them,
/// those of several by `at`, except for a line that came too late for that: it is told when it
/// comes, and `at` is less than that of lines before it.
struct ObservedBatch
{
    std::string bytes; ///< lines as parseMonitorLine() reads them, one after the other
    std::vector<ObservedLine> lines;

    /// Without its newline.
    std::string_view text(const ObservedLine &line) const
    {
        return std::string_view(bytes).substr(line.offset, line.size - 1);
    }
    bool isEmpty() const { return lines.empty(); }

    friend bool operator==(const ObservedBatch &, const ObservedBatch &) = default;
};

} // namespace herd
