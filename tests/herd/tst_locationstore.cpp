#include "core/herd/locationstore.h"
#include "tests/support/allocations.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

#define XXH_INLINE_ALL // for the ids that collide, without linking the library again
#include <xxhash.h>

using namespace herd;
using namespace Qt::StringLiterals;

using Verdict = LocationStore::Verdict;

namespace {

constexpr std::uint64_t seed = 1;
constexpr std::int64_t today = 1'700'000'000;

QByteArray atLine(const QByteArray &difference, const QByteArray &time,
                  const QByteArray &client = "kiwi"_ba,
                  const QByteArray &location = "+34.0-118.0"_ba, const QByteArray &server = "A"_ba)
{
    return "AT " + server + ' ' + difference + ' ' + client + ' ' + location + ' ' + time + '\n';
}

LocationStore::Merged merge(LocationStore &store, const QByteArray &line,
                            LocationStore::Index maxClients = LocationStore::unlimited)
{
    const auto report = parseAt(view(line).substr(0, view(line).size() - 1));
    if (!report)
        qFatal("not an AT line: %s", line.constData());
    return store.merge(*report, view(line), maxClients);
}

/// The line that a server stores for an IAMAT of `client`, which it received at `receivedAt`.
QByteArray received(const QByteArray &client, const QByteArray &time, const Timestamp &receivedAt)
{
    const QByteArray command = "IAMAT " + client + " +34.0-118.0 " + time;
    std::string line;
    appendAt(line, makeReport("A", std::get<Iamat>(parseRequest(view(command))), receivedAt));
    return bytes(line) + '\n';
}

QByteArray storedLine(const LocationStore &store, const QByteArray &client)
{
    const auto index = store.find(view(client));
    return index ? bytes(store.line(*index)) : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(Verdict)

class tst_LocationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void secondReport_data();
    void secondReport();
    void repeatedIamatIsNoNews();
    void aClientStampedFarAheadMovesAgain();
    void sameStateWhateverTheOrder();
    void indexesStayAsTheStoreGrows();
    void keepsIdsOfAnyBytes_data();
    void keepsIdsOfAnyBytes();
    void tellsCollidingIdsApart();
    void refusesNewClientsWhenFull();
    void keepsNothingOfRefusedClients();
};

void tst_LocationStore::isEmptyAtFirst()
{
    const LocationStore store(seed);
    QCOMPARE(store.size(), 0U);
    QVERIFY(!store.find("kiwi"));
}

void tst_LocationStore::secondReport_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<Verdict>("verdict");

    const QByteArray plain = atLine("+0.500000000"_ba, "1700000000.5"_ba);
    const auto row = [&](const char *name, const QByteArray &second, Verdict verdict) {
        QTest::newRow(name) << plain << second << verdict;
    };
    row("the same line is equal", plain, Verdict::Equal);
    row("a later client time is newer", atLine("+0.500000000"_ba, "1700000000.500000001"_ba),
        Verdict::Newer);
    row("an earlier client time is stale", atLine("+0.500000000"_ba, "1700000000.499999999"_ba),
        Verdict::Stale);
    row("a later client time with an earlier receive time is newer",
        atLine("-100.000000000"_ba, "1700000001"_ba), Verdict::Newer);
    row("the same client time received later is stale",
        atLine("+0.500000001"_ba, "1700000000.5"_ba), Verdict::Stale);
    row("the same client time received earlier is newer",
        atLine("+0.499999999"_ba, "1700000000.5"_ba), Verdict::Newer);
    row("both times the same, greater bytes are newer",
        atLine("+0.500000000"_ba, "1700000000.5"_ba, "kiwi"_ba, "+35.0-118.0"_ba), Verdict::Newer);
    row("both times the same, smaller bytes are stale",
        atLine("+0.500000000"_ba, "1700000000.5"_ba, "kiwi"_ba, "+33.0-118.0"_ba), Verdict::Stale);
    row("both times the same, the server's id decides",
        atLine("+0.500000000"_ba, "1700000000.5"_ba, "kiwi"_ba, "+34.0-118.0"_ba, "B"_ba),
        Verdict::Newer);
    row("decimals after the ninth are bytes, not time",
        atLine("+0.500000000"_ba, "1700000000.5000000009"_ba), Verdict::Newer);
    row("a stamp 300 s ahead still counts", atLine("-300.000000000"_ba, "1700000300"_ba),
        Verdict::Newer);
    row("a stamp further ahead counts as its receive time, here the same",
        atLine("-300.000000001"_ba, "1700000300.000000001"_ba), Verdict::Stale);

