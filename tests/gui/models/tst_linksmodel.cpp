#include "gui/models/linksmodel.h"

#include "tests/gui/models/lines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_LinksModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachEdgeOnce();
    void tellsOnlyWhatChanged();
};

void tst_LinksModel::showsEachEdgeOnce()
{
    EventFeed feed;
    HerdState state;
    LinksModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed.join(state);
    feed.join(model);
    Lines lines;
    attachTrio(lines).passTo(feed);
    QCOMPARE(model.rowCount(), 2);
    const auto at = [&](int row, int column) { return model.index(row, column).data(); };
    QCOMPARE(at(1, LinksModel::One), u"Bob"_s);
    QCOMPARE(at(1, LinksModel::Other), u"Cyd"_s);
    QCOMPARE(at(1, LinksModel::Health), int(LinkHealth::Up));
    QCOMPARE(at(1, LinksModel::Since), double(someDay - 1));
    QVERIFY(!at(1, LinksModel::OwedByOne).isValid());
    QCOMPARE(model.index(1, 0).data(LinksModel::OtherPlaceRole), 2);
    lines.tell(3, 2s, event::Link {"Bob", event::LinkState::Down, "reset"});
    lines.tell(3, 2s, event::Link {"Bob", event::LinkState::Warned, "odd"}).passTo(feed);
    QCOMPARE(at(1, LinksModel::Health), int(LinkHealth::Half));
    QCOMPARE(at(1, LinksModel::Reason), u"reset"_s);
    QCOMPARE(at(1, LinksModel::Since), double(someDay + 2));
    QCOMPARE(model.index(1, 0).data(LinksModel::WarningRole), u"odd"_s);
    for (int i = 0; i < model.columnCount(); ++i)
        QVERIFY(!model.headerData(i, Qt::Horizontal).toString().isEmpty());
    feed.restart();
    QCOMPARE(model.rowCount(), 0);
}

void tst_LinksModel::tellsOnlyWhatChanged()
{
    EventFeed feed;
    HerdState state;
    LinksModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed.join(state);
    feed.join(model);
    Lines lines;
    attachTrio(lines).passTo(feed);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    event::Stats stats;
    stats.span = 1s;
    stats.owed = {{"Bob", 3, {}}};
    lines.tell(1, 1s, stats).passTo(feed);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    QCOMPARE(model.index(0, LinksModel::OwedByOne).data().toULongLong(), 3U);
    lines.tell(1, 2s, stats).passTo(feed);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(tst_LinksModel)
#include "tst_linksmodel.moc"
