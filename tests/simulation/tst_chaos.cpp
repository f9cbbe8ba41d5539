// Chaos commands between real servers in virtual time: what each does to a herd, and that it is all
// over when it is healed.

#include "core/herd/chaoscommands.h"
#include "tests/simulation/simulatedherd.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

/// A and B, linked and caught up, and commands to each.
struct ChaosPair : SimulatedHerd
{
    explicit ChaosPair(std::uint64_t seed = 1)
        : SimulatedHerd(seed)
    {
        build(2, {{0, 1}});
        startAll();
        time.pass(1s);
        for (std::size_t i = 0; i < 2; ++i)
            chaos.push_back(std::make_unique<ChaosCommands>(*server(i)));
    }

    /// False where the server refused it.
    bool order(std::size_t index, const ObserverCommand &command)
    {
        const bool done = std::holds_alternative<event::Fault>(chaos[index]->carryOut(command));
        process(index).wake();
        return done;
    }

    bool isLinked() { return link(0, 1).isUp() && link(1, 0).isUp(); }
    std::uint32_t known(std::size_t index) { return server(index)->store().size(); }
    bool isEqual()
    {
        return server(0)->store().digest()->root() == server(1)->store().digest()->root();
    }
    void tellMany(std::size_t index, unsigned first, unsigned count)
    {
        std::vector<std::string> commands;
        for (unsigned client = first; client < first + count; ++client)
            commands.push_back(report(client, 0s));
        tell(index, commands);
    }

    /// How long it takes until that is so; nothing if longer than `most`.
    template <typename Condition>
    std::optional<nanoseconds> timeUntil(Condition condition, nanoseconds most)
    {
        const auto begun = time.now();
        while (!condition()) {
            if (!time.step(begun + most))
                return std::nullopt;
        }
        return time.now() - begun;
    }

    std::vector<std::unique_ptr<ChaosCommands>> chaos;
};

} // namespace

Q_DECLARE_METATYPE(herd::ObserverCommand)

class tst_Chaos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delays();
    void delaysOneDirection();
    void longDelaysEndNoLink();
    void throttles();
    void theLeastThrottleEndsNoLink();
    void drops();
    void duplicates();
    void cuts_data();
    void cuts();
    void faultsOutliveALink();
    void pauses_data();
    void pauses();
    void endsAPauseToStop();
    void makesTheNeighbourWait();
    void listsWhatIsInForce();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void tst_Chaos::delays()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"delay", "A", 300, 0, 0}));
    herd.tell(0, {herd.report(1, 0s)});
    QVERIFY(herd.timeUntil([&] { return herd.known(0) == 1; }, 10ms));
    const auto took = herd.timeUntil([&] { return herd.known(1) == 1; }, 1s);
    QVERIFY(took);
    QVERIFY2(*took >= 300ms && *took < 302ms, qPrintable(QString::number(took->count())));
    QVERIFY(herd.order(1, {"heal", "A", 0, 0, 0}));
    herd.tell(0, {herd.report(2, 0s)});
    QVERIFY(herd.timeUntil([&] { return herd.known(1) == 2; }, 10ms));
}

void tst_Chaos::delaysOneDirection()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"delay", "A", 300, 0, 0}));
    herd.tell(1, {herd.report(1, 0s)});
    QVERIFY(herd.timeUntil([&] { return herd.known(0) == 1; }, 10ms));
}

void tst_Chaos::longDelaysEndNoLink()
{
    ChaosPair herd;
    const auto linkedAt = herd.lastChange();
    for (const std::size_t index : {0U, 1U})
        QVERIFY(herd.order(index, {"delay", index == 0 ? "B" : "A", 5000, 0, 0}));
    herd.time.pass(60s);
    QVERIFY(herd.isLinked());
    QCOMPARE(herd.lastChange(), linkedAt);
    herd.tellMany(0, 0, 50);
    herd.time.pass(5s + 10ms);
    QCOMPARE(herd.known(1), 50U);
}

void tst_Chaos::throttles()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"throttle", "A", 0, 1000, 0}));
    herd.tellMany(0, 0, 100); // some 6 KB of AT lines
    QVERIFY(herd.timeUntil([&] { return herd.known(0) == 100; }, 20ms));
    std::size_t bytes = 0;
    for (LocationStore::Index i = 0; i < 100; ++i)
        bytes += herd.server(0)->store().line(i).size();
    const auto took = herd.timeUntil([&] { return herd.known(1) == 100; }, 30s);
    QVERIFY(took);
    const auto expected = bytes * 1ms; // and 20 ms that have passed, and what else the link says
    QVERIFY2(*took > expected - 20ms && *took < expected + 100ms,
             qPrintable(QString::number(took->count())));
}

