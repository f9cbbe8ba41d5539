#include "gui/models/latencybook.h"

#include "gui/models/floodtracker.h"
#include "gui/models/sinceepoch.h"

#include <algorithm>

namespace herd {

namespace {

std::uint64_t bitOf(std::size_t server)
{
    static_assert(mostServersShown == 64);
    return std::uint64_t {1} << server;
}

} // namespace

void LatencyBook::took(const Observed &observed)
{
    const auto server = m_herd.serverOf(observed.source);
    const auto *told = std::get_if<StreamEvent>(&observed.line);
    if (!told || !server)
        return;
    if (const auto *merge = std::get_if<event::Merge>(&told->event)) {
        if (merge->verdict == event::Verdict::Newer)
            take(*server, observed.at, *merge);
    } else if (const auto *stats = std::get_if<event::Stats>(&told->event)) {
        add(Span::Reply, stats->answer);
        add(Span::OneHop, stats->oneHop);
        add(Span::MoreHops, stats->moreHops);
        add(Span::Places, stats->places);
    }
}

void LatencyBook::take(std::size_t server, const Timestamp &at, const event::Merge &merge)
{
    if (merge.client.size() > mostIdBytes || merge.origin.size() > mostIdBytes)
        return;
    const auto [found, isNew] = m_floods.try_emplace(updateName(merge));
    Flood &flood = found->second;
    if (isNew) {
        flood.missing = attached();
        m_order.push_back(found->first);
        if (m_order.size() > mostFloods) {
            m_floods.erase(m_order.front());
            m_order.pop_front();
        }
    }
    if (flood.missing == 0)
        return;
    if (merge.via.empty()) {
        flood.first = at;
        flood.hasOrigin = true;
    }
    flood.last = std::max(flood.last, at);
    flood.missing &= ~bitOf(server);
    if (flood.missing != 0 || !flood.hasOrigin)
        return;
    // Clocks are known to within some error, so the difference may be less than nothing.
    m_histograms[index(Span::WholeHerd)].add(
        std::max(sinceEpoch(flood.last) - sinceEpoch(flood.first), std::chrono::nanoseconds {0}));
}

std::uint64_t LatencyBook::attached() const
{
    std::uint64_t all = 0;
    for (std::size_t place = 0; place < m_herd.servers().size(); ++place)
        all |= m_herd.servers()[place].isAttached() ? bitOf(place) : 0;
    return all;
}

void LatencyBook::giveBack(const Measured &measured)
{
    for (std::size_t i = 0; i < spans && measured.restarts == m_restarts; ++i)
        m_histograms[i].add(measured.histograms[i]);
}

void LatencyBook::restarted()
{
    reset();
    ++m_restarts;
    m_floods.clear();
    m_order.clear();
}

} // namespace herd
