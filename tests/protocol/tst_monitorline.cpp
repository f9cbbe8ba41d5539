#include "core/protocol/json.h"
#include "core/protocol/monitorline.h"
#include "core/protocol/observerline.h"

#include "tests/support/bytes.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;

namespace {

const Stamp stamp {7, {1'795'190'064, 123'456'789}, {8'123, 5}};
const QByteArray heading = R"("seq":7,"utc":"1795190064.123456789","mono":"8123.000000005")";

event::Stats someStats()
{
    event::Stats stats;
    stats.span = 1s;
    stats.linesIn = 10;
    stats.linesOut = 11;
    stats.heard = 12;
    stats.sent = 13;
    stats.newer = 14;
    stats.equal = 15;
    stats.stale = 16;
    stats.lookups = 17;
    stats.opened = 18;
    stats.closed = 19;
    stats.clients = 20;
    stats.connections = 21;
    stats.observers = 22;
    stats.lookupsWaiting = 23;
    stats.bytesHeld = 24;
    stats.owed = {{"Hands", 1, std::chrono::microseconds(412)}, {"Wilkes", 0, {}}};
    stats.answer.add(3, 2);
    stats.oneHop.add(4, 1);
    stats.oneHop.add(9, 5);
    stats.places.add(40, 6);
    return stats;
}

ServerHello someHello()
{
    return {1,
            "Welsh",
            "0123456789abcdef",
            "1.2.3",
            {1'795'190'064, 1},
            {"goloman",
             {{"Welsh", "127.0.0.1", 8003, 18003, 13003}, {"Holiday", "h.example", 8002, 18002, 0}},
             {{"Holiday", "Welsh"}}},
            {"snapshot", "events"}};
}

QByteArray written(const auto &...parts)
{
    std::string line;
    appendMonitorLine(line, parts...);
    return bytes(line);
}

MonitorLine readBack(const QByteArray &line, std::string &scratch)
{
    return parseMonitorLine(view(line).substr(0, static_cast<std::size_t>(line.size()) - 1),
                            scratch);
}

} // namespace

class tst_MonitorLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEvents_data();
    void writesEvents();
    void writesTheRest();
    void writesSources();
    void everyFieldIsNeeded();
    void skipsWhatItDoesNotKnow_data();
    void skipsWhatItDoesNotKnow();
    void refuses_data();
    void refuses();
    void readsObservers_data();
    void readsObservers();
    void writesObservers();
};

void tst_MonitorLine::writesEvents_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("open") << QByteArray("open") << QByteArray(R"("peer":"127.0.0.1:1")");
    QTest::newRow("close") << QByteArray("close")
                           << QByteArray(R"("peer":"127.0.0.1:1","reason":"finished")");
    QTest::newRow("line") << QByteArray(
        "line") << QByteArray(R"("peer":"Hands","direction":"in","bytes":"a\\xff \"b\"")");
    QTest::newRow("line of a sample")
        << QByteArray("line")
        << QByteArray(R"("peer":"[::1]:2","direction":"out","bytes":"","sampled":12)");
    QTest::newRow("merge of a newer report")
        << QByteArray("merge")
        << QByteArray(R"("client":"kiwi","origin":"Welsh","effective":"1520023934.918963997",)"
                      R"("via":"Holiday","verdict":"newer","difference":"+0.263873386",)"
                      R"("location":"+34.068930-118.445127","time":"1520023934.918963997")");
    QTest::newRow("merge of a duplicate")
        << QByteArray("merge")
        << QByteArray(R"("client":"kiwi","origin":"Welsh","effective":"1520023934.000000000",)"
                      R"("verdict":"equal","sampled":64)");
    QTest::newRow("client")
        << QByteArray("client")
        << QByteArray(R"("client":"kiwi","server":"Welsh","difference":"+0.263873386",)"
                      R"("location":"+34.068930-118.445127","time":"1.5")");
    QTest::newRow("link") << QByteArray("link")
                          << QByteArray(R"("neighbour":"Hands","state":"down","reason":"silent")");
    QTest::newRow("digest") << QByteArray("digest")
                            << QByteArray(R"("root":"0123456789abcdef","clients":3)");
    QTest::newRow("lookup") << QByteArray("lookup")
                            << QByteArray(R"("peer":"127.0.0.1:1","status":"OK","took":123456)");
    QTest::newRow("limit") << QByteArray("limit")
                           << QByteArray(R"("limit":"ids","peer":"127.0.0.1:1")");
    QTest::newRow("fault of a link")
        << QByteArray("fault") << QByteArray(R"("what":"delay","neighbour":"Hands","amount":200)");
    QTest::newRow("fault of the server") << QByteArray("fault") << QByteArray(R"("what":"pause")");
    QTest::newRow("stats")
        << QByteArray("stats")
        << QByteArray(
               R"("span":1000000000,"linesIn":10,"linesOut":11,"heard":12,"sent":13,"newer":14,)"
               R"("equal":15,"stale":16,"lookups":17,"opened":18,"closed":19,"clients":20,)"
               R"("connections":21,"observers":22,"lookupsWaiting":23,"bytesHeld":24,)"
               R"("owed":[{"neighbour":"Hands","clients":1,"roundTrip":412000},)"
               R"({"neighbour":"Wilkes","clients":0}],)"
               R"("answer":[[3,2]],"oneHop":[[4,1],[9,5]],"moreHops":[],"places":[[40,6]])");
}

