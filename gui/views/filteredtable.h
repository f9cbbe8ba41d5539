#pragma once

#include "gui/views/filterbar.h"
#include "gui/views/table.h"

#include <QWidget>

class QMenu;

namespace herd {

/// A table with its filter above it, and a menu that makes filters of what the mouse is on. GUI
/// thread only.
class FilteredTable final : public QWidget
{
    Q_OBJECT

public:
    /// Owns `table` from now on, whose model is a FilterableRows.
    explicit FilteredTable(Table *table, QWidget *parent = nullptr);

    FilterBar &bar() { return *m_bar; }
    Table &table() { return *m_table; }
    /// A double-click here shows there what belongs to the row; without one it does so here.
    void followIn(FilteredTable &other) { m_followedIn = &other; }

    void setWindow(const std::optional<TimeWindow> &window) { m_table->rows().setWindow(window); }
    /// In front of the docks it shares its place with.
    void bringToFront();

private:
    /// One of the fields that a row is followed by.
    struct Trail
    {
        QString text; ///< of the deed
        QString filter;
    };
    std::optional<Trail> trailOf(int row) const;
    void follow(const Trail &trail);
    void addFilters(QMenu &menu, const QModelIndex &index);
    void addNarrowing(QMenu &menu, const QString &text, const QString &filter);

    Table *m_table;
    FilterBar *m_bar;
    FilteredTable *m_followedIn = this;
};

} // namespace herd
