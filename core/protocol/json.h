// JSON texts (RFC 8259) read in place, and the few forms in which this program writes them. Total:
// every text gives a value or nothing, in bounded depth. Nothing is copied unless it was escaped.
#pragma once

#include "core/protocol/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// Walks a text by the grammar. Each call that gives false leaves the place undefined: give up.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t at() const { return m_at; }
    bool isAtEnd() const { return m_at == m_text.size(); }
    /// What was walked over since `begin`.
    std::string_view since(std::size_t begin) const { return m_text.substr(begin, m_at - begin); }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char c);
    void skipSpace();
    bool skipString();
    /// Any value, with at most `depth` arrays and objects within each other.
    bool skipValue(int depth);

private:
    std::size_t escapeLength() const;
    bool skipNumber();
    bool skipDigits();
    bool skipWord(std::string_view word);
    bool skipArray(int depth);
    bool skipObject(int depth);

    std::string_view m_text;
    std::size_t m_at = 0;
};

constexpr int mostJsonDepth = 16; ///< of a monitor stream's lines; a hello has 4

/// The members of an object, in order. Values have no white space around them.
class JsonMembers
{
public:
    struct Member
    {
        std::string_view key; ///< as it is written, without its quotes
        std::string_view value;
    };

    explicit JsonMembers(std::string_view object);
    std::optional<Member> next();
    /// After next() gave nothing: that was the end, and all of it was an object.
    bool isWhole() const { return m_state == State::Ended; }

private:
    enum class State : std::uint8_t { Begun, Within, Ended, Broken };

    std::optional<Member> stop(bool whole);

    JsonScanner m_scanner;
    State m_state = State::Broken;
};

/// The elements of an array, likewise.
class JsonElements
{
public:
    explicit JsonElements(std::string_view array);
    std::optional<std::string_view> next();
    bool isWhole() const { return m_state == State::Ended; }

private:
    enum class State : std::uint8_t { Begun, Within, Ended, Broken };

    std::optional<std::string_view> stop(bool whole);

    JsonScanner m_scanner;
    State m_state = State::Broken;
};

/// A number without sign, decimals or exponent, of at most 18 digits.
std::optional<std::uint64_t> jsonNumber(std::string_view value);

/// The bytes that appendJsonText() was given. A view into `value`, or where there were escapes into
/// `scratch`, which is appended to and must have room for twice value.size(), so that views into it
/// stay valid.
std::optional<std::string_view> jsonText(std::string_view value, std::string &scratch);

/// A time as appendJsonTime() writes it.
std::optional<Timestamp> jsonTime(std::string_view value);

/// Appends a string whose content is `bytes` in the form of appendEscaped(), with JSON's own
/// escapes around that; a byte order mark at its beginning is written as bytes, because readers
/// drop it. Any bytes come back, each and no others.
void appendJsonText(std::string &out, std::string_view bytes);
void appendJsonNumber(std::string &out, std::uint64_t number);
/// Seconds and nine decimals, in quotes: readers that take numbers for doubles would lose some.
void appendJsonTime(std::string &out, const Timestamp &time);

} // namespace herd