void tst_MonitorLine::writesEvents()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, members);
    const QByteArray line = "{\"kind\":\"" + kind + "\"," + heading + ',' + members + "}\n";
    std::string scratch;
    const MonitorLine read = readBack(line, scratch);
    const auto *event = std::get_if<StreamEvent>(&read);
    QVERIFY(event);
    QVERIFY(event->stamp == stamp);
    QCOMPARE(written(event->stamp, event->event), line);
    if (const auto *stats = std::get_if<event::Stats>(&event->event))
        QVERIFY(*stats == someStats());
    if (const auto *one = std::get_if<event::Line>(&event->event); one && one->sampled == 0)
        QCOMPARE(bytes(one->bytes), QByteArray("a\xff \"b\""));
    // In whatever order: line tools sort.
    const QByteArray sorted = '{' + members + ',' + heading + ",\"kind\":\"" + kind + "\"}\n";
    std::string again;
    QVERIFY(readBack(sorted, again) == read);
}

void tst_MonitorLine::writesTheRest()
{
    std::string scratch;
    const QByteArray hello = written(someHello());
    QCOMPARE(hello,
             QByteArray(R"({"hello":1,"server":"Welsh","herd":"goloman","run":"0123456789abcdef",)"
                        R"("program":"1.2.3","utc":"1795190064.000000001",)"
                        R"("topology":{"servers":[{"id":"Welsh",)"
                        R"("host":"127.0.0.1","port":8003,"linkPort":18003,"monitorPort":13003},)"
                        R"({"id":"Holiday","host":"h.example","port":8002,"linkPort":18002,)"
                        R"("monitorPort":0}],"edges":[["Holiday","Welsh"]]},)"
                        R"("capabilities":["snapshot","events"]})"
                        "\n"));
    QVERIFY(readBack(hello, scratch) == MonitorLine(someHello()));

    const SnapshotBegin begin {
        5, 2, {{"Hands", event::LinkState::Up, {1, 2}}, {"Wilkes", event::LinkState::Down, {}}}};
    const QByteArray begun = written(begin);
    QCOMPARE(begun,
             QByteArray(R"({"snapshot":"begin","seq":5,"clients":2,"links":[)"
                        R"({"neighbour":"Hands","state":"up","since":"1.000000002"},)"
                        R"({"neighbour":"Wilkes","state":"down"}]})"
                        "\n"));
    QVERIFY(readBack(begun, scratch) == MonitorLine(begin));

    const SnapshotBegin faulty {
        0, 0, {}, {{event::Chaos::Drop, "Hands", 50}, {event::Chaos::Pause, {}, 0}}};
    QCOMPARE(written(faulty),
             QByteArray(R"({"snapshot":"begin","seq":0,"clients":0,"faults":[)"
                        R"({"what":"drop","neighbour":"Hands","amount":50},{"what":"pause"}]})"
                        "\n"));
    QVERIFY(readBack(written(faulty), scratch) == MonitorLine(faulty));

    const event::Client client {"kiwi", "Welsh", "+0.5", "+1-1", "1"};
    const QByteArray shown = written(client);
    QCOMPARE(shown,
             QByteArray(R"({"client":"kiwi","server":"Welsh","difference":"+0.5",)"
                        R"("location":"+1-1","time":"1"})"
                        "\n"));
    QVERIFY(readBack(shown, scratch) == MonitorLine(client));

    QCOMPARE(written(SnapshotEnd {5, 2}),
             QByteArray("{\"snapshot\":\"end\",\"seq\":5,\"clients\":2}\n"));
    QVERIFY(readBack(written(SnapshotEnd {5, 2}), scratch) == MonitorLine(SnapshotEnd {5, 2}));
    QVERIFY(readBack(written(Resumed {5}), scratch) == MonitorLine(Resumed {5}));
    QVERIFY(readBack(written(StreamPong {3, {1, 2}}), scratch)
            == MonitorLine(StreamPong {3, {1, 2}}));
    const QByteArray done = written(CommandDone {{event::Chaos::Heal, "Hands", 0}});
    QCOMPARE(done, QByteArray("{\"done\":\"heal\",\"neighbour\":\"Hands\"}\n"));
    QVERIFY(readBack(done, scratch) == MonitorLine(CommandDone {{event::Chaos::Heal, "Hands", 0}}));
    const QByteArray error = written(StreamError {"no"});
    QVERIFY(readBack(error, scratch) == MonitorLine(StreamError {"no"}));
}

