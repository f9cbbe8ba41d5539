#include "core/herd/owedlist.h"
#include "tests/support/allocations.h"
#include "tests/support/random.h"

#include <QTest>

#include <deque>
#include <set>

using namespace herd;

namespace {

using Indexes = std::vector<OwedList::Index>;

Indexes takeAll(OwedList &list)
{
    Indexes taken;
    while (!list.isEmpty())
        taken.push_back(list.takeFirst());
    return taken;
}

/// The same by the plainest means: one that is removed stays in line until its turn.
class Model
{
public:
    void add(OwedList::Index index)
    {
        if (m_owed.insert(index).second
            && std::find(m_line.begin(), m_line.end(), index) == m_line.end())
            m_line.push_back(index);
    }
    void remove(OwedList::Index index) { m_owed.erase(index); }
    void clear() { *this = Model(); }
    std::size_t count() const { return m_owed.size(); }
    OwedList::Index takeFirst()
    {
        while (true) {
            const OwedList::Index index = m_line.front();
            m_line.pop_front();
            if (m_owed.erase(index))
                return index;
        }
    }

private:
    std::deque<OwedList::Index> m_line;
    std::set<OwedList::Index> m_owed;
};

} // namespace

class tst_OwedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void owesNothingAtFirst();
    void givesInTheOrderOfOwing();
    void owesEachClientOnce();
    void owesAgainWhatWasTaken();
    void skipsWhatWasRemoved();
    void removingWhatIsNotOwedChangesNothing();
    void oneRemovedAndOwedAgainKeepsItsTurn();
    void oneRemovedIsForgottenAtItsTurn();
    void clearsAndStartsAnew();
    void behavesAsItsModel();
    void staysSmallHoweverMuchIsOwed();
};

void tst_OwedList::owesNothingAtFirst()
{
    const OwedList list;
    QVERIFY(list.isEmpty());
    QCOMPARE(list.count(), 0U);
}

void tst_OwedList::givesInTheOrderOfOwing()
{
    OwedList list;
    for (const OwedList::Index index : {7U, 0U, 100'000U, 3U})
        list.add(index);
    QCOMPARE(list.count(), 4U);
    QCOMPARE(takeAll(list), (Indexes {7, 0, 100'000, 3}));
    QCOMPARE(list.count(), 0U);
}

void tst_OwedList::owesEachClientOnce()
{
    OwedList list;
    for (const OwedList::Index index : {2U, 1U, 2U, 2U, 1U})
        list.add(index);
    QCOMPARE(list.count(), 2U);
    QCOMPARE(takeAll(list), (Indexes {2, 1}));
}

void tst_OwedList::owesAgainWhatWasTaken()
{
    OwedList list;
    list.add(1);
    list.add(2);
    QCOMPARE(list.takeFirst(), 1U);
    list.add(1);
    QCOMPARE(takeAll(list), (Indexes {2, 1}));
}

void tst_OwedList::skipsWhatWasRemoved()
{
    OwedList list;
    for (const OwedList::Index index : {1U, 2U, 3U})
        list.add(index);
    list.remove(1);
    list.remove(3);
    QCOMPARE(list.count(), 1U);
    QCOMPARE(takeAll(list), (Indexes {2}));
    list.add(4);
    list.remove(4);
    QVERIFY(list.isEmpty());
}

void tst_OwedList::removingWhatIsNotOwedChangesNothing()
{
    OwedList list;
    list.remove(0);
    list.remove(1'000'000'000); // costs no memory either
    list.add(1);
    list.remove(2);
    list.remove(1);
    list.remove(1);
    QCOMPARE(list.count(), 0U);
    list.add(2);
    QCOMPARE(takeAll(list), (Indexes {2}));
}

void tst_OwedList::oneRemovedAndOwedAgainKeepsItsTurn()
{
    OwedList list;
    for (const OwedList::Index index : {1U, 2U, 3U})
        list.add(index);
    list.remove(1);
    list.add(1);
    QCOMPARE(takeAll(list), (Indexes {1, 2, 3}));
}

void tst_OwedList::oneRemovedIsForgottenAtItsTurn()
{
    OwedList list;
    for (const OwedList::Index index : {1U, 2U, 3U})
        list.add(index);
    list.remove(1);
    QCOMPARE(list.takeFirst(), 2U);
    list.add(1);
    QCOMPARE(takeAll(list), (Indexes {3, 1}));
}

void tst_OwedList::clearsAndStartsAnew()
{
    OwedList list;
    list.add(1);
    list.add(2);
    list.clear();
    QVERIFY(list.isEmpty());
    list.add(2);
    list.add(1);
    QCOMPARE(takeAll(list), (Indexes {2, 1}));
}

void tst_OwedList::behavesAsItsModel()
{
    Random random;
    OwedList list;
    Model model;
    for (int step = 0; step < 200'000; ++step) {
        // Phases of growing and of shrinking, so that both full and empty lists are met.
        const bool growing = step / 5'000 % 2 == 0;
        const auto index = static_cast<OwedList::Index>(random.between(0, 99));
        const auto choice = random.between(0, 9'999);
        if (choice == 0) {
            list.clear();
            model.clear();
        } else if (choice < (growing ? 6'000 : 3'000)) {
            list.add(index);
            model.add(index);
        } else if (choice < 8'000) {
            list.remove(index);
            model.remove(index);
        } else if (!list.isEmpty()) {
            QCOMPARE(list.takeFirst(), model.takeFirst());
        }
        QCOMPARE(list.count(), model.count());
        QCOMPARE(list.isEmpty(), model.count() == 0);
    }
}

void tst_OwedList::staysSmallHoweverMuchIsOwed()
{
    constexpr OwedList::Index clients = 10'000;
    const auto before = Allocations::now().liveBytes;
    OwedList list;
    std::ptrdiff_t most = 0;
    for (OwedList::Index i = 0; i < 1'000'000; ++i) {
        list.add(i % clients);
        if (i % 3 == 0)
            list.remove(i / 2 % clients);
        if (i % 2 == 0 && !list.isEmpty())
            list.takeFirst();
        most = std::max(most, Allocations::now().liveBytes - before);
    }
    // Four bytes a client, at most as many already taken, and a growing vector's reserve, which
    // while it moves is there twice.
    QVERIFY2(most < 4 * 2 * 3 * clients, qPrintable(QString::number(most)));
}

QTEST_APPLESS_MAIN(tst_OwedList)
#include "tst_owedlist.moc"
