#include "core/protocol/text.h"
#include "core/protocol/topology.h"
#include "tests/support/bytes.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList idsOf(const std::vector<const ServerAddress *> &servers)
{
    QByteArrayList ids;
    for (const ServerAddress *server : servers)
        ids.append(bytes(server->id));
    return ids;
}

QByteArrayList namesOf(const std::vector<const Topology *> &herds)
{
    QByteArrayList names;
    for (const Topology *herd : herds)
        names.append(bytes(herd->name));
    return names;
}

/// A herd of servers that are named by one letter each and edges of two.
Topology makeHerd(const QByteArray &servers, const QByteArrayList &edges)
{
    Topology herd;
    for (const char id : servers)
        herd.servers.push_back({.id = std::string(1, id)});
    for (const QByteArray &edge : edges)
        herd.edges.emplace_back(std::string(1, edge[0]), std::string(1, edge[1]));
    return herd;
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn_data();
    void builtIn();
    void builtInHerdsAreSound();
    void builtInHerdsAreInOrder();
    void lookup_data();
    void lookup();
    void ports_data();
    void ports();
    void neighbours();
    void cutOff_data();
    void cutOff();
    void fault_data();
    void fault();
};

void TestTopology::builtIn_data()
{
    // The table of docs/protocol.md, section 5, as it stands there.
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArray>("talks");
    QTest::newRow("goloman")
        << "Goloman Hands Holiday Welsh Wilkes"_ba
        << "Goloman: Hands Holiday Wilkes; Hands: Wilkes; Holiday: Welsh Wilkes"_ba;
    QTest::newRow("hill")
        << "Hill Jaquez Smith Campbell Singleton"_ba
        << "Hill: Jaquez Smith; Singleton: Jaquez Smith Campbell; Smith: Campbell"_ba;
    QTest::newRow("riley")
        << "Riley Jaquez Juzang Campbell Bernard"_ba
        << "Riley: Jaquez Juzang; Bernard: Jaquez Juzang Campbell; Juzang: Campbell"_ba;
    QTest::newRow("johnson")
        << "Juzang Bernard Jaquez Johnson Clark"_ba
        << "Clark: Jaquez Juzang; Bernard: Juzang Jaquez Johnson; Juzang: Johnson"_ba;
    QTest::newRow("bailey") << "Bailey Bona Campbell Clark Jaquez"_ba
                            << "Clark: Jaquez Bona; Campbell: Bailey Bona Jaquez; Bona: Bailey"_ba;
    QTest::newRow("alford") << "Alford Ball Hamilton Holiday Welsh"_ba
                            << "Alford: Hamilton Welsh; Ball: Holiday Welsh; Hamilton: Holiday"_ba;
    QTest::newRow("parker") << "Alford Bolden Hamilton Parker Powell"_ba
                            << "Alford: Parker Powell; Bolden: Parker Powell; Hamilton: Parker"_ba;
}

void TestTopology::builtIn()
{
    const Topology *herd = builtInHerd(QTest::currentDataTag());
    QVERIFY(herd);
    QCOMPARE(bytes(herd->name), QByteArray(QTest::currentDataTag()));
    QByteArrayList servers;
    for (std::size_t i = 0; i < herd->servers.size(); ++i) {
        const ServerAddress &server = herd->servers[i];
        servers.append(bytes(server.id));
        QCOMPARE(bytes(server.host), "127.0.0.1"_ba);
        QCOMPARE(std::size_t {server.port}, 8000 + i);
        QCOMPARE(std::size_t {server.linkPort}, 18000 + i);
        QCOMPARE(std::size_t {server.monitorPort}, 13000 + i);
    }
    QTEST(servers.join(' '), "servers");
    QSet<QByteArray> edges;
    QFETCH(QByteArray, talks);
    for (const QByteArray &row : talks.split(';')) {
        const auto sides = row.split(':');
        for (const QByteArray &other : sides[1].trimmed().split(' '))
            edges.insert(sides[0].trimmed() + ' ' + other);
    }
    QSet<QByteArray> found;
    for (const auto &[one, other] : herd->edges)
        found.insert(bytes(one) + ' ' + bytes(other));
    QCOMPARE(found, edges);
    QCOMPARE(herd->edges.size(), static_cast<std::size_t>(edges.size()));
}

void TestTopology::builtInHerdsAreSound()
{
    for (const Topology &herd : builtInHerds()) {
        QVERIFY(isServerId(herd.name));
        QVERIFY(herd.cutOff().empty());
        for (const auto &[one, other] : herd.edges) {
            QVERIFY(one != other);
            QVERIFY(herd.find(one) && herd.find(other));
            QVERIFY(idsOf(herd.neighbours(one)).contains(bytes(other)));
            QVERIFY(idsOf(herd.neighbours(other)).contains(bytes(one)));
        }
        QSet<QByteArray> ids;
        std::size_t ends = 0;
        for (const ServerAddress &server : herd.servers) {
            QVERIFY(isServerId(server.id));
            QCOMPARE(herd.find(server.id), &server);
            ids.insert(bytes(server.id));
            ends += herd.neighbours(server.id).size();
        }
        QCOMPARE(static_cast<std::size_t>(ids.size()), herd.servers.size());
        QCOMPARE(ends, 2 * herd.edges.size());
    }
}

void TestTopology::builtInHerdsAreInOrder()
{
    std::vector<const Topology *> herds;
    for (const Topology &herd : builtInHerds())
        herds.push_back(&herd);
    QCOMPARE(namesOf(herds).join(' '), "goloman hill riley johnson bailey alford parker"_ba);
}

