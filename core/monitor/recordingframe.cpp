#include "core/monitor/recordingframe.h"

#include "core/protocol/recordingline.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <xxhash.h>
#include <zstd.h>

namespace herd {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t noteMagic = 0x184D2A5E; // two of the sixteen of skippable frames
constexpr std::uint32_t indexMagic = 0x184D2A5D;
constexpr std::string_view tag = "HERDREC"; // and the version
constexpr std::string_view indexEnd = "HERDREC.END."sv;
constexpr std::size_t headerSize = 8; // magic, size of what follows
constexpr std::size_t tagEnd = headerSize + 8;
constexpr std::size_t checksumSize = 8;
constexpr std::size_t mostNoteSize = 4096; // of any version
constexpr std::uint32_t keyframeFlag = 1;
constexpr int compression = 3; // 64 KiB in a fifth of a millisecond
static_assert(indexEnd.size() + 4 == indexTailSize);

template <std::unsigned_integral T> void put(std::string &out, T number)
{
    for (std::size_t byte = 0; byte < sizeof(T); ++byte)
        out += static_cast<char>(number >> (8 * byte) & 0xff);
}

template <std::unsigned_integral T> T get(std::string_view bytes, std::size_t at)
{
    T number = 0;
    for (std::size_t byte = sizeof(T); byte-- > 0;)
        number = static_cast<T>(number << 8 | static_cast<unsigned char>(bytes[at + byte]));
    return number;
}

void putTime(std::string &out, const Timestamp &time)
{
    put(out, static_cast<std::uint64_t>(time.seconds));
    put(out, static_cast<std::uint32_t>(time.nanoseconds));
}

Timestamp getTime(std::string_view bytes, std::size_t at)
{
    return {static_cast<std::int64_t>(get<std::uint64_t>(bytes, at)),
            static_cast<std::int32_t>(get<std::uint32_t>(bytes, at + 8))};
}

void putTag(std::string &out, std::uint32_t magic, std::size_t payload)
{
    put(out, magic);
    put(out, static_cast<std::uint32_t>(payload));
    out += tag;
    out += static_cast<char>(recordingVersion);
}

/// Whether they begin with the tag of any version, or are cut off within it.
bool hasTag(std::string_view bytes, std::uint32_t magic)
{
    std::string wanted;
    put(wanted, magic);
    const std::string_view magicThere = bytes.substr(0, 4);
    const std::string_view tagThere =
        bytes.size() > headerSize ? bytes.substr(headerSize, tag.size()) : std::string_view();
    return !bytes.empty() && wanted.starts_with(magicThere) && tag.starts_with(tagThere);
}

bool hasNoteTag(std::string_view bytes)
{
    return bytes.size() >= tagEnd && hasTag(bytes, noteMagic);
}

bool isInBounds(const FrameNote &note)
{
    return note.textSize <= mostFrameText && note.packedSize <= mostPackedSize()
        && note.packedSize > 0 && note.first.nanoseconds >= 0 && note.last.nanoseconds >= 0
        && note.first.nanoseconds < 1'000'000'000 && note.last.nanoseconds < 1'000'000'000;
}

} // namespace

std::size_t mostPackedSize()
{
    return ZSTD_compressBound(mostFrameText);
}

void appendNote(std::string &out, const FrameNote &note)
{
    const std::size_t begin = out.size();
    putTag(out, noteMagic, FrameNote::size - headerSize);
    putTime(out, note.first);
    putTime(out, note.last);
    put(out, note.lines);
    put(out, note.textSize);
    put(out, note.packedSize);
    put(out, note.isKeyframe ? keyframeFlag : 0);
    const std::string_view checked = std::string_view(out).substr(begin);
    put(out, static_cast<std::uint64_t>(XXH64(checked.data(), checked.size(), 0)));
}

std::optional<FrameNote> readNote(std::string_view bytes)
{
    if (bytes.size() < FrameNote::size || !hasNoteTag(bytes)
        || get<std::uint32_t>(bytes, 4) != FrameNote::size - headerSize
        || static_cast<std::uint8_t>(bytes[tagEnd - 1]) != recordingVersion)
        return std::nullopt;
    constexpr std::size_t checked = FrameNote::size - checksumSize;
    if (get<std::uint64_t>(bytes, checked) != XXH64(bytes.data(), checked, 0))
        return std::nullopt;
    FrameNote note;
    note.first = getTime(bytes, 16);
    note.last = getTime(bytes, 28);
    note.lines = get<std::uint32_t>(bytes, 40);
    note.textSize = get<std::uint32_t>(bytes, 44);
    note.packedSize = get<std::uint32_t>(bytes, 48);
    note.isKeyframe = (get<std::uint32_t>(bytes, 52) & keyframeFlag) != 0;
    return isInBounds(note) ? std::optional(note) : std::nullopt;
}

bool beginsAsRecording(std::string_view bytes)
{
    return hasTag(bytes, noteMagic);
}

