// What a server remembers for observers that come back, and what they are told when they do.

#include "tests/monitor/testport.h"

#include <QJsonArray>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void tellOpened(EventBus &bus, const std::string &peer)
{
    bus.tell(event::Open {peer});
}

/// 65 of them are more than sockets take unread, and as many as are remembered.
void tellMuch(EventBus &bus, int count)
{
    const std::string peer(60'000, 'p');
    for (int i = 0; i < count; ++i)
        tellOpened(bus, peer);
}

QByteArray helloSince(const char *run, std::uint64_t since)
{
    return "{\"hello\":1,\"run\":\"" + QByteArray(run)
        + "\",\"since\":" + QByteArray::number(qulonglong(since)) + "}\n";
}

QString snapshotOf(const QByteArray &line)
{
    return objects(line).first().value("snapshot"_L1).toString();
}

/// An observer that has been told all there is.
struct Attached
{
    explicit Attached(TestPort &monitor)
        : client(monitor.port())
    {
        client.send(hello);
        while (client.readLine().indexOf("\"snapshot\":\"end\"") < 0)
            QVERIFY(client.isConnected());
    }

    TestClient client;
};

} // namespace

class tst_RecentEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersNothingUnlessAsked();
    void forgets30sAfterTheLast();
    void keepsTheNewestWithinItsBound();
    void tellsWhatWasMissed();
    void tellsWhatIsMissedWhileItTellsWhatWasMissed();
    void tellsTheStretchAlone();
    void showsEverythingInstead_data();
    void showsEverythingInstead();
    void dropsOneThatResumesTooSlowly();
};

void tst_RecentEvents::remembersNothingUnlessAsked()
{
    ManualClock clock;
    SocketHub hub(clock);
    EventBus bus(clock);
    RecentEvents recent(hub, bus);
    QVERIFY(!recent.reachesBackTo(0));
    recent.linger();
    QVERIFY(!hub.nextDeadline());
    QVERIFY(!bus.isWatched());
    tellOpened(bus, "before");
    recent.remember();
    QVERIFY(bus.isWatched());
    QCOMPARE(bus.observers(), 0U);
    QVERIFY(!recent.reachesBackTo(0));
    QVERIFY(recent.reachesBackTo(1));
    QVERIFY(!recent.reachesBackTo(2)); // nobody can know that yet
    tellOpened(bus, "after");
    std::string out;
    QCOMPARE(recent.appendAfter(1, out, 1), 2U);
    QVERIFY(out.find("after") != std::string::npos);
    QVERIFY(out.find("before") == std::string::npos);
}

void tst_RecentEvents::forgets30sAfterTheLast()
{
    TestPort monitor;
    {
        Attached first(monitor);
        monitor.pass(60s);
        QVERIFY(monitor.events.isWatched());
        first.client.reset();
    }
    QTRY_COMPARE(monitor.server.observers(), 0U);
    monitor.pass(29s);
    QVERIFY(monitor.events.isWatched());
    {
        Attached second(monitor); // begins the wait anew when it leaves
        monitor.pass(2s);
        second.client.reset();
    }
    QTRY_COMPARE(monitor.server.observers(), 0U);
    monitor.pass(29s);
    QVERIFY(monitor.events.isWatched());
    monitor.pass(1s);
    QVERIFY(!monitor.events.isWatched());
    QVERIFY(!monitor.hub.nextDeadline());
}