    const QByteArray stamped2099 = atLine("-2399999999.000000000"_ba, "4099999999"_ba);
    QTest::newRow("after a stamp of 2099, received at 1700000000, a second later is newer")
        << stamped2099 << atLine("+0.000000000"_ba, "1700000001"_ba) << Verdict::Newer;
    QTest::newRow("after a stamp of 2099, received at 1700000000, a second earlier is stale")
        << stamped2099 << atLine("+0.000000000"_ba, "1699999999"_ba) << Verdict::Stale;
    QTest::newRow("of two stamps too far ahead, received together, the greater is newer")
        << stamped2099 << atLine("-2400000000.000000000"_ba, "4100000000"_ba) << Verdict::Newer;
    QTest::newRow("of two stamps too far ahead, the one received later is newer")
        << stamped2099 << atLine("-1399999999.000000000"_ba, "3100000000"_ba) << Verdict::Newer;
}

void tst_LocationStore::secondReport()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(Verdict, verdict);
    LocationStore store(seed);
    const auto stored = merge(store, first);
    QCOMPARE(stored.verdict, Verdict::Newer);
    const auto merged = merge(store, second);
    QCOMPARE(merged.verdict, verdict);
    QCOMPARE(merged.index, stored.index);
    QCOMPARE(storedLine(store, "kiwi"_ba), verdict == Verdict::Newer ? second : first);
    QCOMPARE(store.size(), 1U);
}

