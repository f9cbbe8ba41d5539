// How fast and how small the dashboard is, on this machine. Drives the real window with a herd that
// is scripted, prints figures beside what they should be and judges none of them.
//
//     QT_QPA_PLATFORM=offscreen dashboard-bench [--json] [--seconds N] [--turns] PART...
//
// Each part is best measured in a process of its own. --turns shows what time was spent on.
#include "gui/models/eventfeed.h"
#include "gui/sources/demosource.h"
#include "gui/views/map/mapwidget.h"
#include "tests/gui/bench/stage.h"

#include <QProcess>
#include <QStyleFactory>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iterator>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Wanted = Figure::Wanted;

constexpr auto warmUp = 2s;
constexpr int starts = 7;
constexpr int wrongUsage = 2;
constexpr std::size_t aMillion = 1'000'000;

struct Bench
{
    TurnWatch &app;
    std::chrono::seconds length;
    bool showsTurns;
};

std::vector<Figure> measure(const Bench &bench, Stage &stage, double framesGoal,
                            double processorGoal)
{
    stage.beginMeasuring();
    stage.wait(bench.length);
    auto figures = stage.endMeasuring(framesGoal, processorGoal);
    if (bench.showsTurns)
        stage.showTurns();
    return figures;
}

/// A busy herd.
std::vector<Figure> load(Bench &bench)
{
    Stage stage(bench.app, {5000, 2000}, ScriptedSource::Pace::Polite);
    stage.waitFor([&] { return !stage.source().isShowing(); });
    stage.wait(warmUp);
    const auto before = stage.source().passed();
    auto figures = measure(bench, stage, 60, 40);
    const auto passed = stage.source().passed() - before;
    figures.push_back({"of real time kept up with",
                       100 * milliseconds(passed) / milliseconds(bench.length), "%",
                       Wanted::AtLeast, 95});
    return figures;
}

