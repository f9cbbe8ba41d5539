#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace herd {

/// When how many things happened: counts in bins of several widths, each in a ring of the newest,
/// so that what is recent is known finely, what is long ago coarsely, and memory never grows. Times
/// are spans since 1970, none before it.
class TickLadder
{
public:
    static constexpr std::size_t bins = 4096; ///< of each width
    /// They reach back 3.4 min, 17 min, 68 min, 5.7 h and 22.7 h.
    static constexpr std::array<std::chrono::nanoseconds, 5> widths {
        std::chrono::milliseconds(50), std::chrono::milliseconds(250), std::chrono::seconds(1),
        std::chrono::seconds(5), std::chrono::seconds(20)};

    /// Of what is older than a ring reaches, that ring takes no note.
    void add(std::chrono::nanoseconds at, std::uint64_t count = 1);
    void clear() { *this = {}; }

    /// Counts of bars that follow one another.
    struct Bars
    {
        std::chrono::nanoseconds begin {0}; ///< of the first, a multiple of the width
        std::chrono::nanoseconds width {0}; ///< of each
        std::vector<std::uint64_t> counts;
    };
    static constexpr std::size_t mostBars = bins;
    /// Of all that touch the time from `from` to before `until`, at least `wanted` wide: wider
    /// where so long ago is not known that finely, or where there would be more than mostBars.
    Bars bars(std::chrono::nanoseconds from, std::chrono::nanoseconds until,
              std::chrono::nanoseconds wanted) const;

    std::size_t bytes() const;

private:
    struct Ring
    {
        std::vector<std::uint32_t> counts; ///< of bin n at n % bins; none before the first add()
        std::int64_t newest = 0; ///< number of the newest bin, counted from 1970
    };

    bool reaches(std::size_t level, std::chrono::nanoseconds at) const;
    static std::uint64_t sum(const Ring &ring, std::int64_t first, std::int64_t last);

    std::array<Ring, widths.size()> m_rings;
    std::chrono::nanoseconds m_first = std::chrono::nanoseconds::max(); // of all that was added
};

} // namespace herd
