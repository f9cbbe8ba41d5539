// Any bytes: escaped they are one line of well-formed UTF-8 without control bytes, and come back.
#include "core/protocol/escape.h"
#include "tests/fuzz/target.h"
#include "tests/support/unescape.h"

using namespace herd;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    std::string escaped;
    appendEscaped(escaped, text);
    REQUIRE(escaped.size() <= 4 * text.size());
    REQUIRE(unescape(escaped) == text);
    for (std::string_view rest = escaped; !rest.empty();) {
        const std::size_t length = utf8Sequence(rest);
        REQUIRE(length > 0);
        const auto first = static_cast<unsigned char>(rest.front());
        REQUIRE(first >= 0x20 && first != 0x7f);
        REQUIRE(!rest.starts_with("\u2028") && !rest.starts_with("\u2029"));
        REQUIRE(first != 0xc2 || static_cast<unsigned char>(rest[1]) >= 0xa0);
        rest.remove_prefix(length);
    }
    return 0;
}
