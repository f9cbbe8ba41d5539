// Who gets in by the monitor port, and who may command what.

#include "core/monitor/commandtarget.h"
#include "core/net/systemnetwork.h"
#include "tests/monitor/testport.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char token[] = "canary-0123456789";

/// Carries everything out, except where it is told what is wrong.
class FakeTarget final : public CommandTarget
{
public:
    Outcome carryOut(const ObserverCommand &command) override
    {
        commands << QByteArray(command.chaos.data(), qsizetype(command.chaos.size()));
        if (!wrong.empty())
            return wrong;
        return event::Fault {event::Chaos::Delay, command.neighbour, command.milliseconds};
    }

    QByteArrayList commands;
    std::string wrong;
};

/// As if everybody came from another machine.
class FarNetwork final : public SystemNetwork
{
public:
    Endpoint peerOf(int) const override
    {
        Endpoint peer;
        peer.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 1};
        peer.port = 5;
        return peer;
    }
};

struct AccessPort
{
    explicit AccessPort(bool far = false, std::string asked = token, bool allowed = true)
        : hub(clock, far ? std::make_unique<FarNetwork>() : nullptr)
        , server(hub, source, events, {std::move(asked), allowed ? &target : nullptr})
    {
        QVERIFY(server.listen(0));
    }

    ManualClock clock;
    SocketHub hub;
    FakeSource source;
    EventBus events {clock};
    FakeTarget target;
    MonitorServer server;
};

QByteArray helloWith(const QByteArray &given)
{
    return "{\"hello\":1,\"token\":\"" + given + "\"}\n";
}

} // namespace

class tst_MonitorAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lets_data();
    void lets();
    void takesAnotherTokenFromThenOn();
    void commands_data();
    void commands();
    void saysWhatIsWrongAndGoesOn();
    void closesWhatIsNoCommand_data();
    void closesWhatIsNoCommand();
    void dropsWhoCommandsAndDoesNotListen();
    void tellsANewcomerOfFaults();
};

void tst_MonitorAccess::lets_data()
{
    QTest::addColumn<bool>("far");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("error"); // empty: it is let in
    const QByteArray needed = "observers from beyond this machine need this server's token in the "
                              "hello, as in {\\\"hello\\\":1,\\\"token\\\":\\\"...\\\"}";
    const QByteArray wrong = "this is not the token of this server (--monitor-token-file)";
    QTest::newRow("near, with it")
        << false << QByteArray(token) << QByteArray(token) << QByteArray();
    QTest::newRow("near, without") << false << QByteArray(token) << QByteArray() << QByteArray();
    QTest::newRow("near, with another")
        << false << QByteArray(token) << QByteArray("canary-012345678X") << wrong;
    QTest::newRow("near, with the beginning of it")
        << false << QByteArray(token) << QByteArray(token).chopped(1) << wrong;
    QTest::newRow("near, with one that is not asked for")
        << false << QByteArray() << QByteArray(token) << QByteArray();
    QTest::newRow("far, with it") << true << QByteArray(token) << QByteArray(token) << QByteArray();
    QTest::newRow("far, without") << true << QByteArray(token) << QByteArray() << needed;
    QTest::newRow("far, with another")
        << true << QByteArray(token) << QByteArray("canary-012345678X") << needed;
    QTest::newRow("far, where there is none") << true << QByteArray() << QByteArray() << needed;
}

void tst_MonitorAccess::lets()
{
    QFETCH(bool, far);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, error);
    AccessPort port(far, asked.toStdString());
    TestClient observer(port.server.port());
    observer.send(given.isEmpty() ? hello : helloWith(given));
    observer.halfClose();
    const QByteArray stream = observer.readAll();
    QVERIFY(!observer.wasReset());
    if (error.isEmpty())
        QVERIFY2(isWhole(stream), stream);
    else
        QCOMPARE(stream, "{\"error\":\"" + error + "\"}\n");
    QVERIFY(!stream.contains(token));
    QVERIFY(!stream.contains("canary"));
}

void tst_MonitorAccess::takesAnotherTokenFromThenOn()
{
    AccessPort port(true);
    TestClient before(port.server.port());
    before.send(helloWith(token));
    QVERIFY(before.readLine().startsWith("{\"hello\":1,"));
    port.server.setToken("another-0123456789");
    TestClient late(port.server.port());
    late.send(helloWith(token));
    QVERIFY(late.readAll().startsWith("{\"error\":"));
    TestClient after(port.server.port());
    after.send(helloWith("another-0123456789"));
    QVERIFY(after.readLine().startsWith("{\"hello\":1,"));
    before.send("{\"ping\":1}\n");
    QByteArray line;
    while (!line.startsWith("{\"pong\":1,"))
        QVERIFY(!(line = before.readLine()).isEmpty());
}

