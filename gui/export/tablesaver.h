#pragma once

#include "gui/export/tabletext.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

#include <chrono>
#include <optional>

class QAbstractItemModel;

namespace herd {

/// Writes a table to a file: in slices, so that the window goes on, and the file on another thread.
/// The rows that are there when it begins, but for those that go meanwhile. Deletes itself once it
/// has ended. GUI thread only.
class TableSaver final : public QObject
{
    Q_OBJECT

public:
    /// A slice ends when so much was written, or when it lasts so long.
    static constexpr int rowsAtOnce = 1000;
    static constexpr std::chrono::milliseconds sliceLasts {4};

    TableSaver(const QAbstractItemModel &table, QString path, TableFormat format, QObject *parent);

    /// ended() follows, with that for a problem.
    void cancel();

Q_SIGNALS:
    void progressed(int percent);
    /// Whether the file is there, or what is wrong, in words.
    void ended(const QString &path, const QString &problem);

private:
    void writeSlice();
    void save();
    void end(const QString &problem);

    const QAbstractItemModel *m_table;
    const QString m_path;
    const TableFormat m_format;
    QByteArray m_text;
    QPersistentModelIndex m_last; // written
    int m_written = 0;
    const int m_rows;
    QTimer m_slices;
    QFutureWatcher<std::optional<QString>> m_saving;
};

} // namespace herd
