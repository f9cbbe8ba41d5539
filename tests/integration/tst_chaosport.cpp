// Chaos by the monitor ports of five real servers, as a person at a terminal brings it about.

#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <optional>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char token[] = "canary-0123456789";
constexpr std::size_t goloman = 0;
constexpr std::size_t holiday = 2;
constexpr std::size_t welsh = 3;

/// An observer who has said hello and read the snapshot; what it is told is kept.
class Observer
{
public:
    Observer(std::uint16_t port, const QByteArray &given)
        : m_client(port)
    {
        m_client.send("{\"hello\":1,\"token\":\"" + given + "\"}\n");
    }

    /// Reads on to a line that begins so; empty where the stream ends before.
    QByteArray readTo(const QByteArray &beginning)
    {
        for (QByteArray line = m_client.readLine(); !line.isEmpty(); line = m_client.readLine()) {
            heard += line;
            if (line.startsWith(beginning))
                return line;
        }
        return {};
    }
    QByteArray order(const QByteArray &command)
    {
        m_client.send(command + '\n');
        return readTo("{\"done\":");
    }
    bool isClosed() { return m_client.isClosedByPeer(); }
    void ask(const QByteArray &line) { m_client.send(line + '\n'); }

    QByteArray heard;

private:
    TestClient m_client;
};

QByteArray ask(std::uint16_t port, const QByteArray &command)
{
    TestClient client(port);
    client.send(command + '\n');
    return client.readLine();
}

bool knows(ProcessHerd &herd, std::size_t index, const QByteArray &client)
{
    return ask(herd.port(index), "WHATSAT " + client + " 1 1").startsWith("AT ");
}

} // namespace

class tst_ChaosPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAndHeals();
    void pausesAndStops();
    void keepsTheTokenToItself();

private:
    QTemporaryDir m_folder;
    QString tokenFile() const { return m_folder.filePath(u"token"_s); }
    void writeToken(const QByteArray &bytes) const
    {
        QFile file(tokenFile());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes + '\n');
    }
    QStringList options() const
    {
        return {u"--allow-chaos"_s, u"--monitor-token-file"_s, tokenFile(), u"--places"_s,
                u"offline"_s};
    }
};

void tst_ChaosPort::cutsAndHeals()
{
    writeToken(token);
    ProcessHerd herd(options());
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    Observer observer(herd.monitorPort(welsh), token);
    QVERIFY(observer.readTo("{\"hello\":1,").contains("\"chaos\""));
    QVERIFY(!observer.readTo("{\"snapshot\":\"end\"").isEmpty());
    QCOMPARE(observer.order(R"({"chaos":"cut","neighbour":"Holiday"})"),
             QByteArray("{\"done\":\"cut\",\"neighbour\":\"Holiday\"}\n"));
    QVERIFY(observer.heard.contains(R"("what":"cut","neighbour":"Holiday")"));
    QVERIFY(!observer.readTo("{\"kind\":\"link\"").isEmpty());
    QVERIFY(ask(herd.port(goloman), "IAMAT kiwi +1-1 1").startsWith("AT Goloman "));
    QTRY_VERIFY(knows(herd, holiday, "kiwi"));
    QVERIFY(!knows(herd, welsh, "kiwi"));
    Observer other(herd.monitorPort(welsh), token);
    QVERIFY(other.readTo("{\"snapshot\":\"begin\"")
                .contains(R"("faults":[{"what":"cut","neighbour":"Holiday"}])"));
    QVERIFY(!observer.order(R"({"chaos":"heal"})").isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(knows(herd, welsh, "kiwi"), 10'000);
    QVERIFY(!other.readTo("{\"kind\":\"fault\"").isEmpty());
    QTRY_VERIFY(herd.log(welsh).contains(" WARN Holiday an observer did: cut\n"));
}

void tst_ChaosPort::pausesAndStops()
{
    writeToken(token);
    ProcessHerd herd(options());
    QVERIFY(herd.start());
    Observer observer(herd.monitorPort(welsh), token);
    TestClient before(herd.port(welsh));
    before.send("IAMAT kiwi +1-1 1\n");
    QVERIFY(before.readLine().startsWith("AT Welsh "));
    QCOMPARE(observer.order(R"({"chaos":"pause"})"), QByteArray("{\"done\":\"pause\"}\n"));
    before.send("IAMAT kiwi +1-1 2\n");
    TestClient during(herd.port(welsh));
    during.send("IAMAT kiwi +1-1 3\n");
    for (int number = 0; number < 20; ++number) { // the loop turns meanwhile, for observers
        observer.ask("{\"ping\":7}");
        QVERIFY(!observer.readTo("{\"pong\":7").isEmpty());
    }
    QVERIFY(!before.hasSomething());
    QVERIFY(!during.hasSomething());
    QCOMPARE(observer.order(R"({"chaos":"resume"})"), QByteArray("{\"done\":\"resume\"}\n"));
    QVERIFY(before.readLine().startsWith("AT Welsh "));
    QVERIFY(during.readLine().startsWith("AT Welsh "));
    QVERIFY(!observer.order(R"({"chaos":"pause"})").isEmpty());
    QCOMPARE(observer.order(R"({"chaos":"stop"})"), QByteArray("{\"done\":\"stop\"}\n"));
    QVERIFY(observer.isClosed());
    QCOMPARE(herd[welsh].waitForExit(), 0);
}

void tst_ChaosPort::keepsTheTokenToItself()
{
    writeToken(token);
    ProcessHerd herd(options());
    QVERIFY(herd.start());
    Observer observer(herd.monitorPort(welsh), token);
    observer.order(R"({"chaos":"delay","neighbour":"Holiday","milliseconds":10})");
    constexpr char next[] = "canary-other-0123456789";
    writeToken(next);
    herd[welsh].signal(SIGHUP);
    QTRY_VERIFY(herd[welsh].said().contains("read the configuration anew"_L1));
    Observer late(herd.monitorPort(welsh), token);
    QVERIFY(!late.readTo("{\"error\":").isEmpty());
    Observer after(herd.monitorPort(welsh), next);
    QVERIFY(!after.order(R"({"chaos":"heal"})").isEmpty());
    QVERIFY(!observer.order(R"({"chaos":"stop"})").isEmpty());
    QCOMPARE(herd[welsh].waitForExit(), 0);
    for (const QByteArray &told :
         {observer.heard, late.heard, after.heard, herd.log(welsh), herd[welsh].said().toUtf8()}) {
        QVERIFY(!told.isEmpty());
        QVERIFY2(!told.contains("canary"), told);
    }
}

QTEST_GUILESS_MAIN(tst_ChaosPort)
#include "tst_chaosport.moc"
