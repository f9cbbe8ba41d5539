#include "tests/gui/bench/stage.h"

#include "tests/bench/procstat.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QEventLoop>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace herd::test {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostShown = 25;

std::chrono::nanoseconds at(const std::vector<std::chrono::nanoseconds> &sorted, double share)
{
    if (sorted.empty())
        return 0ns;
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

Figure::Wanted wanted(double goal, Figure::Wanted which)
{
    return goal > 0 ? which : Figure::Wanted::Nothing;
}

} // namespace

double milliseconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

std::chrono::nanoseconds monotonic()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

double megabytes()
{
    const auto use = bench::useOf({getpid()});
    return use ? static_cast<double>(use->resident) / 1e6 : 0;
}

Stage::Stage(TurnWatch &app, const ScriptedHerd::Load &load, ScriptedSource::Pace pace)
    : m_app(app)
    , m_dashboard(Theme::dark())
{
    auto source = std::make_unique<ScriptedSource>(load, pace);
    m_source = source.get();
    m_dashboard.resize(size);
    m_dashboard.show();
    m_dashboard.watch(std::move(source));
    m_raise.callOnTimeout(&m_dashboard, [this] {
        const auto docks = m_dashboard.findChildren<QDockWidget *>();
        docks[static_cast<qsizetype>(m_raised++) % docks.size()]->raise();
    });
    m_raise.start(dockEvery);
    m_probe.setTimerType(Qt::PreciseTimer);
    m_probe.callOnTimeout(&m_dashboard, [this] {
        m_late.push_back(std::max(0ns, monotonic() - m_probed - probeEvery));
        m_probed = monotonic();
    });
}

void Stage::wait(std::chrono::milliseconds time)
{
    QEventLoop loop; // the application's closes all windows when it ends
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Stage::waitFor(const std::function<bool()> &isTrue)
{
    QElapsedTimer clock;
    for (clock.start();
         !isTrue() && !clock.hasExpired(std::chrono::milliseconds(patience).count());)
        wait(10ms);
    return isTrue();
}

void Stage::beginMeasuring()
{
    m_app.forget();
    m_late.clear();
    m_probed = m_began = monotonic();
    m_processor = TurnWatch::onProcessor();
    m_probe.start(probeEvery);
}

std::vector<Figure> Stage::endMeasuring(double framesGoal, double processorGoal)
{
    using enum Figure::Wanted;
    m_probe.stop();
    m_ended = monotonic();
    const double seconds = milliseconds(m_ended - m_began) / 1e3;
    const double processor = milliseconds(TurnWatch::onProcessor() - m_processor) / 1e3;
    const auto frames = static_cast<double>(m_app.frames());
    const auto turns = m_app.turns();
    std::vector<std::chrono::nanoseconds> lengths;
    for (const TurnWatch::Turn &turn : turns)
        lengths.push_back(turn.length);
    std::ranges::sort(m_late);
    const std::string longest = turns.empty() ? "none" : turns.back().longest.text();
    return {
        {"frames", frames / seconds, "/s", wanted(framesGoal, AtLeast), framesGoal},
        {"the GUI thread's time for a frame", 1e3 * processor / std::max(1.0, frames), "ms",
         wanted(framesGoal, AtMost), framesGoal > 0 ? std::floor(1e3 / framesGoal) : 0},
        {"GUI thread on a processor", 100 * processor / seconds, "%", wanted(processorGoal, AtMost),
         processorGoal},
        {"turn of the event loop, p99", milliseconds(at(lengths, 0.99)), "ms"},
        {"longest turn (" + longest + ')', milliseconds(at(lengths, 1)), "ms", AtMost, turnGoal},
        {"a key press waits, p50 (by the wall clock)", milliseconds(at(m_late, 0.5)), "ms"},
        {"a key press waits, p99 (by the wall clock)", milliseconds(at(m_late, 0.99)), "ms"},
        {"resident", megabytes(), "MB"},
    };
}

void Stage::showTurns() const
{
    const double seconds = milliseconds(m_ended - m_began) / 1e3;
    std::vector<std::pair<TurnWatch::What, TurnWatch::Spent>> all(m_app.spent().begin(),
                                                                  m_app.spent().end());
    std::ranges::sort(all, std::greater(), [](const auto &each) { return each.second.total; });
    all.resize(std::min(all.size(), mostShown));
    for (const auto &[what, spent] : all)
        std::fprintf(stderr, "  %6.2f %%  %8.2f ms most  %6.0f/s  %s\n",
                     milliseconds(spent.total) / 10 / seconds, milliseconds(spent.most),
                     static_cast<double>(spent.events) / seconds, what.text().c_str());
    std::map<TurnWatch::What, int> tooLong;
    for (const TurnWatch::Turn &turn : m_app.turns()) {
        if (milliseconds(turn.length) > turnGoal)
            ++tooLong[turn.longest];
    }
    for (const auto &[what, count] : tooLong)
        std::fprintf(stderr, "  turns above %g ms: %d, %s\n", turnGoal, count, what.text().c_str());
}

} // namespace herd::test
