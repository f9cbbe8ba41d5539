#pragma once

#include "core/monitor/recordingframe.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

/// The file that a recording is written to, and the one before it, PATH.1: both together stay
/// within a limit. Every frame is whole in it or not there at all. Waits for the disk, so it is
/// used on a thread of its own.
class RecordingFile
{
public:
    /// Creates the file, mode 0640, with its folders. A recording that is there becomes PATH.1;
    /// anything else that is there is refused, as is a recording that somebody writes. Gives what
    /// to tell the user.
    static std::variant<std::unique_ptr<RecordingFile>, std::string>
    open(const std::string &path, std::uint64_t limit, const Timestamp &utc);

    RecordingFile(const RecordingFile &) = delete;
    RecordingFile &operator=(const RecordingFile &) = delete;
    ~RecordingFile();

    /// Adds a frame; begins a new file before it where it is a keyframe and this one is full, or
    /// where it does not fit in. Gives what is wrong; then it is not there.
    std::optional<std::string> write(const FrameNote &note, std::string_view text);
    /// Whether the next keyframe had better come soon: the file is full but for what comes
    /// meanwhile, or it has none because it began where one did not fit in.
    bool wantsKeyframe() const { return isFull() || !m_hasKeyframe; }
    /// Writes the index: nothing can be written any more.
    std::optional<std::string> finish();

private:
    RecordingFile(std::string path, std::uint64_t half);

    bool isFull() const;
    std::optional<std::string> begin(const Timestamp &utc);
    std::optional<std::string> moveOld() const;
    std::optional<std::string> append(std::string_view frame);
    std::optional<std::string> put(std::string_view bytes);

    const std::string m_path;
    const std::uint64_t m_half; // the most that this file may have
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    bool m_hasKeyframe = false;
    std::string m_notes; // of all frames, for the index
    std::string m_bytes; // of one frame
    FramePacker m_packer;
};

} // namespace herd
