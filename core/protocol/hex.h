#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace herd {

/// Hexadecimal digits as all of our protocols have them: small letters, upper halves first.
inline constexpr std::string_view hexDigits = "0123456789abcdef";

/// Of one digit; notHex where it is none. The gate of bridges sees it where this is a search.
constexpr unsigned notHex = 16;
constexpr unsigned hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<unsigned>(digit - '0');
    return digit >= 'a' && digit <= 'f' ? static_cast<unsigned>(digit - 'a') + 10 : notHex;
}

constexpr bool isHexDigit(char c)
{
    return hexValue(c) != notHex;
}

/// The last `digits` digits of a number.
template <typename Number> void appendHex(std::string &out, Number number, std::size_t digits)
{
    for (std::size_t shift = digits * 4; shift > 0; shift -= 4)
        out += hexDigits[(number >> (shift - 4)) & 0xf];
}

/// Two digits a byte.
inline void appendHexBytes(std::string &out, std::string_view bytes)
{
    const std::size_t begin = out.size();
    out.resize(begin + 2 * bytes.size());
    char *at = out.data() + begin;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        *at++ = hexDigits[byte >> 4U];
        *at++ = hexDigits[byte & 15U];
    }
}

} // namespace herd
