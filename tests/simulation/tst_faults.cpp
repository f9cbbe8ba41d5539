// What a network and a bad neighbour can do to links, each kind by itself, between real servers
// under load: while it lasts nobody goes back, and when it ends all know the same.

#include "tests/simulation/meddler.h"
#include "tests/simulation/quiet.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t seeds = 5;
#else
constexpr std::uint64_t seeds = 50;
#endif

struct Fault
{
    std::function<void(SimulatedHerd &)> begin;
    std::function<void(SimulatedHerd &)> again = [](SimulatedHerd &) {}; ///< ten times a second
};

void stall(SimulatedHerd &herd)
{
    const auto edge = herd.dice.pick(herd.edges());
    const Wires::Host from = herd.process(edge.one).host();
    const Wires::Host to = herd.process(edge.other).host();
    herd.wires.cut(from, to);
    herd.time.after(herd.dice.between(0s, 2s), [&herd, from, to] { herd.wires.heal(from, to); });
}

void reset(SimulatedHerd &herd)
{
    const auto edge = herd.dice.pick(herd.edges());
    herd.wires.reset(herd.process(edge.one).host(), herd.process(edge.other).host());
}

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(PathFaults)

class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withstands_data();
    void withstands();
    void withstandsLinesMeddledWith_data();
    void withstandsLinesMeddledWith();

private:
    /// Ten seconds of reports; `again` ten times a second.
    static void load(SimulatedHerd &herd, const std::function<void(SimulatedHerd &)> &again)
    {
        for (int i = 0; i < 100; ++i) {
            herd.time.pass(100ms);
            again(herd);
            herd.tell(herd.dice.below(herd.size()),
                      {herd.report(static_cast<unsigned>(herd.dice.below(20)), 0s)});
        }
    }

    static QByteArray complaintsOf(const SimulatedHerd &herd, std::uint64_t seed)
    {
        QByteArray text = "seed " + QByteArray::number(qulonglong(seed));
        for (const std::string &complaint : herd.complaints())
            text += "\n  " + QByteArray::fromStdString(complaint);
        return text;
    }
};

void tst_Faults::withstands_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("delay") << Fault {
        [](SimulatedHerd &herd) { herd.wires.quality.mostDelay = 400ms; }};
    QTest::newRow("throttle") << Fault {
        [](SimulatedHerd &herd) { herd.wires.quality.bytesPerSecond = 4000; }};
    QTest::newRow("stall") << Fault {[](SimulatedHerd &) {}, stall};
    QTest::newRow("reset") << Fault {[](SimulatedHerd &) {}, reset};
    QTest::newRow("split at every byte")
        << Fault {[](SimulatedHerd &herd) { herd.wires.quality.largestPiece = 1; }};
    QTest::newRow("windows of 64 bytes")
        << Fault {[](SimulatedHerd &herd) { herd.wires.quality.window = 64; }};
}

void tst_Faults::withstands()
{
    QFETCH(Fault, fault);
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        SimulatedHerd herd(seed);
        herd.buildAnything(5);
        herd.startAll();
        herd.time.pass(1s);
        const PathQuality usual = herd.wires.quality;
        const auto before = herd.lastChange();
        fault.begin(herd);
        load(herd, fault.again);
        herd.wires.quality = usual;
        // Bytes that come late or piece by piece break nothing; what is reset does.
        QCOMPARE(herd.lastChange() > before, qstrcmp(QTest::currentDataTag(), "reset") == 0);
        Quiet quiet(herd);
        quiet.pass(20s);
        quiet.check(true);
        QVERIFY2(herd.complaints().empty(), complaintsOf(herd, seed));
    }
}

void tst_Faults::withstandsLinesMeddledWith_data()
{
    QTest::addColumn<PathFaults>("faults");
    const auto row = [](const char *name, unsigned PathFaults::*what) {
        PathFaults faults;
        faults.*what = 5;
        QTest::newRow(name) << faults;
    };
    row("duplicate", &PathFaults::duplicate);
    row("reorder", &PathFaults::reorder);
    row("corrupt", &PathFaults::corrupt);
    row("truncate", &PathFaults::truncate);
}

void tst_Faults::withstandsLinesMeddledWith()
{
    QFETCH(PathFaults, faults);
    std::uint64_t lines = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        SimulatedHerd herd(seed);
        herd.buildAnything(5);
        herd.startAll();
        Meddler meddler(herd.wires, herd.dice, faults, SimulatedHerd::linkPort);
        load(herd, [](SimulatedHerd &) {});
        meddler.stop();
        lines += meddler.lines();
        Quiet quiet(herd);
        // A round that went wrong unnoticed is made up for by the next one.
        quiet.pass(PeerLink::ticksPerRound * PeerLink::tickInterval + 10s);
        quiet.check(true);
        QVERIFY2(herd.complaints().empty(), complaintsOf(herd, seed));
    }
    QVERIFY2(lines > 20 * seeds, qPrintable(QString::number(lines)));
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
