#include "gui/views/timeline/timelinepainter.h"

#include "gui/views/timeline/timelineflags.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(herd::TimelinePainter)
};

constexpr qreal narrowestBar = 3;
constexpr qreal presenceHeight = 6;
constexpr qreal markSide = 12;
constexpr qreal labelsApart = 96;
constexpr qreal poleWidth = 1.5;
constexpr qreal headSide = 2 * FlagCluster::radius + 2; // with what its line takes outside
constexpr float veil = 0.14F; // of an area in which something is wrong, or which is selected

QColor pale(QColor colour)
{
    colour.setAlphaF(veil);
    return colour;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLanes &lanes,
                                 const TimelineLayout &layout)
    : m_painter(painter)
    , m_theme(theme)
    , m_lanes(lanes)
    , m_layout(layout)
{
}

TickLadder::Bars TimelinePainter::barsOf(const TimelineLanes &lanes, std::size_t lane,
                                         const TimelineLayout &layout)
{
    const TimeAxis &axis = layout.axis;
    return lanes.ticks(lane).bars(axis.begin(), axis.end(), axis.spanOf(narrowestBar));
}

void TimelinePainter::paint(TimeAxis::Time now, const std::optional<Span> &selection)
{
    std::uint64_t tallest = 0;
    std::chrono::nanoseconds width {0};
    for (std::size_t lane = 0; lane < m_lanes.lanes(); ++lane) {
        const TickLadder::Bars bars = barsOf(m_lanes, lane, m_layout);
        for (const std::uint64_t count : bars.counts)
            tallest = std::max(tallest, count);
        width = std::max(width, bars.width);
    }
    m_painter.save();
    m_painter.setClipRect(QRectF(0, 0, m_layout.size.width(), m_layout.lanesArea().bottom()));
    for (std::size_t lane = 0; lane < m_lanes.lanes(); ++lane)
        paintName(lane);
    m_painter.setClipRect(m_layout.lanesArea());
    for (std::size_t lane = 0; lane < m_lanes.lanes(); ++lane)
        paintLane(lane, tallest);
    m_painter.restore();
    paintAxis(tallest, width);
    if (selection)
        paintSelection(*selection);
    paintNow(now);
}

void TimelinePainter::paintName(std::size_t lane)
{
    const QRectF area = m_layout.laneArea(lane);
    const qreal middle = area.center().y();
    paintServerMark(m_painter, {Theme::grid, middle - markSide / 2, markSide, markSide}, lane,
                    m_theme);
    m_painter.setFont(Theme::normal());
    m_painter.setPen(m_theme.text);
    const qreal left = 2 * Theme::grid + markSide;
    const QRectF room(left, area.top(), m_layout.gutter - left - Theme::grid, area.height());
    m_painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        m_painter.fontMetrics().elidedText(QString::fromStdString(m_lanes.servers()[lane].id),
                                           Qt::ElideRight, static_cast<int>(room.width())));
}

void TimelinePainter::paintLane(std::size_t lane, std::uint64_t tallest)
{
    const QRectF area = m_layout.laneArea(lane);
    if (!area.intersects(m_layout.lanesArea()))
        return;
    paintSpells(lane, area);
    paintTicks(lane, area, tallest);
    m_painter.setPen(m_theme.outline);
    m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    paintFlags(lane);
}

void TimelinePainter::paintTicks(std::size_t lane, const QRectF &area, std::uint64_t tallest)
{
    const TickLadder::Bars bars = barsOf(m_lanes, lane, m_layout);
    const qreal floor = area.bottom() - presenceHeight - 4;
    const qreal room = floor - area.top() - Theme::grid / 2.0;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.server(lane));
    auto begin = bars.begin;
    for (const std::uint64_t count : bars.counts) {
        const qreal left = m_layout.axis.xOf(begin);
        begin += bars.width;
        if (count == 0)
            continue;
        const qreal height =
            std::max(room * static_cast<qreal>(count) / static_cast<qreal>(tallest), 1.0);
        const qreal gap = 1; // so that bars of equal height are still several
        m_painter.drawRect(QRectF(left, floor - height,
                                  std::max(m_layout.axis.xOf(begin) - left - gap, 1.0), height));
    }
}

void TimelinePainter::paintSpells(std::size_t lane, const QRectF &area)
{
    const auto &spells = m_lanes.spells(lane);
    if (spells.empty())
        return;
    qreal left = std::max(m_layout.axis.xOf(spells.front().begin), area.left() - 1);
    for (auto spell = spells.begin(); spell != spells.end(); ++spell) {
        const auto next = std::next(spell);
        const auto end = next == spells.end() ? m_lanes.end() : next->begin;
        const qreal right = std::min(m_layout.axis.xOf(end), area.right() + 1);
        if (right - left < 1 && next != spells.end())
            continue; // out of sight, or the next one takes its pixel
        paintSpell(*spell, m_theme.server(lane),
                   {left, area.top(), std::max(right - left, 1.0), area.height()});
        left = right;
    }
}

