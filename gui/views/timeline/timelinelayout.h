#pragma once

#include "gui/views/timeline/timeaxis.h"

#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <optional>

namespace herd {

/// Where lanes, their names and the axis are, in pixels of the view. A value.
struct TimelineLayout
{
    static constexpr qreal axisHeight = 22;
    static constexpr qreal lowestLane = 24;
    static constexpr qreal highestLane = 96;

    QSizeF size;
    qreal gutter = 0; ///< the width of the names
    std::size_t lanes = 0;
    qreal scrolled = 0; ///< pixels that are above the view
    TimeAxis axis;

    qreal laneHeight() const;
    /// What all lanes need, beside the axis.
    qreal lanesHeight() const { return laneHeight() * static_cast<qreal>(lanes); }
    QRectF lanesArea() const; ///< without the names
    QRectF axisArea() const;
    QRectF laneArea(std::size_t lane) const; ///< likewise; may be out of sight
    std::optional<std::size_t> laneAt(QPointF point) const; ///< at its name, too
};

} // namespace herd
