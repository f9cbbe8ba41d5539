#include "core/monitor/eventbus.h"
#include "core/protocol/monitorline.h"
#include "tests/support/bytes.h"
#include "tests/support/testherd.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

namespace {

class Listening final : public EventListener
{
public:
    std::vector<std::uint64_t> sequences;
    std::vector<std::string> lines;
    std::function<void()> then;

    void told(const Stamp &stamp, const Event &, std::string_view line) override
    {
        sequences.push_back(stamp.sequence);
        lines.emplace_back(line);
        if (then)
            then();
    }
};

} // namespace

class tst_EventBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndStampsForAllAlike();
    void saysWhenItIsWatched();
    void letsListenersGoWhileTheyAreTold();
};

void tst_EventBus::numbersAndStampsForAllAlike()
{
    ManualClock clock;
    clock.elapsed = std::chrono::nanoseconds(5'000'000'007);
    EventBus bus(clock);
    Listening one;
    Listening other;
    bus.attach(one);
    bus.tell(event::Open {"127.0.0.1:5"});
    bus.attach(other);
    bus.tell(event::Close {"127.0.0.1:5", "finished"});
    QCOMPARE(one.sequences, (std::vector<std::uint64_t> {1, 2}));
    QCOMPARE(other.sequences, (std::vector<std::uint64_t> {2}));
    QCOMPARE(bus.sequence(), 2U);
    std::string scratch;
    const MonitorLine line = parseMonitorLine(
        std::string_view(other.lines[0]).substr(0, other.lines[0].size() - 1), scratch);
    QVERIFY(line
            == MonitorLine(
                StreamEvent {{2, clock.now, {5, 7}}, event::Close {"127.0.0.1:5", "finished"}}));
    QCOMPARE(one.lines[1], other.lines[0]);
}

void tst_EventBus::saysWhenItIsWatched()
{
    ManualClock clock;
    EventBus bus(clock);
    std::vector<bool> said;
    bus.setWatchedChanged([&](bool watched) { said.push_back(watched); });
    Listening one;
    Listening other;
    QVERIFY(!bus.isWatched());
    bus.attach(one);
    bus.attach(other);
    bus.detach(one);
    QVERIFY(bus.isWatched());
    bus.detach(other);
    bus.detach(other); // does nothing
    QVERIFY(!bus.isWatched());
    QCOMPARE(said, (std::vector<bool> {true, false}));
}

void tst_EventBus::letsListenersGoWhileTheyAreTold()
{
    ManualClock clock;
    EventBus bus(clock);
    Listening first;
    Listening second;
    Listening third;
    first.then = [&] {
        bus.detach(first);
        bus.detach(second);
    };
    for (Listening *listener : {&first, &second, &third})
        bus.attach(*listener);
    bus.tell(event::Open {"a"});
    bus.tell(event::Open {"b"});
    QCOMPARE(first.sequences.size(), 1U);
    QVERIFY(second.sequences.empty());
    QCOMPARE(third.sequences.size(), 2U);
    QCOMPARE(bus.observers(), 1U);
}

QTEST_GUILESS_MAIN(tst_EventBus)
#include "tst_eventbus.moc"
