#include "gui/models/clientsmodel.h"

#include "gui/models/beliefsmodel.h"
#include "tests/gui/models/lines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

struct Shown
{
    Shown()
    {
        feed.join(state);
        feed.join(model);
        feed.join(beliefs);
        attachTrio(lines).passTo(feed);
    }
    QVariant at(int row, int column) const { return model.index(row, column).data(); }
    Shown &merge(std::uint32_t source, std::chrono::seconds at, std::string_view client,
                 std::string_view time)
    {
        event::Merge merge;
        merge.client = client;
        merge.origin = "Bob";
        merge.difference = "+0.000000005";
        merge.location = "+34.068930-118.445127";
        merge.time = time;
        lines.tell(source, at, merge);
        return *this;
    }
    void pass() { lines.passTo(feed); }

    EventFeed feed;
    HerdState state;
    ClientsModel model {state};
    BeliefsModel beliefs {state, model};
    QAbstractItemModelTester tester {&model, Mode::QtTest};
    QAbstractItemModelTester beliefsTester {&beliefs, Mode::QtTest};
    Lines lines;
};

event::Client kiwi(std::string_view time)
{
    return {"kiwi", "Ada", "+0.000000005", "+1.5-2.25", time};
}

} // namespace

class tst_ClientsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNumbers();
    void insertsOnceATurn();
    void tellsOnlyWhatChanged();
    void tellsOnceWhereMuchChanged();
    void skipsWhatCannotBeRead();
    void saysHowFarAServerIsBehind();
    void showsWhatEachServerBelieves();
    void emptiesWhenRestarted();
};

void tst_ClientsModel::showsNumbers()
{
    Shown shown;
    shown.merge(1, 1s, "k\\xffwi", "1520023934.5").pass();
    QCOMPARE(shown.model.rowCount(), 1);
    QCOMPARE(shown.at(0, ClientsModel::Latitude).toDouble(), 34.068930);
    QCOMPARE(shown.at(0, ClientsModel::Longitude).toDouble(), -118.445127);
    QCOMPARE(shown.at(0, ClientsModel::Effective), 1520023934.5);
    QCOMPARE(shown.at(0, ClientsModel::Origin), u"Bob"_s);
    QCOMPARE(shown.at(0, ClientsModel::Agreed), true);
    QCOMPARE(shown.model.index(0, 0).data(ClientsModel::OriginPlaceRole), 1);
    for (int i = 0; i < shown.model.columnCount(); ++i)
        QVERIFY(!shown.model.headerData(i, Qt::Horizontal).toString().isEmpty());
}

void tst_ClientsModel::insertsOnceATurn()
{
    Shown shown;
    QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 1000; ++i)
        shown.merge(1, 1s, std::to_string(i), "1").merge(1, 1s, std::to_string(i), "2");
    shown.pass();
    QCOMPARE(shown.model.rowCount(), 1000);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void tst_ClientsModel::tellsOnlyWhatChanged()
{
    Shown shown;
    for (const char *id : {"a", "b", "c", "d", "e"})
        shown.merge(1, 1s, id, "1");
    shown.pass();
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    shown.merge(1, 2s, "b", "2").merge(1, 2s, "a", "2").merge(1, 2s, "e", "2");
    shown.merge(1, 2s, "a", "3").merge(1, 2s, "c", "1").pass();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(changed[1][0].toModelIndex().row(), 4);
}

void tst_ClientsModel::tellsOnceWhereMuchChanged()
{
    Shown shown;
    for (int i = 0; i < 1000; ++i)
        shown.merge(1, 1s, std::to_string(i), "1");
    shown.pass();
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    for (int i = 1; i < 1000; i += 2)
        shown.merge(1, 2s, std::to_string(i), "2");
    shown.pass();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 999);
}

void tst_ClientsModel::skipsWhatCannotBeRead()
{
    Shown shown;
    event::Client out = kiwi("1");
    out.location = "nowhere";
    shown.lines.say(1, 1s, out).tell(1, 1s, kiwi("soon"));
    out = kiwi("1");
    out.difference = "5";
    shown.lines.say(1, 1s, out).say(99, 1s, kiwi("1")); // no server is known of that source
    event::Merge stale;
    stale.client = "kiwi";
    stale.origin = "Ada";
    stale.verdict = event::Verdict::Stale;
    shown.lines.tell(1, 1s, stale).passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 0);
    shown.lines.tell(1, 1s, kiwi("1")).passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 1);
}

void tst_ClientsModel::saysHowFarAServerIsBehind()
{
    Shown shown;
    shown.lines.say(1, 1s, kiwi("1")).passTo(shown.feed);
    QVERIFY(shown.model.behind(0) == Behind {});
    QVERIFY(shown.model.behind(1) == (Behind {1, after(1s)}));
    shown.lines.say(2, 2s, SnapshotBegin {0, 1, {}, {}}).passTo(shown.feed);
    QVERIFY(!shown.model.behind(1));
    shown.lines.say(2, 3s, kiwi("1")).say(2, 3s, SnapshotEnd {0, 1}).passTo(shown.feed);
    QVERIFY(shown.model.behind(1) == Behind {});
    shown.lines.say(3, 4s, SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, {}});
    shown.pass();
    QVERIFY(!shown.model.behind(2));
    QVERIFY(!shown.model.behind(64));
}

void tst_ClientsModel::showsWhatEachServerBelieves()
{
    Shown shown;
    shown.beliefs.follow("kiwi");
    QCOMPARE(shown.beliefs.rowCount(), 3);
    const auto time = [&](int row) {
        return shown.beliefs.index(row, BeliefsModel::Effective).data();
    };
    const auto newest = [&](int row) {
        return shown.beliefs.index(row, BeliefsModel::Newest).data();
    };
    QCOMPARE(shown.beliefs.index(1, BeliefsModel::Server).data(), u"Bob"_s);
    QVERIFY(!time(1).isValid());
    shown.lines.say(1, 1s, kiwi("10")).say(2, 1s, kiwi("20")).passTo(shown.feed);
    QCOMPARE(time(0), 10.0);
    QCOMPARE(newest(0), false);
    QCOMPARE(time(1), 20.0);
    QCOMPARE(newest(1), true);
    QVERIFY(!time(2).isValid());
    QCOMPARE(shown.at(0, ClientsModel::Agreed), false);
    QSignalSpy changed(&shown.beliefs, &QAbstractItemModel::dataChanged);
    shown.lines.say(1, 2s, kiwi("20")).passTo(shown.feed);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(newest(0), true);
    shown.beliefs.follow({});
    QCOMPARE(shown.beliefs.rowCount(), 0);
}

void tst_ClientsModel::emptiesWhenRestarted()
{
    Shown shown;
    shown.lines.say(1, 1s, kiwi("10")).passTo(shown.feed);
    shown.feed.restart();
    QCOMPARE(shown.model.rowCount(), 0);
    attachTrio(shown.lines).say(1, 1s, kiwi("10")).passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(tst_ClientsModel)
#include "tst_clientsmodel.moc"
