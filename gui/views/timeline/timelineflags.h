// What befell servers, as a time line shows it: where, as which mark, in which words.
#pragma once

#include "gui/models/timelinelanes.h"
#include "gui/views/glyph.h"
#include "gui/views/timeline/timelinelayout.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace herd {

/// Flags of one lane that are too close to be told apart.
struct FlagCluster
{
    static constexpr qreal radius = 7;

    QPointF middle;
    Mark mark = Mark::Warning; ///< of the worst
    std::vector<const TimelineLanes::Flag *> flags; ///< by their times
};

/// Those in sight, from the left. The flags live until the lanes change.
std::vector<FlagCluster> flagsOf(const TimelineLanes &lanes, std::size_t lane,
                                 const TimelineLayout &layout);

/// "Welsh, 12:00:42.000: cut from Holiday".
QString describe(const TimelineLanes::Flag &flag, const TimelineLanes &lanes);
/// "up, 1 of 3 links".
QString describe(const TimelineLanes::Spell &spell);
/// One line each, the first few.
QString describe(const FlagCluster &cluster, const TimelineLanes &lanes);

} // namespace herd
