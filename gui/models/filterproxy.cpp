#include "gui/models/filterproxy.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace herd {

namespace {

constexpr int rowsSettledSoon = 50'000; // of so many more, each time as much later

} // namespace

FilterProxy::FilterProxy(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_slices.setSingleShot(true);
    m_settle.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &FilterProxy::decideSlice);
    connect(&m_settle, &QTimer::timeout, this, &FilterProxy::settle);
}

void FilterProxy::show(QAbstractItemModel &model)
{
    using Model = QAbstractItemModel;
    beginResetModel();
    m_model = &model;
    m_filterable = dynamic_cast<const FilterableRows *>(&model);
    endResetModel();
    connect(&model, &Model::rowsInserted, this,
            [this](const QModelIndex &, int first) { rowsCame(first); });
    connect(&model, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGo(first, last); });
    connect(&model, &Model::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsWent(first, last); });
    connect(&model, &Model::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                rowsChanged(from.row(), to.row());
            });
    connect(&model, &Model::modelReset, this, &FilterProxy::startOver);
    connect(&model, &Model::layoutChanged, this, &FilterProxy::startOver);
    connect(&model, &Model::rowsMoved, this, &FilterProxy::startOver);
    connect(&model, &QObject::destroyed, this, [this] {
        m_model = nullptr;
        m_filterable = nullptr;
        startOver();
    });
    decideArrivals();
}

void FilterProxy::setFilter(const Filter &filter)
{
    RowQuestion asked = question();
    asked.filter = filter;
    ask(std::move(asked));
}

void FilterProxy::setWindow(const std::optional<TimeWindow> &window)
{
    RowQuestion asked = question();
    asked.window = window;
    ask(std::move(asked));
}

void FilterProxy::sort(int column, Qt::SortOrder order)
{
    RowQuestion asked = question();
    asked.column = column < columnCount() ? column : -1;
    asked.order = order;
    ask(std::move(asked));
}

void FilterProxy::ask(RowQuestion asked)
{
    if (asked == question())
        return;
    m_isSettling = false;
    m_next.emplace().question = std::move(asked);
    m_next->decided = m_gone;
    decideSlice();
}

void FilterProxy::settle()
{
    if (m_next) { // a row may have changed behind it
        m_settle.start(settlesAfter);
        return;
    }
    m_isSettling = true;
    m_next.emplace().question = m_shown.question;
    m_next->decided = m_gone;
    decideSlice();
}

/// One slice of the question that waits, or of rows that came faster than they could be decided.
void FilterProxy::decideSlice()
{
    if (m_next)
        decideNext();
    else
        decideArrivals();
}

void FilterProxy::decideNext()
{
    m_next->add(decide(*m_next));
    if (m_next->decided == end()) {
        become(*std::exchange(m_next, {}));
        m_isSettling = false;
    }
    if (m_next || m_shown.decided < end())
        m_slices.start();
    Q_EMIT tallyChanged();
}

void FilterProxy::decideArrivals()
{
    if (m_shown.question.isOrdered()) {
        RowChoice more = m_shown;
        more.add(decide(more));
        become(std::move(more));
    } else {
        auto chosen = decide(m_shown);
        m_shown.admit(chosen);
        if (!chosen.empty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(chosen.size()) - 1);
            m_shown.add(std::move(chosen));
            endInsertRows();
        }
    }
    if (m_next || m_shown.decided < end())
        m_slices.start();
    Q_EMIT tallyChanged();
}

/// The rows of one slice that meet the choice's question.
std::vector<ChosenRow> FilterProxy::decide(RowChoice &choice) const
{
    std::vector<ChosenRow> chosen;
    const RowSerial until = std::min(end(), choice.decided + rowsPerSlice);
    for (; choice.decided < until; ++choice.decided) {
        const auto row = static_cast<int>(choice.decided - m_gone);
        if (!meets(choice.question, row))
            continue;
        ChosenRow &each = chosen.emplace_back(ChosenRow {choice.decided, {}});
        if (choice.question.isOrdered())
            each.key = rowKeyOf(m_model->index(row, choice.question.column).data());
    }
    return chosen;
}

bool FilterProxy::meets(const RowQuestion &asked, int row) const
{
    if (!m_filterable || asked.isOpen())
        return true;
    if (const auto at = asked.window ? m_filterable->happenedAt(row) : std::nullopt;
        at && (*at < asked.window->first || asked.window->second < *at))
        return false;
    return asked.filter.isEmpty() || m_filterable->accepts(asked.filter, row);
}

RowSerial FilterProxy::end() const
{
    return m_gone + static_cast<RowSerial>(m_model ? m_model->rowCount() : 0);
}

