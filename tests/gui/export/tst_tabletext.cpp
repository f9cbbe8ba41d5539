#include "gui/export/tabletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

/// Of one column, `value`, beside a number.
QByteArray written(const QVariant &value, TableFormat format)
{
    QStandardItemModel table(1, 2);
    table.setHorizontalHeaderLabels({u"Client"_s, u"Time, in \"s\""_s});
    table.setData(table.index(0, 0), value, Qt::DisplayRole);
    table.setData(table.index(0, 1), 1795000000.0649, Qt::DisplayRole);
    QByteArray out;
    appendTableBegin(out, table, format);
    appendTableRow(out, table, 0, format);
    appendTableEnd(out, format);
    return out;
}

} // namespace

class tst_TableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsv_data();
    void writesCsv();
    void writesJson_data();
    void writesJson();
    void writesAnEmptyTable();
};

void tst_TableText::writesCsv_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("a word") << QVariant(u"kiwi"_s) << QByteArray("kiwi");
    QTest::newRow("letters of any language") << QVariant(u"京都"_s) << QByteArray("京都");
    QTest::newRow("nothing") << QVariant() << QByteArray();
    QTest::newRow("a comma") << QVariant(u"a,b"_s) << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << QVariant(u"a\"b"_s) << QByteArray("\"a\"\"b\"");
    QTest::newRow("the end of a line") << QVariant(u"a\r\nb"_s) << QByteArray("\"a\r\nb\"");
    QTest::newRow("spaces around it") << QVariant(u" a "_s) << QByteArray("\" a \"");
    QTest::newRow("a formula") << QVariant(u"=1+1"_s) << QByteArray("'=1+1");
    QTest::newRow("a number below zero") << QVariant(-118.25) << QByteArray("-118.25");
    QTest::newRow("a count") << QVariant(quint64(1) << 63) << QByteArray("9223372036854775808");
    QTest::newRow("whether it is so") << QVariant(true) << QByteArray("true");
}

void tst_TableText::writesCsv()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, field);
    QLocale::setDefault(QLocale::German); // whose point is a comma
    QCOMPARE(written(value, TableFormat::Csv),
             "Client,\"Time, in \"\"s\"\"\"\r\n" + field + ",1795000000.0649\r\n");
}

void tst_TableText::writesJson_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QJsonValue>("member");
    QTest::newRow("a word") << QVariant(u"ki\"wi\n京"_s) << QJsonValue(u"ki\"wi\n京"_s);
    QTest::newRow("nothing") << QVariant() << QJsonValue();
    QTest::newRow("a number") << QVariant(-118.25) << QJsonValue(-118.25);
    QTest::newRow("whether it is so") << QVariant(true) << QJsonValue(true);
}

void tst_TableText::writesJson()
{
    QFETCH(QVariant, value);
    QFETCH(QJsonValue, member);
    QJsonParseError error;
    const auto read = QJsonDocument::fromJson(written(value, TableFormat::Json), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(read.array().size(), 1);
    const QJsonObject row = read.array().first().toObject();
    QCOMPARE(row.value(u"Client"_s), member);
    QCOMPARE(row.value(u"Time, in \"s\""_s).toDouble(), 1795000000.0649);
}

void tst_TableText::writesAnEmptyTable()
{
    const QStandardItemModel table(0, 1);
    QByteArray out;
    appendTableBegin(out, table, TableFormat::Json);
    appendTableEnd(out, TableFormat::Json);
    QVERIFY(QJsonDocument::fromJson(out).isArray());
    QVERIFY(QJsonDocument::fromJson(out).array().isEmpty());
}

QTEST_GUILESS_MAIN(tst_TableText)
#include "tst_tabletext.moc"
