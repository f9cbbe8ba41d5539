// The language in which a person says which rows to show. Pure.
//
//     kind == link && server in (Welsh, Wilkes)
//     client ~ bus54* || !(verdict == newer) && sampled > 1
//
//     any        = all { "||" all }                 all = one { "&&" one }
//     one        = "!" one | "(" any ")" | field | field operator value
//                | field "in" "(" value { "," value } ")"
//     operator   = "==" | "=" | "!=" | "~" | "<" | "<=" | ">" | ">="
//     value      = word | '"' text '"'              \" and \\ within quotes
//
// A field alone asks whether the row has it; a row without it meets no comparison. `~` finds its
// text anywhere, or, with * or ? in it, all of the field's; either way without regard to the case
// of ASCII letters. Order is of numbers; a field of text has none.
#pragma once

#include "gui/models/fieldvalue.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace herd {

/// Longer ones are refused.
constexpr std::size_t mostFilterBytes = 2048;
/// Of parentheses and negations in one another.
constexpr std::size_t mostFilterDepth = 32;

/// What a value of the language is compared with as: its text, and its number where it is one.
struct FilterOperand
{
    std::string text;
    std::optional<double> number;

    friend bool operator==(const FilterOperand &, const FilterOperand &) = default;
};
/// Of what a row holds, so that it equals that; nothing of nothing.
std::optional<FilterOperand> operandOf(const FieldValue &value);

enum class FilterOperator : std::uint8_t {
    Has,
    Equal, ///< to one of the operands
    Unequal,
    Matches,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

/// A question that rows are asked. Empty, all rows meet it.
class Filter
{
public:
    struct Comparison
    {
        std::string field;
        FilterOperator operation = FilterOperator::Has;
        std::vector<FilterOperand> operands;

        friend bool operator==(const Comparison &, const Comparison &) = default;
        bool holds(const FieldLookup &row) const;
    };
    /// Parts by their places among the nodes, which are smaller than their own.
    struct Not
    {
        std::size_t part = 0;
        friend bool operator==(const Not &, const Not &) = default;
    };
    struct All
    {
        std::vector<std::size_t> parts;
        friend bool operator==(const All &, const All &) = default;
    };
    struct Any
    {
        std::vector<std::size_t> parts;
        friend bool operator==(const Any &, const Any &) = default;
    };
    using Node = std::variant<Comparison, Not, All, Any>;

    Filter() = default;
    /// The last node is the whole.
    explicit Filter(std::vector<Node> nodes)
        : m_nodes(std::move(nodes))
    {
    }

    bool isEmpty() const { return m_nodes.empty(); }
    bool accepts(const FieldLookup &row) const;
    const std::vector<Node> &nodes() const { return m_nodes; }

    friend bool operator==(const Filter &, const Filter &) = default;

private:
    bool holds(std::size_t node, const FieldLookup &row) const;

    std::vector<Node> m_nodes;
};

/// A field that can be asked for, and some values to offer.
struct FilterField
{
    std::string name;
    std::vector<std::string> values;

    friend bool operator==(const FilterField &, const FilterField &) = default;
};

struct FilterError
{
    enum class Expected : std::uint8_t {
        Field,
        Operator,
        Value,
        Number, ///< behind an operator of order
        OpeningParenthesis,
        ClosingParenthesis,
        Connective, ///< && or ||, or the end
        ClosingQuote,
        LessDepth,
        LessText,
    };
    std::size_t position = 0; ///< in bytes
    Expected expected = Expected::Field;

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

std::variant<Filter, FilterError> parseFilter(std::string_view text,
                                              const std::vector<FilterField> &fields);

/// What can stand where somebody writes.
struct FilterCompletion
{
    std::size_t begin = 0; ///< of what a word replaces, up to the cursor; in bytes
    std::vector<std::string> words;

    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

/// Words that begin as the one in front of the cursor does; none where what stands before is wrong.
FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
                                const std::vector<FilterField> &fields);

} // namespace herd
