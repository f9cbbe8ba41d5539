#include "core/protocol/text.h"
#include "gui/models/filter.h"
#include "gui/models/filtertext.h"
#include "gui/models/filtertokens.h"

#include <algorithm>
#include <charconv>

namespace herd {

namespace {

using Expected = FilterError::Expected;
using Kind = FilterToken::Kind;
using Place = std::optional<std::size_t>; // of a node; nothing: there is an error

const FilterField *fieldCalled(std::string_view name, const std::vector<FilterField> &fields)
{
    const auto found = std::ranges::find(fields, name, &FilterField::name);
    return found == fields.end() ? nullptr : &*found;
}

/// A decimal number, with a sign before and decimals behind where there are any.
std::optional<double> numberOf(std::string_view text)
{
    std::string_view rest = text;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+'))
        rest.remove_prefix(1);
    if (rest.empty() || Decimal::scan(rest).size != rest.size())
        return {};
    double number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number, std::chars_format::fixed);
    return text.front() == '-' ? -number : number;
}

FilterOperator operatorOf(std::string_view sign)
{
    constexpr std::pair<std::string_view, FilterOperator> all[] = {
        {"!=", FilterOperator::Unequal}, {"~", FilterOperator::Matches},
        {"<", FilterOperator::Less},     {"<=", FilterOperator::LessOrEqual},
        {">", FilterOperator::Greater},  {">=", FilterOperator::GreaterOrEqual},
    };
    const auto found = std::ranges::find(all, sign, [](const auto &entry) { return entry.first; });
    return found == std::end(all) ? FilterOperator::Equal : found->second;
}

bool needsNumber(FilterOperator operation)
{
    return operation >= FilterOperator::Less;
}

class Parser
{
public:
    Parser(std::string_view text, const std::vector<FilterField> &fields)
        : m_tokens(filterTokens(text))
        , m_fields(fields)
    {
    }

    std::variant<Filter, FilterError> parse()
    {
        if (token().kind == Kind::End)
            return Filter();
        if (any() && token().kind != Kind::End)
            fail(Expected::Connective);
        if (m_error)
            return *m_error;
        return Filter(std::move(m_nodes));
    }
    /// The field whose value is read, or was read last.
    const FilterField *field() const { return m_field; }
    /// What stands last is a field alone.
    bool endsWithField() const { return m_endsWithField; }
    bool endsInList() const { return m_inList; }

private:
    const FilterToken &token() const { return m_tokens[m_at]; }
    bool take(Kind kind)
    {
        if (token().kind != kind)
            return false;
        ++m_at;
        return true;
    }
    Place fail(Expected expected)
    {
        if (!m_error)
            m_error = FilterError {
                token().begin, token().kind == Kind::Unclosed ? Expected::ClosingQuote : expected};
        return {};
    }
    template <typename Node> Place add(Node node)
    {
        m_nodes.emplace_back(std::move(node));
        return m_nodes.size() - 1;
    }

    Place any()
    {
        return series<Filter::Any>(Kind::Or, [this] { return all(); });
    }
    Place all()
    {
        return series<Filter::All>(Kind::And, [this] { return one(); });
    }
    template <typename Series, typename Part> Place series(Kind connective, Part part)
    {
        Series whole;
        do {
            const Place place = part();
            if (!place)
                return {};
            whole.parts.push_back(*place);
        } while (take(connective));
        return whole.parts.size() == 1 ? Place(whole.parts.front()) : add(std::move(whole));
    }

    Place one()
    {
        if (token().kind != Kind::Not && token().kind != Kind::Open)
            return comparison();
        if (m_depth == mostFilterDepth)
            return fail(Expected::LessDepth);
        ++m_depth;
        Place place;
        if (take(Kind::Not)) {
            if (const Place part = one())
                place = add(Filter::Not {*part});
        } else {
            take(Kind::Open);
            place = any();
            if (place && !take(Kind::Close))
                place = fail(Expected::ClosingParenthesis);
        }
        m_endsWithField = m_endsWithField && m_tokens[m_at - 1].kind == Kind::Word;
        --m_depth;
        return place;
    }

