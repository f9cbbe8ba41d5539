#include "gui/models/moments.h"

#include "core/monitor/clockdifference.h"
#include "gui/models/lag.h"

#include <algorithm>
#include <variant>

namespace herd {

namespace {

bool isFault(const Event &event)
{
    if (const auto *fault = std::get_if<event::Fault>(&event))
        return fault->what != event::Chaos::Heal && fault->what != event::Chaos::Resume;
    const auto *link = std::get_if<event::Link>(&event);
    return link && link->state == event::LinkState::Down;
}

bool isQuestion(const Event &event)
{
    const auto *line = std::get_if<event::Line>(&event);
    return line && line->direction == event::Direction::Out && line->bytes.starts_with('?');
}

} // namespace

std::optional<Moment> momentAfter(const std::vector<Moment> &moments, Moment::Kind kind,
                                  const Timestamp &time)
{
    const auto found = std::ranges::find_if(
        moments, [&](const Moment &each) { return each.kind == kind && each.at > time; });
    return found == moments.end() ? std::nullopt : std::optional(*found);
}

std::optional<Moment> momentBefore(const std::vector<Moment> &moments, Moment::Kind kind,
                                   const Timestamp &time)
{
    const auto found = std::find_if(moments.rbegin(), moments.rend(), [&](const Moment &each) {
        return each.kind == kind && each.at < time;
    });
    return found == moments.rend() ? std::nullopt : std::optional(*found);
}

MomentFinder::MomentFinder(const HerdState &herd, const ClientsModel &clients)
    : m_herd(herd)
    , m_clients(clients)
{
}

void MomentFinder::took(const Observed &observed)
{
    if (const auto *told = std::get_if<StreamEvent>(&observed.line)) {
        if (isFault(told->event))
            found(Moment::Kind::Fault, observed.at);
        else if (isQuestion(told->event))
            found(Moment::Kind::Question, observed.at);
    } else if (const auto *own = std::get_if<SourceLine>(&observed.line)) {
        if (own->state == SourceState::Lost)
            found(Moment::Kind::Fault, observed.at);
    }
    m_now = observed.at;
}

void MomentFinder::turnEnded()
{
    const Lag lag = lagOf(m_herd, m_clients);
    bool diverges = false;
    for (std::size_t server = 0; server < lag.size(); ++server)
        diverges = diverges || isBehind(lag, server, m_now);
    if (diverges && !m_diverged)
        found(Moment::Kind::Divergence, m_now);
    m_diverged = diverges;
}

void MomentFinder::found(Moment::Kind kind, const Timestamp &at)
{
    Timestamp &last = m_last[index(kind)];
    if (m_counts[index(kind)] > 0 && at - last < spanOf(apart))
        return;
    last = at;
    ++m_counts[index(kind)];
    if (m_moments.size() < mostMoments)
        m_moments.push_back({at, kind});
}

void MomentFinder::restarted()
{
    m_moments.clear();
    m_counts = {};
    m_diverged = false;
}

} // namespace herd
