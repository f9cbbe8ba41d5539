// A byte stream in pieces, read by one who stops now and then: the lines are those of a plain split
// of the whole stream. The first two bytes choose the length limit and how it is cut and read.
#include "core/protocol/lineframer.h"
#include "core/protocol/text.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace herd;

namespace {

struct OwnLine
{
    std::string bytes;
    bool tooLong = false;

    bool operator==(const OwnLine &) const = default;
};

/// What the framer should find, in the plainest way.
std::vector<OwnLine> splitWhole(std::string_view stream, std::size_t maxLine)
{
    std::vector<OwnLine> lines;
    for (;;) {
        const std::size_t newline = stream.find('\n');
        std::string_view line = stream.substr(0, newline);
        if (line.size() > maxLine) {
            lines.push_back({std::string(line.substr(0, maxLine)), true});
            return lines;
        }
        if (newline == std::string_view::npos) {
            if (!std::all_of(line.begin(), line.end(), isSpace))
                lines.push_back({std::string(line)});
            return lines;
        }
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back({std::string(line)});
        stream.remove_prefix(newline + 1);
    }
}

/// A small generator: the fuzzer sees how its byte changes the cuts.
class Choice
{
public:
    explicit Choice(std::uint8_t seed)
        : m_state(seed)
    {
    }

    std::size_t below(std::size_t limit)
    {
        m_state = m_state * 1'103'515'245U + 12'345U;
        return (m_state >> 16U) % limit;
    }

private:
    std::uint32_t m_state;
};

/// One turn; whether the stream can go on. `patience` is how many lines are taken.
bool readTurn(LineFramer &framer, std::string_view received, std::size_t patience,
              std::vector<OwnLine> &lines)
{
    // A copy of its own, so that a view that outlives the turn is found.
    const auto copy = std::make_unique<std::string>(received);
    framer.begin(*copy);
    bool goesOn = true;
    while (goesOn && patience-- > 0) {
        const auto line = framer.next();
        if (!line)
            break;
        lines.push_back({std::string(line->bytes), line->tooLong});
        goesOn = !line->tooLong;
    }
    framer.end();
    return goesOn;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::uint32_t maxLine = data[0];
    Choice choice(data[1]);
    const std::string_view stream = textOf(data + 2, size - 2);
    LineFramer framer(maxLine);
    std::vector<OwnLine> lines;
    bool goesOn = true;
    for (std::string_view rest = stream; goesOn && !rest.empty();) {
        const std::size_t piece = std::min(choice.below(8), rest.size());
        goesOn = readTurn(framer, rest.substr(0, piece), choice.below(4), lines);
        rest.remove_prefix(piece);
    }
    if (goesOn)
        goesOn = readTurn(framer, {}, stream.size() + 1, lines);
    REQUIRE(framer.unfinished().size() <= maxLine);
    if (const auto last = framer.finish(); last && goesOn)
        lines.push_back({std::string(last->bytes), last->tooLong});
    REQUIRE(lines == splitWhole(stream, maxLine));
    return 0;
}