void tst_LocationStore::repeatedIamatIsNoNews()
{
    LocationStore store(seed);
    const QByteArray first = received("kiwi"_ba, "1699999999.5"_ba, {today, 0});
    QCOMPARE(merge(store, first).verdict, Verdict::Newer);
    const QByteArray again = received("kiwi"_ba, "1699999999.5"_ba, {today, 1'000});
    QCOMPARE(merge(store, again).verdict, Verdict::Stale);
    QCOMPARE(storedLine(store, "kiwi"_ba), first);
}

void tst_LocationStore::aClientStampedFarAheadMovesAgain()
{
    LocationStore store(seed);
    merge(store, received("kiwi"_ba, "4099999999"_ba, {today, 0}));
    const QByteArray normal = received("kiwi"_ba, "1700000009.9"_ba, {today + 10, 0});
    QCOMPARE(merge(store, normal).verdict, Verdict::Newer);
    QCOMPARE(storedLine(store, "kiwi"_ba), normal);
}

void tst_LocationStore::sameStateWhateverTheOrder()
{
    Random random;
    const QByteArrayList clients {"kiwi"_ba, "a"_ba, "b"_ba};
    // Few values for each field, so that every component of the order comes to decide.
    QByteArrayList lines;
    for (int i = 0; i < 300; ++i) {
        const Timestamp at {today + random.between(0, 3), 0};
        const bool farAhead = random.between(0, 4) == 0;
        const QByteArray time =
            QByteArray::number(qint64(today + (farAhead ? 5'000 : 0) + random.between(0, 3)));
        QByteArray line = received(random.pick(clients), time, at);
        if (random.between(0, 1))
            line.replace("AT A", "AT B");
        lines << line;
    }
    LocationStore reference(seed);
    for (const QByteArray &line : lines)
        merge(reference, line);
    for (int round = 0; round < 50; ++round) {
        std::shuffle(lines.begin(), lines.end(), random.engine());
        LocationStore store(static_cast<std::uint64_t>(round)); // the hash has no say in it
        for (const QByteArray &line : lines)
            merge(store, line);
        for (const QByteArray &client : clients)
            QCOMPARE(storedLine(store, client), storedLine(reference, client));
    }
}

void tst_LocationStore::indexesStayAsTheStoreGrows()
{
    constexpr LocationStore::Index count = 100'000;
    LocationStore store(seed);
    const auto name = [](LocationStore::Index i) { return "client" + QByteArray::number(i); };
    for (LocationStore::Index i = 0; i < count; ++i) {
        const auto merged = merge(store, atLine("+0.000000000"_ba, "1700000000"_ba, name(i)));
        QCOMPARE(merged.verdict, Verdict::Newer);
        QCOMPARE(merged.index, i);
    }
    QCOMPARE(store.size(), count);
    for (LocationStore::Index i = 0; i < count; ++i) {
        QCOMPARE(store.find(view(name(i))), std::optional(i));
        QCOMPARE(bytes(store.client(i)), name(i));
    }
    QVERIFY(!store.find("client100000"));
    QVERIFY(!store.find("client"));
    const QByteArray moved = atLine("+0.000000000"_ba, "1700000001"_ba, name(77'777));
    QCOMPARE(merge(store, moved).index, 77'777U);
    QCOMPARE(storedLine(store, name(77'777)), moved);
    QCOMPARE(store.size(), count);
}

void tst_LocationStore::keepsIdsOfAnyBytes_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::newRow("one letter") << "x"_ba;
    QTest::newRow("a NUL alone") << QByteArray(1, '\0');
    QTest::newRow("a NUL inside") << "a\0b"_ba;
    QTest::newRow("bytes that are not UTF-8") << "\xff\xfe\x80"_ba;
    QTest::newRow("what looks like the fields before it") << "A"_ba;
    QTest::newRow("what looks like the fields behind it") << "+34.0-118.0"_ba;
    QTest::newRow("the time of the report") << "1700000000"_ba;
    QTest::newRow("64 KiB, nearly a whole line") << QByteArray(65'500, 'k');
}

void tst_LocationStore::keepsIdsOfAnyBytes()
{
    QFETCH(QByteArray, client);
    LocationStore store(seed);
    merge(store, atLine("+0.000000000"_ba, "1700000000"_ba, client + 'z'));
    const QByteArray line = atLine("+0.000000000"_ba, "1700000000"_ba, client);
    const auto merged = merge(store, line);
    QCOMPARE(merged.verdict, Verdict::Newer);
    QCOMPARE(store.find(view(client)), std::optional(merged.index));
    QCOMPARE(bytes(store.client(merged.index)), client);
    QCOMPARE(bytes(store.line(merged.index)), line);
    const QByteArray moved = atLine("+12.000000000"_ba, "1700000000.25"_ba, client);
    QCOMPARE(merge(store, moved).verdict, Verdict::Newer);
    QCOMPARE(bytes(store.client(merged.index)), client);
    QCOMPARE(store.size(), 2U);
}

void tst_LocationStore::tellsCollidingIdsApart()
{
    constexpr XXH64_hash_t lowBits = 0xfff; // 600 clients have 1024 slots
    QByteArrayList colliding;
    for (int i = 0; colliding.size() < 600; ++i) {
        const QByteArray client = QByteArray::number(i);
        const auto size = static_cast<std::size_t>(client.size());
        if ((XXH3_64bits_withSeed(client.constData(), size, seed) & lowBits) == lowBits)
            colliding << client; // at the last slot, so that probing wraps around
    }
    LocationStore store(seed);
    for (const QByteArray &client : colliding)
        QCOMPARE(merge(store, atLine("+0.000000000"_ba, "1700000000"_ba, client)).verdict,
                 Verdict::Newer);
    for (qsizetype i = 0; i < colliding.size(); ++i)
        QCOMPARE(store.find(view(colliding[i])), std::optional(LocationStore::Index(i)));
}

void tst_LocationStore::refusesNewClientsWhenFull()
{
    LocationStore store(seed);
    const auto report = [](const QByteArray &client, const QByteArray &time) {
        return atLine("+0.000000000"_ba, time, client);
    };
    QCOMPARE(merge(store, report("a"_ba, "1700000000"_ba), 2).verdict, Verdict::Newer);
    QCOMPARE(merge(store, report("b"_ba, "1700000000"_ba), 2).verdict, Verdict::Newer);
    QCOMPARE(merge(store, report("c"_ba, "1700000000"_ba), 2).verdict, Verdict::Full);
    QVERIFY(!store.find("c"));
    QCOMPARE(merge(store, report("a"_ba, "1700000001"_ba), 2).verdict, Verdict::Newer);
    QCOMPARE(merge(store, report("b"_ba, "1699999999"_ba), 2).verdict, Verdict::Stale);
    // What a neighbour says is merged all the same.
    QCOMPARE(merge(store, report("c"_ba, "1700000000"_ba)).verdict, Verdict::Newer);
    QCOMPARE(merge(store, report("c"_ba, "1700000001"_ba), 2).verdict, Verdict::Newer);
    QCOMPARE(merge(store, report("d"_ba, "1700000000"_ba), 2).verdict, Verdict::Full);
    QCOMPARE(store.size(), 3U);
}

void tst_LocationStore::keepsNothingOfRefusedClients()
{
    LocationStore store(seed);
    const auto mergeClients = [&](int count) {
        for (int i = 0; i < count; ++i)
            merge(store,
                  atLine("+0.000000000"_ba, "1700000000"_ba, "client" + QByteArray::number(i)), 48);
    };
    mergeClients(100);
    const auto before = Allocations::now().liveBytes;
    mergeClients(10'000);
    QCOMPARE(Allocations::now().liveBytes, before);
    QCOMPARE(store.size(), 48U);
    QVERIFY(store.find("client47"));
    QVERIFY(!store.find("client48"));
}

QTEST_APPLESS_MAIN(tst_LocationStore)
#include "tst_locationstore.moc"
