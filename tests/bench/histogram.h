#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace herd::bench {

/// Latencies in bins less than 1 % wide, so that every quantile is right to 1 % in constant memory.
/// Below 256 ns a bin is one nanosecond; what is longer than some 18 minutes counts as that.
class Histogram
{
public:
    void record(std::chrono::nanoseconds value);

    std::uint64_t count() const { return m_count; }
    /// The value that `share` (0 to 1) of all recorded ones do not exceed; 0 where there are none.
    std::chrono::nanoseconds quantile(double share) const;

private:
    static constexpr unsigned bitsOfBin = 7; // 128 bins an octave
    static constexpr unsigned longestBits = 40;

    static std::size_t binOf(std::uint64_t value);
    static std::uint64_t middleOf(std::size_t bin);

    std::array<std::uint64_t, ((longestBits - bitsOfBin) << bitsOfBin) + (1U << bitsOfBin)>
        m_bins {};
    std::uint64_t m_count = 0;
};

} // namespace herd::bench
