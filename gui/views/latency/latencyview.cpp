#include "gui/views/latency/latencyview.h"

#include "gui/views/latency/latencyspans.h"
#include "gui/views/spantext.h"
#include "gui/views/wording.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

namespace herd {

namespace {

using Figure = LatencyLayout::Figure;

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

QString decadeText(std::chrono::nanoseconds span)
{
    using namespace std::chrono_literals;
    if (span < 1ms)
        return LatencyView::tr("%1 µs").arg(span / 1us);
    return span < 1s ? LatencyView::tr("%1 ms").arg(span / 1ms)
                     : LatencyView::tr("%1 s").arg(span / 1s);
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
    const LatencyBook::Measured before = m_book.measured();
    m_book.reset();
    update();
    Q_EMIT measuresAnew(before);
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

} // namespace herd