void TimelinePainter::paintSpell(const TimelineLanes::Spell &spell, const QColor &colour,
                                 const QRectF &area)
{
    const QRectF bar(area.left(), area.bottom() - presenceHeight - 2, area.width(), presenceHeight);
    m_painter.setPen(Qt::NoPen);
    switch (spell.presence) {
    case TimelineLanes::Presence::Unknown:
        m_painter.setPen(QPen(m_theme.muted, 1, Qt::DotLine));
        m_painter.drawLine(QPointF(bar.left(), bar.center().y()),
                           QPointF(bar.right(), bar.center().y()));
        return;
    case TimelineLanes::Presence::Lost:
        m_painter.fillRect(area, pale(m_theme.bad));
        m_painter.fillRect(bar, QBrush(m_theme.bad, Qt::BDiagPattern));
        return;
    case TimelineLanes::Presence::Paused:
        m_painter.fillRect(area, pale(m_theme.warning));
        m_painter.fillRect(bar, QBrush(m_theme.warning, Qt::VerPattern));
        return;
    case TimelineLanes::Presence::Up:
        break;
    }
    if (spell.linksUp == spell.links) {
        m_painter.fillRect(bar, colour);
        return;
    }
    // The bar is as full as links are up, and the line around it says that some are not.
    const qreal full =
        presenceHeight * static_cast<qreal>(spell.linksUp) / static_cast<qreal>(spell.links);
    m_painter.fillRect(bar.adjusted(0, presenceHeight - full, 0, 0), colour);
    m_painter.setPen(m_theme.bad);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void TimelinePainter::paintFlags(std::size_t lane)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const FlagCluster &cluster : flagsOf(m_lanes, lane, m_layout)) {
        m_painter.setPen(QPen(colourOf(cluster.mark, m_theme), poleWidth));
        m_painter.drawLine(cluster.middle, {cluster.middle.x(), m_layout.laneArea(lane).bottom()});
        m_painter.drawPixmap(cluster.middle - QPointF(headSide, headSide) / 2,
                             flagHead(cluster.mark));
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

const QPixmap &TimelinePainter::flagHead(Mark mark)
{
    QPixmap &head = m_flagHeads[mark];
    if (!head.isNull())
        return head;
    const qreal ratio = m_painter.device()->devicePixelRatioF();
    const int side = static_cast<int>(std::ceil(headSide * ratio));
    head = QPixmap(side, side);
    head.setDevicePixelRatio(ratio);
    head.fill(Qt::transparent);
    QPainter painter(&head);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colourOf(mark, m_theme), poleWidth));
    painter.setBrush(m_theme.raised);
    constexpr QPointF middle(headSide / 2, headSide / 2);
    constexpr qreal radius = FlagCluster::radius;
    painter.drawEllipse(middle, radius - 0.5, radius - 0.5);
    constexpr qreal inner = radius - 2.5;
    paintMark(painter, {middle - QPointF(inner, inner), QSizeF(2 * inner, 2 * inner)}, mark,
              m_theme);
    return head;
}

void TimelinePainter::paintAxis(std::uint64_t tallest, std::chrono::nanoseconds barWidth)
{
    const QRectF area = m_layout.axisArea();
    m_painter.setFont(Theme::small());
    m_painter.setPen(m_theme.muted);
    const QRectF corner(Theme::grid, area.top(), m_layout.gutter - Theme::grid, area.height());
    if (tallest > 0 && barWidth.count() > 0) {
        const double peak =
            static_cast<double>(tallest) / std::chrono::duration<double>(barWidth).count();
        m_painter.drawText(corner, Qt::AlignLeft | Qt::AlignVCenter,
                           Words::tr("peak %1/s").arg(QLocale().toString(peak, 'f', 0)));
    }
    QFont figures = Theme::figures();
    figures.setPointSizeF(Theme::small().pointSizeF());
    m_painter.setFont(figures);
    const QFontMetricsF metrics(figures);
    for (const TimeAxis::Label &label : m_layout.axis.labels(labelsApart)) {
        m_painter.setPen(m_theme.outline);
        m_painter.drawLine(QPointF(label.x, area.top()), QPointF(label.x, area.top() + 4));
        const qreal width = metrics.horizontalAdvance(label.text);
        const QRectF where(label.x - width / 2, area.top() + 4, width + 1, area.height() - 4);
        m_painter.setPen(m_theme.muted);
        if (where.left() >= area.left() && where.right() <= area.right())
            m_painter.drawText(where, Qt::AlignCenter, label.text);
    }
}

void TimelinePainter::paintSelection(const Span &selection)
{
    const QRectF lanes = m_layout.lanesArea();
    const auto [first, last] = std::minmax(selection.first, selection.second);
    const qreal left = std::max(m_layout.axis.xOf(first), lanes.left());
    const qreal right = std::min(m_layout.axis.xOf(last), lanes.right());
    if (right < left)
        return;
    const QRectF area(left, lanes.top(), right - left, lanes.height());
    m_painter.fillRect(area, pale(m_theme.accent));
    m_painter.setPen(m_theme.accent);
    m_painter.drawLine(area.topLeft(), area.bottomLeft());
    m_painter.drawLine(area.topRight(), area.bottomRight());
}

void TimelinePainter::paintNow(TimeAxis::Time now)
{
    const QRectF lanes = m_layout.lanesArea();
    const qreal x = m_layout.axis.xOf(now);
    if (x < lanes.left() || x > lanes.right())
        return;
    m_painter.setPen(QPen(m_theme.accent, 1));
    m_painter.drawLine(QPointF(x, lanes.top()), QPointF(x, lanes.bottom()));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.accent);
    const qreal side = Theme::grid / 2.0 + 1;
    m_painter.drawPolygon(QPolygonF({{x - side, lanes.bottom() + side},
                                     {x, lanes.bottom()},
                                     {x + side, lanes.bottom() + side}}));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintEmpty(const QString &text)
{
    m_painter.setFont(Theme::normal());
    m_painter.setPen(m_theme.muted);
    m_painter.drawText(
        QRectF({0, 0}, m_layout.size).adjusted(2 * Theme::grid, 0, -2 * Theme::grid, 0),
        Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace herd
