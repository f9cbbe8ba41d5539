#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace herd {

/// Hexadecimal digits as all of our protocols have them: small letters, upper halves first.
inline constexpr std::string_view hexDigits = "0123456789abcdef";

/// Of one digit; hexDigits.npos where it is none.
constexpr std::size_t hexValue(char digit)
{
    return hexDigits.find(digit);
}

constexpr bool isHexDigit(char c)
{
    return hexValue(c) != hexDigits.npos;
}

/// The last `digits` digits of a number.
template <typename Number> void appendHex(std::string &out, Number number, std::size_t digits)
{
    for (std::size_t shift = digits * 4; shift > 0; shift -= 4)
        out += hexDigits[(number >> (shift - 4)) & 0xf];
}

/// Two digits.
inline void appendHexByte(std::string &out, char byte)
{
    appendHex(out, static_cast<unsigned char>(byte), 2);
}

} // namespace herd
