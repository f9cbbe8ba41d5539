#include "gui/export/tablesaver.h"

#include "gui/export/savefile.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace herd {

TableSaver::TableSaver(const QAbstractItemModel &table, QString path, TableFormat format,
                       QObject *parent)
    : QObject(parent)
    , m_table(&table)
    , m_path(std::move(path))
    , m_format(format)
    , m_rows(table.rowCount())
{
    appendTableBegin(m_text, table, format);
    connect(&m_slices, &QTimer::timeout, this, &TableSaver::writeSlice);
    connect(&m_saving, &QFutureWatcherBase::finished, this,
            [this] { end(m_saving.result().value_or(QString())); });
    connect(&table, &QObject::destroyed, this, &TableSaver::cancel);
    m_slices.start(0);
}

void TableSaver::cancel()
{
    if (m_slices.isActive())
        end(tr("nothing was written"));
}

void TableSaver::writeSlice()
{
    QElapsedTimer elapsed;
    elapsed.start();
    // Rows that went away before it are none that were not written.
    int row = m_last.isValid() ? m_last.row() + 1 : 0;
    const int until = std::min(m_rows, m_written + rowsAtOnce);
    while (m_written < until && row < m_table->rowCount()
           && elapsed.nsecsElapsed() < std::chrono::nanoseconds(sliceLasts).count()) {
        appendTableRow(m_text, *m_table, row++, m_format);
        ++m_written;
    }
    if (row > 0)
        m_last = m_table->index(row - 1, 0);
    Q_EMIT progressed(static_cast<int>(100LL * m_written / std::max(m_rows, 1)));
    if (m_written >= m_rows || row >= m_table->rowCount())
        save();
}

void TableSaver::save()
{
    m_slices.stop();
    appendTableEnd(m_text, m_format);
    m_saving.setFuture(QtConcurrent::run(saveFile, m_path, m_text));
}

void TableSaver::end(const QString &problem)
{
    m_slices.stop();
    Q_EMIT ended(m_path, problem);
    deleteLater();
}

} // namespace herd
