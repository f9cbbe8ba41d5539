#include "core/protocol/escape.h"

#include "core/protocol/hex.h"

#include <algorithm>

namespace herd {

namespace {

constexpr bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x7f && c != '\\';
}

/// Looks at every byte, without branching and in bytes, so that compilers make vectors of them.
bool isAllPlain(std::string_view bytes)
{
    unsigned char others = 0;
    for (const char c : bytes)
        others |= static_cast<unsigned char>(!isPlain(static_cast<unsigned char>(c)));
    return others == 0;
}

/// C1 controls (U+0080 to U+009F) and the two Unicode line ends could still break a line somewhere.
bool isHarmless(std::string_view sequence)
{
    if (sequence.size() == 2 && sequence[0] == '\xc2')
        return static_cast<unsigned char>(sequence[1]) >= 0xa0;
    return sequence != "\u2028" && sequence != "\u2029";
}

} // namespace

std::size_t utf8Sequence(std::string_view bytes)
{
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (at(i) & 0xc0U) == 0x80U; };
    const unsigned first = at(0);
    if (bytes.empty() || first < 0x80)
        return bytes.empty() ? 0 : 1;
    if (first >= 0xc2 && first <= 0xdf)
        return continues(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && at(1) < 0xa0;
        const bool surrogate = first == 0xed && at(1) > 0x9f;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && at(1) < 0x90;
        const bool beyond = first == 0xf4 && at(1) > 0x8f;
        return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void appendEscaped(std::string &out, std::string_view bytes)
{
    if (isAllPlain(bytes)) {
        out += bytes;
        return;
    }
    while (!bytes.empty()) {
        std::size_t plain = 0;
        while (plain < bytes.size() && isPlain(static_cast<unsigned char>(bytes[plain])))
            ++plain;
        out += bytes.substr(0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            return;
        std::size_t taken = 1;
        const char c = bytes.front();
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (const std::size_t length = utf8Sequence(bytes);
                 length > 1 && isHarmless(bytes.substr(0, length))) {
            out += bytes.substr(0, length);
            taken = length;
        } else {
            out += "\\x";
            appendHexBytes(out, {&c, 1});
        }
        bytes.remove_prefix(taken);
    }
}

bool appendUnescaped(std::string &out, std::string_view escaped)
{
    while (!escaped.empty()) {
        const std::size_t plain = std::min(escaped.find('\\'), escaped.size());
        out += escaped.substr(0, plain);
        escaped.remove_prefix(plain);
        if (escaped.empty())
            return true;
        const char kind = escaped.size() > 1 ? escaped[1] : '\0';
        std::size_t taken = 2;
        if (const auto simple = std::string_view("\\nrt").find(kind);
            simple != std::string_view::npos) {
            out += "\\\n\r\t"[simple];
        } else if (kind == 'x' && escaped.size() > 3 && isHexDigit(escaped[2])
                   && isHexDigit(escaped[3])) {
            out += static_cast<char>(hexValue(escaped[2]) * 16 + hexValue(escaped[3]));
            taken = 4;
        } else {
            return false;
        }
        escaped.remove_prefix(taken);
    }
    return true;
}

} // namespace herd
