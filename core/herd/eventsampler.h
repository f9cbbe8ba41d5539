#pragma once

#include <algorithm>
#include <cstdint>

namespace herd {

/// Chooses which of too many lines and merges observers are told: all of them, or one of two, of
/// four, ..., as few as keep to a rate. Those of a larger stride are among those of a smaller one.
class EventSampler
{
public:
    static constexpr std::uint64_t mostInWindow = 200;
    static constexpr std::uint64_t mostStride = std::uint64_t {1} << 20;

    /// Whether what bears this number is told. Consecutive numbers and hashes are fair.
    bool chooses(std::uint64_t number) const { return (number & (m_stride - 1)) == 0; }
    /// One of so many is told; 0 where all are.
    std::uint64_t sampled() const { return m_stride > 1 ? m_stride : 0; }

    /// One was told. Above the rate the stride grows at once, not when the window ends.
    void note()
    {
        if (++m_told < mostInWindow)
            return;
        m_stride = std::min(m_stride * 2, mostStride);
        m_told = 0;
    }

    /// A window of time is over.
    void passWindow()
    {
        if (m_told < mostInWindow / 4 && m_stride > 1)
            m_stride /= 2;
        m_told = 0;
    }

private:
    std::uint64_t m_stride = 1; // a power of two
    std::uint64_t m_told = 0; // in this window, or since the stride grew in it
};

} // namespace herd
