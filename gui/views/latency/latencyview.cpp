#include "gui/views/latency/latencyview.h"

#include "gui/views/spantext.h"
#include "gui/views/towards.h"
#include "gui/views/wording.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace herd {

namespace {

using Span = LatencyBook::Span;
using Figure = LatencyLayout::Figure;

constexpr std::array allSpans {Span::Reply, Span::OneHop, Span::MoreHops, Span::WholeHerd,
                               Span::Places};
static_assert(allSpans.size() == LatencyBook::spans);

struct FigureLook
{
    Figure figure;
    double share; ///< of all that take no longer
    const char *name;
    Qt::PenStyle line;
};
constexpr std::array<FigureLook, 4> quantiles {{
    {Figure::Half, 0.5, "p50", Qt::SolidLine},
    {Figure::Ninety, 0.9, "p90", Qt::DashLine},
    {Figure::NinetyNine, 0.99, "p99", Qt::DotLine},
    {Figure::Most, 1, QT_TRANSLATE_NOOP("herd::LatencyView", "max"), Qt::DashDotLine},
}};

QString nameOf(Span span)
{
    switch (span) {
    case Span::Reply:
        return LatencyView::tr("Reply");
    case Span::OneHop:
        return LatencyView::tr("One hop");
    case Span::MoreHops:
        return LatencyView::tr("Two hops or more");
    case Span::WholeHerd:
        return LatencyView::tr("Whole herd");
    case Span::Places:
        return LatencyView::tr("Places");
    }
    return {};
}

QString decadeText(std::chrono::nanoseconds span)
{
    using namespace std::chrono_literals;
    if (span < 1ms)
        return LatencyView::tr("%1 µs").arg(span / 1us);
    return span < 1s ? LatencyView::tr("%1 ms").arg(span / 1ms)
                     : LatencyView::tr("%1 s").arg(span / 1s);
}

QString meaningOf(Span span)
{
    switch (span) {
    case Span::Reply:
        return LatencyView::tr("From a command's receipt to the end of the turn that answered it, "
                               "as the servers measured.");
    case Span::OneHop:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by a neighbour, by the clocks of both.");
    case Span::MoreHops:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by servers that are no neighbours of it, by the clocks of "
                               "both.");
    case Span::WholeHerd:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by the last of all that were attached.");
    case Span::Places:
        return LatencyView::tr("How long Places took for a lookup, as the servers measured.");
    }
    return {};
}

} // namespace

