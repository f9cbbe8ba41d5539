#include "gui/models/filter.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace herd {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameLetter(char a, char b)
{
    return lower(a) == lower(b);
}

/// Goes back to the last star only, so it takes no more steps than both sizes multiplied.
bool matchesAll(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || sameLetter(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool matches(std::string_view pattern, std::string_view text)
{
    if (pattern.find_first_of("*?") != std::string_view::npos)
        return matchesAll(pattern, text);
    return !std::ranges::search(text, pattern, sameLetter).empty() || pattern.empty();
}

bool isEqual(const FieldValue &value, const FilterOperand &operand)
{
    if (const auto *number = std::get_if<double>(&value))
        return operand.number && *number == *operand.number;
    const auto *text = std::get_if<std::string_view>(&value);
    return text && *text == operand.text;
}

bool isInOrder(double number, FilterOperator operation, double operand)
{
    switch (operation) {
    case FilterOperator::Less:
        return number < operand;
    case FilterOperator::LessOrEqual:
        return number <= operand;
    case FilterOperator::Greater:
        return number > operand;
    case FilterOperator::GreaterOrEqual:
        return number >= operand;
    case FilterOperator::Has:
    case FilterOperator::Equal:
    case FilterOperator::Unequal:
    case FilterOperator::Matches:
        break;
    }
    return false;
}

} // namespace

std::optional<FilterOperand> operandOf(const FieldValue &value)
{
    if (const auto *text = std::get_if<std::string_view>(&value))
        return FilterOperand {std::string(*text), {}};
    const auto *number = std::get_if<double>(&value);
    if (!number)
        return {};
    std::array<char, 400> digits {}; // of the largest double, and a sign
    const auto end =
        std::to_chars(digits.begin(), digits.end(), *number, std::chars_format::fixed).ptr;
    return FilterOperand {std::string(digits.begin(), end), *number};
}

bool Filter::Comparison::holds(const FieldLookup &row) const
{
    const FieldValue value = row.field(field);
    if (std::holds_alternative<std::monostate>(value))
        return false;
    const auto equals = [&](const FilterOperand &operand) { return isEqual(value, operand); };
    switch (operation) {
    case FilterOperator::Has:
        return true;
    case FilterOperator::Equal:
        return std::ranges::any_of(operands, equals);
    case FilterOperator::Unequal:
        return std::ranges::none_of(operands, equals);
    case FilterOperator::Matches: {
        const auto *text = std::get_if<std::string_view>(&value);
        return text && !operands.empty() && matches(operands.front().text, *text);
    }
    case FilterOperator::Less:
    case FilterOperator::LessOrEqual:
    case FilterOperator::Greater:
    case FilterOperator::GreaterOrEqual:
        break;
    }
    const auto *number = std::get_if<double>(&value);
    return number && !operands.empty() && operands.front().number
        && isInOrder(*number, operation, *operands.front().number);
}

bool Filter::accepts(const FieldLookup &row) const
{
    return m_nodes.empty() || holds(m_nodes.size() - 1, row);
}

bool Filter::holds(std::size_t node, const FieldLookup &row) const
{
    const auto part = [&](std::size_t each) { return holds(each, row); };
    if (const auto *comparison = std::get_if<Comparison>(&m_nodes[node]))
        return comparison->holds(row);
    if (const auto *negation = std::get_if<Not>(&m_nodes[node]))
        return !holds(negation->part, row);
    if (const auto *all = std::get_if<All>(&m_nodes[node]))
        return std::ranges::all_of(all->parts, part);
    return std::ranges::any_of(std::get<Any>(m_nodes[node]).parts, part);
}

} // namespace herd
