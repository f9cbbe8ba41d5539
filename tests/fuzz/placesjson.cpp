// A Places document; the first byte is the number of items asked for. What is cut is a document
// again, cutting it twice is cutting it once, its framing holds, and it has no more results than
// asked for.
#include "core/protocol/placesjson.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace herd;

namespace {

bool isSubsequence(std::string_view part, std::string_view whole)
{
    for (const char c : whole) {
        if (!part.empty() && part.front() == c)
            part.remove_prefix(1);
    }
    return part.empty();
}

void checkCut(std::string_view document, const std::string &cut, unsigned mostItems)
{
    REQUIRE(cut.size() <= document.size() + 2);
    REQUIRE(!cut.starts_with('\n') && cut.find("\n\n") == cut.size() - 2);
    REQUIRE(isSubsequence(std::string_view(cut).substr(0, cut.size() - 2), document));
    REQUIRE(cutResults(cut, mostItems) == cut);
    REQUIRE(cutResults(cut, mostItems + 1) == cut); // nothing left to take
    REQUIRE(statusOf(cut) == statusOf(document));
    if (mostItems > 0)
        REQUIRE(cutResults(cut, mostItems - 1) == cutResults(document, mostItems - 1));
    const std::size_t brace = cut.find_last_of('}');
    REQUIRE(!cutResults(std::string_view(cut).substr(0, brace), mostItems));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned mostItems = data[0] % 22;
    const std::string_view document = textOf(data + 1, size - 1);
    if (const auto cut = cutResults(document, mostItems))
        checkCut(document, *cut, mostItems);
    const std::string error = errorDocument(document);
    REQUIRE(cutResults(error, mostItems) == error + "\n\n");
    REQUIRE(statusOf(error) == "UNKNOWN_ERROR");
    return 0;
}
