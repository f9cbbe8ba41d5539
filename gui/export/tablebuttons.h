#pragma once

#include "gui/export/tabletext.h"
#include "gui/views/filteredtable.h"

#include <QObject>
#include <QString>

class QToolButton;

namespace herd {

/// Buttons beside the filter of a table that write its rows to a file, as they are filtered and
/// sorted; while one is at it, it says how far it is, and ends that. Belongs to the table. GUI
/// thread only.
class TableButtons final : public QObject
{
    Q_OBJECT

public:
    explicit TableButtons(FilteredTable &table);

    /// Without asking where to.
    void save(const QString &path, TableFormat format);

Q_SIGNALS:
    void said(const QString &text);
    /// Nothing was written, and why.
    void failed(const QString &problem);

private:
    QToolButton *add(TableFormat format);
    void ask(TableFormat format);
    QToolButton *buttonOf(TableFormat format) const;

    FilteredTable &m_table;
    QToolButton *m_csv;
    QToolButton *m_json;
};

} // namespace herd
