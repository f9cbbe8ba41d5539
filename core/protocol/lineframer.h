#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// One line of a byte stream, without its newline and without one carriage return before it (which
/// counts for the length).
struct Line
{
    std::string_view bytes;
    bool tooLong = false; ///< these are its first bytes, as many as fit; the stream can't go on

    friend bool operator==(const Line &, const Line &) = default;
};

/// Bytes in, lines out, bounded. Lines are cut in place from what was received; only what is left
/// at the end of a turn is copied. How the stream was split never changes the lines.
///
/// Use: begin(received), next() until it gives nothing or the reader has had enough, end().
/// Lines are valid from next() until the following call of begin() or end().
class LineFramer
{
public:
    explicit LineFramer(std::uint32_t maxLine)
        : m_maxLine(maxLine)
    {
    }

    void setMaxLine(std::uint32_t maxLine) { m_maxLine = maxLine; }

    /// `received` must stay valid until end().
    void begin(std::string_view received);
    std::optional<Line> next();
    void end();

    /// What came after the last newline; whole only once no next() line is left.
    std::string_view unfinished() const { return m_tail; }

    /// At the end of the stream, once no next() line is left: the unfinished bytes as the last
    /// line, if one of them is not white space. The view lives until the next call.
    std::optional<Line> finish();

    /// Forgets what was not handed out.
    void drop();

private:
    std::string m_tail; // kept between turns; the only memory of an unfinished line
    std::string_view m_rest; // not yet handed out, in the caller's bytes or in m_tail
    std::uint32_t m_maxLine;
    std::uint32_t m_searched = 0; // so many bytes of m_rest hold no newline
};

} // namespace herd
