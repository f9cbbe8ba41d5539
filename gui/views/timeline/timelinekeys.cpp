// TimelineView: what keys do with it. Shift selects, Ctrl moves what is selected.
#include "gui/views/timeline/timelineview.h"

#include "gui/views/timeline/timelineflags.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace herd {

namespace {

constexpr double zoomStep = 2;
constexpr double panStep = 80; ///< pixels
constexpr double selectionStep = 2 * Theme::grid; ///< pixels

} // namespace

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const qreal middle = m_layout.lanesArea().center().x();
    switch (event->key()) {
    case Qt::Key_Left:
        arrow(-1, event->modifiers());
        break;
    case Qt::Key_Right:
        arrow(1, event->modifiers());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / zoomStep, middle);
        break;
    case Qt::Key_Minus:
        zoom(zoomStep, middle);
        break;
    case Qt::Key_End:
        follow();
        break;
    case Qt::Key_Home:
        showAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        zoomToSelection();
        break;
    case Qt::Key_N:
        tellNextFlag(!event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    case Qt::Key_Escape:
        clearSelection();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// `way` is 1 to the right, -1 to the left.
void TimelineView::arrow(int way, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        growSelection(m_layout.axis.spanOf(way * selectionStep));
    else if (modifiers.testFlag(Qt::ControlModifier))
        moveSelection(m_layout.axis.spanOf(way * selectionStep));
    else
        pan(-way * panStep);
}

/// From the time cursor, or from the middle where that is out of sight.
void TimelineView::growSelection(Time more)
{
    const TimeAxis &axis = m_layout.axis;
    const bool isNowSeen = m_now >= axis.begin() && m_now <= axis.end();
    const Time start = isNowSeen ? m_now : axis.begin() + axis.span() / 2;
    const auto [from, until] = m_selection.value_or(std::pair(start, start));
    selectByKey(from, until + more);
}

void TimelineView::moveSelection(Time by)
{
    if (!m_selection)
        return;
    const auto [first, last] = std::minmax(m_selection->first, m_selection->second);
    by = std::clamp(by, std::min(m_lanes.begin() - first, Time {0}),
                    std::max(knownEnd() - last, Time {0}));
    selectByKey(m_selection->first + by, m_selection->second + by);
}

TimelineView::Time TimelineView::knownEnd() const
{
    return std::max({m_lanes.begin(), m_lanes.end(), m_now});
}

/// Its second end is kept among what is known, and in sight.
void TimelineView::selectByKey(Time from, Time until)
{
    until = std::clamp(until, m_lanes.begin(), knownEnd());
    if (from == until)
        return clearSelection();
    m_follows = false;
    m_selection = {from, until};
    TimeAxis &axis = m_layout.axis;
    if (until < axis.begin())
        axis.setSpan(until, axis.span());
    else if (until > axis.end())
        axis.setSpan(until - axis.span(), axis.span());
    viewport()->update();
    Q_EMIT spanSelected(selection());
}

/// Of those in sight, by their times.
void TimelineView::tellNextFlag(bool isForward)
{
    using Place = std::pair<Time, std::size_t>; // and lane
    std::vector<std::pair<Place, FlagCluster>> all;
    for (std::size_t lane = 0; lane < m_lanes.lanes(); ++lane) {
        for (FlagCluster &cluster : flagsOf(m_lanes, lane, m_layout))
            all.emplace_back(Place {cluster.flags.front()->at, lane}, std::move(cluster));
    }
    std::ranges::sort(all, {}, &std::pair<Place, FlagCluster>::first);
    if (!isForward)
        std::ranges::reverse(all);
    const auto next = std::ranges::find_if(all, [&](const auto &each) {
        return !m_told || (isForward ? each.first > *m_told : each.first < *m_told);
    });
    m_told.reset(); // behind the last one, it begins again
    if (next == all.end())
        return;
    m_told = next->first;
    const QRectF lane = m_layout.laneArea(m_told->second);
    const QRectF seen = m_layout.lanesArea();
    const qreal above = std::min(lane.top() - seen.top(), 0.0);
    const qreal below = std::max(lane.bottom() - seen.bottom(), 0.0);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(above + below));
    tell(next->second.middle - QPointF(0, above + below), describe(next->second, m_lanes));
}

void TimelineView::tell(QPointF point, const QString &flags)
{
    QToolTip::showText(viewport()->mapToGlobal(point.toPoint()), flags, viewport());
    Q_EMIT said(QString(flags).replace(u'\n', QStringLiteral("; ")));
}

} // namespace herd
