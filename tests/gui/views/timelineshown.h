// A timeline view that shows something, and the hands that use it.
#pragma once

#include "gui/models/sinceepoch.h"
#include "gui/views/timeline/timelineflags.h"
#include "gui/views/timeline/timelineview.h"
#include "tests/gui/models/lines.h"

#include <QCoreApplication>
#include <QTest>
#include <QWheelEvent>

#include <optional>
#include <vector>

namespace herd::test {

using Span = std::optional<TimeWindow>;

/// A minute of a herd of three; Cyd is cut off after 30 s, Bob is lost after 50 s.
struct ShownTimeline
{
    ShownTimeline()
    {
        using namespace std::chrono_literals;
        feed.join(state);
        feed.join(lanes);
        attachTrio(lines);
        for (int i = 0; i < 600; ++i) {
            event::Merge told;
            told.client = "kiwi";
            told.origin = "Ada";
            lines.tell(1, i * 100ms, told);
            if (i == 300)
                lines.tell(3, 30s, event::Fault {event::Chaos::Cut, "Bob", 0});
            if (i == 500)
                lines.say(2, 50s, SourceLine {SourceState::Lost, "b", "Bob", {}, {}, "gone"});
        }
        lines.passTo(feed);
        view.resize(900, 200);
        view.show();
        view.showUntil(after(60s), true);
        QObject::connect(&view, &TimelineView::spanSelected, &view,
                         [this](const Span &span) { spans.push_back(span); });
    }
    const TimeAxis &axis() const { return view.timelineLayout().axis; }
    QPoint at(std::size_t lane, qreal x) const
    {
        return {qRound(x), qRound(view.timelineLayout().laneArea(lane).bottom() - 4)};
    }
    QPoint flag(std::size_t lane) const
    {
        return flagsOf(lanes, lane, view.timelineLayout()).front().middle.toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void turnWheel(QPointF where, QPoint angle)
    {
        QWheelEvent event(where, view.viewport()->mapToGlobal(where), {}, angle, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    EventFeed feed;
    HerdState state;
    TimelineLanes lanes {state};
    Lines lines;
    TimelineView view {Theme::light(), lanes};
    std::vector<Span> spans;
};

} // namespace herd::test
