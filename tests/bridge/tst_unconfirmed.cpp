#include "core/bridge/unconfirmed.h"

#include <QTest>

#include <vector>

using namespace herd;

class TestUnconfirmed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseReportsAreOnTheirWay();
    void isBounded();
    void takesNumbersThatItNeverGave();
    void givesAllBack();
};

void TestUnconfirmed::knowsWhoseReportsAreOnTheirWay()
{
    Unconfirmed unconfirmed(4);
    const auto first = unconfirmed.add(70);
    const auto second = unconfirmed.add(71);
    QCOMPARE(unconfirmed.count(), 2U);
    QCOMPARE(unconfirmed.remove(second).value(), 71U);
    QCOMPARE(unconfirmed.remove(first).value(), 70U);
    QCOMPARE(unconfirmed.count(), 0U);
}

void TestUnconfirmed::isBounded()
{
    Unconfirmed unconfirmed(2);
    const auto first = unconfirmed.add(1);
    QVERIFY(!unconfirmed.isFull());
    unconfirmed.add(2);
    QVERIFY(unconfirmed.isFull());
    unconfirmed.remove(first);
    QVERIFY(!unconfirmed.isFull());
}

void TestUnconfirmed::takesNumbersThatItNeverGave()
{
    Unconfirmed unconfirmed(2);
    const auto number = unconfirmed.add(1);
    QVERIFY(!unconfirmed.remove(number + 1U));
    QVERIFY(!unconfirmed.remove(2));
    QVERIFY(!unconfirmed.remove(1'000'000));
    QVERIFY(unconfirmed.remove(number));
    QVERIFY(!unconfirmed.remove(number));
    QCOMPARE(unconfirmed.count(), 0U);
}

void TestUnconfirmed::givesAllBack()
{
    Unconfirmed unconfirmed(3);
    unconfirmed.add(5);
    unconfirmed.remove(unconfirmed.add(6));
    unconfirmed.add(7);
    std::vector<LocationStore::Index> back;
    unconfirmed.clear([&](LocationStore::Index index) { back.push_back(index); });
    QCOMPARE(back, (std::vector<LocationStore::Index> {5, 7}));
    QCOMPARE(unconfirmed.count(), 0U);
}

QTEST_APPLESS_MAIN(TestUnconfirmed)
#include "tst_unconfirmed.moc"
