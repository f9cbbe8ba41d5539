// More than the views keep up with, in virtual time: what waits is bounded, what is left out is
// told, and afterwards the picture is that of the servers again.
#include "gui/models/herdmodels.h"
#include "tests/gui/bench/scriptedherd.h"

#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr double linesOfAnUpdate = 27;
constexpr std::size_t linesInATurn = 200; // of a machine that is slow
constexpr auto turnEvery = 20ms;

void showAll(ScriptedHerd &herd, EventFeed &feed)
{
    feed.take(herd.attach());
    feed.take(herd.show(SIZE_MAX));
    while (feed.advance(linesInATurn)) { }
}

} // namespace

class TestOverload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAHundredThousandLinesASecond();
    void tellsOfManyClientsInTurns();
};

void TestOverload::survivesAHundredThousandLinesASecond()
{
    HerdModels models;
    EventFeed &feed = models.feed;
    ScriptedHerd herd({1000, 1e5 / linesOfAnUpdate, false});
    showAll(herd, feed);
    QCOMPARE(models.clients.rowCount(), 1000);

    QSignalSpy leftOut(&feed, &EventFeed::leftOut);
    QSignalSpy wanted(&feed, &EventFeed::snapshotsWanted);
    std::uint64_t given = 0;
    std::size_t largest = 0;
    std::size_t most = 0;
    while (herd.now() < 10s) {
        ObservedBatch batch = herd.pass(turnEvery);
        given += batch.lines.size();
        largest = std::max(largest, batch.bytes.size() + batch.lines.size() * sizeof(ObservedLine));
        feed.take(std::move(batch));
        feed.advance(linesInATurn);
        most = std::max(most, feed.bytesWaiting());
    }
    QVERIFY(given > 900'000);
    QVERIFY(most >= EventFeed::mostBytesWaiting); // or this was no overload
    QVERIFY(most <= EventFeed::mostBytesWaiting + largest + sizeof(ObservedBatch));
    const std::uint64_t passed = given - feed.linesLeftOut() - feed.linesWaiting();
    QCOMPARE(passed, 10s / turnEvery * linesInATurn);
    std::uint64_t told = 0;
    for (const auto &each : leftOut)
        told += each.front().toULongLong();
    QCOMPARE(told, feed.linesLeftOut());
    QVERIFY(!feed.hasRoom());
    QCOMPARE(wanted.size(), 0);

    herd.setUpdates(1);
    while (feed.advance(linesInATurn)) { }
    QCOMPARE(wanted.size(), 1);
    QVERIFY(feed.hasRoom());
    showAll(herd, feed); // what was wanted
    feed.take(herd.pass(2s));
    QVERIFY(!feed.advance(SIZE_MAX));
    HerdModels fresh;
    showAll(herd, fresh.feed);
    QCOMPARE(models.clients.rowCount(), 1000);
    for (std::size_t client = 0; client < 1000; ++client) {
        QVERIFY(models.clients.book().isAgreed(client));
        QVERIFY(models.clients.book().newest(client) == fresh.clients.book().newest(client));
    }
    for (std::size_t server = 0; server < ScriptedHerd::servers; ++server)
        QVERIFY(models.clients.behind(server) == Behind {});
    QVERIFY(models.herd.convergence().state == Convergence::State::Converged);
}

/// No turn tells views of more rows than it has lines, nor more often than once.
void TestOverload::tellsOfManyClientsInTurns()
{
    constexpr std::size_t clients = 50'000;
    HerdModels models;
    EventFeed &feed = models.feed;
    ScriptedHerd herd({clients, 0});
    feed.take(herd.attach());
    int inserted = 0;
    int changed = 0;
    int most = 0;
    connect(&models.clients, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) {
                ++inserted;
                most = std::max(most, last - first + 1);
            });
    connect(&models.clients, &QAbstractItemModel::dataChanged, this, [&] { ++changed; });
    int turns = 0;
    while (herd.isShowing()) {
        feed.take(herd.show(1000));
        for (bool isMore = true; isMore; ++turns)
            isMore = feed.advance(linesInATurn);
    }
    QCOMPARE(models.clients.rowCount(), int(clients));
    QVERIFY(most <= int(linesInATurn));
    QVERIFY(inserted <= turns);
    QVERIFY(changed
            <= turns); // a client that was told by the first server, and agreed on by others
}

QTEST_GUILESS_MAIN(TestOverload)
#include "tst_overload.moc"
