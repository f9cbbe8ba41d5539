#include "gui/models/serversmodel.h"

#include "tests/gui/models/lines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    Shown()
    {
        feed.join(state);
        feed.join(model);
    }
    QVariant at(int row, int column) const { return model.index(row, column).data(); }

    EventFeed feed;
    HerdState state;
    ServersModel model {state};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
    Lines lines;
};

} // namespace

class tst_ServersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsServersThenStrangers();
    void tellsOnlyWhatChanged();
    void saysWhoDiffers();
    void filters_data();
    void filters();
    void saysWhichFieldACellShows();
    void emptiesWhenRestarted();
};

void tst_ServersModel::showsServersThenStrangers()
{
    Shown shown;
    shown.lines.say(7, 0s, SourceLine {SourceState::Waiting, "host:7", {}, {}, {}, "refused"});
    shown.lines.passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 1);
    QCOMPARE(shown.at(0, ServersModel::Address), u"host:7"_s);
    QCOMPARE(shown.model.index(0, 0).data(ServersModel::PlaceRole), -1);
    QCOMPARE(shown.model.index(0, 0).data(ServersModel::ReasonRole), u"refused"_s);
    attachTrio(shown.lines).passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 4);
    QCOMPARE(shown.at(1, ServersModel::Server), u"Bob"_s);
    QCOMPARE(shown.at(1, ServersModel::Herd), u"trio"_s);
    QCOMPARE(shown.model.index(1, 0).data(ServersModel::PlaceRole), 1);
    QCOMPARE(shown.model.index(1, 0).data(ServersModel::StateRole), int(ServerState::Attached));
    QVERIFY(!shown.at(1, ServersModel::LinesIn).isValid());
    QCOMPARE(shown.at(3, ServersModel::Address), u"host:7"_s);
    for (int i = 0; i < shown.model.columnCount(); ++i)
        QVERIFY(!shown.model.headerData(i, Qt::Horizontal).toString().isEmpty());
}

void tst_ServersModel::tellsOnlyWhatChanged()
{
    Shown shown;
    attachTrio(shown.lines).passTo(shown.feed);
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
    shown.lines.tell(2, 1s, event::Open {"peer"}).passTo(shown.feed);
    QCOMPARE(changed.size(), 0);
    event::Stats stats;
    stats.span = 1s;
    stats.linesIn = 412;
    shown.lines.tell(2, 2s, stats).passTo(shown.feed);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(shown.at(1, ServersModel::LinesIn), 412.0);
    shown.lines.tell(1, 3s, stats).tell(2, 3s, stats).tell(3, 3s, stats).passTo(shown.feed);
    QCOMPARE(changed.size(), 3); // Ada, and Cyd: Bob says the same again
    QCOMPARE(inserted.size(), 0);
}

void tst_ServersModel::saysWhoDiffers()
{
    Shown shown;
    attachTrio(shown.lines).passTo(shown.feed);
    const auto differs = [&](int row) {
        return shown.model.index(row, 0).data(ServersModel::DiffersRole).toBool();
    };
    shown.lines.tell(1, 1s, event::Digest {"aa", 1}).tell(2, 1s, event::Digest {"aa", 1});
    shown.lines.tell(3, 1s, event::Digest {"bb", 1}).passTo(shown.feed);
    QVERIFY(!differs(0) && !differs(1) && differs(2));
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    shown.lines.tell(2, 2s, event::Digest {"bb", 1}).passTo(shown.feed);
    QVERIFY(differs(0) && !differs(1) && !differs(2));
    QCOMPARE(changed.size(), 3); // Bob's digest, and what Ada and Cyd are by it
}

void tst_ServersModel::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QStringList>("servers");
    QTest::newRow("by its id") << QByteArray("server == Bob") << QStringList {u"Bob"_s};
    QTest::newRow("by its state") << QByteArray("state == attached")
                                  << QStringList {u"Ada"_s, u"Bob"_s, u"Cyd"_s};
    QTest::newRow("by what it does a second")
        << QByteArray("lines > 400") << QStringList {u"Bob"_s};
    QTest::newRow("by a count") << QByteArray("connections == 0 && !lines")
                                << QStringList {u"Ada"_s, u"Cyd"_s, QString()};
    QTest::newRow("by its herd") << QByteArray("herd == trio && address ~ 7002")
                                 << QStringList {u"Cyd"_s};
    QTest::newRow("one without an id")
        << QByteArray("!server && reason == refused") << QStringList {QString()};
}

void tst_ServersModel::filters()
{
    QFETCH(QByteArray, filter);
    QFETCH(QStringList, servers);
    Shown shown;
    attachTrio(shown.lines);
    shown.lines.say(7, 0s, SourceLine {SourceState::Waiting, "host:7", {}, {}, {}, "refused"});
    event::Stats stats;
    stats.span = 1s;
    stats.linesIn = 412;
    shown.lines.tell(2, 2s, stats).passTo(shown.feed);
    const auto parsed = parseFilter(filter.toStdString(), shown.model.filterFields());
    QVERIFY(std::holds_alternative<Filter>(parsed));
    QStringList met;
    for (int row = 0; row < shown.model.rowCount(); ++row) {
        if (shown.model.accepts(std::get<Filter>(parsed), row))
            met.append(shown.at(row, ServersModel::Server).toString());
    }
    QCOMPARE(met, servers);
    QVERIFY(!shown.model.accepts(std::get<Filter>(parsed), shown.model.rowCount()));
}

/// So that a filter made of a cell is met by its row.
void tst_ServersModel::saysWhichFieldACellShows()
{
    Shown shown;
    attachTrio(shown.lines).passTo(shown.feed);
    for (int column = 0; column < ServersModel::ColumnCount; ++column) {
        const std::string field(shown.model.fieldAt(0, column));
        const auto operand = shown.model.operandAt(0, field);
        if (!operand) // such as a digest that is not told
            continue;
        const auto parsed =
            parseFilter(field + " == \"" + operand->text + '"', shown.model.filterFields());
        QVERIFY2(std::holds_alternative<Filter>(parsed), field.c_str());
        QVERIFY2(shown.model.accepts(std::get<Filter>(parsed), 0), field.c_str());
    }
    QCOMPARE(shown.model.operandAt(0, "state")->text, std::string("attached"));
    QVERIFY(!shown.model.operandAt(0, "nothing"));
    QVERIFY(!shown.model.operandAt(3, "state"));
}

void tst_ServersModel::emptiesWhenRestarted()
{
    Shown shown;
    attachTrio(shown.lines).passTo(shown.feed);
    shown.feed.restart();
    QCOMPARE(shown.model.rowCount(), 0);
    attachTrio(shown.lines).passTo(shown.feed);
    QCOMPARE(shown.model.rowCount(), 3);
}

QTEST_GUILESS_MAIN(tst_ServersModel)
#include "tst_serversmodel.moc"
