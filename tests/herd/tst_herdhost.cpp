// A herd on a thread of its own, met by its real ports from the thread of the test.

#include "core/herd/herdhost.h"
#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteer.h"
#include "core/places/offlineplaces.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

std::variant<std::unique_ptr<PlacesProvider>, QString> offlinePlaces()
{
    return std::make_unique<OfflinePlaces>(
        std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer())));
}

/// The assignment's herd on ports of the system's choice.
Topology goloman()
{
    Topology herd = *builtInHerd("goloman");
    for (ServerAddress &server : herd.servers)
        server = {.id = server.id};
    return herd;
}

/// A host and what it said so far.
struct Hosted
{
    explicit Hosted(Topology topology = goloman())
        : host(std::move(topology), offlinePlaces)
    {
        QObject::connect(&host, &HerdHost::started, &host,
                         [this](const Topology &bound) { herd = bound; });
        host.start();
    }

    bool isStarted()
    {
        const bool ended =
            QTest::qWaitFor([this] { return !herd.servers.empty() || !failures.isEmpty(); },
                            milliseconds(TestClient::patience));
        return ended && failures.isEmpty();
    }

    const ServerAddress &at(const char *id) const { return *herd.find(id); }

    /// Waits for the next change; gives "id state".
    QString nextChange()
    {
        if (changes.isEmpty() && !changes.wait(milliseconds(TestClient::patience)))
            return u"nothing changed"_s;
        const QVariantList change = changes.takeFirst();
        const auto names = QMetaEnum::fromType<HerdHost::State>();
        return change[0].toString() + ' '_L1
            + QLatin1StringView(names.valueToKey(change[1].toInt()));
    }

    static int milliseconds(std::chrono::milliseconds duration)
    {
        return static_cast<int>(duration.count());
    }

    HerdHost host;
    QSignalSpy failures {&host, &HerdHost::failed};
    QSignalSpy changes {&host, &HerdHost::serverChanged};
    QSignalSpy warnings {&host, &HerdHost::warned};
    Topology herd;
};

/// One line of a client, and the first line of what the server says to it.
QByteArray ask(const ServerAddress &server, const QByteArray &line)
{
    TestClient client(server.port);
    client.send(line + '\n');
    return client.readLine().trimmed();
}

/// The neighbours to whom the server has links that are up, as an observer sees them, sorted.
QStringList linked(const ServerAddress &server)
{
    TestClient observer(server.monitorPort);
    observer.send("{\"hello\":1}\n");
    observer.halfClose();
    observer.readLine(); // the greeting
    const auto begin = QJsonDocument::fromJson(observer.readLine()).object();
    QStringList ids;
    for (const auto &link : begin["links"_L1].toArray()) {
        if (link.toObject()["state"_L1] == "up"_L1)
            ids.append(link.toObject()["neighbour"_L1].toString());
    }
    ids.sort();
    return ids;
}

QStringList neighbours(const Topology &herd, const char *id)
{
    QStringList ids;
    for (const ServerAddress *neighbour : herd.neighbours(id))
        ids.append(QString::fromStdString(neighbour->id));
    ids.sort();
    return ids;
}

bool allLinked(const Topology &herd)
{
    return std::ranges::all_of(herd.servers, [&](const ServerAddress &server) {
        return linked(server) == neighbours(herd, server.id.c_str());
    });
}

const QByteArray kiwi = "IAMAT kiwi +34.068930-118.445127 1520023934.918963997";

} // namespace

class tst_HerdHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversLinkAndAnswer();
    void observersAreToldTheBoundPorts();
    void killedServerIsGoneAndLearnsWhatItMissed();
    void stoppedServerAnswersWhatItWasAsked();
    void serversGoAndComeAgainAndAgain();
    void whatTheStateForbidsChangesNothing();
    void observersWithTheTokenBringFaultsAbout();
    void revivalThatFailsIsSaid();
    void twoHostsAtOnce();
    void destroyedWhileBusy();
    void wrongHerdsFail_data();
    void wrongHerdsFail();
    void portThatIsTakenFails();
    void placesThatCantBeMadeFail();
};

