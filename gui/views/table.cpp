#include "gui/views/table.h"

#include "gui/views/wording.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QProxyStyle>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace herd {

namespace {

constexpr int rowsToMeasure = 100; // of a million; the rest is about as wide
constexpr int rowsToBeSure = 10'000; // that no others come which are wider
constexpr int narrowest = 8; // pixels
constexpr int widest = 4096;
constexpr int cellMargin = 5; // pixels

/// Figures at the right of a column keep away from words at the left of the next one.
class RoomyCells final : public QProxyStyle
{
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin)
            return cellMargin - 1; // of cells, less one
        return metric == PM_HeaderMargin ? cellMargin
                                         : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

/// What screen readers say of a cell is what is seen there, not the raw value.
class SpokenRows final : public FilterProxy
{
public:
    SpokenRows(const CellDelegate &cells, QObject *parent)
        : FilterProxy(parent)
        , m_cells(cells)
    {
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::AccessibleTextRole ? m_cells.textOf(index)
                                              : FilterProxy::data(index, role);
    }

    /// Over figures as these are, at the right.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
            && m_cells.isFigure(section))
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return FilterProxy::headerData(section, orientation, role);
    }

private:
    const CellDelegate &m_cells;
};

} // namespace

Table::Table(const Theme &theme, QAbstractItemModel &model, std::vector<Cell> cells, int placeRole,
             QWidget *parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(theme, std::move(cells), placeRole, this))
    , m_rows(new SpokenRows(*m_delegate, this))
{
    m_rows->show(model);
    setModel(m_rows);
    setItemDelegate(m_delegate);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as the model has them, until somebody clicks
    auto *roomy = new RoomyCells;
    roomy->setParent(this);
    setStyle(roomy);
    horizontalHeader()->setStyle(roomy);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(3 * Theme::grid + Theme::grid / 2);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(rowsToMeasure);
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] { m_measured = 0; });
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, [this] {
        const bool isTwiceAsMany = m_rows->rowCount() / 2 >= m_measured;
        if (m_measured < rowsToMeasure || (m_measured < rowsToBeSure && isTwiceAsMany))
            fitColumns();
    });
    // What the first rows hold comes later.
    connect(m_rows, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_measured < rowsToMeasure)
            fitColumns();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        const bool isLast = horizontalHeader()->visualIndex(column) == m_rows->columnCount() - 1;
        if (!m_isFitting && !isLast) // the last one takes what is left
            m_columnsChosen = true;
    });
    inEachLanguage(this, [this] {
        m_measured = 0;
        fitColumns();
    });
}

void Table::setWords(const QString &name, const QString &emptyText)
{
    setAccessibleName(name);
    m_emptyText = emptyText;
    viewport()->update();
}

void Table::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

void Table::followNewest()
{
    m_followsNewest = true;
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_wasAtEnd = isAtEnd(); });
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_wasAtEnd)
            scrollToBottom();
    });
}

void Table::fitColumns()
{
    if (m_columnsChosen)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        if (m_measured == 0 || wanted > columnWidth(column)) // none gets narrower under the eye
            setColumnWidth(column, wanted);
    }
    m_measured = model()->rowCount();
}

void Table::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isByMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    // Rows come while the menu is open.
    QMenu menu(this);
    Q_EMIT menuWanted(menu, index);
    menu.addSeparator();
    const QString cell = m_delegate->textOf(index);
    menu.addAction(tr("Copy cell"), this, [cell] { QGuiApplication::clipboard()->setText(cell); });
    QAction *rows =
        menu.addAction(tr("Copy rows"), this, [this] { copy(selectionModel()->selectedRows()); });
    rows->setShortcut(QKeySequence::Copy);
    menu.addSeparator();
    menu.addAction(tr("Sort by this column"), this,
                   [this, column = index.column()] { sort(column); });
    menu.exec(isByMouse ? event->globalPos()
                        : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy(selectionModel()->selectedRows());
    else if (isReturn && currentIndex().isValid())
        Q_EMIT doubleClicked(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

/// As a click on its head does: upwards, downwards, as the model has it.
void Table::sort(int column)
{
    const bool isSorted = horizontalHeader()->sortIndicatorSection() == column;
    const bool isUpwards = horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
    if (isSorted && !isUpwards)
        sortByColumn(-1, Qt::AscendingOrder);
    else
        sortByColumn(column, isSorted ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void Table::copy(const QModelIndexList &rows) const
{
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(m_delegate->textOf(row.siblingAtColumn(column)));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool Table::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

/// Whoever looks at the last row does so in a smaller table, too.
void Table::resizeEvent(QResizeEvent *event)
{
    const bool wasAtEnd = isAtEnd();
    QTableView::resizeEvent(event);
    if (m_followsNewest && wasAtEnd)
        scrollToBottom();
}

QList<int> Table::chosenColumnWidths() const
{
    QList<int> widths;
    for (int column = 0; m_columnsChosen && column < m_rows->columnCount(); ++column)
        widths << columnWidth(column);
    return widths;
}

void Table::setColumnWidths(const QList<int> &widths)
{
    const auto canBe = [](int width) { return width >= narrowest && width <= widest; };
    if (widths.size() != m_rows->columnCount() || !std::ranges::all_of(widths, canBe))
        return;
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    m_columnsChosen = true;
}

void Table::resetColumns()
{
    m_columnsChosen = false;
    m_measured = 0;
    fitColumns();
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_rows->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(Theme::grid, 0, -Theme::grid, 0),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     m_rows->tally().all == 0 ? m_emptyText : tr("No row meets the filter."));
}

} // namespace herd
