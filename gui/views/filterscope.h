#pragma once

#include "gui/models/filterablerows.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace herd {

class FilteredTable;
class Table;

/// The filters of several tables as one: narrows all of them at once. GUI thread only.
class FilterScope final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The table with a filter, as a widget to be shown, which must outlive this. A double-click in
    /// it is followed in `followedIn`, or in itself.
    FilteredTable *add(Table *table, FilteredTable *followedIn = nullptr);
    const std::optional<TimeWindow> &window() const { return m_window; }

public Q_SLOTS:
    /// Rows that happened within it are shown, and those that are no happening; nothing: all.
    void setWindow(const std::optional<herd::TimeWindow> &window);
    /// In all tables whose fields it asks for.
    void setFilter(const QString &text);
    /// To write in the filter of the table that has the focus, or the largest that can be seen.
    void enter();

Q_SIGNALS:
    void windowChanged(const std::optional<herd::TimeWindow> &window);

private:
    std::vector<FilteredTable *> m_tables;
    std::optional<TimeWindow> m_window;
};

} // namespace herd
