// The words and signs of the filter language. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

struct FilterToken
{
    enum class Kind : std::uint8_t {
        Word,
        Quoted,
        Operator, ///< text says which
        And,
        Or,
        Not,
        Open,
        Close,
        Comma,
        Unclosed, ///< a quote that does not end; the last one
        Stray, ///< a byte that begins nothing
        End, ///< the last one
    };
    Kind kind = Kind::End;
    std::size_t begin = 0; ///< in bytes
    std::string text; ///< without quotes
};

/// Never empty.
std::vector<FilterToken> filterTokens(std::string_view text);

/// Whether a byte may stand in a word without quotes.
constexpr bool isFilterWord(char c)
{
    constexpr std::string_view signs = " \t\n\v\f\r\"()!&|,<>=~";
    return signs.find(c) == std::string_view::npos;
}

} // namespace herd
