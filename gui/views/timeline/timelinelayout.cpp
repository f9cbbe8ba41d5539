#include "gui/views/timeline/timelinelayout.h"

#include <algorithm>

namespace herd {

qreal TimelineLayout::laneHeight() const
{
    const qreal shared = (size.height() - axisHeight) / static_cast<qreal>(std::max(lanes, 1UL));
    return std::clamp(shared, lowestLane, highestLane);
}

QRectF TimelineLayout::lanesArea() const
{
    return {gutter, 0, size.width() - gutter, std::max(size.height() - axisHeight, 0.0)};
}

QRectF TimelineLayout::axisArea() const
{
    const QRectF above = lanesArea();
    return {above.left(), above.bottom(), above.width(), axisHeight};
}

QRectF TimelineLayout::laneArea(std::size_t lane) const
{
    const QRectF all = lanesArea();
    return {all.left(), static_cast<qreal>(lane) * laneHeight() - scrolled, all.width(),
            laneHeight()};
}

std::optional<std::size_t> TimelineLayout::laneAt(QPointF point) const
{
    const qreal y = point.y() + scrolled;
    if (point.y() >= lanesArea().bottom() || y < 0 || y >= lanesHeight())
        return {};
    return static_cast<std::size_t>(y / laneHeight());
}

} // namespace herd