/// The map is dragged all the time.
std::vector<Figure> map(Bench &bench)
{
    Stage stage(bench.app, {50'000, 2000}, ScriptedSource::Pace::Polite);
    stage.waitFor([&] { return !stage.source().isShowing(); });
    auto *map = stage.dashboard().findChild<MapWidget *>();
    QTimer drag;
    drag.setTimerType(Qt::PreciseTimer);
    int steps = 0;
    drag.callOnTimeout(map, [&] {
        map->setView(map->view().panned(steps++ / 100 % 2 == 0 ? QPointF(3, 1) : QPointF(-3, -1)));
    });
    drag.start(16ms);
    stage.wait(warmUp);
    auto figures = measure(bench, stage, 30, 0);
    map->setClustering(false);
    for (Figure &figure : measure(bench, stage, 30, 0)) {
        figure.what = "each a marker: " + figure.what;
        figures.push_back(figure);
    }
    return figures;
}

/// What turns took since measuring began, by its name.
Figure longestTurn(Stage &stage, const std::string &when)
{
    auto figures = stage.endMeasuring(0, 0);
    const auto longest = std::ranges::find_if(
        figures, [](const Figure &each) { return each.what.starts_with("longest turn"); });
    longest->what = when + ": " + longest->what;
    return *longest;
}

/// Attaching to a herd of a million clients, then its life, until nobody watches it any more.
std::vector<Figure> million(Bench &bench)
{
    const double before = megabytes();
    const auto began = monotonic();
    Stage stage(bench.app, {aMillion, 2000}, ScriptedSource::Pace::Polite);
    stage.beginMeasuring();
    const auto *map = stage.dashboard().findChild<MapWidget *>();
    stage.waitFor([&] { return map->clients().size() == aMillion && !stage.source().isShowing(); });
    const auto took = monotonic() - began;
    auto figures = stage.endMeasuring(0, 0);
    if (bench.showsTurns)
        stage.showTurns();
    for (Figure &figure : figures)
        figure.what = "attaching: " + figure.what;
    figures.push_back({"until all are on the map", milliseconds(took) / 1e3, "s"});
    figures.push_back({"resident, of a client", (megabytes() - before) * 1e6 / aMillion, "B"});
    std::ranges::move(measure(bench, stage, 30, 0), std::back_inserter(figures));
    stage.beginMeasuring();
    stage.source().askForSnapshots();
    stage.wait(warmUp);
    figures.push_back(longestTurn(stage, "fresh snapshots begin"));
    stage.beginMeasuring();
    QTimer::singleShot(0, &stage.dashboard(), [&] { stage.dashboard().watchNothing({}); });
    stage.wait(warmUp);
    figures.push_back(longestTurn(stage, "watched no more"));
    return figures;
}

/// 100,000 lines a second from servers that can't be held back; then they rest.
std::vector<Figure> flood(Bench &bench)
{
    constexpr double linesOfAnUpdate = 27;
    Stage stage(bench.app, {5000, 1e5 / linesOfAnUpdate, false}, ScriptedSource::Pace::Heedless);
    auto figures = measure(bench, stage, 0, 0);
    const EventFeed &feed = stage.dashboard().models().feed;
    figures.push_back(
        {"lines told",
         static_cast<double>(stage.source().linesGiven()) / milliseconds(bench.length) * 1e3,
         "/s"});
    stage.source().setUpdates(1);
    const auto began = monotonic();
    stage.waitFor([&] { return feed.linesWaiting() < 100; });
    figures.push_back({"until it has caught up", milliseconds(monotonic() - began) / 1e3, "s"});
    figures.push_back(
        {"lines left out, and said so", static_cast<double>(feed.linesLeftOut()), ""});
    return figures;
}

/// What is allocated by all of this process, as far as its threads share one arena, which they do
/// with MALLOC_ARENA_MAX=1.
double megabytesAllocated()
{
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

/// An hour, as fast as it is taken; looked at when nothing is under way.
std::vector<Figure> hour(Bench &bench)
{
    Stage stage(bench.app, {5000, 20}, ScriptedSource::Pace::Fast);
    const EventFeed &feed = stage.dashboard().models().feed;
    std::vector<double> sizes;
    std::vector<double> needed; // of these, without what the allocator keeps for later
    std::vector<double> inUse; // by what was allocated
    for (auto at = 10min; at <= 60min; at += 10min) {
        stage.waitFor([&] { return stage.source().passed() >= at; });
        stage.source().rest(true);
        stage.waitFor([&] { return feed.linesWaiting() == 0; });
        stage.wait(warmUp);
        bench.app.forget();
        sizes.push_back(megabytes());
        inUse.push_back(megabytesAllocated());
        malloc_trim(0);
        needed.push_back(megabytes());
        if (bench.showsTurns)
            std::fprintf(stderr,
                         "  after %d min: %.2f MB resident, %.2f MB of them needed, "
                         "%.2f MB allocated\n",
                         static_cast<int>(at.count()), sizes.back(), needed.back(), inUse.back());
        stage.source().rest(false);
    }
    return {{"resident after 10 minutes", sizes.front(), "MB"},
            {"after half an hour", sizes[2], "MB"},
            {"after an hour", sizes.back(), "MB"},
            {"of that, needed", needed.back(), "MB"},
            {"needed more in its last half", needed.back() - needed[2], "MB", Wanted::AtMost, 1},
            {"allocated more", inUse.back() - inUse[2], "MB", Wanted::AtMost, 1}};
}

/// As herd-dashboard starts, to its first picture.
std::vector<Figure> firstWindow(Bench &bench)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    Dashboard dashboard(Theme::dark());
    dashboard.resize(Stage::size);
    dashboard.watch(std::make_unique<DemoSource>(1));
    dashboard.show();
    while (bench.app.frames() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%lld\n", static_cast<long long>(monotonic().count()));
    std::fflush(stdout);
    std::timespec cpu {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    std::printf("%lld\n", static_cast<long long>(cpu.tv_sec) * 1'000'000'000 + cpu.tv_nsec);
    std::fflush(stdout);
    return {};
}

std::vector<Figure> start(Bench &)
{
    std::vector<double> took;
    std::vector<double> cpu;
    for (int i = 0; i < starts; ++i) {
        QProcess window;
        const auto began = monotonic();
        window.start(QCoreApplication::applicationFilePath(), {u"first-window"_s, u"--json"_s});
        window.waitForFinished();
        const QList<QByteArray> lines = window.readAllStandardOutput().split('\n');
        if (lines.size() < 2)
            return {};
        took.push_back(milliseconds(std::chrono::nanoseconds(lines[0].toLongLong()) - began));
        cpu.push_back(milliseconds(std::chrono::nanoseconds(lines[1].toLongLong())));
    }
    std::ranges::sort(took);
    std::ranges::sort(cpu);
    return {{"first window, of the demo", took[starts / 2], "ms", Wanted::AtMost, 700},
            {"of a processor's time", cpu[starts / 2], "ms"}};
}

struct Part
{
    const char *name;
    std::vector<Figure> (*measure)(Bench &);
};
constexpr Part parts[] = {{"start", start},
                          {"load", load},
                          {"map", map},
                          {"million", million},
                          {"flood", flood},
                          {"hour", hour},
                          {"first-window", firstWindow}};

} // namespace

int main(int argc, char **argv)
{
    TurnWatch app(argc, argv);
    Bench bench {app, 10s, false};
    bool json = false;
    std::vector<const Part *> wanted;
    const QStringList arguments = QCoreApplication::arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const auto part = std::ranges::find_if(
            parts, [&](const Part &each) { return argument == QLatin1String(each.name); });
        if (part != std::end(parts)) {
            wanted.push_back(&*part);
        } else if (argument == "--json"_L1) {
            json = true;
        } else if (argument == "--turns"_L1) {
            bench.showsTurns = true;
        } else if (argument == "--seconds"_L1 && i + 1 < arguments.size()) {
            bench.length = std::chrono::seconds(std::max(1, arguments[++i].toInt()));
        } else {
            wanted.clear();
            break;
        }
    }
    if (wanted.empty()) {
        std::fputs("usage: dashboard-bench [--json] [--seconds N] [--turns] PART...\n"
                   "parts: start, load, map, million, flood, hour\n",
                   stderr);
        return wrongUsage;
    }
    for (const Part *part : wanted) {
        if (!json)
            std::printf("%s\n", part->name);
        const auto figures = part->measure(bench);
        json ? printJson(figures) : print(figures);
    }
    return 0;
}
