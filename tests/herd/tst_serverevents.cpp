// What a server tells those who listen: everything at leisure, a fair part under load, and in any
// case what they need to know the newest of every client.

#include "core/protocol/monitorline.h"
#include "tests/support/bytes.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

#include <map>

using namespace herd;
using namespace herd::test;

namespace {

/// Keeps what it is told, read back from the lines.
class Observer final : public EventListener
{
public:
    explicit Observer(HerdServer &server)
        : m_server(server)
    {
        m_server.events().attach(*this);
    }
    ~Observer() { m_server.events().detach(*this); }

    std::map<std::string, int> kinds;
    std::map<std::string, std::string> times; ///< of clients, the newest that it knows
    std::vector<std::string> merges; ///< "via verdict"
    std::uint64_t mostSampled = 0;
    event::Stats stats; ///< the last

    void told(const Stamp &, const Event &event, std::string_view) override
    {
        std::visit([this](const auto &value) { ++kinds[std::string(value.kind)]; }, event);
        if (const auto *line = std::get_if<event::Line>(&event))
            mostSampled = std::max(mostSampled, line->sampled);
        if (const auto *client = std::get_if<event::Client>(&event))
            times[std::string(client->client)] = client->time;
        if (const auto *last = std::get_if<event::Stats>(&event))
            stats = *last;
        if (const auto *merge = std::get_if<event::Merge>(&event)) {
            merges.push_back(std::string(merge->via) + ' '
                             + std::string(namesOf(merge->verdict)[std::size_t(merge->verdict)]));
            if (merge->verdict == event::Verdict::Newer)
                times[std::string(merge->client)] = merge->time;
            mostSampled = std::max(mostSampled, merge->sampled);
        }
    }

private:
    HerdServer &m_server;
};

QByteArray report(int client, int time)
{
    return "IAMAT c" + QByteArray::number(client) + " +1.5-2.5 17000" + QByteArray::number(time)
        + ".5\n";
}

} // namespace

class tst_ServerEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachHopOfAnUpdate();
    void tellsASampleUnderLoadAndTheNewestOfAll();
    void countsWithoutListeners();
    void measuresAnswersAndHops();
};

