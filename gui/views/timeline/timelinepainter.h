#pragma once

#include "gui/models/timelinelanes.h"
#include "gui/views/glyph.h"
#include "gui/views/theme.h"
#include "gui/views/timeline/timelinelayout.h"

#include <QColor>
#include <QPixmap>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

class QPainter;

namespace herd {

/// Paints lanes, flags, axis and time cursor, for one picture. All that it is given must outlive
/// it; pen, brush and font are not left as they were.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLanes &lanes,
                    const TimelineLayout &layout);

    using Span = std::pair<TimeAxis::Time, TimeAxis::Time>;
    void paint(TimeAxis::Time now, const std::optional<Span> &selection);
    void paintEmpty(const QString &text);

    /// Of ticks: wide enough to be seen.
    static TickLadder::Bars barsOf(const TimelineLanes &lanes, std::size_t lane,
                                   const TimelineLayout &layout);

private:
    void paintName(std::size_t lane);
    void paintLane(std::size_t lane, std::uint64_t tallest);
    void paintTicks(std::size_t lane, const QRectF &area, std::uint64_t tallest);
    void paintSpells(std::size_t lane, const QRectF &area);
    void paintSpell(const TimelineLanes::Spell &spell, const QColor &colour, const QRectF &area);
    void paintFlags(std::size_t lane);
    const QPixmap &flagHead(Mark mark);
    void paintAxis(std::uint64_t tallest, std::chrono::nanoseconds barWidth);
    void paintSelection(const Span &selection);
    void paintNow(TimeAxis::Time now);

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineLanes &m_lanes;
    const TimelineLayout &m_layout;
    std::map<Mark, QPixmap> m_flagHeads; // those of this picture, which may be hundreds
};

} // namespace herd
