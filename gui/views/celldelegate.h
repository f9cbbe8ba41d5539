#pragma once

#include "gui/models/herdvalues.h"
#include "gui/views/theme.h"

#include <QStyledItemDelegate>

#include <vector>

namespace herd {

/// What the cells of a column are, which decides how they are shown.
enum class Cell : unsigned char {
    Text,
    Code, ///< letters of one width
    Count,
    Rate, ///< a second
    Degrees,
    Time, ///< seconds since 1970
    Server, ///< an id, with its mark; `placeRole` gives its place in the herd
    State, ///< a ServerState, in words and as a mark
    Agreement, ///< whether all servers agree
};

QString wordsOf(ServerState state);

/// Shows the raw values of models: numbers as the locale writes them, with digits that do not
/// jitter, servers with their marks, states in words.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `cells` are the columns; further ones are text.
    CellDelegate(const Theme &theme, std::vector<Cell> cells, int placeRole,
                 QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    /// Whether a column's cells are at its right.
    bool isFigure(int column) const;
    /// In words, as it is shown.
    QString textOf(const QModelIndex &index) const;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    Cell cellOf(const QModelIndex &index) const;
    void paintMarkOf(QPainter &painter, const QRectF &where, const QModelIndex &index) const;

    Theme m_theme;
    const std::vector<Cell> m_cells;
    const int m_placeRole;
};

} // namespace herd
