#include "gui/models/clientbook.h"

#include "tests/gui/models/lines.h"
#include "tests/support/allocations.h"

#include <QTest>

#include <string>
#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

/// Of a client that was there at that time.
ClientReport reportAt(std::chrono::nanoseconds time, std::int64_t latitude = 1)
{
    return {{latitude, 2}, after(time), {0, 5}, 0};
}

constexpr std::uint64_t bits(std::initializer_list<std::size_t> servers)
{
    std::uint64_t all = 0;
    for (const std::size_t server : servers)
        all |= std::uint64_t {1} << server;
    return all;
}

} // namespace

class tst_ClientBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewest();
    void ordersReportsAsServersDo();
    void knowsWhatEachServerBelieves();
    void believesNobodyWhoForgot();
    void countsWhatAServerMisses();
    void findsEveryClient();
    void boundsClients();
    void costsLittleWhereServersAgree();
    void givesBackWhatDisagreementCost();
    void givesAllBackInFewSteps();
};

void tst_ClientBook::keepsTheNewest()
{
    ClientBook book;
    const auto first = book.tell(0, "kiwi", reportAt(2s), after(10s));
    QVERIFY(first && first->client == 0 && first->changed);
    const auto older = book.tell(0, "kiwi", reportAt(1s), after(11s));
    QVERIFY(older->changed); // the only one that told of it believes this now
    QVERIFY(book.newest(0) == reportAt(1s));
    QVERIFY(book.tell(0, "kiwi", reportAt(3s), after(12s))->changed);
    QVERIFY(!book.tell(0, "kiwi", reportAt(3s), after(13s))->changed);
    QVERIFY(book.newest(0) == reportAt(3s));
    QCOMPARE(book.tell(0, "moa", reportAt(1s), after(14s))->client, 1U);
    QCOMPARE(book.size(), 2U);
    QVERIFY(book.id(1) == "moa");
}

