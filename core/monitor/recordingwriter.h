#pragma once

#include "core/monitor/recordingframe.h"
#include "core/protocol/timestamp.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

namespace herd {

class RecordingFile;
struct RecordedFrom;

/// Takes lines of one or several monitor streams and writes them to a recording. Nothing here waits
/// but end(): a thread of its own compresses and writes, a second later at most. Where the disk is
/// full, or slower than what comes, lines are lost and counted, and it goes on by itself. One
/// thread at a time, such as the loop's.
class RecordingWriter
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Tell = std::function<void(const std::string &what)>;

    static constexpr std::size_t inboxLimit = std::size_t {16} * 1024 * 1024;
    /// A frame is written when it has so much, or when it is so old.
    static constexpr std::size_t frameText = std::size_t {64} * 1024;
    static constexpr std::chrono::milliseconds frameAge {700}; // and it is written within a second
    static constexpr std::chrono::seconds retryAfter {1};
    static constexpr std::chrono::minutes complainEvery {1};

    /// As RecordingFile::open(). `tell` is called on the writer's thread: when writing fails, at
    /// most once a minute, and when it works again.
    static std::variant<std::unique_ptr<RecordingWriter>, std::string>
    open(const std::string &path, std::uint64_t limit, const Timestamp &utc, Tell tell);

    RecordingWriter(const RecordingWriter &) = delete;
    RecordingWriter &operator=(const RecordingWriter &) = delete;
    /// Writes what is there; waits for a disk that hangs.
    ~RecordingWriter();

    /// Whole lines of a server's stream, each with its newline; `utc` is when they were heard.
    void append(std::string_view server, std::string_view lines, const Timestamp &utc);
    /// One line, which was at `utc` whatever it says itself.
    void appendAt(std::string_view server, std::string_view line, const Timestamp &utc);
    /// What is appended next says all anew, hello and snapshot of each server: readers can begin
    /// there, and so does a new file where this one is full.
    void beginKeyframe();

    /// Whether a keyframe had better come soon: so that a new file begins with it, or because one
    /// began without.
    bool wantsKeyframe() const;
    /// Whether lines were lost since it last said so, and none are now: time for a keyframe.
    bool takeGap();
    /// Whether there is room for much more at once, such as pieces of a snapshot.
    bool hasRoom() const;

    /// Nothing more comes: waits until all is written and the file closed. False where it takes
    /// longer than that: the disk hangs, and the destructor would wait for it.
    bool end(TimePoint until);

private:
    struct Block
    {
        FrameNote note;
        std::string text;
        std::string server; // whose lines come last in it
        TimePoint begun;
    };

    RecordingWriter(std::unique_ptr<RecordingFile> file, Tell tell);

    void append(const RecordedFrom &from, std::string_view lines, const Timestamp &utc);
    Block &blockFor(const RecordedFrom &from, std::size_t size, const Timestamp &utc);
    bool isReady() const;
    void run();
    void write(const Block &block);
    std::string missing() const;
    bool complain(const std::string &what);

    const std::unique_ptr<RecordingFile> m_file; // the writer's
    const Tell m_tell; // the writer's
    std::optional<TimePoint> m_lastComplaint; // the writer's
    std::optional<TimePoint> m_failed; // the writer's; when it last could not write
    std::uint64_t m_lost = 0; // the writer's; lines, not told yet

    mutable std::mutex m_mutex; // guards all that follows
    std::condition_variable m_wake; // the writer
    std::condition_variable m_news; // for the other thread
    std::deque<Block> m_blocks; // to be written, the last one still grows
    std::size_t m_held = 0; // bytes of theirs
    std::uint64_t m_turnedAway = 0; // lines, because there was no room
    bool m_keyframe = false; // the next block is one
    bool m_gap = false; // lines were lost
    bool m_failing = false;
    bool m_wantsKeyframe = false;
    bool m_complete = false;
    bool m_ended = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace herd
