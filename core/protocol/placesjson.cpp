#include "core/protocol/placesjson.h"

#include "core/protocol/json.h"

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

/// Walks a JSON text once and notes what the cut needs.
class Walker : JsonScanner
{
public:
    explicit Walker(std::string_view text)
        : JsonScanner(text)
    {
    }

    bool walkDocument()
    {
        skipSpace();
        if (!walkTop())
            return false;
        skipSpace();
        return isAtEnd();
    }

    std::vector<ArrayShape> results; ///< every top-level value of that name (there should be one)
    std::string_view status;

private:
    bool walkTop()
    {
        if (!take('{'))
            return false;
        skipSpace();
        if (take('}'))
            return true;
        do {
            skipSpace();
            const std::size_t key = at();
            if (!skipString())
                return false;
            const std::string_view name = since(key);
            skipSpace();
            if (!take(':'))
                return false;
            skipSpace();
            if (!walkMember(name))
                return false;
            skipSpace();
        } while (take(','));
        return take('}');
    }

    bool walkMember(std::string_view name)
    {
        if (name == "\"results\"")
            return walkResults();
        const std::size_t begin = at();
        const bool isText = peek() == '"';
        if (!skipValue(maxDepth - 1))
            return false;
        if (name == "\"status\"" && isText)
            status = since(begin + 1).substr(0, at() - begin - 2);
        return true;
    }

    bool walkResults()
    {
        if (!take('['))
            return false;
        ArrayShape &shape = results.emplace_back();
        shape.open = at();
        skipSpace();
        if (!take(']')) {
            do {
                skipSpace();
                if (!skipValue(maxDepth - 2))
                    return false;
                shape.ends.push_back(at());
                skipSpace();
            } while (take(','));
            if (!take(']'))
                return false;
        }
        shape.close = at() - 1;
        return true;
    }
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
