#include "gui/models/filterproxy.h"

#include "tests/gui/models/numberrows.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As many as a full ring of traffic has.
constexpr int ringful = 65'000;

struct Shown
{
    Shown()
    {
        tester.emplace(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.show(model);
        QObject::connect(&proxy, &FilterProxy::tallyChanged, [this] {
            mostAsked = std::max(mostAsked, model.asked);
            model.asked = 0;
            ++slices;
        });
    }
    Shown &filter(std::string_view text)
    {
        proxy.setFilter(std::get<Filter>(parseFilter(text, model.filterFields())));
        return *this;
    }
    std::vector<int> numbers() const
    {
        std::vector<int> all;
        for (int row = 0; row < proxy.rowCount(); ++row)
            all.push_back(proxy.index(row, 0).data().toInt());
        return all;
    }
    bool isDecided() const { return !proxy.tally().decided; }

    NumberRows model;
    FilterProxy proxy;
    std::optional<QAbstractItemModelTester> tester;
    std::size_t mostAsked = 0; // of rows, in one slice
    int slices = 0;
};

std::vector<int> from(int first, int last, int step = 1)
{
    std::vector<int> all;
    for (int i = first; step > 0 ? i <= last : i >= last; i += step)
        all.push_back(i);
    return all;
}

} // namespace

class tst_FilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAFullRingInSlices();
    void keepsTheOldAnswerWhileTheNextIsDecided();
    void dropsAQuestionForTheNext();
    void decidesRowsAsTheyCome();
    void decidesWhatComesInHeapsInSlices();
    void followsARingThatDropsItsOldest_data();
    void followsARingThatDropsItsOldest();
    void followsRowsThatGoAtTheEnd();
    void keepsWhatIsSelected();
    void sorts_data();
    void sorts();
    void keepsTheFirstOfManyInOrder();
    void keepsTheFirstOfAMillion();
    void asksAgainWhatChanged();
    void showsAWindowOfTime();
    void startsOver();
    void isEmptyOnceItsModelIsGone();
};

void tst_FilterProxy::decidesAFullRingInSlices()
{
    Shown shown;
    shown.tester.reset(); // looks at all rows after each change
    shown.model.append(ringful);
    QTRY_VERIFY(shown.isDecided());
    shown.slices = 0;
    shown.filter("even && number < 60000");
    QVERIFY(!shown.isDecided());
    QTRY_VERIFY(shown.isDecided());
    QCOMPARE(shown.proxy.rowCount(), 30'000);
    QCOMPARE(shown.proxy.tally(), (FilterProxy::Tally {30'000, 30'000, ringful, {}}));
    QCOMPARE(shown.slices, int(ringful / FilterProxy::rowsPerSlice));
    QCOMPARE(shown.mostAsked, FilterProxy::rowsPerSlice);
}

void tst_FilterProxy::keepsTheOldAnswerWhileTheNextIsDecided()
{
    Shown shown;
    shown.model.append(10'000);
    shown.filter("number < 3");
    QTRY_VERIFY(shown.isDecided());
    shown.filter("number < 5");
    QCOMPARE(shown.numbers(), from(0, 2));
    QCOMPARE(shown.proxy.tally().decided, std::optional(0.1));
    QTRY_COMPARE(shown.numbers(), from(0, 4));
}

void tst_FilterProxy::dropsAQuestionForTheNext()
{
    Shown shown;
    shown.model.append(10'000);
    QTRY_VERIFY(shown.isDecided());
    shown.slices = 0;
    shown.filter("even").filter("number < 9").filter("number < 7");
    QTRY_COMPARE(shown.numbers(), from(0, 6));
    QCOMPARE(shown.slices, 12); // of the first two questions, one each
}

void tst_FilterProxy::decidesRowsAsTheyCome()
{
    Shown shown;
    shown.filter("even");
    QSignalSpy inserted(&shown.proxy, &QAbstractItemModel::rowsInserted);
    shown.model.append(7);
    QCOMPARE(shown.numbers(), from(0, 6, 2));
    shown.model.append(3);
    QCOMPARE(shown.numbers(), from(0, 8, 2));
    QCOMPARE(inserted.size(), 2);
}

void tst_FilterProxy::decidesWhatComesInHeapsInSlices()
{
    Shown shown;
    shown.filter("even");
    shown.model.append(5000);
    QVERIFY(!shown.isDecided());
    QTRY_COMPARE(shown.numbers(), from(0, 4998, 2));
    QCOMPARE(shown.mostAsked, FilterProxy::rowsPerSlice);
}

void tst_FilterProxy::followsARingThatDropsItsOldest_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isUnderWay");
    QTest::newRow("in its order") << -1 << false;
    QTest::newRow("in its order, while a question is decided") << -1 << true;
    QTest::newRow("in order of a column") << 0 << false;
    QTest::newRow("in order of a column, while a question is decided") << 0 << true;
}

void tst_FilterProxy::followsARingThatDropsItsOldest()
{
    QFETCH(int, column);
    QFETCH(bool, isUnderWay);
    Shown shown;
    shown.proxy.sort(column);
    shown.model.append(5000);
    QTRY_VERIFY(shown.isDecided());
    shown.filter("even");
    if (!isUnderWay)
        QTRY_VERIFY(shown.isDecided());
    shown.model.drop(1500); // more than is decided by now
    shown.model.append(10);
    QTRY_VERIFY(shown.isDecided());
    QCOMPARE(shown.numbers(), from(1500, 5008, 2));
    shown.model.drop(shown.model.rowCount());
    QCOMPARE(shown.proxy.rowCount(), 0);
    shown.model.append(2);
    QCOMPARE(shown.numbers(), from(5010, 5010));
}

void tst_FilterProxy::followsRowsThatGoAtTheEnd()
{
    Shown shown;
    shown.model.append(20);
    shown.filter("even");
    shown.model.cut(15);
    QCOMPARE(shown.numbers(), from(0, 4, 2));
    shown.model.append(4);
    QCOMPARE(shown.numbers(), from(0, 8, 2));
}

void tst_FilterProxy::keepsWhatIsSelected()
{
    Shown shown;
    shown.model.append(100);
    const QPersistentModelIndex even(shown.proxy.index(40, 1));
    const QPersistentModelIndex odd(shown.proxy.index(41, 1));
    shown.proxy.sort(0, Qt::DescendingOrder);
    QCOMPARE(even.row(), 59);
    shown.filter("even");
    QCOMPARE(even.row(), 29);
    QVERIFY(!odd.isValid());
    shown.model.drop(10);
    shown.proxy.sort(-1);
    QCOMPARE(even.row(), 15);
    QCOMPARE(even.sibling(even.row(), 0).data().toInt(), 40);
}

void tst_FilterProxy::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<std::vector<int>>("numbers");
    QTest::newRow("numbers down") << 0 << Qt::DescendingOrder << from(11, 0, -1);
    QTest::newRow("text up: 0 1 10 11 2")
        << 1 << Qt::AscendingOrder << std::vector {0, 1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9};
    QTest::newRow("equal ones in the model's order")
        << 2 << Qt::DescendingOrder << std::vector {1, 3, 5, 7, 9, 11, 0, 2, 4, 6, 8, 10};
    QTest::newRow("no such column") << 9 << Qt::DescendingOrder << from(0, 11);
}

void tst_FilterProxy::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(std::vector<int>, numbers);
    Shown before;
    before.model.append(12);
    before.proxy.sort(column, order);
    QCOMPARE(before.numbers(), numbers);
    Shown after;
    after.proxy.sort(column, order);
    for (int i = 0; i < 12; ++i)
        after.model.append(1);
    QCOMPARE(after.numbers(), numbers);
}

