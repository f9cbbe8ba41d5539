#include "gui/views/filterscope.h"

#include "gui/views/filteredtable.h"

#include <QApplication>

#include <algorithm>

namespace herd {

namespace {

int areaSeen(const FilteredTable *table)
{
    const QRect seen = table->visibleRegion().boundingRect();
    return seen.width() * seen.height();
}

} // namespace

FilteredTable *FilterScope::add(Table *table, FilteredTable *followedIn)
{
    auto *filtered = new FilteredTable(table);
    m_tables.push_back(filtered);
    filtered->setWindow(m_window);
    if (followedIn)
        filtered->followIn(*followedIn);
    connect(&filtered->bar(), &FilterBar::windowClosed, this, [this] { setWindow({}); });
    return filtered;
}

void FilterScope::setWindow(const std::optional<TimeWindow> &window)
{
    if (window == m_window)
        return;
    m_window = window;
    for (FilteredTable *table : m_tables)
        table->setWindow(window);
    Q_EMIT windowChanged(window);
}

void FilterScope::setFilter(const QString &text)
{
    for (FilteredTable *table : m_tables)
        table->bar().setFilter(text);
}

void FilterScope::enter()
{
    const QWidget *focus = QApplication::focusWidget();
    auto chosen = std::ranges::find_if(m_tables, [focus](const FilteredTable *table) {
        return focus && table->isAncestorOf(focus) && areaSeen(table) > 0;
    });
    if (chosen == m_tables.end())
        chosen = std::ranges::max_element(m_tables, {}, areaSeen);
    if (chosen != m_tables.end())
        (*chosen)->bar().enter();
}

} // namespace herd
