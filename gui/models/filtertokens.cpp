#include "gui/models/filtertokens.h"

#include "core/protocol/text.h"

#include <array>
#include <utility>

namespace herd {

namespace {

using Kind = FilterToken::Kind;

/// Longer ones first.
constexpr std::array<std::pair<std::string_view, Kind>, 15> signs {{
    {"&&", Kind::And},
    {"||", Kind::Or},
    {"==", Kind::Operator},
    {"!=", Kind::Operator},
    {"<=", Kind::Operator},
    {">=", Kind::Operator},
    {"=", Kind::Operator},
    {"<", Kind::Operator},
    {">", Kind::Operator},
    {"~", Kind::Operator},
    {"!", Kind::Not},
    {"(", Kind::Open},
    {")", Kind::Close},
    {",", Kind::Comma},
    {"", Kind::Stray},
}};

/// From behind its opening quote; `at` moves behind the closing one.
FilterToken quoted(std::string_view text, std::size_t &at)
{
    FilterToken token {Kind::Unclosed, at - 1, {}};
    while (at < text.size()) {
        const char c = text[at++];
        if (c == '"') {
            token.kind = Kind::Quoted;
            return token;
        }
        const bool escapes = c == '\\' && at < text.size() && (text[at] == '"' || text[at] == '\\');
        token.text += escapes ? text[at++] : c;
    }
    return token;
}

FilterToken next(std::string_view text, std::size_t &at)
{
    const std::size_t begin = at;
    if (text[at] == '"')
        return quoted(text, ++at);
    while (at < text.size() && isFilterWord(text[at]))
        ++at;
    if (at > begin)
        return {Kind::Word, begin, std::string(text.substr(begin, at - begin))};
    for (const auto &[sign, kind] : signs) {
        if (!text.substr(at).starts_with(sign))
            continue;
        at += std::max<std::size_t>(sign.size(), 1);
        return {kind, begin, std::string(sign)};
    }
    return {};
}

} // namespace

std::vector<FilterToken> filterTokens(std::string_view text)
{
    std::vector<FilterToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at]))
            ++at;
        else
            tokens.push_back(next(text, at));
    }
    if (tokens.empty() || tokens.back().kind != Kind::Unclosed)
        tokens.push_back({Kind::End, text.size(), {}});
    return tokens;
}

} // namespace herd
