#include "gui/views/timeline/timelineview.h"

#include "gui/models/sinceepoch.h"
#include "gui/views/timeline/timelinepainter.h"
#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal narrowestGutter = 11 * Theme::grid; // the peak's place, too
constexpr qreal widestGutter = 20 * Theme::grid;
constexpr qreal nowFromRight = 3 * Theme::grid; // so that a flag that is raised now is whole

} // namespace

TimelineView::TimelineView(const Theme &theme, const TimelineLanes &lanes, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_lanes(lanes)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    inEachLanguage(this, [this] {
        setAccessibleName(tr("Timeline"));
        setAccessibleDescription(
            tr("What each server did. Arrow keys move, with Shift they select a span, with Ctrl "
               "they move "
               "it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the "
               "newest, Home shows all, N says what the next flag means."));
    });
    viewport()->setMouseTracking(true);
    layOut();
}

QSize TimelineView::sizeHint() const
{
    return {640, static_cast<int>(5 * TimelineLayout::lowestLane + TimelineLayout::axisHeight)};
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void TimelineView::showUntil(const Timestamp &now, bool isLive)
{
    m_now = sinceEpoch(now);
    m_follows = m_follows || (isLive && !m_isLive);
    m_isLive = isLive;
    layOut();
    if (m_follows)
        moveToNow();
    viewport()->update();
}

void TimelineView::layOut()
{
    m_layout.size = viewport()->size();
    m_layout.lanes = m_lanes.lanes();
    const QFontMetricsF metrics(Theme::normal());
    qreal name = 0;
    for (const ServerNow &server : m_lanes.servers())
        name = std::max(name, metrics.horizontalAdvance(QString::fromStdString(server.id)));
    m_layout.gutter = std::clamp(name + 5.0 * Theme::grid, narrowestGutter, widestGutter);
    const QRectF lanes = m_layout.lanesArea();
    m_layout.axis.setPixels(lanes.left(), lanes.width());
    verticalScrollBar()->setPageStep(static_cast<int>(lanes.height()));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(m_layout.lanesHeight() - lanes.height())));
    m_layout.scrolled = verticalScrollBar()->value();
}

void TimelineView::moveToNow()
{
    TimeAxis &axis = m_layout.axis;
    axis.setSpan(m_now + axis.spanOf(nowFromRight) - axis.span(), axis.span());
}

void TimelineView::follow()
{
    m_follows = true;
    moveToNow();
    viewport()->update();
}

void TimelineView::showAll()
{
    const Time known = std::max(m_now - m_lanes.begin(), TimeAxis::shortest);
    m_layout.axis.setSpan(m_lanes.begin(), known + known / 20); // room on the right
    follow();
}

std::optional<TimeWindow> TimelineView::selection() const
{
    if (!m_selection)
        return {};
    const auto [first, last] = std::minmax(m_selection->first, m_selection->second);
    return TimeWindow {timestampOf(first), timestampOf(last)};
}

void TimelineView::setSelection(const std::optional<TimeWindow> &selected)
{
    if (selected == selection())
        return;
    m_selection.reset();
    if (selected)
        m_selection = {sinceEpoch(selected->first), sinceEpoch(selected->second)};
    else if (m_isLive)
        follow();
    viewport()->update();
}

void TimelineView::clearSelection()
{
    if (!m_selection)
        return;
    setSelection({});
    Q_EMIT spanSelected({});
}

QString TimelineView::summary() const
{
    const TimeAxis &axis = m_layout.axis;
    QString text = tr("%1, from %2 to %3", "servers, time, time")
                       .arg(tr("%Ln server(s)", nullptr, static_cast<int>(m_lanes.lanes())),
                            timeOfDay(axis.begin()), timeOfDay(axis.end()));
    if (m_selection) {
        const auto [first, last] = std::minmax(m_selection->first, m_selection->second);
        text += u"; "_s + tr("selected: %1 to %2").arg(timeOfDay(first), timeOfDay(last));
    }
    return text;
}

void TimelineView::zoom(double factor, qreal x)
{
    // Whoever follows wants to go on with it, closer or from further away.
    m_layout.axis.zoom(factor, m_follows ? m_layout.axis.xOf(m_now) : x);
    if (m_follows)
        moveToNow();
    viewport()->update();
}

void TimelineView::pan(qreal pixels)
{
    m_follows = false;
    TimeAxis &axis = m_layout.axis;
    axis.pan(pixels);
    // Not to where nothing ever was.
    const Time first = m_lanes.begin() - axis.span() / 2;
    const Time last = m_lanes.end() - axis.span() / 2;
    axis.setSpan(std::clamp(axis.begin(), first, std::max(first, last)), axis.span());
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.panel);
    TimelinePainter timeline(painter, m_theme, m_lanes, m_layout);
    if (m_lanes.lanes() == 0) {
        timeline.paintEmpty(tr("What each server did appears here as soon as one is attached: its "
                               "links, its updates, and what befell it."));
        return;
    }
    timeline.paint(m_now, m_selection);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(m_theme.accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    layOut();
    if (m_follows)
        moveToNow();
}

void TimelineView::scrollContentsBy(int, int)
{
    m_layout.scrolled = verticalScrollBar()->value();
    viewport()->update();
}

} // namespace herd
