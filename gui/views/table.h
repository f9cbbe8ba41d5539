#pragma once

#include "gui/models/filterproxy.h"
#include "gui/views/celldelegate.h"

#include <QTableView>

class QMenu;

namespace herd {

/// A table of a model's raw values, sorted by a click on a column, in the model's order again by a
/// third one. GUI thread only; the model must outlive it.
class Table final : public QTableView
{
    Q_OBJECT

public:
    Table(const Theme &theme, QAbstractItemModel &model, std::vector<Cell> cells, int placeRole,
          QWidget *parent = nullptr);

    /// `name` is what screen readers say; `emptyText` stands there while there is no row.
    void setWords(const QString &name, const QString &emptyText);
    void setTheme(const Theme &theme);
    /// Which of the model's rows are shown.
    FilterProxy &rows() { return *m_rows; }
    /// From now on, whoever looks at the last row is shown the next one when it comes.
    void followNewest();
    /// Wide enough for what is in it by now, unless somebody chose other widths.
    void fitColumns();
    /// Of all columns, in pixels, once somebody chose one of them; else none.
    QList<int> chosenColumnWidths() const;
    /// Nothing happens unless it is one for each column, and a width that can be.
    void setColumnWidths(const QList<int> &widths);
    /// Nobody chose any.
    void resetColumns();

Q_SIGNALS:
    /// Before the menu of a cell is shown; whoever knows something to do with it adds that.
    void menuWanted(QMenu &menu, const QModelIndex &index);

private:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// As text, cells apart by tabs.
    void copy(const QModelIndexList &rows) const;
    void sort(int column);
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool isAtEnd() const;

    CellDelegate *m_delegate;
    FilterProxy *m_rows;
    QString m_emptyText;
    bool m_followsNewest = false;
    bool m_wasAtEnd = true;
    int m_measured = 0; // rows that columns were fitted to
    bool m_isFitting = false;
    bool m_columnsChosen = false;
};

} // namespace herd
