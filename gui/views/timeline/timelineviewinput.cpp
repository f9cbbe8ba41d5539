// TimelineView: what the mouse does with it.
#include "gui/views/timeline/timelineview.h"

#include "gui/views/spantext.h"
#include "gui/views/timeline/timelineflags.h"
#include "gui/views/timeline/timelinepainter.h"
#include "gui/views/timetext.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

constexpr double wheelPerDoubling = 240; ///< eighths of a degree: two notches of a usual wheel

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString flags = flagsText(help->pos());
        QToolTip::showText(help->globalPos(), flags.isEmpty() ? laneText(help->pos()) : flags,
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()))
        pan(turned.x());
    else if (turned.y() != 0)
        zoom(std::pow(2, -turned.y() / wheelPerDoubling), event->position().x());
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const bool onLanes = m_layout.lanesArea().contains(event->position());
    const bool onAxis = m_layout.axisArea().contains(event->position());
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton
            && (onAxis || event->modifiers().testFlag(Qt::ShiftModifier)));
    if (m_lanes.lanes() == 0 || m_drag != Drag::None || !(onLanes || onAxis))
        return;
    if (pans)
        m_drag = Drag::Panning;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Selecting;
    m_pressed = m_dragged = event->position();
    m_isDragging = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag != Drag::None) {
        drag(event->position());
    } else if (m_layout.axisArea().contains(event->position())) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (!flagsText(event->position()).isEmpty()) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->unsetCursor();
    }
}

void TimelineView::drag(QPointF point)
{
    m_isDragging =
        m_isDragging || std::abs(point.x() - m_pressed.x()) >= QApplication::startDragDistance();
    if (!m_isDragging)
        return;
    if (m_drag == Drag::Panning) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        pan(point.x() - m_dragged.x());
    } else {
        const QRectF lanes = m_layout.lanesArea();
        m_follows = false; // what is being selected must not move away
        const auto timeAt = [&](const QPointF &where) {
            return m_layout.axis.timeAt(std::clamp(where.x(), lanes.left(), lanes.right()));
        };
        m_selection = {timeAt(m_pressed), timeAt(point)};
        viewport()->update();
    }
    m_dragged = point;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::None)
        return;
    viewport()->unsetCursor();
    if (ended == Drag::Selecting && !m_isDragging)
        click(event->position());
    else if (ended == Drag::Selecting)
        Q_EMIT spanSelected(selection());
}

void TimelineView::click(QPointF point)
{
    const QString flags = flagsText(point);
    if (flags.isEmpty()) {
        if (!isSelected(point))
            clearSelection();
        return;
    }
    tell(point, flags);
}

bool TimelineView::isSelected(QPointF point) const
{
    if (!m_selection)
        return false;
    const auto [first, last] = std::minmax(m_selection->first, m_selection->second);
    const Time at = m_layout.axis.timeAt(point.x());
    return at >= first && at <= last;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *)
{
    zoomToSelection();
}

/// Or to all, where nothing is selected.
void TimelineView::zoomToSelection()
{
    if (!m_selection) {
        showAll();
        return;
    }
    const auto [first, last] = std::minmax(m_selection->first, m_selection->second);
    m_follows = false;
    m_layout.axis.setSpan(first, last - first);
    viewport()->update();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(m_selection ? tr("Zoom to the selection (double-click, Return)")
                               : tr("Show all (double-click, Home)"),
                   this, &TimelineView::zoomToSelection);
    menu.addAction(tr("Follow the newest (End)"), this, &TimelineView::follow)
        ->setEnabled(!m_follows);
    menu.addAction(tr("Clear the selection (Esc)"), this, &TimelineView::clearSelection)
        ->setEnabled(m_selection.has_value());
    menu.exec(event->globalPos());
}

QString TimelineView::flagsText(QPointF point) const
{
    const auto lane = m_layout.laneAt(point);
    if (!lane || *lane >= m_lanes.lanes())
        return {};
    for (const FlagCluster &cluster : flagsOf(m_lanes, *lane, m_layout)) {
        const QPointF away = point - cluster.middle;
        if (std::hypot(away.x(), away.y()) <= FlagCluster::radius + 1)
            return describe(cluster, m_lanes);
    }
    return {};
}

QString TimelineView::laneText(QPointF point) const
{
    const auto lane = m_layout.laneAt(point);
    if (!lane || *lane >= m_lanes.lanes() || !m_layout.lanesArea().contains(point))
        return {};
    const Time at = m_layout.axis.timeAt(point.x());
    const auto &spells = m_lanes.spells(*lane);
    const auto next = std::ranges::upper_bound(spells, at, {}, &TimelineLanes::Spell::begin);
    if (next == spells.begin() || at > m_lanes.end())
        return {};
    const QString was = tr("%1, %2: %3")
                            .arg(QString::fromStdString(m_lanes.servers()[*lane].id), timeOfDay(at),
                                 describe(*std::prev(next)));
    const TickLadder::Bars bars = TimelinePainter::barsOf(m_lanes, *lane, m_layout);
    const auto bar = static_cast<std::size_t>((at - bars.begin) / bars.width);
    if (bar >= bars.counts.size() || bars.counts[bar] == 0)
        return was;
    return tr("%1; %Ln update(s) in %2", nullptr, static_cast<int>(bars.counts[bar]))
        .arg(was, spanText(bars.width));
}

} // namespace herd
