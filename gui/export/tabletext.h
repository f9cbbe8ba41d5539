// Tables as text for other programs: values as models have them, numbers with a point and all of
// their digits, times in seconds since 1970, whatever the language. Pure.
#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace herd {

enum class TableFormat : unsigned char {
    Csv, ///< RFC 4180: a line of names, CRLF
    Json, ///< RFC 8259: an array of objects, one a line
};

/// Appends what comes before the rows, a row, what comes after them.
void appendTableBegin(QByteArray &out, const QAbstractItemModel &table, TableFormat format);
void appendTableRow(QByteArray &out, const QAbstractItemModel &table, int row, TableFormat format);
void appendTableEnd(QByteArray &out, TableFormat format);

} // namespace herd
