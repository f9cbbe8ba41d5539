#pragma once

#include <cstdint> // moc 6.4 can't parse <chrono> where that comes first

#include <chrono>
#include <cstddef>
#include <vector>

namespace herd {

/// How many durations were how long, in bins that grow with them: four to an octave, so each less
/// than 25 % wide. Below 4 ns a bin is a nanosecond; what is longer than some 36 minutes counts as
/// that. A value of a few hundred bytes at most.
class LatencyHistogram
{
public:
    static constexpr std::size_t mostBins = 164;

    friend bool operator==(const LatencyHistogram &, const LatencyHistogram &) = default;

    void add(std::chrono::nanoseconds duration) { add(binOf(duration), 1); }
    /// `bin` is below mostBins.
    void add(std::size_t bin, std::uint64_t count);
    void add(const LatencyHistogram &other);
    void clear() { m_counts.clear(); }

    std::uint64_t count() const;
    /// Of one bin, also of one that nothing was added to.
    std::uint64_t count(std::size_t bin) const { return bin < m_counts.size() ? m_counts[bin] : 0; }
    /// One more than the highest bin in use.
    std::size_t bins() const { return m_counts.size(); }

    /// A duration that `share` (0 to 1) of all do not exceed: the end of their last bin. 0 where
    /// there are none.
    std::chrono::nanoseconds quantile(double share) const;

    static std::size_t binOf(std::chrono::nanoseconds duration);
    /// The shortest duration of a bin.
    static std::chrono::nanoseconds beginOf(std::size_t bin);

private:
    std::vector<std::uint64_t> m_counts; // the last one is not 0
};

} // namespace herd
