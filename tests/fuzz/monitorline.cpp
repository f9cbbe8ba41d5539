// Lines of the monitor stream from a stranger: each is read or refused, and what was read is
// written in one form that reads the same. The same for what observers say.
#include "core/protocol/monitorline.h"
#include "core/protocol/observerline.h"
#include "tests/fuzz/target.h"

#include <type_traits>

using namespace herd;

namespace {

/// Empty where there is nothing to write.
std::string written(const MonitorLine &line)
{
    std::string out;
    std::visit(
        [&]<typename T>(const T &value) {
            if constexpr (std::is_same_v<T, StreamEvent>)
                appendMonitorLine(out, value.stamp, value.event);
            else if constexpr (!std::is_same_v<T, UnknownLine> && !std::is_same_v<T, MalformedLine>)
                appendMonitorLine(out, value);
        },
        line);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input = textOf(data, size);
    std::string scratch;
    const MonitorLine line = parseMonitorLine(input, scratch);
    REQUIRE(scratch.capacity() <= std::max<std::size_t>(2 * size, 15)); // 15: a string's own room
    const std::string once = written(line);
    if (!once.empty()) {
        REQUIRE(once.back() == '\n' && once.find('\n') == once.size() - 1);
        std::string other;
        const MonitorLine again =
            parseMonitorLine(std::string_view(once).substr(0, once.size() - 1), other);
        REQUIRE(again == line);
        REQUIRE(written(again) == once);
    }
    static_cast<void>(parseObserverLine(input, scratch));
    return 0;
}