void tst_MonitorLine::writesSources()
{
    std::string scratch;
    const SourceLine attached {
        SourceState::Attached, "127.0.0.1:13003", "Welsh", {-1, 750'000'000}, 1500ns, {}};
    const QByteArray line = written(attached);
    QCOMPARE(line,
             QByteArray(R"({"source":"attached","address":"127.0.0.1:13003","server":"Welsh",)"
                        R"("ahead":"-0.250000000","within":1500})"
                        "\n"));
    QVERIFY(readBack(line, scratch) == MonitorLine(attached));
    const SourceLine lost {SourceState::Lost, "[::1]:1", {}, {}, {}, "silent for 5 s"};
    QCOMPARE(written(lost),
             QByteArray(R"({"source":"lost","address":"[::1]:1","reason":"silent for 5 s"})"
                        "\n"));
    QVERIFY(readBack(written(lost), scratch) == MonitorLine(lost));
}

void tst_MonitorLine::everyFieldIsNeeded()
{
    const std::string line = R"({"kind":"link","seq":1,"utc":"1","mono":"1","neighbour":"B",)"
                             R"("state":"up","reason":""})";
    std::string scratch;
    QVERIFY(std::holds_alternative<StreamEvent>(parseMonitorLine(line, scratch)));
    JsonMembers members(line);
    while (const auto member = members.next()) {
        std::string without = line;
        const auto at = static_cast<std::size_t>(member->key.data() - line.data());
        without[at] = 'X';
        const MonitorLine read = parseMonitorLine(without, scratch);
        if (member->key == "kind")
            QVERIFY(std::holds_alternative<UnknownLine>(read));
        else
            QVERIFY2(std::holds_alternative<MalformedLine>(read), without.c_str());
    }
}

void tst_MonitorLine::skipsWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("another object") << QByteArray(R"({"later":[1]})");
    QTest::newRow("another kind") << QByteArray(
        R"({"kind":"later","seq":1,"utc":"1","mono":"1","more":{}})");
    QTest::newRow("another part of a snapshot")
        << QByteArray(R"({"snapshot":"later","seq":1,"clients":0})");
}

void tst_MonitorLine::skipsWhatItDoesNotKnow()
{
    QFETCH(QByteArray, line);
    std::string scratch;
    QVERIFY(std::holds_alternative<UnknownLine>(parseMonitorLine(view(line), scratch)));
    const QByteArray open =
        R"({"kind":"open","later":{"peer":0},"seq":1,"utc":"1","mono":"1","peer":"p"})";
    const MonitorLine read = parseMonitorLine(view(open), scratch);
    QVERIFY(std::holds_alternative<StreamEvent>(read));
    const QByteArray later = R"({"kind":"later","seq":7,"utc":"2","mono":"3"})";
    QVERIFY(parseMonitorLine(view(later), scratch)
            == MonitorLine(UnknownLine {{7, {2, 0}, {3, 0}}}));
}

