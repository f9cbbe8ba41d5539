#include "core/monitor/clockdifference.h"

#include <algorithm>

namespace herd {

TimeSpan spanOf(std::chrono::nanoseconds span)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    return {whole.count(), static_cast<std::int32_t>((span - whole).count())};
}

Timestamp operator-(const Timestamp &theirs, const TimeSpan &ahead)
{
    const TimeSpan left = theirs - Timestamp {ahead.seconds, ahead.nanoseconds};
    return {left.seconds, left.nanoseconds};
}

bool ClockDifference::disagree(const Estimate &a, const Estimate &b)
{
    const auto [low, high] = std::minmax(a.ahead, b.ahead);
    const TimeSpan apart =
        Timestamp {high.seconds, high.nanoseconds} - Timestamp {low.seconds, low.nanoseconds};
    return apart > spanOf(a.within + b.within);
}

void ClockDifference::add(const Timestamp &theirs, const Timestamp &readAt,
                          std::chrono::nanoseconds roundTrip)
{
    const auto half = std::max(roundTrip, std::chrono::nanoseconds::zero()) / 2;
    const Estimate sample {theirs - (readAt + spanOf(-half)), half};
    if (m_best && disagree(*m_best, sample))
        m_count = 0;
    m_samples[m_count++ % mostSamples] = sample;
    m_best =
        *std::min_element(m_samples.begin(), m_samples.begin() + std::min(m_count, mostSamples),
                          [](const Estimate &a, const Estimate &b) { return a.within < b.within; });
}

} // namespace herd
