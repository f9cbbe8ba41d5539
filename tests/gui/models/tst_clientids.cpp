#include "gui/models/clientids.h"

#include "tests/support/allocations.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace herd;

namespace {

std::string name(std::size_t number)
{
    return "client-" + std::to_string(number * 7919);
}

} // namespace

class tst_ClientIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachByItsId();
    void takesTheLongest();
    void growsALittleAtATime();
    void givesAllBackInFewSteps();
};

void tst_ClientIds::findsEachByItsId()
{
    ClientIds ids;
    QVERIFY(!ids.find("nobody"));
    for (std::size_t i = 0; i < 50'000; ++i)
        QCOMPARE(ids.add(name(i)), i);
    QCOMPARE(ids.size(), std::size_t {50'000});
    for (std::size_t i = 0; i < 50'000; ++i) {
        QCOMPARE(ids.find(name(i)), std::optional(i));
        QVERIFY(ids[i] == name(i));
    }
    QVERIFY(!ids.find("nobody"));
    ids = {};
    QVERIFY(!ids.find(name(1)));
}

void tst_ClientIds::takesTheLongest()
{
    ClientIds ids;
    for (const char letter : {'a', 'b', 'c'})
        ids.add(std::string(ClientIds::mostBytes, letter));
    ids.add("");
    QVERIFY(ids[1] == std::string(ClientIds::mostBytes, 'b'));
    QCOMPARE(ids.find(ids[2]), std::optional<std::size_t>(2));
    QCOMPARE(ids.find(""), std::optional<std::size_t>(3));
}

/// A shelf of the index that grows takes one piece of memory; few of them have their turn at once.
void tst_ClientIds::growsALittleAtATime()
{
    constexpr std::size_t some = 1000;
    constexpr std::size_t all = 400'000;
    ClientIds ids;
    std::size_t most = 0;
    std::size_t pieces = 0;
    for (std::size_t i = 0; i < all; ++i) {
        if (i % some == 0)
            pieces = Allocations::now().calls;
        const std::string id = "c" + std::to_string(i); // of no memory of its own
        ids.add(id);
        if (i % some == some - 1 && i > all / 4)
            most = std::max(most, Allocations::now().calls - pieces);
    }
    QVERIFY2(most <= 32, qPrintable(QString::number(most)));
}

void tst_ClientIds::givesAllBackInFewSteps()
{
    ClientIds ids;
    for (std::size_t i = 0; i < 200'000; ++i)
        ids.add(name(i));
    const auto before = Allocations::now().returns;
    ids = {};
    const auto steps = Allocations::now().returns - before;
    QVERIFY2(steps < 2000, qPrintable(QString::number(steps)));
}

QTEST_GUILESS_MAIN(tst_ClientIds)
#include "tst_clientids.moc"