void tst_Chaos::theLeastThrottleEndsNoLink()
{
    ChaosPair herd;
    const auto linkedAt = herd.lastChange();
    for (const std::size_t index : {0U, 1U})
        QVERIFY(herd.order(index, {"throttle", index == 0 ? "B" : "A", 0, 100, 0}));
    std::string report = herd.report(1, 0s);
    report.insert(report.find(' ', 6), std::string(6000, 'x'));
    herd.tell(0, {report});
    QVERIFY(herd.timeUntil([&] { return herd.known(1) == 1; }, 70s));
    herd.time.pass(60s);
    QVERIFY(herd.isLinked());
    QCOMPARE(herd.lastChange(), linkedAt);
}

void tst_Chaos::drops()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"drop", "A", 0, 0, 50}));
    herd.tellMany(0, 0, 400);
    herd.time.pass(1s);
    QVERIFY2(herd.known(1) > 150 && herd.known(1) < 250,
             qPrintable(QString::number(herd.known(1))));
    QVERIFY(herd.order(1, {"heal", {}, 0, 0, 0}));
    herd.time.pass(PeerLink::ticksPerRound * PeerLink::tickInterval + 1s);
    QCOMPARE(herd.known(1), 400U);
    QVERIFY(herd.isEqual());
    QVERIFY(herd.complaints().empty());
}

void tst_Chaos::duplicates()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"duplicate", "A", 0, 0, 100}));
    const auto before = herd.server(1)->counters();
    herd.tellMany(0, 0, 50);
    herd.time.pass(1s);
    const auto &after = herd.server(1)->counters();
    QCOMPARE(after.newer - before.newer, 50U);
    QCOMPARE(after.equal - before.equal, 50U);
    QVERIFY(herd.isEqual());
}

void tst_Chaos::cuts_data()
{
    QTest::addColumn<std::size_t>("where");
    QTest::newRow("by the end that dials") << std::size_t {0};
    QTest::newRow("by the end that is dialled") << std::size_t {1};
}

void tst_Chaos::cuts()
{
    QFETCH(std::size_t, where);
    const char *neighbour = where == 0 ? "B" : "A";
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        ChaosPair herd(seed);
        QVERIFY(herd.order(where, {"cut", neighbour, 0, 0, 0}));
        QVERIFY(herd.timeUntil([&] { return !herd.isLinked(); }, 10ms));
        for (int second = 0; second < 30; ++second) {
            herd.time.pass(1s);
            QVERIFY(!herd.link(where, 1 - where).isUp());
        }
        herd.tellMany(0, 0, 20);
        herd.tellMany(1, 20, 20);
        herd.time.pass(1s);
        QVERIFY(herd.order(where, {"heal", neighbour, 0, 0, 0}));
        QVERIFY(herd.timeUntil(
            [&] { return herd.known(0) == 40 && herd.known(1) == 40 && herd.isLinked(); }, 1s));
        // A heal in the same moment leaves one link.
        QVERIFY(herd.order(where, {"cut", neighbour, 0, 0, 0}));
        QVERIFY(herd.order(where, {"heal", neighbour, 0, 0, 0}));
        herd.time.pass(1s);
        QVERIFY(herd.isLinked());
    }
}

void tst_Chaos::faultsOutliveALink()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"delay", "A", 300, 0, 0}));
    herd.wires.reset(herd.process(0).host(), herd.process(1).host());
    QVERIFY(herd.timeUntil([&] { return !herd.isLinked(); }, 100ms));
    QVERIFY(herd.timeUntil([&] { return herd.isLinked(); }, 1s));
    herd.time.pass(3s);
    herd.tell(0, {herd.report(1, 0s)});
    const auto took = herd.timeUntil([&] { return herd.known(1) == 1; }, 1s);
    QVERIFY(took && *took >= 300ms);
}

void tst_Chaos::pauses_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("noticed");
    QTest::newRow("the neighbour bears 3 s") << 3 << false;
    QTest::newRow("the neighbour notices 10 s") << 10 << true;
}

void tst_Chaos::pauses()
{
    QFETCH(int, seconds);
    QFETCH(bool, noticed);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        ChaosPair herd(seed);
        herd.time.pass(herd.dice.between(0s, 10s));
        const auto linkedAt = herd.lastChange();
        QVERIFY(herd.order(1, {"pause", {}, 0, 0, 0}));
        const auto turns = herd.server(1)->hub().counters().receives;
        herd.tellMany(0, 0, 10);
        herd.tellMany(1, 10, 10); // waits to be let in
        herd.time.pass(seconds * 1s);
        QCOMPARE(herd.server(1)->hub().counters().receives, turns);
        QCOMPARE(herd.known(1), 0U);
        QCOMPARE(!herd.link(0, 1).isUp(), noticed);
        QVERIFY(herd.order(1, {"resume", {}, 0, 0, 0}));
        QVERIFY(herd.timeUntil([&] { return herd.known(1) == 20 && herd.known(0) == 20; }, 2s));
        herd.time.pass(10s);
        QVERIFY(herd.isLinked());
        QCOMPARE(herd.lastChange() > linkedAt, noticed);
    }
}