LatencyView::LatencyView(const Theme &theme, LatencyBook &book, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_book(book)
{
    m_layout.rows = LatencyBook::spans;
    setFocusPolicy(Qt::StrongFocus);
    inEachLanguage(this, [this] {
        setAccessibleName(tr("Latency"));
        setAccessibleDescription(tr("How long what took. Up and down say what each row means, left "
                                    "and right how many took how long."));
        layOut();
    });
    setMinimumSize(sizeHint().width(), 120);
}

void LatencyView::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LatencyView::refresh()
{
    if (!isVisible())
        return;
    update();
}

bool LatencyView::isEmpty() const
{
    return std::ranges::all_of(allSpans,
                               [this](Span span) { return m_book.histogram(span).bins() == 0; });
}

void LatencyView::reset()
{
    m_book.reset();
    update();
}

void LatencyView::copy() const
{
    QGuiApplication::clipboard()->setText(asText());
}

QString LatencyView::figureText(const LatencyHistogram &histogram, Figure figure) const
{
    if (figure == Figure::Count)
        return QLocale().toString(static_cast<qulonglong>(histogram.count()));
    return spanText(histogram.quantile(quantiles[static_cast<std::size_t>(figure)].share));
}

QString LatencyView::asText() const
{
    QString text = tr("span");
    for (const FigureLook &look : quantiles)
        text += u'\t' + tr(look.name);
    text += u'\t' + tr("count") + u'\n';
    for (const Span span : allSpans) {
        const LatencyHistogram &histogram = m_book.histogram(span);
        text += nameOf(span);
        for (const FigureLook &look : quantiles)
            text += u'\t' + (histogram.bins() > 0 ? figureText(histogram, look.figure) : QString());
        text += u'\t' + figureText(histogram, Figure::Count) + u'\n';
    }
    return text;
}

void LatencyView::layOut()
{
    m_layout.size = size();
    m_layout.nameWidth = 0;
    const QFontMetricsF metrics(Theme::normal());
    for (const Span span : allSpans)
        m_layout.nameWidth =
            std::max(m_layout.nameWidth, metrics.horizontalAdvance(nameOf(span)) + 2 * Theme::grid);
}

void LatencyView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void LatencyView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    if (isEmpty()) {
        painter.setFont(Theme::normal());
        painter.setPen(m_theme.muted);
        painter.drawText(rect().adjusted(2 * Theme::grid, 0, -2 * Theme::grid, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("How long replies, hops and lookups take appears here once servers "
                            "tell of the first; they do once a second."));
        return;
    }
    paintHead(painter);
    paintAxis(painter);
    for (const Span span : allSpans)
        paintRow(painter, span);
    if (hasFocus()) {
        painter.setPen(m_theme.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void LatencyView::paintHead(QPainter &painter) const
{
    painter.setFont(Theme::small());
    constexpr auto alignment = Qt::AlignRight | Qt::AlignVCenter;
    for (const FigureLook &look : quantiles) {
        const QRectF head = m_layout.head(look.figure);
        const QString name = tr(look.name);
        painter.setPen(m_theme.muted);
        painter.drawText(head, alignment, name);
        // The line that marks it among the bars.
        const qreal x =
            head.right() - painter.fontMetrics().horizontalAdvance(name) - Theme::grid + 0.5;
        painter.setPen(QPen(m_theme.text, 1, look.line));
        painter.drawLine(QPointF(x, head.top() + 4), QPointF(x, head.bottom() - 3));
    }
    painter.setPen(m_theme.muted);
    painter.drawText(m_layout.head(Figure::Count), alignment, tr("count"));
}

void LatencyView::paintAxis(QPainter &painter) const
{
    const QRectF axis = m_layout.axis();
    painter.setFont(Theme::small());
    const qreal width = 8.0 * Theme::grid;
    for (auto at = LatencyLayout::shortest; at <= LatencyLayout::longest; at *= 10) {
        const qreal x = m_layout.xOf(at);
        painter.setPen(m_theme.outline);
        painter.drawLine(QPointF(x, LatencyLayout::headHeight), QPointF(x, axis.top() + 3));
        painter.setPen(m_theme.muted);
        painter.drawText(QRectF(x - width / 2, axis.top() + 2, width, axis.height() - 2),
                         Qt::AlignCenter, decadeText(at));
    }
}

void LatencyView::paintRow(QPainter &painter, Span span) const
{
    const auto row = static_cast<std::size_t>(span);
    const LatencyHistogram &histogram = m_book.histogram(span);
    const bool isMeasured = histogram.bins() > 0;
    painter.setFont(Theme::normal());
    painter.setPen(isMeasured ? m_theme.text : m_theme.muted);
    painter.drawText(m_layout.name(row), Qt::AlignLeft | Qt::AlignVCenter, nameOf(span));
    const QRectF area = m_layout.row(row);
    painter.setPen(m_theme.outline);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (!isMeasured) {
        painter.setFont(Theme::small());
        painter.setPen(m_theme.muted);
        painter.drawText(m_layout.figure(row, Figure::Count), Qt::AlignRight | Qt::AlignVCenter,
                         tr("none yet"));
        return;
    }
    paintBars(painter, histogram, area);
    painter.setFont(Theme::figures());
    painter.setPen(m_theme.text);
    for (const Figure figure :
         {Figure::Half, Figure::Ninety, Figure::NinetyNine, Figure::Most, Figure::Count})
        painter.drawText(m_layout.figure(row, figure), Qt::AlignRight | Qt::AlignVCenter,
                         figureText(histogram, figure));
}

void LatencyView::paintBars(QPainter &painter, const LatencyHistogram &histogram,
                            const QRectF &area) const
{
    std::uint64_t tallest = 1;
    for (std::size_t bin = 0; bin < histogram.bins(); ++bin)
        tallest = std::max(tallest, histogram.count(bin));
    const qreal room = area.height() - 4;
    for (std::size_t bin = 0; bin < histogram.bins(); ++bin) {
        if (histogram.count(bin) == 0)
            continue;
        const qreal left = m_layout.xOf(LatencyHistogram::beginOf(bin));
        const qreal right = m_layout.xOf(LatencyHistogram::beginOf(bin + 1));
        const qreal height = std::max(
            room * static_cast<qreal>(histogram.count(bin)) / static_cast<qreal>(tallest), 1.0);
        const QRectF bar(left, area.bottom() - height, std::max(right - left - 1, 1.0), height);
        painter.fillRect(bar, m_theme.accent);
    }
    for (const FigureLook &look : quantiles) {
        const qreal x = m_layout.xOf(histogram.quantile(look.share));
        painter.setPen(QPen(m_theme.text, 1, look.line));
        painter.drawLine(QPointF(x, area.top() + 3), QPointF(x, area.bottom()));
    }
}

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
