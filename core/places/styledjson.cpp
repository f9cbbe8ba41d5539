#include "core/places/styledjson.h"

#include "core/protocol/escape.h"
#include "core/protocol/hex.h"

#include <algorithm>
#include <array>

namespace herd {

namespace {

constexpr unsigned indentation = 3;
constexpr std::size_t rightMargin = 74;

/// What stands for itself between quotes. Angle brackets don't: the texts may end up in a web page.
constexpr bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>';
}

} // namespace

void StyledJson::key(std::string_view name)
{
    beginItem();
    m_out += '"';
    m_out += name;
    m_out += "\" : ";
    m_keyed = true;
}

void StyledJson::string(std::string_view text)
{
    beginValue();
    appendQuoted(text);
}

void StyledJson::strings(std::span<const std::string_view> texts)
{
    beginValue();
    if (texts.empty()) {
        m_out += "[]";
        return;
    }
    const std::size_t start = m_out.size();
    m_out += "[ ";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_out += i ? ", " : "";
        appendQuoted(texts[i]);
    }
    m_out += " ]";
    if (m_out.size() - start < rightMargin && texts.size() * 3 < rightMargin)
        return;
    m_out.resize(start);
    open('[');
    for (const std::string_view text : texts)
        string(text);
    end(']');
}

void StyledJson::number(std::int64_t value)
{
    beginValue();
    m_out += std::to_string(value);
}

void StyledJson::decimal(std::int64_t value, int decimals)
{
    beginValue();
    appendDecimal(m_out, value, decimals);
}

void StyledJson::begin(char bracket)
{
    beginValue();
    open(bracket);
}

void StyledJson::open(char bracket)
{
    m_out += bracket;
    ++m_depth;
    m_first = true;
}

void StyledJson::end(char bracket)
{
    --m_depth;
    newline();
    m_out += bracket;
    m_first = false;
}

void StyledJson::beginItem()
{
    if (!m_first)
        m_out += ',';
    if (m_depth > 0)
        newline();
    m_first = false;
}

void StyledJson::beginValue()
{
    if (!m_keyed)
        beginItem();
    m_keyed = false;
}

void StyledJson::newline()
{
    m_out += '\n';
    m_out.append(std::size_t {m_depth} * indentation, ' ');
}

void StyledJson::appendQuoted(std::string_view text)
{
    m_out += '"';
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(
            std::find_if_not(text.begin(), text.end(), isPlain) - text.begin());
        m_out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const auto c = static_cast<unsigned char>(text.front());
        std::size_t length = 1;
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += text.front();
        } else if (c < 0x80) {
            m_out += "\\u00";
            appendHexBytes(m_out, text.substr(0, 1));
        } else if (const std::size_t sequence = utf8Sequence(text)) {
            m_out += text.substr(0, sequence);
            length = sequence;
        } else {
            m_out += '?';
        }
        text.remove_prefix(length);
    }
    m_out += '"';
}

void appendDecimal(std::string &out, std::int64_t value, int decimals)
{
    // Filled from the end, dropping zeros until the first digit that counts.
    std::array<char, 32> text;
    char *at = text.data() + text.size();
    auto rest =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    bool counts = false;
    for (int i = 0; i < decimals; ++i, rest /= 10) {
        const auto digit = static_cast<char>('0' + rest % 10);
        counts = counts || digit != '0';
        if (counts)
            *--at = digit;
    }
    if (counts)
        *--at = '.';
    do {
        *--at = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (value < 0)
        *--at = '-';
    out.append(at, text.data() + text.size());
}

} // namespace herd
