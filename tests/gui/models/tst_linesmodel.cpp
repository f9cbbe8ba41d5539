#include "gui/models/linesmodel.h"

#include "gui/models/filterproxy.h"
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
    explicit Shown(LinesModel::Content content = LinesModel::Content::Events)
        : model(state, content)
    {
        feed.join(state);
        feed.join(model);
        proxy.show(model);
        Lines start;
        start.say(1, 0s, helloOf("Ada")).say(2, 0s, helloOf("Bob")).passTo(feed);
    }
    QStringList row(int number) const
    {
        QStringList all;
        for (int i = LinesModel::Server; i < LinesModel::ColumnCount; ++i)
            all.append(model.index(number, i).data().toString());
        return all;
    }
    void filter(std::string_view text)
    {
        const auto parsed = parseFilter(text, model.filterFields());
        QVERIFY(std::holds_alternative<Filter>(parsed));
        proxy.setFilter(std::get<Filter>(parsed));
    }
    void pass() { lines.passTo(feed); }

    EventFeed feed;
    HerdState state;
    LinesModel model;
    FilterProxy proxy;
    QAbstractItemModelTester tester {&model, Mode::QtTest};
    QAbstractItemModelTester proxyTester {&proxy, Mode::QtTest};
    Lines lines;
};

event::Line said(std::string_view bytes)
{
    return {"1.2.3.4:5", event::Direction::In, bytes};
}

} // namespace

class tst_LinesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEvents();
    void showsTraffic();
    void insertsOnceATurn();
    void keepsTheNewest();
    void filters_data();
    void filters();
    void offersWhatCanBeFiltered();
    void saysWhichFieldACellShows();
    void emptiesWhenRestarted();
};

void tst_LinesModel::showsEvents()
{
    Shown shown;
    shown.lines.tell(1, 1s, event::Close {"1.2.3.4:5", "reset"});
    shown.lines.tell(2, 2s, event::Link {"Ada", event::LinkState::Down, "timeout"});
    event::Merge merge {"kiwi",         "Ada",  {7, 0}, "Ada", event::Verdict::Newer,
                        "+0.000000005", "+1-2", "7",    0};
    shown.lines.tell(2, 3s, merge);
    shown.lines.say(3, 4s, SourceLine {SourceState::Lost, "host:3", {}, {}, {}, "closed"});
    shown.lines.tell(1, 5s, said("IAMAT")).tell(1, 5s, event::Stats {});
    shown.lines.say(1, 5s, SnapshotBegin {}).raw(1, 5s, "{");
    shown.pass();
    QCOMPARE(shown.model.rowCount(), 4);
    QCOMPARE(shown.row(0),
             (QStringList {u"Ada"_s, u"close"_s, u"1.2.3.4:5"_s, {}, u"reset"_s, {}}));
    QCOMPARE(shown.row(1),
             (QStringList {u"Bob"_s, u"link"_s, u"Ada"_s, u"down"_s, u"timeout"_s, {}}));
    QCOMPARE(shown.row(2),
             (QStringList {u"Bob"_s, u"merge"_s, u"kiwi"_s, u"newer"_s, u"+1-2"_s, {}}));
    QCOMPARE(shown.row(3),
             (QStringList {{}, u"source"_s, u"host:3"_s, u"lost"_s, u"closed"_s, {}}));
    QCOMPARE(shown.model.index(2, LinesModel::Time).data().toDouble(), double(someDay + 3));
    QCOMPARE(shown.model.index(2, 0).data(LinesModel::PlaceRole), 1);
    QCOMPARE(shown.model.index(3, 0).data(LinesModel::PlaceRole), -1);
    QCOMPARE(shown.model.index(1, 0).data(LinesModel::WhatRole), u"down"_s);
    QCOMPARE(shown.model.index(1, 0).data(LinesModel::KindRole), u"link"_s);
    QVERIFY(shown.model.text(0).starts_with("{\"kind\":\"close\""));
    QVERIFY(shown.model.at(0) == after(1s));
    QVERIFY(shown.model.text(99).empty());
    for (int i = 0; i < shown.model.columnCount(); ++i)
        QVERIFY(!shown.model.headerData(i, Qt::Horizontal).toString().isEmpty());
}

void tst_LinesModel::showsTraffic()
{
    Shown shown(LinesModel::Content::Traffic);
    shown.lines.tell(1, 1s, event::Open {"peer"}).tell(1, 1s, said("IAMAT kiwi \\xff"));
    shown.pass();
    QCOMPARE(shown.model.rowCount(), 1);
    QCOMPARE(shown.row(0),
             (QStringList {u"Ada"_s, u"line"_s, u"1.2.3.4:5"_s, u"in"_s, u"IAMAT kiwi \\xff"_s,
                           u"15"_s}));
}

void tst_LinesModel::insertsOnceATurn()
{
    Shown shown;
    QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 1000; ++i)
        shown.lines.tell(1, 1s, event::Open {"peer"});
    shown.pass();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(shown.model.rowCount(), 1000);
}

