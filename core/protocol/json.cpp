#include "core/protocol/json.h"

#include "core/protocol/escape.h"
#include "core/protocol/text.h"

#include <algorithm>
#include <charconv>

namespace herd {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

std::optional<unsigned> hexDigits(std::string_view text)
{
    unsigned value = 0;
    const auto end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value, 16);
    return error == std::errc() && last == end ? std::optional(value) : std::nullopt;
}

void appendUtf8(std::string &out, unsigned point)
{
    const auto byte = [&](unsigned bits) { out += static_cast<char>(bits); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xc0 | point >> 6);
        byte(0x80 | (point & 63));
    } else if (point < 0x10000) {
        byte(0xe0 | point >> 12);
        byte(0x80 | (point >> 6 & 63));
        byte(0x80 | (point & 63));
    } else {
        byte(0xf0 | point >> 18);
        byte(0x80 | (point >> 12 & 63));
        byte(0x80 | (point >> 6 & 63));
        byte(0x80 | (point & 63));
    }
}

/// Appends what `\uXXXX` at the beginning of a well-formed string stands for, and gives how long it
/// is; 0 where it is half a pair of surrogates.
std::size_t appendUnicode(std::string &out, std::string_view text)
{
    const unsigned first = *hexDigits(text.substr(2, 4));
    if (first < 0xd800 || first > 0xdfff) {
        appendUtf8(out, first);
        return 6;
    }
    if (first > 0xdbff || text.size() < 12 || !text.substr(6).starts_with("\\u"))
        return 0;
    const unsigned second = *hexDigits(text.substr(8, 4));
    if (second < 0xdc00 || second > 0xdfff)
        return 0;
    appendUtf8(out, 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
    return 12;
}

/// Appends the content of a well-formed string without JSON's escapes.
bool appendDecoded(std::string &out, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('\\'), text.size());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        std::size_t taken = 2;
        if (text[1] == 'u')
            taken = appendUnicode(out, text);
        else if (const auto kind = std::string_view("bfnrt").find(text[1]);
                 kind != std::string_view::npos)
            out += "\b\f\n\r\t"[kind];
        else
            out += text[1];
        if (taken == 0)
            return false;
        text.remove_prefix(taken);
    }
    return true;
}

/// Puts a backslash before each quote and backslash from `begin` on, in one pass from the end.
void quoteFrom(std::string &out, std::size_t begin)
{
    const auto isQuoted = [](char c) { return c == '"' || c == '\\'; };
    const auto count =
        std::count_if(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), isQuoted);
    if (count == 0)
        return;
    std::size_t from = out.size();
    out.resize(out.size() + static_cast<std::size_t>(count));
    for (std::size_t to = out.size(); from != to;) {
        out[--to] = out[--from];
        if (isQuoted(out[to]))
            out[--to] = '\\';
    }
}

/// An ASCII character that means itself within a string.
constexpr bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/// The content between the quotes, or nothing where the value is no string.
std::optional<std::string_view> contentOf(std::string_view value)
{
    JsonScanner scanner(value);
    if (!scanner.skipString() || !scanner.isAtEnd())
        return std::nullopt;
    return value.substr(1, value.size() - 2);
}

} // namespace

bool JsonScanner::take(char c)
{
    if (m_at >= m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

void JsonScanner::skipSpace()
{
    while (m_at < m_text.size()
           && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
               || m_text[m_at] == '\t'))
        ++m_at;
}

bool JsonScanner::skipString()
{
    if (!take('"'))
        return false;
    while (m_at < m_text.size()) {
        const auto c = static_cast<unsigned char>(m_text[m_at]);
        if (isPlain(c)) { // as nearly all are
            ++m_at;
            continue;
        }
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c < 0x20)
            return false;
        const std::size_t length = c == '\\' ? escapeLength() : utf8Sequence(m_text.substr(m_at));
        if (length == 0)
            return false;
        m_at += length;
    }
    return false;
}

std::size_t JsonScanner::escapeLength() const
{
    const std::string_view rest = m_text.substr(m_at + 1);
    if (rest.empty())
        return 0;
    if (rest.front() != 'u')
        return std::string_view("\"\\/bfnrt").find(rest.front()) != std::string_view::npos ? 2 : 0;
    for (std::size_t i = 1; i <= 4; ++i) {
        if (i >= rest.size()
            || std::string_view("0123456789abcdefABCDEF").find(rest[i]) == std::string_view::npos)
            return 0;
    }
    return 6;
}

bool JsonScanner::skipNumber()
{
    take('-');
    const std::size_t whole = Digits::scan(m_text.substr(m_at)).count;
    if (whole == 0 || (whole > 1 && m_text[m_at] == '0'))
        return false;
    m_at += whole;
    if (take('.') && !skipDigits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return skipDigits();
    }
    return true;
}

bool JsonScanner::skipDigits()
{
    const std::size_t digits = Digits::scan(m_text.substr(m_at)).count;
    m_at += digits;
    return digits > 0;
}

