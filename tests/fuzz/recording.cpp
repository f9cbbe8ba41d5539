// Recordings from a stranger: whatever the file holds, what is whole is read, within bounds, and
// what is not has a place. The same for a frame whose note is as it should be, which a fuzzer that
// must guess checksums would never make.
#include "core/monitor/recording.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

using namespace herd;

namespace {

/// A file without a place, that the input is put into each time.
std::string fileOf(std::string_view bytes)
{
    static const int descriptor = ::memfd_create("recording", 0);
    REQUIRE(::ftruncate(descriptor, 0) == 0);
    REQUIRE(::pwrite(descriptor, bytes.data(), bytes.size(), 0) == ssize_t(bytes.size()));
    return "/proc/self/fd/" + std::to_string(descriptor);
}

bool areLines(std::string_view text)
{
    return text.empty() || text.back() == '\n';
}

void readAsFile(std::string_view input)
{
    const auto opened = Recording::open(fileOf(input));
    if (const auto *problem = std::get_if<Recording::Problem>(&opened)) {
        REQUIRE(problem->kind != Recording::Problem::Kind::Unreadable && !problem->text.empty());
        return;
    }
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    for (const Recording::Problem &problem : recording->problems())
        REQUIRE(problem.offset <= input.size() && !problem.text.empty());
    REQUIRE(recording->frames().size() <= input.size() / FrameNote::size);
    std::string text;
    std::uint64_t behind = 0;
    for (std::size_t i = 0; i < recording->frames().size(); ++i) {
        const auto &[offset, note] = recording->frames()[i];
        REQUIRE(offset >= behind);
        behind = offset + FrameNote::size;
        REQUIRE(behind + note.packedSize <= input.size());
        const auto problem = recording->read(i, text);
        REQUIRE(problem ? text.empty() : text.size() == note.textSize && areLines(text));
        REQUIRE(text.size() <= mostFrameText);
        REQUIRE(recording->frameAt(note.last) < recording->frames().size());
    }
}

void readAsFrame(std::string_view input)
{
    FrameNote note;
    if (input.size() < 9)
        return;
    std::memcpy(&note.lines, input.data(), 4);
    std::memcpy(&note.textSize, input.data() + 4, 4);
    input.remove_prefix(8);
    note.packedSize = static_cast<std::uint32_t>(input.size());
    std::string bytes;
    appendNote(bytes, note);
    REQUIRE(readNote(bytes).has_value()
            == (note.textSize <= mostFrameText && input.size() <= mostPackedSize()));
    FrameUnpacker unpacker;
    std::string text;
    const auto problem = unpacker.unpack(text, note, input);
    REQUIRE(problem ? text.empty() : text.size() == note.textSize && areLines(text));
    REQUIRE(text.capacity() <= mostFrameText + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    readAsFile(textOf(data, size));
    readAsFrame(textOf(data, size));
    return 0;
}