void tst_ClientBook::ordersReportsAsServersDo()
{
    const auto newestOf = [](const ClientReport &a, const ClientReport &b) {
        ClientBook book;
        book.tell(0, "kiwi", a, after(0s));
        book.tell(1, "kiwi", b, after(0s));
        return book.newest(0);
    };
    const ClientReport plain = reportAt(5s);
    ClientReport receivedEarlier = plain;
    receivedEarlier.difference = {-1, 0};
    QVERIFY(newestOf(plain, receivedEarlier) == receivedEarlier);
    QVERIFY(newestOf(receivedEarlier, plain) == receivedEarlier);
    ClientReport farAhead = reportAt(10'000s);
    farAhead.difference = {-9'999, 0}; // received at 1 s, which is what counts
    QVERIFY(newestOf(farAhead, plain) == plain);
    const ClientReport elsewhere = reportAt(5s, 9);
    QVERIFY(newestOf(plain, elsewhere) == newestOf(elsewhere, plain));
}

void tst_ClientBook::knowsWhatEachServerBelieves()
{
    ClientBook book;
    for (const std::size_t server : {0, 1, 2})
        book.tell(server, "kiwi", reportAt(1s), after(1s));
    QVERIFY(book.isAgreed(0));
    const auto news = book.tell(1, "kiwi", reportAt(2s), after(2s));
    QVERIFY(news->changed);
    QVERIFY(!book.isAgreed(0));
    QVERIFY(book.beliefs(0)
            == (std::vector<Belief> {{reportAt(2s), bits({1})},
                                     {reportAt(1s), bits({0, 2}), after(2s)}}));
    book.tell(2, "kiwi", reportAt(3s), after(3s));
    QVERIFY(book.beliefs(0)
            == (std::vector<Belief> {{reportAt(3s), bits({2})},
                                     {reportAt(2s), bits({1}), after(3s)},
                                     {reportAt(1s), bits({0}), after(2s)}}));
    book.tell(1, "kiwi", reportAt(3s), after(3s));
    QVERIFY(!book.isAgreed(0));
    const auto last = book.tell(0, "kiwi", reportAt(3s), after(4s));
    QVERIFY(last->changed); // now all agree
    QVERIFY(book.isAgreed(0));
    QVERIFY(book.beliefs(0) == (std::vector<Belief> {{reportAt(3s), bits({0, 1, 2})}}));
}

void tst_ClientBook::believesNobodyWhoForgot()
{
    ClientBook book;
    book.tell(0, "kiwi", reportAt(1s), after(1s));
    book.tell(1, "kiwi", reportAt(2s), after(2s));
    book.forget(0);
    QVERIFY(book.beliefs(0) == (std::vector<Belief> {{reportAt(2s), bits({1})}}));
    book.tell(0, "kiwi", reportAt(1s), after(3s)); // its state is as old as it was
    book.forget(1);
    QVERIFY(book.beliefs(0) == (std::vector<Belief> {{reportAt(1s), bits({0}), after(2s)}}));
    book.tell(1, "kiwi", reportAt(1s), after(4s)); // and the newer report is lost for good
    QVERIFY(book.newest(0) == reportAt(1s));
    QVERIFY(book.isAgreed(0));
    book.forget(0);
    book.forget(1);
    QVERIFY(book.beliefs(0).empty());
    QVERIFY(book.newest(0) == reportAt(1s)); // what was known last
    book.tell(0, "kiwi", reportAt(-9s), after(5s));
    QVERIFY(book.newest(0) == reportAt(-9s));
}

void tst_ClientBook::countsWhatAServerMisses()
{
    ClientBook book;
    QCOMPARE(book.missedBy(0), 0U);
    book.tell(0, "kiwi", reportAt(1s), after(1s));
    book.tell(1, "kiwi", reportAt(1s), after(2s));
    book.tell(0, "moa", reportAt(1s), after(3s)); // that server 1 never heard of
    QCOMPARE(book.missedBy(1), 1U);
    book.tell(0, "kiwi", reportAt(9s), after(4s));
    QCOMPARE(book.missedBy(0), 0U);
    QCOMPARE(book.missedBy(1), 2U);
    QVERIFY(book.missedSince(0, 1) == after(4s));
    QVERIFY(book.missedSince(1, 1) == after(3s));
    book.tell(0, "kiwi", reportAt(10s), after(6s)); // server 1 is behind since it could know 9 s
    QVERIFY(book.missedSince(0, 1) == after(4s));
    book.tell(1, "kiwi", reportAt(9s), after(7s)); // a little nearer
    QVERIFY(book.missedSince(0, 1) == after(6s));
    QCOMPARE(book.missedBy(1), 2U);
    book.forget(0); // nobody believes the newest reports of any client
    QCOMPARE(book.missedBy(0), 0U);
    QCOMPARE(book.missedBy(1), 0U);
    book.tell(0, "moa", reportAt(1s), after(8s));
    QCOMPARE(book.missedBy(1), 1U);
}

void tst_ClientBook::findsEveryClient()
{
    ClientBook book;
    const auto name = [](int i) { return "client-" + std::to_string(i * 7919); };
    for (int i = 0; i < 50'000; ++i)
        book.tell(0, name(i), reportAt(1s), after(1s));
    QCOMPARE(book.size(), 50'000U);
    for (int i = 0; i < 50'000; ++i)
        QCOMPARE(book.find(name(i)), std::optional<std::size_t>(i));
    QVERIFY(!book.find("nobody"));
    book.clear();
    QVERIFY(!book.find(name(1)));
    QCOMPARE(book.size(), 0U);
}

void tst_ClientBook::boundsClients()
{
    ClientBook book;
    QVERIFY(!book.tell(0, std::string(ClientBook::mostIdBytes + 1, 'x'), reportAt(1s), after(1s)));
    QCOMPARE(book.leftOut(), 1U);
    QVERIFY(book.tell(0, std::string(ClientBook::mostIdBytes, 'x'), reportAt(1s), after(1s)));
    for (std::size_t i = 1; i < ClientBook::mostClients; ++i)
        book.tell(0, std::to_string(i), reportAt(1s), after(1s));
    QVERIFY(!book.tell(0, "one more", reportAt(1s), after(1s)));
    QCOMPARE(book.leftOut(), 2U);
    QVERIFY(book.tell(0, "7", reportAt(2s), after(2s))->changed);
}

void tst_ClientBook::costsLittleWhereServersAgree()
{
    constexpr std::ptrdiff_t clients = 1'000'000;
    const auto before = Allocations::now().liveBytes;
    ClientBook book;
    for (std::ptrdiff_t i = 0; i < clients; ++i) {
        const std::string id = "bus-" + std::to_string(10'000'000 + i);
        for (const std::size_t server : {0, 1})
            book.tell(server, id, reportAt(1s), after(1s));
    }
    const auto perClient = (Allocations::now().liveBytes - before) / clients;
    qInfo("%td bytes a client, %zu by its own account", perClient, book.bytes() / clients);
    QVERIFY(perClient <= 128);
    QVERIFY(perClient >= 72); // or nothing was counted
    QVERIFY(book.bytes() / clients <= 128);
}

void tst_ClientBook::givesBackWhatDisagreementCost()
{
    ClientBook book;
    const auto tellAll = [&](std::size_t server, std::chrono::seconds time) {
        for (int i = 0; i < 1000; ++i)
            book.tell(server, std::to_string(i), reportAt(time), after(time));
    };
    tellAll(0, 1s);
    tellAll(1, 1s);
    const std::size_t agreed = book.bytes();
    tellAll(0, 2s);
    QVERIFY(book.bytes() > agreed);
    tellAll(1, 2s);
    QCOMPARE(book.bytes(), agreed);
}

/// As a frame may last 16 ms, which a million small pieces would not keep.
void tst_ClientBook::givesAllBackInFewSteps()
{
    constexpr int clients = 200'000;
    ClientBook book;
    for (int i = 0; i < clients; ++i) {
        const std::string id = "bus-" + std::to_string(i);
        book.tell(0, id, reportAt(1s), after(1s));
        book.tell(1, id, reportAt(2s), after(2s));
        QVERIFY(!book.isAgreed(static_cast<std::size_t>(i)));
    }
    const auto before = Allocations::now();
    book.clear();
    const auto after = Allocations::now();
    QVERIFY(before.liveBytes - after.liveBytes > clients * 72); // it is gone
    const auto steps = after.returns - before.returns;
    QVERIFY2(steps < clients / 100, qPrintable(QString::number(steps)));
    QCOMPARE(book.size(), 0U);
    QVERIFY(book.tell(0, "bus-1", reportAt(1s), herd::test::after(1s)));
    QVERIFY(book.isAgreed(0));
}

QTEST_GUILESS_MAIN(tst_ClientBook)
#include "tst_clientbook.moc"