bool JsonScanner::skipWord(std::string_view word)
{
    if (!m_text.substr(m_at).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonScanner::skipValue(int depth)
{
    switch (peek()) {
    case '{':
        return skipObject(depth);
    case '[':
        return skipArray(depth);
    case '"':
        return skipString();
    case 't':
        return skipWord("true");
    case 'f':
        return skipWord("false");
    case 'n':
        return skipWord("null");
    default:
        return skipNumber();
    }
}

bool JsonScanner::skipArray(int depth)
{
    if (depth <= 0 || !take('['))
        return false;
    skipSpace();
    if (take(']'))
        return true;
    do {
        skipSpace();
        if (!skipValue(depth - 1))
            return false;
        skipSpace();
    } while (take(','));
    return take(']');
}

bool JsonScanner::skipObject(int depth)
{
    if (depth <= 0 || !take('{'))
        return false;
    skipSpace();
    if (take('}'))
        return true;
    do {
        skipSpace();
        if (!skipString())
            return false;
        skipSpace();
        if (!take(':'))
            return false;
        skipSpace();
        if (!skipValue(depth - 1))
            return false;
        skipSpace();
    } while (take(','));
    return take('}');
}

JsonMembers::JsonMembers(std::string_view object)
    : m_scanner(object)
{
    m_scanner.skipSpace();
    if (m_scanner.take('{'))
        m_state = State::Begun;
}

std::optional<JsonMembers::Member> JsonMembers::stop(bool whole)
{
    m_scanner.skipSpace();
    m_state = whole && m_scanner.isAtEnd() ? State::Ended : State::Broken;
    return std::nullopt;
}

std::optional<JsonMembers::Member> JsonMembers::next()
{
    if (m_state == State::Ended || m_state == State::Broken)
        return std::nullopt;
    m_scanner.skipSpace();
    if (m_scanner.take('}'))
        return stop(true);
    if (m_state == State::Within && !m_scanner.take(','))
        return stop(false);
    const bool first = m_state == State::Begun;
    m_state = State::Within;
    if (!first)
        m_scanner.skipSpace();
    const std::size_t key = m_scanner.at();
    if (!m_scanner.skipString())
        return stop(false);
    const std::string_view quoted = m_scanner.since(key);
    m_scanner.skipSpace();
    if (!m_scanner.take(':'))
        return stop(false);
    m_scanner.skipSpace();
    const std::size_t value = m_scanner.at();
    if (!m_scanner.skipValue(mostJsonDepth - 1))
        return stop(false);
    return Member {quoted.substr(1, quoted.size() - 2), m_scanner.since(value)};
}

JsonElements::JsonElements(std::string_view array)
    : m_scanner(array)
{
    m_scanner.skipSpace();
    if (m_scanner.take('['))
        m_state = State::Begun;
}

std::optional<std::string_view> JsonElements::stop(bool whole)
{
    m_scanner.skipSpace();
    m_state = whole && m_scanner.isAtEnd() ? State::Ended : State::Broken;
    return std::nullopt;
}

std::optional<std::string_view> JsonElements::next()
{
    if (m_state == State::Ended || m_state == State::Broken)
        return std::nullopt;
    m_scanner.skipSpace();
    if (m_scanner.take(']'))
        return stop(true);
    if (m_state == State::Within && !m_scanner.take(','))
        return stop(false);
    m_state = State::Within;
    m_scanner.skipSpace();
    const std::size_t value = m_scanner.at();
    if (!m_scanner.skipValue(mostJsonDepth - 1))
        return stop(false);
    return m_scanner.since(value);
}

std::optional<std::uint64_t> jsonNumber(std::string_view value)
{
    const Digits digits = Digits::scan(value);
    if (digits.count == 0 || digits.count != value.size() || digits.value == Digits::tooLarge)
        return std::nullopt;
    return static_cast<std::uint64_t>(digits.value);
}

std::optional<std::string_view> jsonText(std::string_view value, std::string &scratch)
{
    const auto content = contentOf(value);
    if (!content || content->find('\\') == std::string_view::npos)
        return content;
    const std::size_t begin = scratch.size();
    if (!appendDecoded(scratch, *content))
        return std::nullopt;
    const std::size_t decoded = scratch.size();
    if (!appendUnescaped(scratch, std::string_view(scratch).substr(begin)))
        return std::nullopt;
    return std::string_view(scratch).substr(decoded);
}

std::optional<Timestamp> jsonTime(std::string_view value)
{
    const auto content = contentOf(value);
    return content ? Timestamp::parse(*content) : std::nullopt;
}

void appendJsonText(std::string &out, std::string_view bytes)
{
    out += '"';
    const std::size_t begin = out.size();
    if (bytes.starts_with(byteOrderMark)) {
        out += R"(\xef\xbb\xbf)";
        bytes.remove_prefix(byteOrderMark.size());
    }
    appendEscaped(out, bytes);
    quoteFrom(out, begin);
    out += '"';
}

void appendJsonNumber(std::string &out, std::uint64_t number)
{
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void appendJsonTime(std::string &out, const Timestamp &time)
{
    out += '"';
    appendTimestamp(out, time);
    out += '"';
}

} // namespace herd
