// Thousands of herds in virtual time: whatever happens to them, what must hold holds. Each test
// draws its schedules from seeds that follow one another; one that fails is printed, and the
// environment variable HERD_SIMULATION_SEED repeats it alone.

#include "tests/simulation/schedule.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *seedVariable = "HERD_SIMULATION_SEED";
constexpr const char *countVariable = "HERD_SIMULATION_COUNT"; // schedules, instead of the usual

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t slower = 20;
#else
constexpr std::uint64_t slower = 1;
#endif

/// Calls `run` with so many seeds, or with the one that is asked for; it gives what did not hold.
template <typename Run> void forEachSeed(std::uint64_t usual, Run run)
{
    std::uint64_t seed = std::random_device {}();
    std::uint64_t count = std::max<std::uint64_t>(usual / slower, 1);
    if (qEnvironmentVariableIsSet(seedVariable)) {
        seed = qEnvironmentVariable(seedVariable).toULongLong();
        count = 1;
    }
    if (qEnvironmentVariableIsSet(countVariable))
        count = qEnvironmentVariable(countVariable).toULongLong();
    qInfo("seeds from %llu", static_cast<unsigned long long>(seed)); // in case it crashes
    for (; count > 0; --count, ++seed) {
        std::string text;
        for (const std::string &complaint : run(seed))
            text += "\n  " + complaint;
        QVERIFY2(text.empty(),
                 qPrintable(QStringLiteral("repeat with %1=%2 %3:%4")
                                .arg(QLatin1String(seedVariable))
                                .arg(seed)
                                .arg(QLatin1String(QTest::currentTestFunction()),
                                     QString::fromStdString(text))));
    }
}

} // namespace

class tst_Simulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSameWhateverHappens();
    void sendsAtMostTwoLinesPerEdgeAndUpdate();
    void linksOneOfTwoServersOfAName();
    void repeatsARunFromItsSeed();
};

void tst_Simulation::knowsTheSameWhateverHappens()
{
    forEachSeed(5000, [](std::uint64_t seed) { return Schedule(seed).run(); });
}

void tst_Simulation::sendsAtMostTwoLinesPerEdgeAndUpdate()
{
    forEachSeed(1000, [](std::uint64_t seed) {
        SimulatedHerd herd(seed);
        Dice &dice = herd.dice;
        herd.buildAnything(6);
        herd.wires.quality.mostDelay = dice.between(1ms, 100ms);
        herd.startAll();
        herd.time.pass(5s);
        const std::uint64_t updates = 1 + dice.below(30);
        for (std::uint64_t i = 0; i < updates; ++i) {
            herd.time.pass(dice.between(0ms, 100ms));
            herd.tell(dice.below(herd.size()),
                      {herd.report(static_cast<unsigned>(dice.below(5)), 0s)});
        }
        herd.time.pass(5s);
        // Where there is one way only, it is one line; elsewhere two may meet on an edge.
        const bool isTree = herd.edges().size() + 1 == herd.size();
        std::uint64_t lines = 0;
        for (const auto &edge : herd.edges()) {
            if (herd.linesOn(edge) > (isTree ? 1 : 2) * updates)
                herd.complain(std::to_string(herd.linesOn(edge)) + " lines for "
                              + std::to_string(updates) + " updates");
            lines += herd.linesOn(edge);
        }
        for (std::size_t i = 0; i < herd.size(); ++i) {
            if (herd.server(i)->store().digest()->root()
                != herd.server(0)->store().digest()->root())
                herd.complain("not all know the same");
        }
        herd.time.pass(PeerLink::ticksPerRound * PeerLink::tickInterval + 1s);
        for (const auto &edge : herd.edges())
            lines -= herd.linesOn(edge);
        if (lines != 0)
            herd.complain("lines are sent though nothing differs");
        return herd.complaints();
    });
}

void tst_Simulation::linksOneOfTwoServersOfAName()
{
    forEachSeed(500, [](std::uint64_t seed) {
        SimulatedHerd herd(seed);
        Dice &dice = herd.dice;
        herd.build(3, {{0, 1}, {0, 2}}); // A dials both
        const std::size_t rival = herd.addRivalOf(0);
        for (std::size_t i = 0; i < herd.size(); ++i)
            herd.time.after(dice.between(0s, 2s), [&herd, i] { herd.start(i); });
        const auto linked = [&](std::size_t one, std::size_t other) {
            return herd.link(one, other).isUp();
        };
        const auto checkOneEach = [&](const char *when) {
            for (const std::size_t neighbour : {1U, 2U}) {
                const int count = (herd.server(0) && linked(0, neighbour))
                    + (herd.server(rival) && linked(rival, neighbour));
                if (count != 1 || !linked(neighbour, 0))
                    herd.complain(std::to_string(count) + " of the two are linked " + when);
            }
        };
        herd.time.pass(4s);
        const auto settled = herd.time.now();
        herd.time.pass(20s);
        checkOneEach("while both live");
        if (herd.lastChange() > settled)
            herd.complain("they take the link from each other");
        // One goes without a word: the other one is let in as soon as no PONG came.
        if (dice.oneIn(2))
            herd.powerOff(dice.oneIn(2) ? 0 : rival);
        else
            herd.kill(dice.oneIn(2) ? 0 : rival);
        herd.time.pass(PeerLink::duelLimit + 300ms);
        checkOneEach("after one is gone");
        return herd.complaints();
    });
}

void tst_Simulation::repeatsARunFromItsSeed()
{
    forEachSeed(50, [](std::uint64_t seed) {
        Schedule once(seed);
        Schedule again(seed);
        auto complaints = once.run();
        again.run();
        if (once.herd().time.events() != again.herd().time.events()
            || once.herd().dice.draw() != again.herd().dice.draw()
            || once.herd().server(0)->store().digest()->root()
                != again.herd().server(0)->store().digest()->root())
            complaints.push_back("another run of the same seed went otherwise");
        return complaints;
    });
}

QTEST_GUILESS_MAIN(tst_Simulation)
#include "tst_simulation.moc"
