#include "gui/export/tabletext.h"

#include <QAbstractItemModel>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QAbstractItemModel &table, int column)
{
    return table.headerData(column, Qt::Horizontal).toString();
}

QByteArray textOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::Double)
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString().toUtf8();
}

/// A program that calculates takes a cell that begins so for a formula (OWASP, "CSV Injection"),
/// and ids are whatever a client says.
bool isFormula(const QVariant &value)
{
    const QString text = value.toString();
    return value.typeId() == QMetaType::QString && !text.isEmpty()
        && u"=+-@\t\r"_s.contains(text.front());
}

void appendCsvField(QByteArray &out, const QByteArray &text)
{
    const bool isQuoted = text.contains('"') || text.contains(',') || text.contains('\n')
        || text.contains('\r') || text != text.trimmed();
    if (!isQuoted) {
        out += text;
        return;
    }
    out += '"';
    for (const char each : text) {
        out += each;
        if (each == '"')
            out += each;
    }
    out += '"';
}

void appendCsvLine(QByteArray &out, const QAbstractItemModel &table, auto fieldOf)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        if (column > 0)
            out += ',';
        appendCsvField(out, fieldOf(column));
    }
    out += "\r\n";
}

} // namespace

void appendTableBegin(QByteArray &out, const QAbstractItemModel &table, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        appendCsvLine(out, table, [&](int column) { return nameOf(table, column).toUtf8(); });
        break;
    case TableFormat::Json:
        out += "[";
        break;
    }
}

void appendTableRow(QByteArray &out, const QAbstractItemModel &table, int row, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        appendCsvLine(out, table, [&](int column) {
            const QVariant value = table.index(row, column).data();
            return isFormula(value) ? '\'' + textOf(value) : textOf(value);
        });
        break;
    case TableFormat::Json: {
        QJsonObject object;
        for (int column = 0; column < table.columnCount(); ++column) {
            const QVariant value = table.index(row, column).data();
            object[nameOf(table, column)] = QJsonValue::fromVariant(value);
        }
        out += out.endsWith('[') ? "\n" : ",\n";
        out += QJsonDocument(object).toJson(QJsonDocument::Compact);
        break;
    }
    }
}

void appendTableEnd(QByteArray &out, TableFormat format)
{
    if (format == TableFormat::Json)
        out += "\n]\n";
}

} // namespace herd
