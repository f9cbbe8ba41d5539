// Values to JSON objects and back, by the fields() that they list. What the lines of the monitor
// stream are made of; nobody else needs it.
#pragma once

#include "core/protocol/json.h"
#include "core/protocol/latencyhistogram.h"

#include <algorithm>
#include <chrono>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace herd::fields {

class Writer;

template <typename T>
concept Named = std::is_enum_v<T> && requires(T value)
{
    namesOf(value);
};
template <typename T>
concept Listed = requires(const T &value, Writer &writer)
{
    T::fields(value, writer);
};

inline void write(std::string &out, std::string_view bytes)
{
    appendJsonText(out, bytes);
}
inline void write(std::string &out, std::unsigned_integral auto number)
{
    appendJsonNumber(out, number);
}
inline void write(std::string &out, const Timestamp &time)
{
    appendJsonTime(out, time);
}
inline void write(std::string &out, const TimeSpan &span)
{
    out += '"';
    appendDifference(out, span);
    out += '"';
}
inline void write(std::string &out, std::chrono::nanoseconds span)
{
    appendJsonNumber(out, static_cast<std::uint64_t>(std::max<std::int64_t>(span.count(), 0)));
}
inline void write(std::string &out, Named auto value)
{
    appendJsonText(out, namesOf(value)[static_cast<std::size_t>(value)]);
}

/// `[[bin,count],...]` of the bins in use.
inline void write(std::string &out, const LatencyHistogram &histogram)
{
    out += '[';
    for (std::size_t bin = 0; bin < histogram.bins(); ++bin) {
        if (histogram.count(bin) == 0)
            continue;
        if (out.back() != '[')
            out += ',';
        out += '[';
        appendJsonNumber(out, bin);
        out += ',';
        appendJsonNumber(out, histogram.count(bin));
        out += ']';
    }
    out += ']';
}

template <typename First, typename Second>
void write(std::string &out, const std::pair<First, Second> &both)
{
    out += '[';
    write(out, both.first);
    out += ',';
    write(out, both.second);
    out += ']';
}

template <Listed T> void write(std::string &out, const T &value);
template <typename T> void write(std::string &out, const std::vector<T> &values);