void tst_MonitorLine::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QByteArray(line);
    };
    row("nothing", "");
    row("no JSON", "HTTP/1.1 200 OK");
    row("an array", "[]");
    row("half an object", R"({"kind":"open")");
    row("a kind of a number", R"({"kind":1,"seq":1,"utc":"1","mono":"1"})");
    row("a number below nought", R"({"kind":"open","seq":-1,"utc":"1","mono":"1","peer":"p"})");
    row("a time of a number", R"({"kind":"open","seq":1,"utc":1,"mono":"1","peer":"p"})");
    row("a verdict that is none",
        R"({"kind":"merge","seq":1,"utc":"1","mono":"1","client":"c",)"
        R"("origin":"A","effective":"1","verdict":"odd"})");
    row("a bin beyond the last",
        R"({"kind":"stats","seq":1,"utc":"1","mono":"1","answer":[[164,1]]})");
    row("a port beyond the last",
        R"({"hello":1,"server":"A","herd":"h","run":"r","utc":"1","capabilities":[],)"
        R"("topology":{"edges":[],"servers":[{"id":"A","host":"h","port":65536,"linkPort":1,)"
        R"("monitorPort":1}]}})");
    row("a source in a state that is none", R"({"source":"odd","address":"h:1"})");
    row("a clock ahead by a bare number", R"({"source":"lost","address":"h:1","ahead":"1"})");
    row("an edge of three",
        R"({"hello":1,"server":"A","herd":"h","run":"r","utc":"1",)"
        R"("capabilities":[],"topology":{"servers":[],"edges":[["A","B","C"]]}})");
}

void tst_MonitorLine::refuses()
{
    QFETCH(QByteArray, line);
    std::string scratch;
    QVERIFY(std::holds_alternative<MalformedLine>(parseMonitorLine(view(line), scratch)));
}

void tst_MonitorLine::readsObservers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("index"); // of the alternative
    const auto row = [](const char *name, const char *line, int index) {
        QTest::newRow(name) << QByteArray(line) << index;
    };
    row("hello", R"({"hello":1})", 0);
    row("hello with options", R"({"later":{},"hello":1,"token":"t","run":"r","since":3})", 0);
    row("hello of a version beyond all", R"({"hello":99999999999999999999})", 0);
    row("ping", R"({"ping":3})", 1);
    row("command", R"({"chaos":"cut","neighbour":"Hands"})", 2);
    row("command that there is not", R"({"chaos":"burn"})", 2);
    row("command out of form", R"({"chaos":"delay","milliseconds":-1})", 2);
    row("another object", R"({"later":1})", 3);
    row("hello of text", R"({"hello":"1"})", 4);
    row("hello of a fraction", R"({"hello":1.5})", 4);
    row("a token that is no text", R"({"hello":1,"token":1})", 4);
    row("ping of text", R"({"ping":"3"})", 4);
    row("no JSON", "POST / HTTP/1.1", 4);
    row("an array", "[]", 4);
}

void tst_MonitorLine::readsObservers()
{
    QFETCH(QByteArray, line);
    QFETCH(int, index);
    std::string scratch;
    QCOMPARE(static_cast<int>(parseObserverLine(view(line), scratch).index()), index);
}

void tst_MonitorLine::writesObservers()
{
    std::string line;
    std::string scratch;
    const ObserverHello hello {1, "secret \xff", "r", 4};
    appendObserverLine(line, hello);
    QCOMPARE(bytes(line),
             QByteArray(R"({"hello":1,"token":"secret \\xff","run":"r","since":4})"
                        "\n"));
    line.pop_back();
    QVERIFY(parseObserverLine(line, scratch) == ObserverLine(hello));
    line.clear();
    appendObserverLine(line, ObserverPing {9});
    QCOMPARE(bytes(line), QByteArray("{\"ping\":9}\n"));
    line.clear();
    const ObserverCommand command {"delay", "Hands", 200, 0, 0};
    appendObserverLine(line, command);
    QCOMPARE(bytes(line),
             QByteArray(R"({"chaos":"delay","neighbour":"Hands","milliseconds":200})"
                        "\n"));
    line.pop_back();
    QVERIFY(parseObserverLine(line, scratch) == ObserverLine(command));
    QVERIFY(parseObserverLine(R"({"chaos":"delay","milliseconds":"1"})", scratch)
            == ObserverLine(ObserverCommand {}));
}

QTEST_APPLESS_MAIN(tst_MonitorLine)
#include "tst_monitorline.moc"
