#include "core/protocol/placesjson.h"

#include "core/protocol/escape.h"
#include "core/protocol/text.h"

#include <vector>

namespace herd {

namespace {

constexpr int maxDepth = 64; // a Places document has 6

/// Where the elements of an array of the document end, and the array itself.
struct ArrayShape
{
    std::size_t open = 0; ///< just after `[`
    std::size_t close = 0; ///< at `]`
    std::vector<std::size_t> ends; ///< just after each element
};

/// Walks a JSON text once, by the grammar of RFC 8259, and notes what the cut needs.
class Walker
{
public:
    explicit Walker(std::string_view text)
        : m_text(text)
    {
    }

    bool walkDocument()
    {
        skipSpace();
        if (!walkObject(0, true))
            return false;
        skipSpace();
        return m_at == m_text.size();
    }

    std::vector<ArrayShape> results; ///< every top-level value of that name (there should be one)
    std::string_view status;

private:
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
                   || m_text[m_at] == '\t'))
            ++m_at;
    }

    bool walkString()
    {
        if (!take('"'))
            return false;
        while (m_at < m_text.size()) {
            const auto c = static_cast<unsigned char>(m_text[m_at]);
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c < 0x20)
                return false;
            const std::size_t length =
                c == '\\' ? escapeLength() : utf8Sequence(m_text.substr(m_at));
            if (length == 0)
                return false;
            m_at += length;
        }
        return false;
    }

    std::size_t escapeLength() const
    {
        const std::string_view rest = m_text.substr(m_at + 1);
        if (rest.empty())
            return 0;
        if (rest.front() != 'u')
            return std::string_view("\"\\/bfnrt").find(rest.front()) != std::string_view::npos ? 2
                                                                                               : 0;
        for (std::size_t i = 1; i <= 4; ++i) {
            if (i >= rest.size()
                || std::string_view("0123456789abcdefABCDEF").find(rest[i])
                    == std::string_view::npos)
                return 0;
        }
        return 6;
    }

    bool walkNumber()
    {
        take('-');
        const std::size_t whole = Digits::scan(m_text.substr(m_at)).count;
        if (whole == 0 || (whole > 1 && m_text[m_at] == '0'))
            return false;
        m_at += whole;
        if (take('.') && !walkDigits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            return walkDigits();
        }
        return true;
    }

    bool walkDigits()
    {
        const std::size_t digits = Digits::scan(m_text.substr(m_at)).count;
        m_at += digits;
        return digits > 0;
    }

    bool walkWord(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool walkValue(int depth)
    {
        if (m_at >= m_text.size())
            return false;
        switch (m_text[m_at]) {
        case '{':
            return walkObject(depth, false);
        case '[':
            return walkArray(depth, nullptr);
        case '"':
            return walkString();
        case 't':
            return walkWord("true");
        case 'f':
            return walkWord("false");
        case 'n':
            return walkWord("null");
        default:
            return walkNumber();
        }
    }

    bool walkArray(int depth, ArrayShape *shape)
    {
        if (depth >= maxDepth || !take('['))
            return false;
        const std::size_t open = m_at;
        skipSpace();
        if (!take(']')) {
            do {
                skipSpace();
                if (!walkValue(depth + 1))
                    return false;
                if (shape)
                    shape->ends.push_back(m_at);
                skipSpace();
            } while (take(','));
            if (!take(']'))
                return false;
        }
        if (shape) {
            shape->open = open;
            shape->close = m_at - 1;
        }
        return true;
    }

    bool walkObject(int depth, bool top)
    {
        if (depth >= maxDepth || !take('{'))
            return false;
        skipSpace();
        if (take('}'))
            return true;
        do {
            skipSpace();
            const std::size_t key = m_at;
            if (!walkString())
                return false;
            const std::string_view name = m_text.substr(key, m_at - key);
            skipSpace();
            if (!take(':'))
                return false;
            skipSpace();
            if (top ? !walkTopLevel(name) : !walkValue(depth + 1))
                return false;
            skipSpace();
        } while (take(','));
        return take('}');
    }

    bool walkTopLevel(std::string_view name)
    {
        if (name == "\"results\"") {
            ArrayShape shape;
            const bool isArray = walkArray(1, &shape);
            results.push_back(std::move(shape));
            return isArray;
        }
        const std::size_t begin = m_at;
        if (!walkValue(1))
            return false;
        if (name == "\"status\"" && m_text[begin] == '"')
            status = m_text.substr(begin + 1, m_at - begin - 2);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Appends `text`, runs of newlines joined to one; what stands before the document is the newline
/// of an AT line. Newlines stand between tokens only: inside strings the grammar forbids them.
void appendJoiningNewlines(std::string &out, std::string_view text)
{
    for (const char c : text) {
        if (c != '\n' || !(out.empty() || out.ends_with('\n')))
            out += c;
    }
}

} // namespace

std::optional<std::string> cutResults(std::string_view document, unsigned mostItems)
{
    Walker walker(document);
    if (!walker.walkDocument() || walker.results.empty())
        return std::nullopt;
    std::string cut;
    cut.reserve(document.size() + 2);
    std::size_t done = 0;
    for (const ArrayShape &array : walker.results) {
        if (array.ends.size() <= mostItems)
            continue;
        appendJoiningNewlines(
            cut,
            document.substr(done, (mostItems ? array.ends[mostItems - 1] : array.open) - done));
        done = mostItems ? array.ends.back() : array.close;
    }
    appendJoiningNewlines(cut, document.substr(done));
    while (cut.ends_with('\n'))
        cut.pop_back();
    cut += "\n\n";
    return cut;
}

std::string_view statusOf(std::string_view document)
{
    Walker walker(document);
    return walker.walkDocument() ? walker.status : std::string_view();
}

std::string errorDocument(std::string_view message)
{
    std::string document = "{\n   \"error_message\" : \"";
    for (const char c : message) {
        const bool plain =
            static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '\x7f';
        document += plain && static_cast<unsigned char>(c) < 0x80 ? c : '?';
    }
    document += "\",\n   \"html_attributions\" : [],\n   \"results\" : [],\n"
                "   \"status\" : \"UNKNOWN_ERROR\"\n}";
    return document;
}

} // namespace herd
