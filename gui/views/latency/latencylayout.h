#pragma once

#include "core/protocol/latencyhistogram.h"

#include <QRectF>

#include <chrono>
#include <cstddef>
#include <optional>

namespace herd {

/// Where the rows of a latency view and their figures are, in pixels of it; durations are on a
/// logarithmic axis. A value.
struct LatencyLayout
{
    using Duration = std::chrono::nanoseconds;

    static constexpr Duration shortest = std::chrono::microseconds(10);
    static constexpr Duration longest = std::chrono::seconds(10);
    static constexpr qreal headHeight = 20;
    static constexpr qreal axisHeight = 20;
    static constexpr qreal figureWidth = 72;

    /// The columns at the right.
    enum class Figure : std::uint8_t { Half, Ninety, NinetyNine, Most, Count };
    static constexpr std::size_t figures = 5;

    QSizeF size;
    std::size_t rows = 1;
    qreal nameWidth = 0;

    QRectF row(std::size_t row) const; ///< of bars
    QRectF name(std::size_t row) const;
    QRectF figure(std::size_t row, Figure figure) const;
    QRectF head(Figure figure) const;
    QRectF axis() const;

    /// What is shorter or longer than the axis is at its ends.
    qreal xOf(Duration duration) const;
    std::optional<std::size_t> rowAt(QPointF point) const;
    /// Of the histogram, over which `x` is.
    std::size_t binAt(qreal x) const;
};

} // namespace herd