void tst_HerdHost::serversLinkAndAnswer()
{
    Hosted five;
    QVERIFY(five.isStarted());
    QCOMPARE(five.herd.servers.size(), 5U);
    QTRY_VERIFY(allLinked(five.herd));
    const QByteArray at = ask(five.at("Welsh"), kiwi);
    QVERIFY(at.startsWith("AT Welsh +"));
    QTRY_COMPARE(ask(five.at("Hands"), "WHATSAT kiwi 10 2"), at);
    TestClient client(five.at("Goloman").port);
    QVERIFY(client.send("WHATSAT kiwi 10 2\n"));
    client.halfClose();
    const QByteArray answer = client.readAll();
    const auto places = QJsonDocument::fromJson(answer.mid(answer.indexOf('\n'))).object();
    QCOMPARE(places["results"_L1].toArray().size(), 2);
    QCOMPARE(five.changes.size(), 0);
    QCOMPARE(five.warnings.size(), 0);
}

void tst_HerdHost::observersAreToldTheBoundPorts()
{
    Hosted five;
    QVERIFY(five.isStarted());
    TestClient observer(five.at("Hands").monitorPort);
    observer.send("{\"hello\":1}\n");
    const QByteArray greeting = observer.readLine();
    for (const ServerAddress &server : five.herd.servers) {
        for (const std::uint16_t port : {server.port, server.linkPort, server.monitorPort})
            QVERIFY2(port != 0 && greeting.contains(':' + QByteArray::number(port)), greeting);
    }
}

void tst_HerdHost::killedServerIsGoneAndLearnsWhatItMissed()
{
    Hosted five;
    QVERIFY(five.isStarted());
    QTRY_VERIFY(allLinked(five.herd));
    QVERIFY(ask(five.at("Holiday"), "IAMAT lost +1+1 1").startsWith("AT Holiday"));
    TestClient client(five.at("Holiday").port);
    QVERIFY(client.isConnected());
    five.host.kill(u"Holiday"_s);
    QCOMPARE(five.nextChange(), u"Holiday Down"_s);
    QVERIFY(client.isClosedByPeer());
    QVERIFY(!TestClient(five.at("Holiday").port).isConnected());
    QVERIFY(!TestClient(five.at("Holiday").linkPort).isConnected());
    QVERIFY(!TestClient(five.at("Holiday").monitorPort).isConnected());
    QTRY_COMPARE(linked(five.at("Goloman")), (QStringList {u"Hands"_s, u"Wilkes"_s}));
    QTRY_COMPARE(linked(five.at("Welsh")), QStringList());

    const QByteArray missed = ask(five.at("Hands"), kiwi);
    QVERIFY(missed.startsWith("AT Hands"));
    five.host.revive(u"Holiday"_s);
    QCOMPARE(five.nextChange(), u"Holiday Running"_s);
    QTRY_COMPARE(ask(five.at("Holiday"), "WHATSAT kiwi 1 1"), missed);
    QTRY_COMPARE(ask(five.at("Welsh"), "WHATSAT kiwi 1 1"), missed); // by way of Holiday alone
    QTRY_VERIFY(allLinked(five.herd));
}

void tst_HerdHost::stoppedServerAnswersWhatItWasAsked()
{
    Hosted five;
    QVERIFY(five.isStarted());
    QTRY_VERIFY(allLinked(five.herd));
    TestClient client(five.at("Welsh").port);
    QVERIFY(client.send("hello\n")); // whoever waits to be let in is not answered
    QCOMPARE(client.readLine(), QByteArray("? hello\n"));
    QVERIFY(client.send(kiwi + '\n'));
    five.host.stop(u"Welsh"_s);
    QVERIFY(client.readLine().startsWith("AT Welsh"));
    QVERIFY(client.isClosedByPeer());
    QCOMPARE(five.nextChange(), u"Welsh Stopping"_s);
    QCOMPARE(five.nextChange(), u"Welsh Down"_s);
    QTRY_VERIFY(ask(five.at("Hands"), "WHATSAT kiwi 1 1").startsWith("AT Welsh")); // handed over
}

