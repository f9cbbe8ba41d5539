#include "gui/models/tickladder.h"

#include <algorithm>
#include <limits>

namespace herd {

namespace {

constexpr auto ringSize = static_cast<std::int64_t>(TickLadder::bins);

std::size_t slotOf(std::int64_t bin)
{
    return static_cast<std::size_t>(bin % ringSize);
}

} // namespace

void TickLadder::add(std::chrono::nanoseconds at, std::uint64_t count)
{
    at = std::max(at, std::chrono::nanoseconds {0});
    m_first = std::min(m_first, at);
    for (std::size_t level = 0; level < widths.size(); ++level) {
        Ring &ring = m_rings[level];
        const std::int64_t bin = at / widths[level];
        if (ring.counts.empty()) {
            ring.counts.resize(bins);
            ring.newest = bin;
        }
        if (bin <= ring.newest - ringSize)
            continue;
        const std::int64_t fresh = std::max(ring.newest + 1, bin - ringSize + 1);
        for (std::int64_t next = fresh; next <= bin; ++next)
            ring.counts[slotOf(next)] = 0;
        ring.newest = std::max(ring.newest, bin);
        std::uint32_t &sum = ring.counts[slotOf(bin)];
        const std::uint64_t room = std::numeric_limits<std::uint32_t>::max() - sum;
        sum += static_cast<std::uint32_t>(std::min(room, count));
    }
}

/// Whether all since then is in the ring.
bool TickLadder::reaches(std::size_t level, std::chrono::nanoseconds at) const
{
    return std::max(at, m_first) / widths[level] > m_rings[level].newest - ringSize;
}

/// Of bins `first` to `last`, as far as they are known.
std::uint64_t TickLadder::sum(const Ring &ring, std::int64_t first, std::int64_t last)
{
    if (ring.counts.empty())
        return 0;
    std::uint64_t all = 0;
    first = std::max<std::int64_t>({first, ring.newest - ringSize + 1, 0});
    for (std::int64_t bin = first; bin <= std::min(last, ring.newest); ++bin)
        all += ring.counts[slotOf(bin)];
    return all;
}

TickLadder::Bars TickLadder::bars(std::chrono::nanoseconds from, std::chrono::nanoseconds until,
                                  std::chrono::nanoseconds wanted) const
{
    from = std::max(from, std::chrono::nanoseconds {0});
    if (until <= from)
        return {};
    wanted = std::max(wanted, (until - from) / static_cast<std::int64_t>(mostBars - 2));
    std::size_t level = widths.size() - 1;
    while (level > 0 && widths[level] > wanted)
        --level; // the widest that is narrow enough
    while (level + 1 < widths.size() && !reaches(level, from))
        ++level;
    const auto bin = widths[level];
    const std::int64_t group =
        std::max<std::int64_t>((wanted + bin - std::chrono::nanoseconds(1)) / bin, 1);
    Bars bars;
    bars.width = bin * group;
    bars.begin = from / bars.width * bars.width;
    for (auto begin = bars.begin; begin < until; begin += bars.width) {
        const std::int64_t first = begin / bin;
        bars.counts.push_back(sum(m_rings[level], first, first + group - 1));
    }
    return bars;
}

std::size_t TickLadder::bytes() const
{
    std::size_t all = sizeof(*this);
    for (const Ring &ring : m_rings)
        all += ring.counts.capacity() * sizeof(std::uint32_t);
    return all;
}

} // namespace herd
