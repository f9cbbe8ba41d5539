#include "core/protocol/latencyhistogram.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace herd {

void LatencyHistogram::add(std::size_t bin, std::uint64_t count)
{
    if (count == 0)
        return;
    if (bin >= m_counts.size())
        m_counts.resize(bin + 1);
    m_counts[bin] += count;
}

void LatencyHistogram::add(const LatencyHistogram &other)
{
    for (std::size_t bin = 0; bin < other.bins(); ++bin)
        add(bin, other.count(bin));
}

std::uint64_t LatencyHistogram::count() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t {0});
}

std::chrono::nanoseconds LatencyHistogram::quantile(double share) const
{
    const std::uint64_t all = count();
    if (all == 0)
        return std::chrono::nanoseconds(0);
    const double wanted = share * static_cast<double>(all);
    std::uint64_t passed = 0;
    std::size_t bin = 0;
    for (; bin + 1 < m_counts.size(); ++bin) {
        passed += m_counts[bin];
        if (passed > 0 && static_cast<double>(passed) >= wanted)
            break;
    }
    return beginOf(bin + 1);
}

std::size_t LatencyHistogram::binOf(std::chrono::nanoseconds duration)
{
    const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(duration.count(), 0));
    if (value < 4)
        return value;
    const auto octave = static_cast<unsigned>(std::bit_width(value)) - 1;
    const std::size_t bin = (octave - 1) * 4 + (value >> (octave - 2) & 3);
    return std::min(bin, mostBins - 1);
}

std::chrono::nanoseconds LatencyHistogram::beginOf(std::size_t bin)
{
    if (bin < 4)
        return std::chrono::nanoseconds(bin);
    return std::chrono::nanoseconds((4 + bin % 4) << (bin / 4 - 1));
}

} // namespace herd