/// Writes an object member by member.
class Writer
{
public:
    explicit Writer(std::string &out)
        : m_out(out)
    {
        m_out += '{';
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;
    ~Writer() { m_out += '}'; }

    template <typename T> void operator()(std::string_view name, const T &value)
    {
        if (!std::exchange(m_first, false))
            m_out += ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
        write(m_out, value);
    }
    template <typename T> void maybe(std::string_view name, const T &value)
    {
        if (!(value == T {}))
            (*this)(name, value);
    }

private:
    std::string &m_out;
    bool m_first = true;
};

template <Listed T> void write(std::string &out, const T &value)
{
    Writer writer(out);
    T::fields(value, writer);
}

template <typename T> void write(std::string &out, const std::vector<T> &values)
{
    out += '[';
    bool first = true;
    for (const T &value : values) {
        if (!std::exchange(first, false))
            out += ',';
        write(out, value);
    }
    out += ']';
}

// Each read() gives whether the JSON value is one of that kind; texts that were escaped go to
// `scratch`.

inline bool read(std::string_view value, std::string_view &bytes, std::string &scratch)
{
    const auto text = jsonText(value, scratch);
    bytes = text.value_or(std::string_view());
    return text.has_value();
}
inline bool read(std::string_view value, std::string &bytes, std::string &scratch)
{
    const auto text = jsonText(value, scratch);
    bytes = text.value_or(std::string_view());
    return text.has_value();
}
template <std::unsigned_integral Number>
bool read(std::string_view value, Number &number, std::string &)
{
    const auto read = jsonNumber(value);
    number = static_cast<Number>(read.value_or(0));
    return read && std::in_range<Number>(*read);
}
inline bool read(std::string_view value, Timestamp &time, std::string &)
{
    const auto read = jsonTime(value);
    time = read.value_or(Timestamp());
    return read.has_value();
}
inline bool read(std::string_view value, TimeSpan &span, std::string &scratch)
{
    const auto text = jsonText(value, scratch);
    const auto read = parseDifference(text.value_or(std::string_view()));
    span = read.value_or(TimeSpan());
    return read.has_value();
}
inline bool read(std::string_view value, std::chrono::nanoseconds &span, std::string &)
{
    const auto read = jsonNumber(value);
    span = std::chrono::nanoseconds(read.value_or(0));
    return read.has_value();
}
template <Named Enum> bool read(std::string_view value, Enum &named, std::string &scratch)
{
    const auto text = jsonText(value, scratch);
    const auto names = namesOf(Enum {});
    const auto found = std::find(names.begin(), names.end(), text.value_or(std::string_view()));
    if (!text || found == names.end())
        return false;
    named = static_cast<Enum>(found - names.begin());
    return true;
}

template <typename First, typename Second>
bool read(std::string_view value, std::pair<First, Second> &both, std::string &scratch)
{
    JsonElements elements(value);
    const auto first = elements.next();
    const auto second = elements.next();
    return second && read(*first, both.first, scratch) && read(*second, both.second, scratch)
        && !elements.next() && elements.isWhole();
}

inline bool read(std::string_view value, LatencyHistogram &histogram, std::string &scratch)
{
    histogram.clear();
    JsonElements elements(value);
    while (const auto element = elements.next()) {
        std::pair<std::uint64_t, std::uint64_t> entry;
        if (!read(*element, entry, scratch) || entry.first >= LatencyHistogram::mostBins)
            return false;
        histogram.add(entry.first, entry.second);
    }
    return elements.isWhole();
}

template <Listed T> bool read(std::string_view object, T &value, std::string &scratch);
template <typename T>
bool read(std::string_view value, std::vector<T> &values, std::string &scratch);

/// Puts one member of an object into the field of that name, and knows which fields it has seen.
class Reader
{
public:
    explicit Reader(std::string &scratch)
        : m_scratch(scratch)
    {
    }

    /// False where the value is not one of its field.
    template <typename T> bool take(T &value, const JsonMembers::Member &member)
    {
        m_member = &member;
        m_field = 0;
        m_good = true;
        T::fields(value, *this);
        m_member = nullptr;
        return m_good;
    }
    /// Whether all fields were seen that are always there.
    template <typename T> bool isComplete(T &value)
    {
        m_field = 0;
        m_good = true;
        T::fields(value, *this);
        return m_good;
    }

    template <typename T> void operator()(std::string_view name, T &value)
    {
        take(name, value);
        if (!m_member && (m_seen >> (m_field - 1) & 1) == 0)
            m_good = false;
    }
    template <typename T> void maybe(std::string_view name, T &value) { take(name, value); }

private:
    template <typename T> void take(std::string_view name, T &value)
    {
        const unsigned field = m_field++; // no value has more fields than a word has bits
        if (!m_member || m_member->key != name)
            return;
        m_seen |= std::uint64_t {1} << field;
        m_good = read(m_member->value, value, m_scratch);
    }

    std::string &m_scratch;
    const JsonMembers::Member *m_member = nullptr;
    std::uint64_t m_seen = 0;
    unsigned m_field = 0;
    bool m_good = true;
};

/// Where a member is there twice the last one counts.
template <Listed T> bool read(std::string_view object, T &value, std::string &scratch)
{
    Reader reader(scratch);
    JsonMembers members(object);
    while (const auto member = members.next()) {
        if (!reader.take(value, *member))
            return false;
    }
    return members.isWhole() && reader.isComplete(value);
}

template <typename T>
bool read(std::string_view value, std::vector<T> &values, std::string &scratch)
{
    values.clear();
    JsonElements elements(value);
    while (const auto element = elements.next()) {
        if (!read(*element, values.emplace_back(), scratch))
            return false;
    }
    return elements.isWhole();
}

} // namespace herd::fields
