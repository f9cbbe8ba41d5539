#include "tests/bench/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace herd::bench {

std::size_t Histogram::binOf(std::uint64_t value)
{
    const auto bits = static_cast<unsigned>(std::bit_width(value));
    const unsigned shift = bits > bitsOfBin + 1 ? bits - bitsOfBin - 1 : 0;
    return (static_cast<std::size_t>(shift) << bitsOfBin) + (value >> shift);
}

std::uint64_t Histogram::middleOf(std::size_t bin)
{
    if (bin < (2U << bitsOfBin))
        return bin;
    const std::size_t shift = (bin >> bitsOfBin) - 1;
    const std::uint64_t first = ((bin & ((1U << bitsOfBin) - 1)) | (1U << bitsOfBin)) << shift;
    return first + (std::uint64_t {1} << shift) / 2;
}

void Histogram::record(std::chrono::nanoseconds value)
{
    constexpr std::int64_t longest = (std::int64_t {1} << longestBits) - 1;
    const auto clamped = std::clamp<std::int64_t>(value.count(), 0, longest);
    ++m_bins[binOf(static_cast<std::uint64_t>(clamped))];
    ++m_count;
}

std::chrono::nanoseconds Histogram::quantile(double share) const
{
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count)));
    std::uint64_t seen = 0;
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        seen += m_bins[bin];
        if (seen > 0 && seen >= wanted)
            return std::chrono::nanoseconds(middleOf(bin));
    }
    return {};
}

} // namespace herd::bench