void tst_LinesModel::keepsTheNewest()
{
    Shown shown(LinesModel::Content::Traffic);
    QSignalSpy removed(&shown.model, &QAbstractItemModel::rowsRemoved);
    constexpr std::size_t size = event::mostLineBytes;
    constexpr std::size_t bound = LinesModel::chunks * LineRing::chunkBytes;
    int told = 0;
    for (int turn = 0; turn < 30; ++turn) {
        for (int i = 0; i < 200; ++i) {
            std::string bytes = std::to_string(told++);
            bytes.resize(size, '.');
            shown.lines.tell(1, 1s, said(bytes));
        }
        shown.pass();
        QVERIFY(std::size_t(shown.model.rowCount()) * size <= bound);
    }
    QVERIFY(std::size_t(told) * size > bound * 14 / 10);
    QVERIFY(std::size_t(shown.model.rowCount()) * size > bound * 9 / 10);
    QVERIFY(removed.size() > 0 && removed.size() <= 30);
    const QString last =
        shown.model.index(shown.model.rowCount() - 1, LinesModel::Text).data().toString();
    QVERIFY(last.startsWith(QString::number(told - 1) + u'.'));
    QCOMPARE(shown.proxy.rowCount(), shown.model.rowCount());
    // More than all of it in one turn, after which nothing of before is left.
    for (int i = 0; i < told; ++i)
        shown.lines.tell(1, 2s, said(std::string(size, 'x')));
    shown.pass();
    QVERIFY(shown.model.at(0) == after(2s));
    shown.lines.tell(1, 3s, said(std::string(LineRing::chunkBytes, 'x')));
    shown.pass();
    QCOMPARE(shown.model.leftOut(), 1U);
}

void tst_LinesModel::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QByteArray() << 4;
    QTest::newRow("by kind and server") << QByteArray("kind == link && server in (Ada, Cyd)") << 1;
    QTest::newRow("by state") << QByteArray("state == down") << 2;
    QTest::newRow("by what only some have") << QByteArray("verdict") << 1;
    QTest::newRow("by a glob") << QByteArray("client ~ ki*") << 1;
    QTest::newRow("by a number") << QByteArray("effective < 8") << 1;
    QTest::newRow("by time") << QByteArray("at >= 1795000003") << 2;
    QTest::newRow("by all of the line") << QByteArray("text ~ timeout") << 2;
    QTest::newRow("by what none is") << QByteArray("kind == fault") << 0;
}

void tst_LinesModel::filters()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, rows);
    Shown shown;
    const auto tellAll = [&] {
        shown.lines.tell(1, 1s, event::Link {"Bob", event::LinkState::Down, "timeout"});
        shown.lines.tell(2, 2s, event::Link {"Ada", event::LinkState::Down, "timeout"});
        event::Merge merge {"kiwi", "Ada", {7, 0}, "Ada", event::Verdict::Equal, {}, {}, {}, 0};
        shown.lines.tell(2, 3s, merge).tell(1, 4s, event::Open {"peer"});
        shown.pass();
    };
    tellAll();
    shown.filter(filter.toStdString());
    QCOMPARE(shown.proxy.rowCount(), rows);
    tellAll(); // also what comes later
    QCOMPARE(shown.proxy.rowCount(), rows * 2);
}

void tst_LinesModel::offersWhatCanBeFiltered()
{
    Shown shown;
    const std::vector<FilterField> fields = shown.model.filterFields();
    const auto valuesOf = [&](std::string_view name) {
        const auto found = std::ranges::find(fields, name, &FilterField::name);
        return found == fields.end() ? std::vector<std::string> {"?"} : found->values;
    };
    QVERIFY(valuesOf("server") == (std::vector<std::string> {"Ada", "Bob", "Cyd"}));
    QVERIFY(valuesOf("verdict") == (std::vector<std::string> {"newer", "equal", "stale"}));
    QVERIFY(std::ranges::count(valuesOf("kind"), "merge") == 1);
    QVERIFY(std::ranges::count(valuesOf("state"), "refused") >= 1);
    QVERIFY(valuesOf("client").empty());
    QVERIFY(valuesOf("answer").front() == "?"); // a histogram
    for (const FilterField &field : fields)
        QVERIFY(std::ranges::count(fields, field.name, &FilterField::name) == 1);
}

/// So that a filter made of a cell is met by its row.
void tst_LinesModel::saysWhichFieldACellShows()
{
    Shown shown;
    shown.lines.tell(2, 2s, event::Link {"Ada", event::LinkState::Down, "time out"});
    shown.pass();
    QStringList fields;
    for (int column = 0; column < LinesModel::ColumnCount; ++column) {
        const std::string field(shown.model.fieldAt(0, column));
        fields.append(QString::fromStdString(field));
        if (field.empty())
            continue;
        shown.filter(field + " == \"" + shown.model.operandAt(0, field)->text + '"');
        QCOMPARE(shown.proxy.rowCount(), 1);
    }
    QCOMPARE(fields,
             (QStringList {u"at"_s, u"server"_s, u"kind"_s, u"neighbour"_s, u"state"_s, u"reason"_s,
                           QString()}));
    QCOMPARE(shown.model.happenedAt(0), std::optional(after(2s)));
    QVERIFY(!shown.model.happenedAt(1));
    QVERIFY(!shown.model.operandAt(0, "client"));
    QVERIFY(!shown.model.operandAt(1, "server"));
    QVERIFY(shown.model.fieldAt(1, LinesModel::Kind).empty());
}

void tst_LinesModel::emptiesWhenRestarted()
{
    Shown shown;
    shown.lines.tell(1, 1s, event::Open {"peer"});
    shown.pass();
    shown.feed.restart();
    QCOMPARE(shown.model.rowCount(), 0);
    shown.lines.tell(1, 1s, event::Open {"peer"});
    shown.pass();
    QCOMPARE(shown.model.rowCount(), 1);
    QCOMPARE(shown.model.index(0, 0).data(LinesModel::PlaceRole), -1);
}

QTEST_GUILESS_MAIN(tst_LinesModel)
#include "tst_linesmodel.moc"
