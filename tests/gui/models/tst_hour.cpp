// What all models hold of a herd that is watched for hours.
#include "gui/models/filterproxy.h"
#include "gui/models/herdmodels.h"
#include "tests/gui/bench/scriptedherd.h"

#include <QTest>

#include <malloc.h>

#include <chrono>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

/// All models, and those that stand between them and the tables.
struct Watched
{
    Watched()
    {
        events.show(models.events);
        traffic.show(models.traffic);
        clients.show(models.clients);
        models.feed.goLive();
        take(herd.attach());
        while (herd.isShowing())
            take(herd.show(1000));
    }
    void passUntil(std::chrono::minutes time)
    {
        while (herd.now() < time) {
            take(herd.pass(100ms));
            if (herd.now() % 10s == 0s)
                QCoreApplication::processEvents(); // decides rows
        }
    }
    void take(const ObservedBatch &batch)
    {
        models.feed.take(batch);
        while (models.feed.advance(1000)) { }
    }

    ScriptedHerd herd {{2000, 20}};
    HerdModels models;
    FilterProxy events;
    FilterProxy traffic;
    FilterProxy clients;
};

/// By this process; 0 where a sanitizer has an allocator of its own.
std::ptrdiff_t bytesAllocated()
{
    const auto heap = mallinfo2();
    return static_cast<std::ptrdiff_t>(heap.uordblks + heap.hblkhd);
}

} // namespace

class tst_Hour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoMoreAfterAnotherHalf();
};

/// Once the rings are full, which takes some minutes, only lists of their rows may still double.
void tst_Hour::holdsNoMoreAfterAnotherHalf()
{
    Watched watched;
    watched.passUntil(30min);
    const std::ptrdiff_t before = bytesAllocated();
    watched.passUntil(60min);
    const std::ptrdiff_t more = bytesAllocated() - before;
    QVERIFY(watched.models.traffic.rowCount() > 50'000); // as many as the ring has room for
    QCOMPARE(watched.models.feed.linesWaiting(), 0U);
    QVERIFY2(more <= 256 * 1024, qPrintable(QString::number(more)));
}

QTEST_GUILESS_MAIN(tst_Hour)
#include "tst_hour.moc"