void tst_HerdHost::serversGoAndComeAgainAndAgain()
{
    Hosted five;
    QVERIFY(five.isStarted());
    QVERIFY(ask(five.at("Wilkes"), kiwi).startsWith("AT Wilkes"));
    for (int round = 0; round < 2; ++round) {
        five.host.kill(u"Goloman"_s);
        five.host.stop(u"Hands"_s);
        five.host.revive(u"Goloman"_s);
        QCOMPARE(five.nextChange(), u"Goloman Down"_s);
        QCOMPARE(five.nextChange(), u"Hands Stopping"_s);
        QCOMPARE(five.nextChange(), u"Goloman Running"_s);
        QCOMPARE(five.nextChange(), u"Hands Down"_s);
        five.host.revive(u"Hands"_s);
        QCOMPARE(five.nextChange(), u"Hands Running"_s);
        QTRY_VERIFY(allLinked(five.herd));
        QTRY_VERIFY(ask(five.at("Hands"), "WHATSAT kiwi 1 1").startsWith("AT Wilkes"));
    }
}

void tst_HerdHost::whatTheStateForbidsChangesNothing()
{
    Hosted five;
    QVERIFY(five.isStarted());
    five.host.revive(u"Hands"_s); // it runs
    five.host.kill(u"Nobody"_s);
    five.host.kill(u"Hands"_s);
    five.host.kill(u"Hands"_s);
    five.host.stop(u"Hands"_s);
    five.host.stop(u"Welsh"_s);
    five.host.kill(u"Welsh"_s); // while it stops
    five.host.revive(u"Hands"_s);
    QCOMPARE(five.nextChange(), u"Hands Down"_s);
    QCOMPARE(five.nextChange(), u"Welsh Stopping"_s);
    QCOMPARE(five.nextChange(), u"Welsh Down"_s);
    QCOMPARE(five.nextChange(), u"Hands Running"_s);
    QCOMPARE(five.changes.size(), 0);
}

void tst_HerdHost::observersWithTheTokenBringFaultsAbout()
{
    Hosted five;
    QVERIFY(five.isStarted());
    QTRY_VERIFY(allLinked(five.herd));
    const auto order = [&](const QByteArray &token, const QByteArray &command) {
        TestClient observer(five.at("Welsh").monitorPort);
        observer.send("{\"hello\":1,\"token\":\"" + token + "\"}\n");
        observer.send(command + '\n');
        QByteArray line = observer.readLine();
        while (line.startsWith('{') && !line.contains("\"done\"") && !line.contains("\"error\""))
            line = observer.readLine();
        return line.trimmed();
    };
    const QByteArray token = QByteArray::fromStdString(five.host.token());
    QVERIFY(order("guessed", R"({"chaos":"pause"})").startsWith("{\"error\""));
    QCOMPARE(order(token, R"({"chaos":"pause"})"), QByteArray(R"({"done":"pause"})"));
    QCOMPARE(ask(five.at("Hands"), kiwi).left(8), QByteArray("AT Hands")); // others go on
    QCOMPARE(order(token, R"({"chaos":"resume"})"), QByteArray(R"({"done":"resume"})"));
    QTRY_VERIFY(ask(five.at("Welsh"), "WHATSAT kiwi 1 1").startsWith("AT Hands"));
    QCOMPARE(order(token, R"({"chaos":"stop"})"), QByteArray(R"({"done":"stop"})"));
    QCOMPARE(five.nextChange(), u"Welsh Stopping"_s);
    QCOMPARE(five.nextChange(), u"Welsh Down"_s);
    five.host.revive(u"Welsh"_s);
    QCOMPARE(five.nextChange(), u"Welsh Running"_s);
    QTRY_VERIFY(allLinked(five.herd));
    QVERIFY(Hosted().host.token() != five.host.token());
}

