#pragma once

#include "gui/models/differences.h"
#include "gui/models/rowsmodel.h"

#include <QString>

namespace herd {

/// Differences as a table, in words. GUI thread only.
class DifferencesModel final : public RowsModel<Difference>
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { What, Name, Left, Right, ColumnCount };

    using RowsModel::RowsModel;

    void setDifferences(std::vector<Difference> differences) { show(std::move(differences)); }
    /// What the columns of both sides are called.
    void setNames(const QString &left, const QString &right);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool sameRow(const Difference &a, const Difference &b) const override;
    static QString wordsOf(const Difference::Side &side);

    QString m_left;
    QString m_right;
};

} // namespace herd
