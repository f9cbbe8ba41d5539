#include "gui/views/topology/flooddots.h"

#include <QPainter>

#include <algorithm>

namespace herd {

namespace {

using namespace std::chrono_literals;

constexpr auto frame = 16ms;
constexpr qreal dotRadius = 5;
constexpr qreal fadesFrom = 0.6; // of a hop that is dropped at its end

} // namespace

FloodDots::FloodDots(const Theme &theme, Way way)
    : m_theme(theme)
    , m_way(std::move(way))
{
    setZValue(0.5); // above links, below servers
    setAcceptedMouseButtons(Qt::NoButton);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frame);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                     [this] { pass(std::chrono::milliseconds(m_elapsed.restart())); });
}

void FloodDots::setArea(const QRectF &area)
{
    prepareGeometryChange();
    m_area = area;
}

void FloodDots::add(const Hop &hop)
{
    const bool isKnown = m_arrivals.contains(hop.update);
    const bool mayBegin = hop.from == hop.origin && m_arrivals.size() < mostUpdates;
    if (m_dots.size() >= mostDots || (!isKnown && !mayBegin))
        return;
    auto &arrivals = m_arrivals[hop.update];
    const auto left = arrivals.try_emplace(hop.from, m_now).first->second;
    const auto begins = std::max(left, m_now);
    if (!hop.dropped)
        arrivals.insert_or_assign(hop.to, begins + perHop);
    m_dots.push_back({hop, begins});
    if (!m_timer.isActive()) {
        m_elapsed.start();
        m_timer.start();
    }
}

void FloodDots::clear()
{
    m_dots.clear();
    m_arrivals.clear();
    m_timer.stop();
    update();
}

void FloodDots::pass(std::chrono::milliseconds time)
{
    m_now += time;
    std::erase_if(m_dots, [this](const Dot &dot) { return m_now >= dot.begins + perHop; });
    std::erase_if(m_arrivals, [this](const auto &update) {
        return std::ranges::all_of(update.second, [this](const auto &arrival) {
            return arrival.second + 2 * perHop < m_now;
        });
    });
    if (m_dots.empty())
        m_timer.stop();
    update();
}

void FloodDots::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Dot &dot : m_dots) {
        if (dot.begins > m_now)
            continue;
        const qreal progress =
            static_cast<qreal>((m_now - dot.begins).count()) / static_cast<qreal>(perHop.count());
        QColor colour = dot.hop.dropped ? m_theme.muted : m_theme.server(dot.hop.origin);
        if (dot.hop.dropped && progress > fadesFrom)
            colour.setAlphaF(static_cast<float>((1 - progress) / (1 - fadesFrom)));
        painter->setPen(QPen(m_theme.panel, 1.5));
        painter->setBrush(colour);
        painter->drawEllipse(m_way(dot.hop.from, dot.hop.to, progress), dotRadius, dotRadius);
    }
}

} // namespace herd
