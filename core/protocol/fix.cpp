#include "core/protocol/fix.h"

#include "core/protocol/text.h"

#include <bit>
#include <cstring>

namespace herd {

namespace {

static_assert(std::endian::native == std::endian::little, "the first byte of a word is the lowest");

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t zeroDigits = '0' * ones;

/// The text with zeros behind it, so that whole words can be read anywhere in it.
struct Window
{
    static constexpr std::size_t size = 64;

    char bytes[size + sizeof(std::uint64_t)] = {};

    std::uint64_t wordAt(std::size_t place) const
    {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + place, sizeof word);
        return word;
    }

    /// Bit i is set where byte i is no digit.
    std::uint64_t othersThanDigits() const
    {
        std::uint64_t others = 0;
        for (std::size_t place = 0; place < size; place += sizeof others) {
            const std::uint64_t digits = wordAt(place) ^ zeroDigits;
            // The high bit of each byte above 9, moved to its lowest bit, then eight bits to one
            // byte.
            const std::uint64_t high =
                (((digits & 0x7f * ones) + 0x76 * ones) | digits) & 0x80 * ones;
            others |= ((high >> 7) * 0x0102040810204080 >> 56) << place;
        }
        return others;
    }

    /// The number of the one to three digits between these places.
    unsigned small(std::size_t begin, std::size_t end) const
    {
        unsigned value = 0;
        for (; begin < end; ++begin)
            value = value * 10 + static_cast<unsigned>(bytes[begin] - '0');
        return value;
    }

    bool isSign(std::size_t place) const { return bytes[place] == '+' || bytes[place] == '-'; }
};

/// The number that eight digits make: neighbours are added in pairs, fours, eights.
constexpr std::uint64_t numberOf(std::uint64_t digits)
{
    digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
    digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
    return (digits * 10'000 + (digits >> 32)) & 0xffffffff;
}

constexpr std::size_t secondDigits = 10;

Timestamp timeOf(const Window &window, std::size_t begin, std::size_t decimals)
{
    const std::uint64_t last = numberOf(window.wordAt(begin + 2) ^ zeroDigits);
    Timestamp time {
        window.small(begin, begin + 2) * 100'000'000LL + static_cast<std::int64_t>(last), 0};
    const std::size_t place = begin + secondDigits + 1;
    // Shifted out: what is behind the decimals; shifted in: the zeros that they lack of eight.
    const std::size_t lacking = decimals < 8 ? 8 - decimals : 0;
    const std::uint64_t eight = (window.wordAt(place) ^ zeroDigits) << 8 * lacking >> 8 * lacking;
    const int ninth = decimals == 9 ? window.bytes[place + 8] - '0' : 0;
    time.nanoseconds = static_cast<std::int32_t>(numberOf(eight) * 10) + ninth;
    return time;
}

} // namespace

std::optional<Fix> scanPlainFix(std::string_view text)
{
    if (text.size() > Window::size)
        return std::nullopt;
    Window window;
    std::memcpy(window.bytes, text.data(), text.size());
    std::uint64_t others = window.othersThanDigits();
    const auto next = [&others] {
        others &= others - 1;
        return static_cast<std::size_t>(std::countr_zero(others));
    };
    // sign d.d sign d.d blank d.d
    const std::size_t point1 = next();
    const std::size_t sign2 = next();
    const std::size_t point2 = next();
    const std::size_t blank = next();
    const std::size_t point3 = next();
    const std::size_t end = next();
    if (!window.isSign(0) || window.bytes[point1] != '.' || !window.isSign(sign2)
        || window.bytes[point2] != '.' || window.bytes[blank] != ' ' || window.bytes[point3] != '.'
        || end != text.size())
        return std::nullopt;
    const auto isIn = [](std::size_t count, std::size_t most) { return count - 1 < most; };
    const std::size_t decimals = end - point3 - 1;
    if (!isIn(point1 - 1, 2) || !isIn(point2 - sign2 - 1, 3) || sign2 - point1 < 2
        || blank - point2 < 2 || point3 - blank - 1 != secondDigits || !isIn(decimals, 9))
        return std::nullopt;
    if (window.small(1, point1) >= 90 || window.small(sign2 + 1, point2) >= 180)
        return std::nullopt;
    return Fix {text.substr(0, blank), text.substr(blank + 1), timeOf(window, blank + 1, decimals)};
}

} // namespace herd
