#pragma once

#include "gui/window/dashboard.h"
#include "tests/gui/bench/figures.h"
#include "tests/gui/bench/scriptedsource.h"
#include "tests/gui/bench/turnwatch.h"

#include <QTimer>

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace herd::test {

/// The dashboard's window, a scripted herd that it watches, and what is measured of both. Another
/// dock is raised each second, so that each view is seen.
class Stage
{
public:
    static constexpr QSize size {1600, 900};
    static constexpr std::chrono::seconds dockEvery {1};
    /// Something that short and often, as a key press, waits for its turn.
    static constexpr std::chrono::milliseconds probeEvery {5};
    static constexpr double turnGoal = 16; ///< milliseconds
    /// No part takes that long; whatever is waited for has failed then.
    static constexpr std::chrono::minutes patience {15};

    Stage(TurnWatch &app, const ScriptedHerd::Load &load, ScriptedSource::Pace pace);

    Dashboard &dashboard() { return m_dashboard; }
    ScriptedSource &source() { return *m_source; }

    void wait(std::chrono::milliseconds time);
    /// False where it never comes true.
    bool waitFor(const std::function<bool()> &isTrue);

    void beginMeasuring();
    /// What was found since; 0 where there is no goal.
    std::vector<Figure> endMeasuring(double framesGoal, double processorGoal);
    /// To the standard error output: what the time since was spent on.
    void showTurns() const;

private:
    TurnWatch &m_app;
    Dashboard m_dashboard;
    ScriptedSource *m_source; // the dashboard's
    std::size_t m_raised = 0;
    QTimer m_raise;
    QTimer m_probe;
    std::vector<std::chrono::nanoseconds> m_late; // of the probe, each time
    std::chrono::nanoseconds m_probed {0};
    std::chrono::nanoseconds m_began {0};
    std::chrono::nanoseconds m_ended {0};
    std::chrono::nanoseconds m_processor {0};
};

double milliseconds(std::chrono::nanoseconds span);
std::chrono::nanoseconds monotonic();
/// Of this process, resident.
double megabytes();

} // namespace herd::test