void tst_MonitorAccess::commands_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("allowed, with the token")
        << true << QByteArray(token)
        << QByteArray(R"({"done":"delay","neighbour":"Welsh","amount":200})");
    QTest::newRow("allowed, without the token")
        << true << QByteArray()
        << QByteArray(R"({"error":"chaos commands need this server's token in the hello, )"
                      R"(as in {\"hello\":1,\"token\":\"...\"}"})");
    QTest::newRow("not allowed")
        << false << QByteArray(token)
        << QByteArray(R"({"error":"chaos commands are off; start this server with )"
                      R"(--allow-chaos and a token"})");
}

void tst_MonitorAccess::commands()
{
    QFETCH(bool, allowed);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, answer);
    AccessPort port(false, token, allowed);
    TestClient observer(port.server.port());
    observer.send(given.isEmpty() ? hello : helloWith(given));
    const QByteArray greeting = observer.readLine();
    QCOMPARE(greeting.contains("\"chaos\""), allowed);
    for (int line = 0; line < 2; ++line)
        observer.readLine();
    observer.send("{\"chaos\":\"delay\",\"neighbour\":\"Welsh\",\"milliseconds\":200}\n");
    QCOMPARE(observer.readLine(), answer + '\n');
    QCOMPARE(port.target.commands.size(), answer.startsWith("{\"done\"") ? 1 : 0);
    observer.send("{\"ping\":1}\n"); // it goes on
    QVERIFY(observer.readLine().startsWith("{\"pong\":1,"));
}

void tst_MonitorAccess::saysWhatIsWrongAndGoesOn()
{
    AccessPort port;
    port.target.wrong = "no \"such\" neighbour";
    TestClient observer(port.server.port());
    observer.send(helloWith(token));
    for (int line = 0; line < 3; ++line)
        observer.readLine();
    const QByteArrayList sent {R"({"chaos":"cut","neighbour":"Z"})",
                               R"({"chaos":"burn"})",
                               R"({"chaos":"delay","milliseconds":-1})",
                               R"({"chaos":"drop","percent":"all"})",
                               R"({"chaos":1})",
                               R"({"chaos":"drop","percent":99999999999999999999999})"};
    for (const QByteArray &command : sent) {
        observer.send(command + '\n');
        QCOMPARE(observer.readLine(), QByteArray("{\"error\":\"no \\\"such\\\" neighbour\"}\n"));
    }
    QCOMPARE(port.target.commands, (QByteArrayList {"cut", "burn", "", "", "", ""}));
}

void tst_MonitorAccess::closesWhatIsNoCommand_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("before hello") << QByteArray("{\"chaos\":\"cut\"}\n");
    QTest::newRow("in a list") << helloWith(token) + "[{\"chaos\":\"cut\"}]\n";
    QTest::newRow("too long") << helloWith(token) + "{\"chaos\":\"" + QByteArray(5000, 'x')
            + "\"}\n";
}

void tst_MonitorAccess::closesWhatIsNoCommand()
{
    QFETCH(QByteArray, sent);
    AccessPort port;
    TestClient observer(port.server.port());
    observer.send(sent);
    QVERIFY(observer.isClosedByPeer());
    QVERIFY(port.target.commands.isEmpty());
}

void tst_MonitorAccess::dropsWhoCommandsAndDoesNotListen()
{
    AccessPort port;
    port.target.wrong = std::string(60'000, 'x');
    TestClient observer(port.server.port(), 4096);
    observer.send(helloWith(token));
    const QByteArray command = "{\"chaos\":\"cut\"}\n";
    observer.send(command.repeated(1000));
    QTRY_COMPARE(port.server.observers(), 0U);
    QVERIFY(port.target.commands.size() < 500);
}

void tst_MonitorAccess::tellsANewcomerOfFaults()
{
    AccessPort port;
    port.source.inForce = {{event::Chaos::Cut, "B", 0}, {event::Chaos::Pause, {}, 0}};
    TestClient observer(port.server.port());
    const QByteArray stream = snapshotOf(observer);
    QVERIFY2(stream.contains(R"("faults":[{"what":"cut","neighbour":"B"},{"what":"pause"}]})"),
             stream);
}

QTEST_GUILESS_MAIN(tst_MonitorAccess)
#include "tst_monitoraccess.moc"