void tst_RecentEvents::keepsTheNewestWithinItsBound()
{
    ManualClock clock;
    SocketHub hub(clock);
    EventBus bus(clock);
    RecentEvents recent(hub, bus);
    recent.remember();
    const std::string peer(10'000, 'p');
    constexpr std::uint64_t told = 2000; // five times the bound
    for (std::uint64_t i = 0; i < told; ++i) {
        tellOpened(bus, peer);
        QVERIFY(recent.reachesBackTo(bus.sequence()));
    }
    std::uint64_t oldest = 0;
    while (!recent.reachesBackTo(oldest))
        ++oldest;
    std::string all;
    QCOMPARE(recent.appendAfter(oldest, all, std::string::npos), told);
    QVERIFY(all.size() <= RecentEvents::mostBytes);
    QVERIFY(all.size() >= RecentEvents::mostBytes / 2 - 11'000);
    const auto lines = objects(QByteArray::fromStdString(all));
    QCOMPARE(lines.size(), qsizetype(told - oldest));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i].value("seq"_L1), qint64(oldest) + 1 + i);
    // In pieces the same.
    std::string pieces;
    int count = 0;
    for (std::uint64_t at = oldest; at < told; ++count)
        at = recent.appendAfter(at, pieces, pieces.size() + 30'000);
    QVERIFY(pieces == all);
    QVERIFY(count >= int(all.size() / 41'000));
}

void tst_RecentEvents::tellsWhatWasMissed()
{
    TestPort monitor;
    monitor.source.add("kiwi");
    {
        Attached observer(monitor);
        tellOpened(monitor.events, "one");
        tellOpened(monitor.events, "two");
        QVERIFY(observer.client.readLine().contains("one"));
        observer.client.reset();
    }
    QTRY_COMPARE(monitor.server.observers(), 0U);
    tellOpened(monitor.events, "three");
    TestClient again(monitor.port());
    again.send(helloSince("77", 1));
    const QJsonArray can = objects(again.readLine()).first().value("capabilities"_L1).toArray();
    QVERIFY(can.contains(u"since"_s));
    QCOMPARE(again.readLine(), QByteArray("{\"snapshot\":\"resumed\",\"seq\":1,\"clients\":0}\n"));
    QVERIFY(again.readLine().contains("two"));
    QVERIFY(again.readLine().contains("three"));
    tellOpened(monitor.events, "four");
    const auto last = objects(again.readLine()).first();
    QCOMPARE(last.value("peer"_L1), u"four"_s);
    QCOMPARE(last.value("seq"_L1), 4);
}

void tst_RecentEvents::tellsWhatIsMissedWhileItTellsWhatWasMissed()
{
    TestPort monitor;
    Attached other(monitor);
    tellMuch(monitor.events, 65);
    TestClient slow(monitor.port(), 4096);
    slow.send(helloSince("77", 0));
    QByteArray stream = slow.readOnce();
    for (int i = 0; i < 5; ++i)
        tellOpened(monitor.events, "meanwhile");
    while (stream.count('\n') < 2 + 70)
        stream += slow.readOnce();
    const auto lines = objects(stream);
    QCOMPARE(lines.at(1).value("snapshot"_L1), u"resumed"_s);
    for (int i = 0; i < 70; ++i)
        QCOMPARE(lines.at(i + 2).value("seq"_L1), i + 1);
    QTRY_COMPARE(monitor.events.observers(), 2U);
}

void tst_RecentEvents::tellsTheStretchAlone()
{
    TestPort monitor;
    Attached other(monitor);
    tellOpened(monitor.events, "one");
    TestClient scripted(monitor.port());
    scripted.send(helloSince("77", 0));
    scripted.halfClose();
    const auto lines = objects(scripted.readAll());
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).value("snapshot"_L1), u"resumed"_s);
    QCOMPARE(lines.at(2).value("peer"_L1), u"one"_s);
}

void tst_RecentEvents::showsEverythingInstead_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("to another run") << helloSince("78", 1);
    QTest::newRow("where it does not say which run") << QByteArray("{\"hello\":1,\"since\":1}\n");
    QTest::newRow("to one that knows what has not happened") << helloSince("77", 3);
    QTest::newRow("to one that knows what will hardly ever happen")
        << helloSince("77", 999'999'999'999'999'999);
    QTest::newRow("where that is forgotten") << helloSince("77", 0);
}

void tst_RecentEvents::showsEverythingInstead()
{
    QFETCH(QByteArray, sent);
    TestPort monitor;
    monitor.source.add("kiwi");
    tellOpened(monitor.events, "before");
    Attached other(monitor);
    tellOpened(monitor.events, "one");
    TestClient observer(monitor.port());
    observer.send(sent);
    observer.halfClose();
    const auto lines = objects(observer.readAll());
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1).value("snapshot"_L1), u"begin"_s);
    QCOMPARE(lines.at(1).value("seq"_L1), 2);
    QCOMPARE(lines.at(3).value("snapshot"_L1), u"end"_s);
}

void tst_RecentEvents::dropsOneThatResumesTooSlowly()
{
    TestPort monitor;
    {
        Attached first(monitor);
        first.client.reset();
    }
    QTRY_COMPARE(monitor.server.observers(), 0U);
    tellMuch(monitor.events, 65);
    TestClient slow(monitor.port(), 4096);
    slow.send(helloSince("77", 0));
    QTRY_VERIFY(monitor.hub.held() > Connection::congestionMark);
    tellMuch(monitor.events, 100); // so that the first are forgotten
    const QByteArray stream = slow.readAll();
    QVERIFY(snapshotOf(stream.split('\n').at(1)) == u"resumed"_s);
    QVERIFY(stream.count('\n') < 165);
    QTRY_COMPARE(monitor.server.observers(), 0U);
}

QTEST_GUILESS_MAIN(tst_RecentEvents)
#include "tst_recentevents.moc"
