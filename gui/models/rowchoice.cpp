#include "gui/models/rowchoice.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace herd {

namespace {

/// Whether one row stands before another; of equal ones the older does.
bool isBefore(const RowQuestion &question, const RowKey &a, const RowKey &b)
{
    return question.order == Qt::AscendingOrder ? a < b : b < a;
}

} // namespace

RowKey rowKeyOf(const QVariant &value)
{
    if (!value.isValid())
        return {};
    if (value.userType() == QMetaType::QString)
        return value.toString();
    const double number = value.toDouble();
    return std::isnan(number) ? RowKey() : RowKey(number);
}

void RowChoice::admit(std::vector<ChosenRow> &chosen)
{
    if (question.isOrdered() || rows.size() + chosen.size() <= mostUnordered)
        return;
    leftOut += rows.size() + chosen.size() - mostUnordered;
    chosen.resize(mostUnordered - rows.size());
}

void RowChoice::add(std::vector<ChosenRow> chosen)
{
    if (!question.isOrdered()) {
        admit(chosen);
        for (const ChosenRow &each : chosen)
            rows.push_back(each.row);
        return;
    }
    if (rows.size() == mostOrdered) { // most of a million rows end here
        leftOut += std::erase_if(chosen, [this](const ChosenRow &each) {
            return !isBefore(question, each.key, keys.back());
        });
    }
    std::ranges::stable_sort(
        chosen, [this](const RowKey &a, const RowKey &b) { return isBefore(question, a, b); },
        &ChosenRow::key);
    if (!chosen.empty())
        merge(chosen);
}

void RowChoice::merge(const std::vector<ChosenRow> &chosen)
{
    const std::size_t all = rows.size() + chosen.size();
    const std::size_t kept = std::min(all, mostOrdered);
    leftOut += all - kept;
    std::vector<RowSerial> mergedRows;
    std::vector<RowKey> mergedKeys;
    mergedRows.reserve(kept);
    mergedKeys.reserve(kept);
    auto fresh = chosen.begin();
    for (std::size_t old = 0; mergedRows.size() < kept;) {
        if (old == rows.size()
            || (fresh != chosen.end() && isBefore(question, fresh->key, keys[old]))) {
            mergedRows.push_back(fresh->row);
            mergedKeys.push_back(fresh->key);
            ++fresh;
        } else {
            mergedRows.push_back(rows[old]);
            mergedKeys.push_back(std::move(keys[old]));
            ++old;
        }
    }
    rows = std::move(mergedRows);
    keys = std::move(mergedKeys);
}

void RowChoice::forget(RowSerial first, RowSerial end)
{
    const auto isGone = [=](RowSerial row) { return row >= first && row < end; };
    if (!question.isOrdered()) {
        rows.erase(std::ranges::lower_bound(rows, first), std::ranges::lower_bound(rows, end));
        return;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isGone(rows[i]))
            continue;
        rows[kept] = rows[i];
        if (kept != i)
            keys[kept] = std::move(keys[i]);
        ++kept;
    }
    rows.resize(kept);
    keys.resize(kept);
}

std::vector<RowSerial> rowsMissing(const std::vector<RowSerial> &a, const std::vector<RowSerial> &b)
{
    const auto ascending = [](const std::vector<RowSerial> &rows, std::vector<RowSerial> &copy) {
        if (std::ranges::is_sorted(rows)) // as the long ones are
            return std::span(rows);
        copy = rows;
        std::ranges::sort(copy);
        return std::span(std::as_const(copy));
    };
    std::vector<RowSerial> copyOfA;
    std::vector<RowSerial> copyOfB;
    std::vector<RowSerial> missing;
    std::ranges::set_difference(ascending(a, copyOfA), ascending(b, copyOfB),
                                std::back_inserter(missing));
    return missing;
}

} // namespace herd
