#pragma once

#include "gui/models/filter.h"
#include "gui/models/filterablerows.h"

#include <QSortFilterProxyModel>

namespace herd {

/// The rows of a model that meet a filter, in the model's order unless sorted.
class FilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FilterProxy(QObject *parent = nullptr);

    /// `model` must outlive this.
    template <typename Model> void show(Model &model)
    {
        m_rows = &model;
        setSourceModel(&model);
    }
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);

private:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

    const FilterableRows *m_rows = nullptr;
    Filter m_filter;
};

} // namespace herd
