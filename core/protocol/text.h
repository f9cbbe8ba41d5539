// The few scanning pieces that every parser here shares: ASCII only, no locale, no allocation.
#pragma once

#include <algorithm>
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

/// Without the white space around it.
constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

constexpr bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

/// The run of digits that a text begins with.
struct Digits
{
    std::int64_t value = 0; ///< exact up to 18 digits (leading zeros are free); else `tooLarge`
    std::size_t count = 0;

    static constexpr std::int64_t tooLarge = 1'000'000'000'000'000'000;

    static constexpr Digits scan(std::string_view text)
    {
        std::int64_t value = 0;
        std::size_t count = 0;
        const std::size_t sure = std::min<std::size_t>(text.size(), 18); // so many always fit
        for (; count < sure && isDigit(text[count]); ++count)
            value = value * 10 + (text[count] - '0');
        if (count < 18)
            return {value, count};
        for (; count < text.size() && isDigit(text[count]); ++count) {
            const bool room = value < tooLarge / 10;
            value = room ? value * 10 + (text[count] - '0') : tooLarge;
        }
        return {value, count};
    }
};

/// What one decimal place is worth in billionths, for a number of that many places.
inline constexpr std::int64_t placeValue[] = {
    1'000'000'000, 100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};

/// The number `d+(.d+)?`, without sign or exponent, that a text begins with.
struct Decimal
{
    std::int64_t whole = 0; ///< as Digits::value
    std::int32_t billionths = 0; ///< of the decimals; those after the ninth are ignored
    bool hasDecimals = false; ///< one of all decimals is not zero
    std::size_t wholeDigits = 0;
    std::size_t size = 0; ///< so many bytes were read; 0 where no number is

    static constexpr Decimal scan(std::string_view text)
    {
        const Digits whole = Digits::scan(text);
        Decimal number {whole.value, 0, false, whole.count, whole.count};
        if (whole.count > 0 && whole.count < text.size() && text[whole.count] == '.')
            number.scanDecimals(text.substr(whole.count + 1));
        return number;
    }

    constexpr bool exceeds(std::int64_t limit) const
    {
        return whole > limit || (whole == limit && hasDecimals);
    }

private:
    constexpr void scanDecimals(std::string_view text)
    {
        const Digits nine = Digits::scan(text.substr(0, 9));
        if (nine.count == 0)
            return; // the point is no part of the number
        billionths = static_cast<std::int32_t>(nine.value * placeValue[nine.count]);
        hasDecimals = nine.value != 0;
        std::size_t end = nine.count;
        for (; end < text.size() && isDigit(text[end]); ++end)
            hasDecimals = hasDecimals || text[end] != '0';
        size += 1 + end;
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
    return !text.empty() && text.size() <= 64 && alphanumeric(text.front())
        && std::ranges::all_of(text,
                               [&](char c) { return alphanumeric(c) || c == '_' || c == '-'; });
}

} // namespace herd