void tst_Chaos::endsAPauseToStop()
{
    ChaosPair herd;
    int stopped = 0;
    connect(herd.server(0), &HerdServer::stopped, this, [&] { ++stopped; });
    QVERIFY(herd.order(0, {"pause", {}, 0, 0, 0}));
    herd.time.pass(1s);
    herd.shutDown(0);
    herd.time.pass(HerdServer::shutDownLimit);
    QCOMPARE(stopped, 1);
}

void tst_Chaos::makesTheNeighbourWait()
{
    ChaosPair herd;
    QVERIFY(herd.order(1, {"throttle", "A", 0, 100'000, 0}));
    constexpr unsigned clients = 1500;
    for (unsigned client = 0; client < clients; ++client) { // 6 MB of AT lines
        std::string report = herd.report(client, 0s);
        report.insert(report.find(' ', 6), std::string(4000, 'x'));
        herd.tell(0, {report});
        if (client % 100 == 0)
            herd.time.pass(10ms);
    }
    QVERIFY(herd.timeUntil([&] { return herd.known(0) == clients; }, 5s));
    herd.time.pass(1s);
    QVERIFY(herd.link(0, 1).owed() > 0 || herd.server(0)->hub().held() > 0);
    QVERIFY(herd.timeUntil([&] { return herd.known(1) == clients; }, 90s));
    QVERIFY(herd.isEqual());
}

void tst_Chaos::listsWhatIsInForce()
{
    ChaosPair herd;
    HerdServer &server = *herd.server(0);
    QVERIFY(faultsOf(server).empty());
    QVERIFY(herd.order(0, {"delay", "B", 10, 0, 0}));
    QVERIFY(herd.order(0, {"drop", "B", 0, 0, 100}));
    QVERIFY(herd.order(0, {"delay", "B", 20, 0, 0}));
    QVERIFY(herd.order(0, {"pause", {}, 0, 0, 0}));
    using event::Chaos;
    QVERIFY(faultsOf(server)
            == (std::vector<event::Fault> {
                {Chaos::Delay, "B", 20}, {Chaos::Drop, "B", 100}, {Chaos::Pause, {}, 0}}));
    QVERIFY(herd.order(0, {"heal", {}, 0, 0, 0}));
    QVERIFY(faultsOf(server).empty());
}

void tst_Chaos::saysWhatIsWrong_data()
{
    QTest::addColumn<ObserverCommand>("command");
    QTest::addColumn<QByteArray>("wrong");
    const auto row = [](const char *name, const ObserverCommand &command, const char *wrong) {
        QTest::newRow(name) << command << QByteArray(wrong);
    };
    row("no such command", {"burn", {}, 0, 0, 0},
        "there is no command of that name; known are cut, heal, delay, throttle, drop, duplicate, "
        "pause, resume, stop");
    row("out of form", {},
        R"(a command has text in "chaos" and "neighbour" and whole numbers in all else)");
    row("no neighbour", {"cut", {}, 0, 0, 0},
        R"(which link? Name a "neighbour"; this server's are B)");
    row("a stranger", {"heal", "Z", 0, 0, 0}, "no neighbour has that name; this server's are B");
    row("no delay", {"delay", "B", 0, 5, 5},
        R"(delay needs "milliseconds" from 1 to 5000; heal ends it)");
    row("too long a delay", {"delay", "B", 5001, 0, 0},
        R"(delay needs "milliseconds" from 1 to 5000; heal ends it)");
    row("too slow", {"throttle", "B", 0, 99, 0},
        R"(throttle needs "bytesPerSecond" from 100 to 1000000000; heal ends it)");
    row("more than all", {"drop", "B", 0, 0, 101},
        R"(drop needs "percent" from 1 to 100; heal ends it)");
    row("far more than all", {"duplicate", "B", 0, 0, (std::uint64_t {1} << 32) + 1},
        R"(duplicate needs "percent" from 1 to 100; heal ends it)");
    row("pause of a link", {"pause", "B", 0, 0, 0},
        R"(pause is of the whole server; leave "neighbour" out)");
}

void tst_Chaos::saysWhatIsWrong()
{
    QFETCH(ObserverCommand, command);
    QFETCH(QByteArray, wrong);
    ChaosPair herd;
    const auto outcome = herd.chaos[0]->carryOut(command);
    const auto *text = std::get_if<std::string>(&outcome);
    QVERIFY(text);
    QCOMPARE(QByteArray::fromStdString(*text), wrong);
    QVERIFY(faultsOf(*herd.server(0)).empty());
}

QTEST_GUILESS_MAIN(tst_Chaos)
#include "tst_chaos.moc"
