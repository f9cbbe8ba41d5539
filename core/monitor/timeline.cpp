#include "core/monitor/timeline.h"

#include "core/monitor/clockdifference.h"

#include <algorithm>
#include <utility>

namespace herd {

void TimeLine::add(std::uint32_t source, std::string_view line, Timestamp at)
{
    Place &place = m_sources[source];
    const Timestamp now = m_clock.utc();
    place.at = std::max(place.at, std::min(at, now));
    place.order = std::max(place.order, place.at);
    const TimeSpan age = now - place.at;
    const auto monotonic = m_clock.monotonic();
    if (age < spanOf(holdBack))
        place.due =
            std::max(place.due,
                     monotonic + holdBack - std::chrono::nanoseconds(std::max(age.nanoseconds, 0)));
    place.due = std::max(place.due, monotonic);
    hold(source, line, place.at, place);
}

void TimeLine::addToLast(std::uint32_t source, std::string_view line)
{
    Place &place = m_sources[source];
    place.due = std::max(place.due, m_clock.monotonic());
    hold(source, line, place.at, place);
}

void TimeLine::addOwn(std::uint32_t source, std::string_view line)
{
    Place &place = m_sources[source];
    const Timestamp now = m_clock.utc();
    place.order = std::max(place.order, now);
    place.due = std::max(place.due, m_clock.monotonic() + holdBack);
    hold(source, line, now, place);
}

void TimeLine::hold(std::uint32_t source, std::string_view line, const Timestamp &at, Place &place)
{
    m_held.push_back({{source, static_cast<std::uint32_t>(line.size() + 1), m_bytes.size(), at},
                      place.order,
                      place.due});
    m_bytes += line;
    m_bytes += '\n';
}

void TimeLine::moveDue(ObservedBatch &out)
{
    const auto now = m_clock.monotonic();
    const auto firstLeft = std::stable_partition(
        m_held.begin(), m_held.end(), [now](const Held &held) { return held.due <= now; });
    if (firstLeft == m_held.begin())
        return;
    const auto isBefore = [](const Held &a, const Held &b) { return a.order < b.order; };
    if (!std::is_sorted(m_held.begin(), firstLeft, isBefore))
        std::stable_sort(m_held.begin(), firstLeft, isBefore);
    const auto moveTo = [this](std::string &bytes, ObservedLine line) {
        const std::size_t offset = std::exchange(line.offset, bytes.size());
        bytes.append(m_bytes, offset, line.size);
        return line;
    };
    for (auto held = m_held.begin(); held != firstLeft; ++held)
        out.lines.push_back(moveTo(out.bytes, held->line));
    m_held.erase(m_held.begin(), firstLeft);
    std::string left;
    for (Held &held : m_held)
        held.line = moveTo(left, held.line);
    m_bytes = std::move(left);
}

} // namespace herd
