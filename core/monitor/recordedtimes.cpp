#include "core/monitor/recordedtimes.h"

#include "core/monitor/clockdifference.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace herd {

namespace {

/// By the clock of whoever said it.
std::optional<Timestamp> timeOf(const MonitorLine &line)
{
    if (const auto *event = std::get_if<StreamEvent>(&line))
        return event->stamp.utc;
    if (const auto *unknown = std::get_if<UnknownLine>(&line))
        return unknown->stamp.utc;
    if (const auto *hello = std::get_if<ServerHello>(&line))
        return hello->utc;
    return std::nullopt;
}

} // namespace

Timestamp RecordedTimes::expect(std::uint32_t source, const MonitorLine &line) const
{
    const auto known = m_sources.find(source);
    const Source now = known == m_sources.end() ? Source() : known->second;
    const auto said = timeOf(line);
    return said ? std::max(now.last, *said - now.ahead) : now.last;
}

void RecordedTimes::take(std::uint32_t source, const MonitorLine &line, const Timestamp &at)
{
    Source &now = m_sources[source];
    if (const auto *own = std::get_if<SourceLine>(&line)) {
        if (own->state == SourceState::Attached)
            now.ahead = own->ahead;
        return; // told by the observer's clock, which runs ahead of what it waits for
    }
    if (const auto said = timeOf(line)) {
        if (at != expect(source, line)) { // twice alike: another estimate; else it came too early
            if (*said - at == now.guess)
                now.ahead = now.guess;
            now.guess = *said - at;
        }
        now.last = at;
    }
}

} // namespace herd
