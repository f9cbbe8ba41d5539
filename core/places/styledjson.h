#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace herd {

/// Writes JSON as Google's servers lay it out (jsoncpp's StyledWriter): three blanks a level,
/// `"key" : value`, arrays of strings on one line where that is shorter than 74 characters. Appends
/// to a text of the caller's, who calls begin and end in pairs and key() before each value of an
/// object.
class StyledJson
{
public:
    explicit StyledJson(std::string &out)
        : m_out(out)
    {
    }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    /// An array of objects, at least one; empty ones are strings({}).
    void beginArray() { begin('['); }
    void endArray() { end(']'); }

    /// `name` needs no escaping.
    void key(std::string_view name);
    /// Any bytes: what is not UTF-8 becomes `?`.
    void string(std::string_view text);
    void strings(std::span<const std::string_view> texts);
    void number(std::int64_t value);
    /// `value` / 10^`decimals` without needless zeros, e.g. 34.0689; `decimals` is 1 to 9.
    void decimal(std::int64_t value, int decimals);

private:
    void begin(char bracket);
    void open(char bracket);
    void end(char bracket);
    void beginItem();
    void beginValue();
    void newline();
    void appendQuoted(std::string_view text);

    std::string &m_out;
    unsigned m_depth = 0;
    bool m_first = true; ///< nothing stands yet in the innermost object or array
    bool m_keyed = false; ///< the value's key has just been written
};

/// Appends `value` / 10^`decimals` (1 to 9) as a decimal without needless zeros.
void appendDecimal(std::string &out, std::int64_t value, int decimals);

} // namespace herd