/// In the three steps that views understand without losing what is selected: new rows at the end,
/// all rows to their places, what is gone off the end.
void FilterProxy::become(RowChoice next)
{
    const std::vector<RowSerial> fresh = rowsMissing(next.rows, m_shown.rows);
    const std::vector<RowSerial> gone = rowsMissing(m_shown.rows, next.rows);
    if (!fresh.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        m_shown.rows.insert(m_shown.rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    std::vector<RowSerial> rows = next.rows;
    rows.insert(rows.end(), gone.begin(), gone.end());
    if (rows != m_shown.rows)
        reorder(std::move(rows));
    if (!gone.empty())
        beginRemoveRows({}, static_cast<int>(next.rows.size()), rowCount() - 1);
    m_shown = std::move(next);
    if (!gone.empty())
        endRemoveRows();
}

void FilterProxy::reorder(std::vector<RowSerial> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::unordered_map<RowSerial, int> places;
    for (const QModelIndex &each : before)
        places.emplace(m_shown.rows[static_cast<std::size_t>(each.row())], -1);
    for (std::size_t i = 0; i < rows.size() && !places.empty(); ++i) {
        if (const auto place = places.find(rows[i]); place != places.end())
            place->second = static_cast<int>(i);
    }
    QModelIndexList after;
    for (const QModelIndex &each : before)
        after.append(
            index(places.at(m_shown.rows[static_cast<std::size_t>(each.row())]), each.column()));
    m_shown.rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FilterProxy::rowsCame(int first)
{
    const RowSerial known = std::max(m_shown.decided, m_next ? m_next->decided : 0);
    if (m_gone + static_cast<RowSerial>(first) < known)
        startOver();
    else
        decideArrivals();
}

/// While the model still has them.
void FilterProxy::rowsGo(int first, int last)
{
    const RowSerial from = m_gone + static_cast<RowSerial>(first);
    const RowSerial to = m_gone + static_cast<RowSerial>(last) + 1;
    if (m_next)
        m_next->forget(from, to);
    if (m_shown.question.isOrdered()) {
        RowChoice fewer = m_shown;
        fewer.forget(from, to);
        become(std::move(fewer));
        return;
    }
    const auto begin = std::ranges::lower_bound(m_shown.rows, from) - m_shown.rows.begin();
    const auto behind = std::ranges::lower_bound(m_shown.rows, to) - m_shown.rows.begin();
    if (begin == behind)
        return;
    beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(behind) - 1);
    m_shown.forget(from, to);
    endRemoveRows();
}

void FilterProxy::rowsWent(int first, int last)
{
    if (first == 0) {
        m_gone += static_cast<RowSerial>(last) + 1;
    } else if (first < m_model->rowCount()) {
        startOver();
        return;
    }
    for (RowChoice *choice : {&m_shown, m_next ? &*m_next : nullptr}) {
        if (choice)
            choice->decided = std::clamp(choice->decided, m_gone, end());
    }
    if (m_shown.leftOut > 0) // they move up
        m_settle.start(settlesAfter);
    Q_EMIT tallyChanged();
}

void FilterProxy::rowsChanged(int first, int last)
{
    const auto columns = columnCount() - 1;
    int from = 0;
    int to = rowCount() - 1;
    if (!m_shown.question.isOrdered()) {
        const auto place = [this](RowSerial row) {
            return static_cast<int>(std::ranges::lower_bound(m_shown.rows, row)
                                    - m_shown.rows.begin());
        };
        from = place(m_gone + static_cast<RowSerial>(first));
        to = place(m_gone + static_cast<RowSerial>(last) + 1) - 1;
    }
    if (from <= to)
        Q_EMIT dataChanged(index(from, 0), index(to, columns));
    if ((question().isOrdered() || !question().isOpen()) && !m_settle.isActive())
        m_settle.start(settlesAfter * (1 + m_model->rowCount() / rowsSettledSoon));
}

void FilterProxy::startOver()
{
    const RowQuestion asked = question();
    beginResetModel();
    m_next.reset();
    m_isSettling = false;
    m_gone = 0;
    m_shown = {};
    m_shown.question = asked;
    endResetModel();
    decideArrivals();
}

FilterProxy::Tally FilterProxy::tally() const
{
    Tally tally;
    tally.shown = m_shown.rows.size();
    tally.met = tally.shown + m_shown.leftOut;
    tally.all = static_cast<std::size_t>(end() - m_gone);
    const RowChoice &asked = m_next && !m_isSettling ? *m_next : m_shown;
    if (asked.decided < end())
        tally.decided =
            static_cast<double>(asked.decided - m_gone) / static_cast<double>(tally.all);
    return tally;
}

int FilterProxy::modelRow(int row) const
{
    return static_cast<int>(m_shown.rows[static_cast<std::size_t>(row)] - m_gone);
}

int FilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.rows.size());
}

int FilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_model ? 0 : m_model->columnCount();
}

QVariant FilterProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    return m_model->index(modelRow(index.row()), index.column()).data(role);
}

QVariant FilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model ? m_model->headerData(section, orientation, role) : QVariant();
}

} // namespace herd
