#include "gui/models/filterproxy.h"

namespace herd {

FilterProxy::FilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void FilterProxy::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_filter.isEmpty() || !m_rows || m_rows->accepts(m_filter, row);
}

} // namespace herd