void tst_FilterProxy::keepsTheFirstOfManyInOrder()
{
    constexpr auto most = int(RowChoice::mostOrdered);
    Shown shown;
    shown.model.append(3 * most);
    shown.proxy.sort(0, Qt::DescendingOrder);
    QTRY_VERIFY(shown.isDecided());
    QCOMPARE(shown.numbers(), from(3 * most - 1, 2 * most, -1));
    QCOMPARE(shown.proxy.tally().met, std::size_t(3 * most));
    shown.model.append(1);
    QCOMPARE(shown.numbers(), from(3 * most, 2 * most + 1, -1));
    shown.model.cut(5); // those that were left out move up
    QTRY_COMPARE(shown.numbers(), from(3 * most - 5, 2 * most - 4, -1));
    QCOMPARE(shown.mostAsked, std::size_t {0});
}

void tst_FilterProxy::keepsTheFirstOfAMillion()
{
    constexpr auto most = int(RowChoice::mostUnordered);
    constexpr int million = 1'000'000;
    Shown shown;
    shown.tester.reset(); // looks at all rows after each change
    shown.model.append(million);
    QTRY_VERIFY(shown.isDecided());
    QCOMPARE(shown.proxy.tally(), (FilterProxy::Tally {most, million, million, {}}));
    shown.model.append(1);
    QCOMPARE(shown.proxy.rowCount(), most);
    shown.filter("number > 999000"); // 1,000 of them
    QTRY_VERIFY(shown.isDecided());
    QCOMPARE(shown.proxy.tally(), (FilterProxy::Tally {1000, 1000, million + 1, {}}));
}

void tst_FilterProxy::asksAgainWhatChanged()
{
    Shown shown;
    shown.model.append(10);
    shown.filter("number < 3");
    shown.proxy.sort(0);
    QSignalSpy changed(&shown.proxy, &QAbstractItemModel::dataChanged);
    shown.model.change(1, 1000);
    shown.model.change(9, -1);
    QCOMPARE(changed.size(), 2);
    QTRY_COMPARE(shown.numbers(), (std::vector {-1, 0, 2}));
}

void tst_FilterProxy::showsAWindowOfTime()
{
    Shown shown;
    shown.model.append(10); // each at as many seconds as it is
    shown.proxy.setWindow(TimeWindow {{2, 0}, {5, 0}});
    QCOMPARE(shown.numbers(), from(2, 5));
    shown.filter("even");
    QCOMPARE(shown.numbers(), from(2, 4, 2));
    shown.proxy.setWindow({});
    QCOMPARE(shown.numbers(), from(0, 8, 2));
    shown.model.isOfThePresent = true;
    shown.proxy.setWindow(TimeWindow {{2, 0}, {5, 0}});
    QCOMPARE(shown.numbers(), from(0, 8, 2));
}

void tst_FilterProxy::startsOver()
{
    Shown shown;
    shown.model.append(3000);
    shown.model.drop(10);
    shown.filter("even"); // and is not through
    shown.model.restart();
    QCOMPARE(shown.proxy.rowCount(), 0);
    QVERIFY(shown.isDecided());
    shown.model.append(5);
    QCOMPARE(shown.numbers(), from(0, 4, 2));
}

void tst_FilterProxy::isEmptyOnceItsModelIsGone()
{
    FilterProxy proxy;
    {
        NumberRows model;
        model.append(10);
        proxy.show(model);
        QCOMPARE(proxy.rowCount(), 10);
    }
    QCOMPARE(proxy.rowCount(), 0);
    QCOMPARE(proxy.columnCount(), 0);
    QVERIFY(!proxy.headerData(0, Qt::Horizontal).isValid());
}

QTEST_GUILESS_MAIN(tst_FilterProxy)
#include "tst_filterproxy.moc"