void tst_ServerEvents::tellsEachHopOfAnUpdate()
{
    TestHerd herd({"A", "B", "C"}, {{"A", "B"}, {"B", "C"}, {"A", "C"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    Observer a(herd[0]);
    Observer b(herd[1]);
    Observer c(herd[2]);
    TestClient client(herd[0].clientPort());
    client.send(report(1, 10000));
    QVERIFY(client.readLine().startsWith("AT A "));
    // The one of B and C that has it from the other, too, drops that as a duplicate.
    QTRY_VERIFY(b.merges.size() + c.merges.size() >= 3
                || (b.merges.size() == 1 && c.merges.size() == 1));
    QCOMPARE(a.merges.front(), std::string(" newer"));
    QCOMPARE(b.merges.front(), std::string("A newer"));
    QCOMPARE(c.merges.front(), std::string("A newer"));
    for (const auto *told : {&b.merges, &c.merges}) {
        for (std::size_t i = 1; i < told->size(); ++i)
            QVERIFY(told->at(i).ends_with(" equal"));
    }
}

void tst_ServerEvents::tellsASampleUnderLoadAndTheNewestOfAll()
{
    constexpr int clients = 500;
    constexpr int updates = 20;
    ManualClock clock;
    TestHerd herd({"A"}, {}, {}, &clock);
    Observer observer(herd[0]);
    TestClient client(herd[0].clientPort());
    QByteArray commands;
    for (int time = 0; time < updates; ++time) {
        for (int id = 0; id < clients; ++id)
            commands += report(id, 10000 + time);
    }
    QVERIFY(client.send(commands));
    for (int line = 0; line < clients * updates; ++line)
        QVERIFY(client.readLine().startsWith("AT A "));
    // Each time that a stride is used up it doubles: 200 of all, 200 of a half, of a quarter, ...
    QVERIFY2(observer.kinds["line"] < 200 * 8, qPrintable(QString::number(observer.kinds["line"])));
    QVERIFY2(observer.kinds["merge"] < 200 * 8,
             qPrintable(QString::number(observer.kinds["merge"])));
    QVERIFY(observer.kinds["line"] > 200);
    QVERIFY(observer.mostSampled >= 8);
    QCOMPARE(herd[0].counters().linesIn, std::uint64_t(clients * updates));
    for (int passed = 0; passed < 10; ++passed) {
        clock.elapsed += ServerEvents::window;
        herd[0].hub().passDeadlines();
    }
    QCOMPARE(observer.times.size(), std::size_t(clients));
    for (const auto &[id, time] : observer.times)
        QCOMPARE(time, std::string("1700010019.5"));
    QCOMPARE(observer.stats.linesIn, std::uint64_t(clients * updates));
    QCOMPARE(observer.stats.newer, std::uint64_t(clients * updates));
    QCOMPARE(observer.stats.clients, std::uint64_t(clients));
    for (int passed = 0; passed < 20; ++passed) { // it calms down
        clock.elapsed += ServerEvents::window;
        herd[0].hub().passDeadlines();
    }
    const int lines = observer.kinds["line"];
    client.send(report(1, 20000) + report(2, 20000));
    QVERIFY(client.readLine().startsWith("AT A "));
    QVERIFY(client.readLine().startsWith("AT A "));
    QCOMPARE(observer.kinds["line"], lines + 4);
}

void tst_ServerEvents::countsWithoutListeners()
{
    TestHerd herd({"A"}, {});
    TestClient client(herd[0].clientPort());
    client.send(report(1, 10001) + report(1, 10000) + report(1, 10002) + "x\n");
    for (int line = 0; line < 4; ++line)
        QVERIFY(!client.readLine().isEmpty());
    const auto &counters = herd[0].counters();
    QCOMPARE(counters.opened, 1U);
    QCOMPARE(counters.linesIn, 4U);
    QCOMPARE(counters.linesOut, 4U);
    QCOMPARE(counters.newer, 2U);
    QCOMPARE(counters.stale, 1U);
    QCOMPARE(herd[0].events().sequence(), 0U);
}

void tst_ServerEvents::measuresAnswersAndHops()
{
    ManualClock clock;
    TestHerd herd({"A", "B", "C"}, {{"A", "B"}, {"B", "C"}}, {}, &clock);
    herd.join();
    QTRY_VERIFY(herd.allLinked());
    Observer a(herd[0]);
    Observer b(herd[1]);
    Observer c(herd[2]);
    TestClient client(herd[0].clientPort());
    client.send(report(1, 10000));
    QVERIFY(client.readLine().startsWith("AT A "));
    QTRY_VERIFY(herd.isConverged());
    QTRY_COMPARE(c.merges.size(), 1U);
    for (int passed = 0; passed < ServerEvents::windowsOfStats; ++passed) {
        clock.elapsed += ServerEvents::window;
        for (const auto &server : herd.servers)
            server->hub().passDeadlines();
    }
    QCOMPARE(a.stats.answer.count(), 1U);
    QCOMPARE(a.stats.oneHop.count() + a.stats.moreHops.count(), 0U);
    QCOMPARE(b.stats.oneHop.count(), 1U);
    QCOMPARE(b.stats.moreHops.count(), 0U);
    QCOMPARE(c.stats.oneHop.count(), 0U);
    QCOMPARE(c.stats.moreHops.count(), 1U);
    QCOMPARE(a.stats.sent, 1U);
    QCOMPARE(b.stats.heard, 1U);
    QCOMPARE(b.kinds["digest"], 1);
}

QTEST_GUILESS_MAIN(tst_ServerEvents)
#include "tst_serverevents.moc"
