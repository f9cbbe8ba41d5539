#include "gui/views/filteredtable.h"

#include "gui/models/filtertext.h"
#include "gui/views/wording.h"

#include <QDockWidget>
#include <QMenu>
#include <QVBoxLayout>

#include <array>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// What a row is followed by: the first of these that it has.
constexpr std::array<std::pair<std::string_view, const char *>, 5> trails {{
    {"client", QT_TRANSLATE_NOOP("herd::FilteredTable", "Follow client %1")},
    {"peer", QT_TRANSLATE_NOOP("herd::FilteredTable", "Follow connection %1")},
    {"neighbour", QT_TRANSLATE_NOOP("herd::FilteredTable", "Follow links to %1")},
    {"address", QT_TRANSLATE_NOOP("herd::FilteredTable", "Follow address %1")},
    {"server", QT_TRANSLATE_NOOP("herd::FilteredTable", "Follow server %1")},
}};

QString comparison(std::string_view field, std::string_view operation, const FilterOperand &operand)
{
    return QString::fromStdString(std::string(field) + ' ' + std::string(operation) + ' '
                                  + writtenValue(operand.text));
}

/// What a row has in a field, if somebody could write it.
std::optional<FilterOperand> writableAt(const FilterableRows &rows, int row, std::string_view field)
{
    auto operand = rows.operandAt(row, field);
    if (operand && !isWritable(operand->text))
        operand.reset();
    return operand;
}

} // namespace

FilteredTable::FilteredTable(Table *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_bar(new FilterBar(table->rows()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    connect(m_bar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_bar, &FilterBar::windowClosed, this, [this] { setWindow({}); });
    connect(m_table, &Table::menuWanted, this, &FilteredTable::addFilters);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto trail = trailOf(index.row()))
            follow(*trail);
    });
    inEachLanguage(this, [this] {
        setAccessibleName(m_table->accessibleName());
        m_bar->setName(m_table->accessibleName());
    });
}

void FilteredTable::bringToFront()
{
    for (QWidget *widget = this; widget; widget = widget->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(widget)) {
            dock->show();
            dock->raise();
        }
    }
}

std::optional<FilteredTable::Trail> FilteredTable::trailOf(int row) const
{
    const FilterableRows &rows = *m_table->rows().filterable();
    const int modelRow = m_table->rows().modelRow(row);
    for (const auto &[field, text] : trails) {
        if (const auto operand = writableAt(rows, modelRow, field))
            return Trail {tr(text).arg(QString::fromStdString(operand->text)),
                          comparison(field, "==", *operand)};
    }
    return {};
}

void FilteredTable::follow(const Trail &trail)
{
    if (m_followedIn == this) {
        m_bar->narrow(trail.filter);
    } else {
        m_followedIn->bar().setFilter(trail.filter);
        m_followedIn->bringToFront();
    }
}

void FilteredTable::addFilters(QMenu &menu, const QModelIndex &index)
{
    const FilterableRows &rows = *m_table->rows().filterable();
    const int row = m_table->rows().modelRow(index.row());
    if (const auto trail = trailOf(index.row())) {
        menu.addAction(trail->text + u'\t' + tr("Double-click"), this,
                       [this, trail = *trail] { follow(trail); });
        menu.addSeparator();
    }
    const std::string_view field = rows.fieldAt(row, index.column());
    if (const auto operand = writableAt(rows, row, field)) {
        const QString equal = comparison(field, "==", *operand);
        addNarrowing(menu, tr("Only %1").arg(equal), equal);
        addNarrowing(menu, tr("Not %1").arg(equal),
                     QString::fromStdString(notFilter(equal.toStdString())));
        for (const std::string_view order : {">=", "<="}) {
            const QString bound = comparison(field, order, *operand);
            if (operand->number)
                addNarrowing(menu, tr("Only %1").arg(bound), bound);
        }
    }
    const std::pair<std::string_view, QString> wholes[] = {{"server", tr("Only this server: %1")},
                                                           {"kind", tr("Only this kind: %1")}};
    for (const auto &[name, text] : wholes) {
        const auto operand = writableAt(rows, row, name);
        if (operand && name != field)
            addNarrowing(menu, text.arg(QString::fromStdString(operand->text)),
                         comparison(name, "==", *operand));
    }
}

void FilteredTable::addNarrowing(QMenu &menu, const QString &text, const QString &filter)
{
    menu.addAction(text, this, [this, filter] { m_bar->narrow(filter); });
}

} // namespace herd
