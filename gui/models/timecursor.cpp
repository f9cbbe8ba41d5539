#include "gui/models/timecursor.h"

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

/// A longer time between two ticks is a machine that slept; it also keeps the product in range.
constexpr std::chrono::seconds longestTick {3600};

TimeSpan spanOf(double nanoseconds)
{
    constexpr std::int64_t second = 1'000'000'000;
    const auto whole = static_cast<std::int64_t>(nanoseconds);
    return {whole / second, static_cast<std::int32_t>(whole % second)};
}

} // namespace

void TimeCursor::pause(const Timestamp &at)
{
    m_pace = Pace::Paused;
    m_position = at;
}

void TimeCursor::play(double speed)
{
    m_pace = Pace::Playing;
    m_speed = std::isnan(speed) ? 1 : std::clamp(speed, slowest, fastest);
}

void TimeCursor::pass(std::chrono::nanoseconds elapsed, const Timestamp &end)
{
    if (m_pace != Pace::Playing || elapsed <= std::chrono::nanoseconds {0} || m_position >= end)
        return;
    const auto tick = std::min<std::chrono::nanoseconds>(elapsed, longestTick);
    const Timestamp next = m_position + spanOf(static_cast<double>(tick.count()) * m_speed);
    m_position = std::min(next, end);
}

void TimeCursor::showed(const Timestamp &at)
{
    if (m_pace == Pace::Live)
        m_position = std::max(m_position, at);
}

} // namespace herd
