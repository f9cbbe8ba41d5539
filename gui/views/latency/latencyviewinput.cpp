// LatencyView: what the user does with it.
#include "gui/views/latency/latencyview.h"

#include "gui/views/latency/latencyspans.h"
#include "gui/views/spantext.h"
#include "gui/views/towards.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace herd {

bool LatencyView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

QString LatencyView::textAt(QPointF point) const
{
    const auto row = m_layout.rowAt(point);
    if (!row || isEmpty())
        return {};
    const Span span = allSpans[*row];
    const QRectF area = m_layout.row(*row);
    if (point.x() > area.right())
        return tr("Upper ends of bins, so at most a quarter too long.");
    if (point.x() < area.left())
        return meaningOf(span);
    const LatencyHistogram &histogram = m_book.histogram(span);
    const std::size_t bin = m_layout.binAt(point.x());
    const QLocale locale;
    return tr("%1, %2 to %3: %4 of %5")
        .arg(nameOf(span), spanText(LatencyHistogram::beginOf(bin)),
             spanText(LatencyHistogram::beginOf(bin + 1)),
             locale.toString(static_cast<qulonglong>(histogram.count(bin))),
             locale.toString(static_cast<qulonglong>(histogram.count())));
}

void LatencyView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Delete)
        reset();
    else if (const auto direction = directionOf(event->key()))
        point(direction->toPoint());
    else
        QWidget::keyPressEvent(event);
}

/// Up and down to a row, left and right to a bar of it; a tool tip tells of it.
void LatencyView::point(QPoint direction)
{
    if (isEmpty())
        return;
    const auto last = static_cast<int>(LatencyBook::spans) - 1;
    if (direction.y() != 0 || !m_pointed) {
        const int row = m_pointed ? static_cast<int>(m_pointed->row) + direction.y() : 0;
        m_pointed = Pointed {static_cast<std::size_t>(std::clamp(row, 0, last)), {}};
    } else {
        m_pointed->bin = nextBar(*m_pointed, direction.x() > 0);
    }
    const QRectF row = m_layout.row(m_pointed->row);
    const QPointF where = m_pointed->bin
        ? QPointF(m_layout.xOf(LatencyHistogram::beginOf(*m_pointed->bin)) + 1, row.center().y())
        : m_layout.name(m_pointed->row).center();
    QToolTip::showText(mapToGlobal(where.toPoint()), textAt(where), this);
    update();
}

/// Those that are not empty; beyond the first is none.
std::optional<std::size_t> LatencyView::nextBar(const Pointed &from, bool isForward) const
{
    const LatencyHistogram &histogram = m_book.histogram(allSpans[from.row]);
    const auto bins = static_cast<int>(histogram.bins());
    const int step = isForward ? 1 : -1;
    const int first = from.bin ? static_cast<int>(*from.bin) + step : (isForward ? 0 : bins - 1);
    for (int bin = first; bin >= 0 && bin < bins; bin += step) {
        if (histogram.count(static_cast<std::size_t>(bin)) > 0)
            return static_cast<std::size_t>(bin);
    }
    return from.bin && !isForward ? std::nullopt : from.bin;
}

void LatencyView::mouseDoubleClickEvent(QMouseEvent *)
{
    copy();
}

void LatencyView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const QString copyKey = QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText);
    menu.addAction(tr("Copy as text (double-click, %1)").arg(copyKey), this, &LatencyView::copy);
    menu.addAction(tr("Measure anew (Del)"), this, &LatencyView::reset);
    menu.exec(event->globalPos());
}

} // namespace herd
