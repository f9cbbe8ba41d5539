// The few scanning pieces that every parser here shares: ASCII only, no locale, no allocation.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
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

/// The number `d+(.d+)?`, without sign or exponent, that a text begins with; read in one pass.
struct Decimal
{
    std::int64_t whole = 0; ///< exact up to 18 digits; what is larger stays above 10^17
    std::int32_t billionths = 0; ///< of the decimals; those after the ninth are ignored
    bool hasDecimals = false; ///< one of all decimals is not zero
    std::uint32_t wholeDigits = 0;
    std::size_t size = 0; ///< so many bytes were read; 0 where no number is

    static constexpr Decimal scan(std::string_view text)
    {
        constexpr std::int64_t roomForADigit = 100'000'000'000'000'000;
        Decimal number;
        std::size_t at = 0;
        for (; at < text.size() && isDigit(text[at]); ++at) {
            if (number.whole < roomForADigit)
                number.whole = number.whole * 10 + (text[at] - '0');
        }
        number.wholeDigits = static_cast<std::uint32_t>(at);
        number.size = at;
        if (at > 0 && at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1]))
            number.scanDecimals(text, at + 1);
        return number;
    }

    constexpr bool exceeds(std::int64_t limit) const
    {
        return whole > limit || (whole == limit && hasDecimals);
    }

private:
    constexpr void scanDecimals(std::string_view text, std::size_t at)
    {
        constexpr std::int32_t scale[] = {
            1'000'000'000, 100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
        const std::size_t ninth = at + 9;
        std::size_t counted = 0;
        for (; at < text.size() && at < ninth && isDigit(text[at]); ++at, ++counted)
            billionths = billionths * 10 + (text[at] - '0');
        billionths *= scale[counted];
        hasDecimals = billionths != 0;
        for (; at < text.size() && isDigit(text[at]); ++at)
            hasDecimals = hasDecimals || text[at] != '0';
        size = at;
    }
};

/// Where the field that stands at `at` ends: the next white space, or the end of the text. Looks at
/// eight bytes at a time.
inline std::size_t fieldEnd(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highBits = 0x80 * ones;
    constexpr std::uint64_t aboveBlank = (' ' + 1) * ones;
    while (at + sizeof(std::uint64_t) <= text.size()
           && std::endian::native == std::endian::little) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        // The lowest bit is at the first byte that is at most a blank; bits above it may be wrong.
        const std::uint64_t low = (word - aboveBlank) & ~word & highBits;
        if (low == 0) {
            at += sizeof word;
            continue;
        }
        at += static_cast<std::size_t>(std::countr_zero(low)) / 8;
        if (isSpace(text[at]))
            return at;
        ++at; // a control character is part of its field
    }
    while (at < text.size() && !isSpace(text[at]))
        ++at;
    return at;
}

/// Hands out the fields of a client's line, separated by runs of white space.
class FieldReader
{
public:
    explicit FieldReader(std::string_view line)
        : m_line(line)
    {
    }

    /// The next field, empty when there is none left.
    std::string_view next()
    {
        while (m_at < m_line.size() && isSpace(m_line[m_at]))
            ++m_at;
        const std::size_t begin = m_at;
        m_at = fieldEnd(m_line, begin);
        return {m_line.data() + begin, m_at - begin};
    }

private:
    std::string_view m_line;
    std::size_t m_at = 0;
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
