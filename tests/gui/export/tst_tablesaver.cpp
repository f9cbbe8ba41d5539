#include "gui/export/tablesaver.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 20'000; // more than a slice

void fill(QStandardItemModel &table)
{
    table.setHorizontalHeaderLabels({u"Row"_s});
    for (int row = 0; row < rows; ++row)
        table.appendRow(new QStandardItem(QString::number(row)));
}

} // namespace

class tst_TableSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllRows();
    void writesNoRowTwiceWhileTheyMove();
    void canBeEnded();
    void saysWhyNot();

private:
    QString path() const { return m_folder.filePath(u"t.csv"_s); }
    QList<int> written() const;

    QTemporaryDir m_folder;
};

QList<int> tst_TableSaver::written() const
{
    QFile file(path());
    QList<int> found;
    if (file.open(QFile::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
            if (!line.isEmpty())
                found << line.trimmed().toInt();
        }
    }
    return found;
}

void tst_TableSaver::writesAllRows()
{
    QStandardItemModel table;
    fill(table);
    auto *saver = new TableSaver(table, path(), TableFormat::Csv, this);
    const QSignalSpy progressed(saver, &TableSaver::progressed);
    QSignalSpy ended(saver, &TableSaver::ended);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0], (QVariantList {path(), QString()}));
    QVERIFY(progressed.size() > 1);
    QCOMPARE(progressed.last()[0].toInt(), 100);
    const auto found = written();
    QCOMPARE(found.size(), rows);
    QVERIFY(std::ranges::is_sorted(found));
}

/// As in a ring of lines: the oldest go, new ones come.
void tst_TableSaver::writesNoRowTwiceWhileTheyMove()
{
    QStandardItemModel table;
    fill(table);
    auto *saver = new TableSaver(table, path(), TableFormat::Csv, this);
    QSignalSpy ended(saver, &TableSaver::ended);
    bool moved = false;
    connect(saver, &TableSaver::progressed, &table, [&](int percent) {
        if (percent == 100 || std::exchange(moved, true))
            return;
        table.removeRows(0, 10);
        table.appendRow(new QStandardItem(QString::number(rows)));
    });
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(moved);
    const auto found = written();
    QCOMPARE(found.first(), 0);
    QCOMPARE(found.size(), rows);
    QVERIFY(std::ranges::adjacent_find(found) == found.end() && std::ranges::is_sorted(found));
}

void tst_TableSaver::canBeEnded()
{
    QFile::remove(path());
    QStandardItemModel table;
    fill(table);
    auto *saver = new TableSaver(table, path(), TableFormat::Csv, this);
    QSignalSpy ended(saver, &TableSaver::ended);
    connect(saver, &TableSaver::progressed, saver, &TableSaver::cancel);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!ended[0][1].toString().isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void tst_TableSaver::saysWhyNot()
{
    QStandardItemModel table;
    fill(table);
    auto *saver = new TableSaver(table, u"/proc/t.csv"_s, TableFormat::Json, this);
    QSignalSpy ended(saver, &TableSaver::ended);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(ended[0][1].toString().contains(u"/proc/t.csv"_s), qPrintable(ended[0][1].toString()));
}

QTEST_GUILESS_MAIN(tst_TableSaver)
#include "tst_tablesaver.moc"
