#include "gui/views/latency/latencylayout.h"

#include "gui/views/theme.h"

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

double logOf(LatencyLayout::Duration duration)
{
    return std::log(std::max(static_cast<double>(duration.count()), 1.0));
}

} // namespace

QRectF LatencyLayout::row(std::size_t row) const
{
    const qreal height = (size.height() - headHeight - axisHeight) / static_cast<qreal>(rows);
    const qreal width =
        size.width() - nameWidth - static_cast<qreal>(figures) * figureWidth - 2.0 * Theme::grid;
    return {nameWidth, headHeight + static_cast<qreal>(row) * height, std::max(width, 1.0),
            std::max(height, 1.0)};
}

QRectF LatencyLayout::name(std::size_t row) const
{
    const QRectF bars = this->row(row);
    return {Theme::grid, bars.top(), nameWidth - Theme::grid, bars.height()};
}

QRectF LatencyLayout::figure(std::size_t row, Figure figure) const
{
    const QRectF bars = this->row(row);
    return {bars.right() + Theme::grid + static_cast<qreal>(figure) * figureWidth, bars.top(),
            figureWidth, bars.height()};
}

QRectF LatencyLayout::head(Figure figure) const
{
    const QRectF below = this->figure(0, figure);
    return {below.left(), 0, below.width(), headHeight};
}

QRectF LatencyLayout::axis() const
{
    const QRectF bars = row(0);
    return {bars.left(), size.height() - axisHeight, bars.width(), axisHeight};
}

qreal LatencyLayout::xOf(Duration duration) const
{
    const QRectF bars = row(0);
    const double share = (logOf(duration) - logOf(shortest)) / (logOf(longest) - logOf(shortest));
    return bars.left() + std::clamp(share, 0.0, 1.0) * bars.width();
}

std::optional<std::size_t> LatencyLayout::rowAt(QPointF point) const
{
    for (std::size_t i = 0; i < rows; ++i) {
        const QRectF bars = row(i);
        if (point.y() >= bars.top() && point.y() < bars.bottom())
            return i;
    }
    return {};
}

std::size_t LatencyLayout::binAt(qreal x) const
{
    const QRectF bars = row(0);
    const double share = std::clamp((x - bars.left()) / bars.width(), 0.0, 1.0);
    const double at = std::exp(logOf(shortest) + share * (logOf(longest) - logOf(shortest)));
    return LatencyHistogram::binOf(Duration(std::llround(at)));
}

} // namespace herd
