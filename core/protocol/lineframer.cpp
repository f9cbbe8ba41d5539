#include "core/protocol/lineframer.h"

#include "core/protocol/text.h"

#include <algorithm>

namespace herd {

void LineFramer::begin(std::string_view received)
{
    if (m_tail.empty()) {
        m_rest = received;
        return;
    }
    m_tail += received;
    m_rest = m_tail;
}

std::optional<Line> LineFramer::next()
{
    const std::size_t newline = m_rest.find('\n', m_searched);
    const std::size_t length = std::min(newline, m_rest.size());
    if (length > m_maxLine) {
        const Line line {m_rest.substr(0, m_maxLine), true};
        m_rest = {};
        m_searched = 0;
        return line;
    }
    if (newline == std::string_view::npos) {
        m_searched = static_cast<std::uint32_t>(m_rest.size());
        return std::nullopt;
    }
    Line line {m_rest.substr(0, newline), false};
    if (line.bytes.ends_with('\r'))
        line.bytes.remove_suffix(1);
    m_rest.remove_prefix(newline + 1);
    m_searched = 0;
    return line;
}

void LineFramer::end()
{
    // Equal sizes: nothing was handed out, and m_tail is what is left, with its room to grow. Else
    // swap, not assignment, which would keep the memory of the longer text for the shorter one.
    if (m_rest.size() != m_tail.size())
        std::string(m_rest).swap(m_tail);
    m_rest = {};
}

std::optional<Line> LineFramer::finish()
{
    if (std::all_of(m_tail.begin(), m_tail.end(), isSpace))
        return std::nullopt;
    return Line {m_tail, false};
}

void LineFramer::drop()
{
    std::string().swap(m_tail); // gives its memory back: idle connections keep none
    m_rest = {};
    m_searched = 0;
}

} // namespace herd
