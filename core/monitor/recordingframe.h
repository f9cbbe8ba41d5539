// What a recording is made of (docs/protocol.md, section 9): notes, which are skippable frames of
// RFC 8878, and behind each a Zstandard frame with lines. Pure: no file, no thread. What is read
// was written by anybody; nothing of it is believed before its checksum and its bounds are.
#pragma once

#include "core/protocol/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace herd {

/// Lines of one frame, uncompressed: as much as a reader must have memory for.
constexpr std::size_t mostFrameText = std::size_t {4} * 1024 * 1024;
/// Of one file: its index is 64 MiB then. At one frame a second it is twelve days.
constexpr std::size_t mostFrames = std::size_t {1} << 20;

/// What stands before each frame of lines, so that a reader can pass over it.
struct FrameNote
{
    static constexpr std::size_t size = 64; ///< in the file, with the header of its own frame

    Timestamp first; ///< of the first line, by the clock of whoever recorded
    Timestamp last;
    std::uint32_t lines = 0;
    std::uint32_t textSize = 0;
    std::uint32_t packedSize = 0; ///< of the frame behind the note
    bool isKeyframe = false; ///< from here on all is said anew: hello and snapshot of each server

    friend bool operator==(const FrameNote &, const FrameNote &) = default;
};

void appendNote(std::string &out, const FrameNote &note);
/// Reads the note that `bytes` begin with; nothing where that is none, or goes beyond a bound.
std::optional<FrameNote> readNote(std::string_view bytes);

/// Whether a file that begins so is meant to be a recording, of whatever version: 16 bytes tell,
/// and fewer where it was cut off within them, but one at least.
bool beginsAsRecording(std::string_view bytes);
/// The first `bytes` of a recording of another version, with a checksum that is right.
std::optional<std::uint8_t> otherVersion(std::string_view bytes);
/// Where in `bytes` a note begins that readNote() takes, with a frame behind it.
std::optional<std::size_t> findNote(std::string_view bytes);

/// The end of a recording: all of its notes once more. Its last indexTailSize bytes tell how long
/// it is.
constexpr std::size_t indexTailSize = 16;
constexpr std::size_t indexSize(std::size_t notes)
{
    return FrameNote::size * notes + 16 + indexTailSize;
}
/// `notes` as appendNote() wrote them, so many.
void appendIndex(std::string &out, std::string_view notes);
/// The size of the whole index that ends with `tail`, if it is one.
std::optional<std::size_t> sizeOfIndex(std::string_view tail);
/// The notes of a whole index; nothing where one of them is damaged.
std::optional<std::vector<FrameNote>> readIndex(std::string_view index);

/// Whether a note or an index begins in the last bytes of a file, 16 of them or as many as there
/// are. beginsAsIndex(): a whole one, as `left` bytes are.
bool beginsCutOff(std::string_view bytes);
bool beginsAsIndex(std::string_view bytes, std::uint64_t left);

/// Makes frames; keeps the compressor's memory between them.
class FramePacker
{
public:
    FramePacker();
    FramePacker(const FramePacker &) = delete;
    FramePacker &operator=(const FramePacker &) = delete;
    ~FramePacker();

    /// Appends the note and the frame. `text` is at most mostFrameText; sizes in `note` are found
    /// here.
    void append(std::string &out, FrameNote note, std::string_view text);

private:
    ZSTD_CCtx_s *m_context;
};

/// Reads frames back; likewise.
class FrameUnpacker
{
public:
    FrameUnpacker();
    FrameUnpacker(const FrameUnpacker &) = delete;
    FrameUnpacker &operator=(const FrameUnpacker &) = delete;
    ~FrameUnpacker();

    /// Replaces `text` by the lines of the frame behind `note`. Gives what is wrong: damage, or
    /// lines that are not those that the note tells of, which are not unpacked at all where they
    /// are more.
    std::optional<std::string> unpack(std::string &text, const FrameNote &note,
                                      std::string_view packed);

private:
    ZSTD_DCtx_s *m_context;
};

/// Room for the frame of a note whose bounds hold.
std::size_t mostPackedSize();

} // namespace herd
