#pragma once

#include "core/monitor/recordingframe.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace herd {

/// A recording to be read: a list of frames, each of which is lines. Whatever the file holds, what
/// is whole in it is read, and what is not is told with its place. One thread at a time; no thread,
/// no event loop of its own. What is appended to the file after it was opened is not seen.
class Recording
{
public:
    struct Frame
    {
        std::uint64_t offset = 0; ///< of its note
        FrameNote note;
    };

    struct Problem
    {
        enum class Kind : std::uint8_t {
            Unreadable, ///< the system does not let us read
            NotARecording,
            NewerVersion, ///< or an older one that is not known any more
            CutOff, ///< no index: its writer was killed, or still writes; what is there is whole
            Damaged, ///< the rest is read
        };

        Kind kind = Kind::Damaged;
        std::uint64_t offset = 0; ///< of the first byte that is wrong or missing
        std::string text; ///< for people, with the place
        std::string reason = {}; ///< Unreadable: what the system says

        friend bool operator==(const Problem &, const Problem &) = default;
    };

    /// Told how much of the file was looked at for frames; whether to look on.
    using GoOn = std::function<bool(std::uint64_t looked, std::uint64_t size)>;

    /// Reads the index, or finds the frames one by one where there is none. Gives a problem that
    /// is not CutOff or Damaged where nothing can be read. Without an index it takes as long as
    /// the file is large; where `goOn` says no, it has the frames that were found by then.
    static std::variant<std::unique_ptr<Recording>, Problem> open(const std::string &path,
                                                                  const GoOn &goOn = {});

    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;
    ~Recording();

    const std::vector<Frame> &frames() const { return m_frames; }
    /// What was wrong when it was opened; empty where it was ended as it should be.
    const std::vector<Problem> &problems() const { return m_problems; }

    /// Replaces `text` by the lines of a frame below frames().size(), each with its newline; empty
    /// where that gives a problem.
    std::optional<Problem> read(std::size_t frame, std::string &text);

    /// The frame from which to read on to know what was at a time: the last keyframe that began by
    /// then, or the first frame.
    std::size_t frameAt(const Timestamp &time) const;

private:
    explicit Recording(int descriptor);

    std::optional<Problem> begin();
    bool takeIndex();
    void walk(const GoOn &goOn);
    std::optional<std::uint64_t> nextNote(std::uint64_t from, std::uint64_t until,
                                          const GoOn &goOn = {});
    void noteEnd(std::uint64_t at);
    bool get(std::uint64_t offset, std::size_t size);

    const int m_descriptor;
    std::uint64_t m_size = 0;
    std::vector<Frame> m_frames;
    std::vector<Problem> m_problems;
    std::string m_bytes; // read last
    FrameUnpacker m_unpacker;
};

} // namespace herd
