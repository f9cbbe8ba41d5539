#include "core/bridge/inflight.h"

#include <QTest>

#include <vector>

using namespace herd;

class TestInFlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseReportsAreOnTheirWay();
    void isBounded();
    void takesNumbersThatItNeverGave();
    void givesAllBack();
};

void TestInFlight::knowsWhoseReportsAreOnTheirWay()
{
    InFlight inFlight(4);
    const auto first = inFlight.add(70);
    const auto second = inFlight.add(71);
    QCOMPARE(inFlight.count(), 2U);
    QCOMPARE(inFlight.remove(second).value(), 71U);
    QCOMPARE(inFlight.remove(first).value(), 70U);
    QCOMPARE(inFlight.count(), 0U);
}

void TestInFlight::isBounded()
{
    InFlight inFlight(2);
    const auto first = inFlight.add(1);
    QVERIFY(!inFlight.isFull());
    inFlight.add(2);
    QVERIFY(inFlight.isFull());
    inFlight.remove(first);
    QVERIFY(!inFlight.isFull());
}

void TestInFlight::takesNumbersThatItNeverGave()
{
    InFlight inFlight(2);
    const auto number = inFlight.add(1);
    QVERIFY(!inFlight.remove(number + 1U));
    QVERIFY(!inFlight.remove(2));
    QVERIFY(!inFlight.remove(1'000'000));
    QVERIFY(inFlight.remove(number));
    QVERIFY(!inFlight.remove(number));
    QCOMPARE(inFlight.count(), 0U);
}

void TestInFlight::givesAllBack()
{
    InFlight inFlight(3);
    inFlight.add(5);
    inFlight.remove(inFlight.add(6));
    inFlight.add(7);
    std::vector<LocationStore::Index> back;
    inFlight.clear([&](LocationStore::Index index) { back.push_back(index); });
    QCOMPARE(back, (std::vector<LocationStore::Index> {5, 7}));
    QCOMPARE(inFlight.count(), 0U);
}

QTEST_APPLESS_MAIN(TestInFlight)
#include "tst_inflight.moc"
