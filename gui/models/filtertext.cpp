#include "gui/models/filtertext.h"

#include "core/protocol/escape.h"
#include "core/protocol/text.h"
#include "gui/models/filtertokens.h"

#include <algorithm>

namespace herd {

namespace {

using Kind = FilterToken::Kind;

constexpr std::size_t mostValueBytes = 256; // in a filter that somebody reads

/// Whether anything in it needs parentheses in front of an `&&`.
bool hasLooseOr(std::string_view filter)
{
    int depth = 0;
    for (const FilterToken &token : filterTokens(filter)) {
        if (token.kind == Kind::Open)
            ++depth;
        else if (token.kind == Kind::Close)
            --depth;
        else if (token.kind == Kind::Or && depth == 0)
            return true;
    }
    return false;
}

std::string inSeries(std::string_view filter)
{
    return hasLooseOr(filter) ? '(' + std::string(filter) + ')' : std::string(filter);
}

/// What the words of a filter are, by what stands in front of them.
class WordKinds
{
public:
    FilterPart::Kind next(const FilterToken &token)
    {
        const bool isWord = token.kind == Kind::Word;
        FilterPart::Kind kind = FilterPart::Kind::Sign;
        if (token.kind == Kind::Quoted || token.kind == Kind::Unclosed || (isWord && m_wantsValue))
            kind = FilterPart::Kind::Value;
        else if (isWord && !(m_isBehindField && token.text == "in"))
            kind = FilterPart::Kind::Field;
        const bool beginsList = isWord && kind == FilterPart::Kind::Sign;
        m_isInList = beginsList || (m_isInList && token.kind != Kind::Close);
        m_wantsValue = token.kind == Kind::Operator || m_isInList;
        m_isBehindField = kind == FilterPart::Kind::Field;
        return kind;
    }

private:
    bool m_isBehindField = false;
    bool m_isInList = false;
    bool m_wantsValue = false;
};

} // namespace

std::vector<FilterPart> filterParts(std::string_view text)
{
    const std::vector<FilterToken> tokens = filterTokens(text);
    std::vector<FilterPart> parts;
    WordKinds kinds;
    for (std::size_t i = 0; i < tokens.size() && tokens[i].kind != Kind::End; ++i) {
        const std::size_t begin = tokens[i].begin;
        const std::size_t end = i + 1 < tokens.size() ? tokens[i + 1].begin : text.size();
        parts.push_back(
            {kinds.next(tokens[i]), begin, trimmed(text.substr(begin, end - begin)).size()});
    }
    return parts;
}

std::string writtenValue(std::string_view value)
{
    if (!value.empty() && std::ranges::all_of(value, isFilterWord))
        return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

bool isWritable(std::string_view value)
{
    if (value.size() > mostValueBytes)
        return false;
    while (!value.empty()) {
        const std::size_t size = utf8Sequence(value);
        const bool isControl = (value.front() >= 0 && value.front() < ' ') || value.front() == 0x7f;
        if (size == 0 || isControl)
            return false;
        value.remove_prefix(size);
    }
    return true;
}

std::string bothFilters(std::string_view one, std::string_view other)
{
    one = trimmed(one);
    other = trimmed(other);
    if (one.empty() || other.empty() || one == other)
        return std::string(one.empty() ? other : one);
    return inSeries(one) + " && " + inSeries(other);
}

std::string notFilter(std::string_view filter)
{
    return "!(" + std::string(trimmed(filter)) + ')';
}

} // namespace herd