std::optional<std::uint8_t> otherVersion(std::string_view bytes)
{
    if (!hasNoteTag(bytes))
        return std::nullopt;
    const auto version = static_cast<std::uint8_t>(bytes[tagEnd - 1]);
    const std::size_t size = headerSize + get<std::uint32_t>(bytes, 4);
    if (version == recordingVersion || size < tagEnd + checksumSize || size > mostNoteSize
        || size > bytes.size())
        return std::nullopt;
    const std::size_t checked = size - checksumSize;
    return get<std::uint64_t>(bytes, checked) == XXH64(bytes.data(), checked, 0)
        ? std::optional(version)
        : std::nullopt;
}

std::optional<std::size_t> findNote(std::string_view bytes)
{
    std::string begin;
    putTag(begin, noteMagic, FrameNote::size - headerSize);
    std::string frame;
    put(frame, static_cast<std::uint32_t>(ZSTD_MAGICNUMBER)); // not so in an index
    for (std::size_t at = bytes.find(begin); at != std::string_view::npos;
         at = bytes.find(begin, at + 1)) {
        const std::string_view rest = bytes.substr(at);
        if (readNote(rest) && rest.substr(FrameNote::size).starts_with(frame))
            return at;
    }
    return std::nullopt;
}

bool beginsCutOff(std::string_view bytes)
{
    return hasTag(bytes, noteMagic) || hasTag(bytes, indexMagic);
}

bool beginsAsIndex(std::string_view bytes, std::uint64_t left)
{
    return bytes.size() >= tagEnd && hasTag(bytes, indexMagic)
        && headerSize + get<std::uint32_t>(bytes, 4) == left;
}

void appendIndex(std::string &out, std::string_view notes)
{
    const auto whole = static_cast<std::uint32_t>(indexSize(notes.size() / FrameNote::size));
    putTag(out, indexMagic, whole - headerSize);
    out += notes;
    put(out, whole);
    out += indexEnd;
}

std::optional<std::size_t> sizeOfIndex(std::string_view tail)
{
    if (tail.size() != indexTailSize || tail.substr(4) != indexEnd)
        return std::nullopt;
    const std::size_t whole = get<std::uint32_t>(tail, 0);
    const bool fits = whole >= indexSize(0) && whole <= indexSize(mostFrames)
        && (whole - indexSize(0)) % FrameNote::size == 0;
    return fits ? std::optional(whole) : std::nullopt;
}

std::optional<std::vector<FrameNote>> readIndex(std::string_view index)
{
    if (index.size() < indexSize(0))
        return std::nullopt;
    std::string begin;
    putTag(begin, indexMagic, index.size() - headerSize);
    if (!index.starts_with(begin))
        return std::nullopt;
    index.remove_prefix(begin.size());
    index.remove_suffix(indexTailSize);
    std::vector<FrameNote> notes;
    notes.reserve(index.size() / FrameNote::size);
    for (; !index.empty(); index.remove_prefix(FrameNote::size)) {
        const auto note = readNote(index);
        if (!note)
            return std::nullopt;
        notes.push_back(*note);
    }
    return notes;
}

FramePacker::FramePacker()
    : m_context(ZSTD_createCCtx())
{
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, compression);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
}

FramePacker::~FramePacker()
{
    ZSTD_freeCCtx(m_context);
}

void FramePacker::append(std::string &out, FrameNote note, std::string_view text)
{
    const std::size_t begin = out.size();
    const std::size_t room = ZSTD_compressBound(text.size());
    out.resize(begin + FrameNote::size + room);
    note.textSize = static_cast<std::uint32_t>(text.size());
    note.packedSize = static_cast<std::uint32_t>(ZSTD_compress2(
        m_context, out.data() + begin + FrameNote::size, room, text.data(), text.size()));
    std::string written;
    appendNote(written, note);
    out.replace(begin, FrameNote::size, written);
    out.resize(begin + FrameNote::size + note.packedSize);
}

FrameUnpacker::FrameUnpacker()
    : m_context(ZSTD_createDCtx())
{
}

FrameUnpacker::~FrameUnpacker()
{
    ZSTD_freeDCtx(m_context);
}

std::optional<std::string> FrameUnpacker::unpack(std::string &text, const FrameNote &note,
                                                 std::string_view packed)
{
    text.clear();
    // Some claim to be small and are not; they are told by what they claim themselves.
    const unsigned long long claimed = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR)
        return "no Zstandard frame";
    if (claimed != note.textSize || claimed > mostFrameText)
        return "another size than its note tells";
    text.resize(note.textSize);
    const std::size_t size =
        ZSTD_decompressDCtx(m_context, text.data(), text.size(), packed.data(), packed.size());
    std::optional<std::string> problem;
    if (ZSTD_isError(size) != 0U)
        problem = ZSTD_getErrorName(size);
    else if (size != text.size()
             || static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) != note.lines
             || (!text.empty() && text.back() != '\n'))
        problem = "other lines than its note tells of";
    if (problem)
        text.clear();
    return problem;
}

} // namespace herd