    Place comparison()
    {
        m_field = token().kind == Kind::Word ? fieldCalled(token().text, m_fields) : nullptr;
        if (!m_field)
            return fail(Expected::Field);
        ++m_at;
        Filter::Comparison made {m_field->name, FilterOperator::Has, {}};
        m_endsWithField = true;
        if (token().kind == Kind::Word && token().text == "in") {
            ++m_at;
            made.operation = FilterOperator::Equal;
            return list(made) ? add(std::move(made)) : Place();
        }
        if (token().kind == Kind::Operator) {
            made.operation = operatorOf(token().text);
            ++m_at;
            if (!value(made))
                return {};
        } else if (token().kind == Kind::Word || token().kind == Kind::Quoted) {
            return fail(Expected::Operator);
        }
        return add(std::move(made));
    }

    bool list(Filter::Comparison &made)
    {
        m_endsWithField = false;
        if (!take(Kind::Open))
            return fail(Expected::OpeningParenthesis).has_value();
        m_inList = true;
        do {
            if (!value(made))
                return false;
        } while (take(Kind::Comma));
        if (!take(Kind::Close))
            return fail(Expected::ClosingParenthesis).has_value();
        m_inList = false;
        return true;
    }

    bool value(Filter::Comparison &made)
    {
        m_endsWithField = false;
        if (token().kind != Kind::Word && token().kind != Kind::Quoted)
            return fail(Expected::Value).has_value();
        FilterOperand operand {token().text, numberOf(token().text)};
        if (needsNumber(made.operation) && !operand.number)
            return fail(Expected::Number).has_value();
        made.operands.push_back(std::move(operand));
        ++m_at;
        return true;
    }

    std::vector<FilterToken> m_tokens;
    const std::vector<FilterField> &m_fields;
    std::vector<Filter::Node> m_nodes;
    std::optional<FilterError> m_error;
    const FilterField *m_field = nullptr;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_endsWithField = false;
    bool m_inList = false;
};

using Words = std::vector<std::string>;

Words fieldNames(const std::vector<FilterField> &fields)
{
    Words names;
    for (const FilterField &field : fields)
        names.push_back(field.name);
    return names;
}

/// What can follow a filter that is whole.
Words wordsBehind(const Parser &parser)
{
    if (parser.endsWithField())
        return {"==", "!=", "~", "in", "<", "<=", ">", ">=", "&&", "||"};
    return {"&&", "||"};
}

/// What can follow a filter that lacks something at its end.
Words wordsFor(Expected expected, const Parser &parser, const std::vector<FilterField> &fields)
{
    Words words;
    switch (expected) {
    case Expected::Field:
        words = fieldNames(fields);
        words.insert(words.end(), {"!", "("});
        break;
    case Expected::Value:
        for (const std::string &value : parser.field() ? parser.field()->values : Words())
            words.push_back(writtenValue(value));
        break;
    case Expected::OpeningParenthesis:
        words = {"("};
        break;
    case Expected::ClosingParenthesis:
        if (parser.endsInList())
            return {",", ")"};
        words = wordsBehind(parser);
        words.emplace_back(")");
        break;
    case Expected::Operator:
    case Expected::Number:
    case Expected::Connective:
    case Expected::ClosingQuote:
    case Expected::LessDepth:
    case Expected::LessText:
        break;
    }
    return words;
}

} // namespace

std::variant<Filter, FilterError> parseFilter(std::string_view text,
                                              const std::vector<FilterField> &fields)
{
    if (text.size() > mostFilterBytes)
        return FilterError {mostFilterBytes, Expected::LessText};
    return Parser(text, fields).parse();
}

FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
                                const std::vector<FilterField> &fields)
{
    const std::string_view before = text.substr(0, std::min(cursor, text.size()));
    std::size_t begin = before.size();
    while (begin > 0 && isFilterWord(before[begin - 1]))
        --begin;
    FilterCompletion completion {begin, {}};
    if (before.size() > mostFilterBytes)
        return completion;
    Parser parser(before.substr(0, begin), fields);
    const auto parsed = parser.parse();
    if (const auto *error = std::get_if<FilterError>(&parsed)) {
        if (error->position == begin)
            completion.words = wordsFor(error->expected, parser, fields);
    } else if (std::get<Filter>(parsed).isEmpty()) {
        completion.words = wordsFor(Expected::Field, parser, fields);
    } else {
        completion.words = wordsBehind(parser);
    }
    const std::string_view typed = before.substr(begin);
    std::erase_if(completion.words, [&](const std::string &word) {
        return !word.starts_with(typed) || word == typed;
    });
    return completion;
}

} // namespace herd
