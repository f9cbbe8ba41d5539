// The few scanning pieces that every parser here shares: ASCII only, no locale, no allocation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace herd {

/// White space of the client protocol: these six bytes and nothing else.
constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Length of the run of digits that `text` begins with.
constexpr std::size_t digitRun(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    return length;
}

/// `d+(.d+)?` without sign or exponent, split at its point; nothing where the text is another form.
struct Decimal
{
    std::string_view whole; ///< at least one digit
    std::string_view fraction; ///< digits after the point, empty where there is none

    static constexpr std::optional<Decimal> parse(std::string_view text)
    {
        const std::size_t whole = digitRun(text);
        if (whole == 0)
            return std::nullopt;
        if (whole == text.size())
            return Decimal {text, {}};
        const std::string_view fraction = text.substr(whole + 1);
        if (text[whole] != '.' || fraction.empty() || digitRun(fraction) != fraction.size())
            return std::nullopt;
        return Decimal {text.substr(0, whole), fraction};
    }
};

/// Value of a run of digits; `limit` + 1 where it is larger than `limit` (leading zeros are free).
constexpr std::int64_t digitsToInteger(std::string_view digits, std::int64_t limit)
{
    std::int64_t value = 0;
    for (const char c : digits) {
        const int digit = c - '0';
        if (digit > limit || value > (limit - digit) / 10)
            return limit + 1;
        value = value * 10 + digit;
    }
    return value;
}

/// The first nine digits after a point as billionths; what follows the ninth is ignored.
constexpr std::int32_t billionths(std::string_view fraction)
{
    std::int32_t value = 0;
    for (std::size_t i = 0; i < 9; ++i)
        value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return value;
}

/// Hands out the fields of a client's line, separated by runs of white space.
class FieldReader
{
public:
    explicit constexpr FieldReader(std::string_view line)
        : m_rest(line)
    {
    }

    /// The next field, empty when there is none left.
    constexpr std::string_view next()
    {
        std::size_t begin = 0;
        while (begin < m_rest.size() && isSpace(m_rest[begin]))
            ++begin;
        std::size_t end = begin;
        while (end < m_rest.size() && !isSpace(m_rest[end]))
            ++end;
        const std::string_view field = m_rest.substr(begin, end - begin);
        m_rest.remove_prefix(end);
        return field;
    }

private:
    std::string_view m_rest;
};

/// Server ids and herd names: `[A-Za-z0-9][A-Za-z0-9_-]{0,63}` (they become file names).
constexpr bool isServerId(std::string_view text)
{
    const auto alphanumeric = [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (text.empty() || text.size() > 64 || !alphanumeric(text.front()))
        return false;
    for (const char c : text) {
        if (!alphanumeric(c) && c != '_' && c != '-')
            return false;
    }
    return true;
}

} // namespace herd