void tst_HerdHost::revivalThatFailsIsSaid()
{
    Hosted five;
    QVERIFY(five.isStarted());
    five.host.kill(u"Hands"_s);
    QCOMPARE(five.nextChange(), u"Hands Down"_s);
    {
        QTcpServer squatter; // it reuses addresses, too
        QVERIFY(squatter.listen(QHostAddress::LocalHost, five.at("Hands").port));
        five.host.revive(u"Hands"_s);
        const auto ofHands = [&] { // its neighbours may warn, too
            QStringList texts;
            for (const QVariantList &warning : std::as_const(five.warnings)) {
                if (warning[0].toString() == "Hands"_L1)
                    texts.append(warning[1].toString());
            }
            return texts.join('\n'_L1);
        };
        QTRY_VERIFY(ofHands().startsWith("Hands cannot listen on port "_L1
                                         + QString::number(five.at("Hands").port)));
    }
    five.host.revive(u"Hands"_s);
    QCOMPARE(five.nextChange(), u"Hands Running"_s);
}

void tst_HerdHost::twoHostsAtOnce()
{
    Hosted one;
    Hosted other;
    QVERIFY(one.isStarted());
    QVERIFY(other.isStarted());
    QTRY_VERIFY(allLinked(one.herd) && allLinked(other.herd));
    QVERIFY(ask(one.at("Hands"), kiwi).startsWith("AT Hands"));
    QTRY_VERIFY(ask(one.at("Welsh"), "WHATSAT kiwi 1 1").startsWith("AT Hands"));
    QVERIFY(ask(other.at("Hands"), "WHATSAT kiwi 1 1").startsWith("? "));
}

void tst_HerdHost::destroyedWhileBusy()
{
    { // before it has begun
        Hosted five;
    }
    std::uint16_t port = 0;
    TestClient asking = [&] { // while clients ask, a server stops, and others come and go
        Hosted five;
        [&] { QVERIFY(five.isStarted()); }();
        port = five.at("Hands").port;
        TestClient client(port);
        client.send(kiwi + '\n' + QByteArray("WHATSAT kiwi 50 20\n").repeated(2000));
        five.host.stop(u"Welsh"_s);
        five.host.kill(u"Wilkes"_s);
        five.host.revive(u"Wilkes"_s);
        return client;
    }();
    QVERIFY(asking.isClosedByPeer());
    QVERIFY(!TestClient(port).isConnected());
}

void tst_HerdHost::wrongHerdsFail_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("an edge to nobody")
        << QStringList {u"A"_s, u"B"_s} << u"C"_s << u"no server is called \"C\""_s;
    QTest::newRow("a server that is there twice")
        << QStringList {u"A"_s, u"B"_s, u"A"_s} << u"B"_s << u"server A is there twice"_s;
}

void tst_HerdHost::wrongHerdsFail()
{
    QFETCH(const QStringList, ids);
    QFETCH(const QString, to);
    QFETCH(const QString, text);
    Topology herd;
    herd.name = "wrong";
    for (const QString &id : ids)
        herd.servers.push_back({.id = id.toStdString()});
    herd.edges = {{"A", to.toStdString()}};
    Hosted hosted(herd);
    QVERIFY(!hosted.isStarted());
    QCOMPARE(hosted.failures[0][0].toString(), text);
    hosted.host.kill(u"A"_s);
    hosted.host.revive(u"A"_s);
    QTest::qWait(0);
    QCOMPARE(hosted.changes.size(), 0);
}

void tst_HerdHost::portThatIsTakenFails()
{
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    Topology herd = goloman();
    herd.servers[3].linkPort = squatter.serverPort();
    Hosted hosted(herd);
    QVERIFY(!hosted.isStarted());
    QCOMPARE(hosted.failures[0][0].toString(),
             u"Welsh can't have port %1: Address already in use"_s.arg(squatter.serverPort()));
}

void tst_HerdHost::placesThatCantBeMadeFail()
{
    HerdHost host(goloman(), [] { return u"no map"_s; });
    QSignalSpy failed(&host, &HerdHost::failed);
    host.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), u"no map"_s);
}

QTEST_GUILESS_MAIN(tst_HerdHost)
#include "tst_herdhost.moc"