void TestTopology::lookup_data()
{
    QTest::addColumn<QByteArray>("herds");
    QTest::newRow("Goloman") << "goloman"_ba;
    QTest::newRow("Jaquez") << "hill riley johnson bailey"_ba;
    QTest::newRow("Juzang") << "riley johnson"_ba;
    QTest::newRow("Welsh") << "goloman alford"_ba;
    QTest::newRow("Alford") << "alford parker"_ba;
    QTest::newRow("Nobody") << ""_ba;
    QTest::newRow("riley") << ""_ba;
    QTest::newRow("Rile") << ""_ba;
    QTest::newRow("") << ""_ba;
}

void TestTopology::lookup()
{
    QTEST(namesOf(builtInHerdsWith(QTest::currentDataTag())).join(' '), "herds");
    QVERIFY(!builtInHerd("Goloman"));
    QVERIFY(!builtInHerd(""));
    QVERIFY(!builtInHerd("goloman")->find("Riley"));
}

void TestTopology::ports_data()
{
    QTest::addColumn<std::uint16_t>("port");
    QTest::addColumn<std::uint16_t>("link");
    QTest::addColumn<std::uint16_t>("monitor");
    const auto row = [](const char *name, int port, int link, int monitor) {
        QTest::newRow(name) << static_cast<std::uint16_t>(port) << static_cast<std::uint16_t>(link)
                            << static_cast<std::uint16_t>(monitor);
    };
    row("the first port of the assignment", 8000, 18000, 13000);
    row("the lowest port", 1, 10001, 5001);
    row("the last whose link port lies below the ephemeral range", 22767, 32767, 27767);
    row("the first whose link port would lie in it", 22768, 12768, 27768);
    row("the last whose monitor port lies below the ephemeral range", 27767, 17767, 32767);
    row("the first whose monitor port would lie in it", 27768, 17768, 22768);
    row("the highest port does not wrap", 65535, 55535, 60535);
}

void TestTopology::ports()
{
    QFETCH(std::uint16_t, port);
    QTEST(derivedPort(port, linkPortDistance), "link");
    QTEST(derivedPort(port, monitorPortDistance), "monitor");
}

void TestTopology::neighbours()
{
    const Topology herd = makeHerd("abcd"_ba, {"db"_ba, "ba"_ba});
    QCOMPARE(idsOf(herd.neighbours("b")),
             (QByteArrayList {"a"_ba, "d"_ba})); // in the order of servers
    QCOMPARE(idsOf(herd.neighbours("a")), QByteArrayList {"b"_ba});
    QCOMPARE(idsOf(herd.neighbours("d")), QByteArrayList {"b"_ba});
    QVERIFY(herd.neighbours("c").empty());
    QVERIFY(herd.neighbours("nobody").empty());
}

void TestTopology::cutOff_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArrayList>("edges");
    QTest::addColumn<QByteArray>("missing");
    const auto row = [](const char *name, const QByteArray &servers, const QByteArrayList &edges,
                        const QByteArray &missing) {
        QTest::newRow(name) << servers << edges << missing;
    };
    row("no servers at all", ""_ba, {}, ""_ba);
    row("one server without edges is fine", "a"_ba, {}, ""_ba);
    row("two servers without edges", "ab"_ba, {}, "b"_ba);
    row("a chain listed backwards", "abcd"_ba, {"dc"_ba, "cb"_ba, "ba"_ba}, ""_ba);
    row("two halves", "abcd"_ba, {"ab"_ba, "cd"_ba}, "cd"_ba);
    row("the first server alone", "abc"_ba, {"bc"_ba}, "bc"_ba);
    row("a ring and one outside", "abcd"_ba, {"ab"_ba, "bc"_ba, "ca"_ba}, "d"_ba);
    row("an edge listed twice", "ab"_ba, {"ab"_ba, "ba"_ba}, ""_ba);
}

void TestTopology::cutOff()
{
    QFETCH(QByteArray, servers);
    QFETCH(QByteArrayList, edges);
    QByteArray missing;
    for (const std::string &id : makeHerd(servers, edges).cutOff())
        missing += bytes(id);
    QTEST(missing, "missing");
}

void TestTopology::fault_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArrayList>("edges");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const char *servers, const QByteArrayList &edges,
                        const char *fault) {
        QTest::newRow(name) << QByteArray(servers) << edges << QByteArray(fault);
    };
    row("a sound herd has none", "ABC", {"AB", "CA"}, "");
    row("servers that are cut off are none", "ABC", {}, "");
    row("a herd needs a server", "", {}, "herd h has no servers");
    row("ids are names of files", "A/", {}, "\"/\" is no id of a server");
    row("a server is there once", "ABA", {}, "server A is there twice");
    row("an edge ends at servers", "AB", {"AC"}, "no server is called \"C\"");
    row("an edge begins at servers", "AB", {"CA"}, "no server is called \"C\"");
    row("nobody talks with itself", "AB", {"AB", "BB"}, "B can't talk with itself");
    row("an edge is there once", "AB", {"AB", "AB"}, "the edge of A and B is there twice");
    row("either way round", "AB", {"AB", "BA"}, "the edge of B and A is there twice");
}

void TestTopology::fault()
{
    QFETCH(const QByteArray, servers);
    QFETCH(const QByteArrayList, edges);
    QFETCH(const QByteArray, fault);
    Topology herd = makeHerd(servers, edges);
    herd.name = "h";
    QCOMPARE(bytes(herd.fault().value_or("")), fault);
    herd.name = "no name";
    QCOMPARE(bytes(herd.fault().value_or("")), "\"no name\" is no name of a herd");
}

QTEST_APPLESS_MAIN(TestTopology)
#include "tst_topology.moc"
