#pragma once

#include "core/herd/logfile.h"
#include "core/net/endpoint.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

namespace herd {

/// The log: what came in, what went out, links up and down, one event a line. Recording copies the
/// raw bytes into a block that is handed over at the end of the turn, and never waits; a thread of
/// its own formats and writes them within 200 ms. Where the disk can't keep up, blocks are dropped,
/// and one line in their place says how many lines that were. Loop thread only.
class TrafficLog
{
public:
    enum class Kind : std::uint8_t {
        In,
        Out,
        LinkUp,
        LinkDown,
        Open,
        Close,
        Places,
        CatchUp,
        Ready,
        Warn
    };

    static constexpr std::size_t bufferLimit = 16 * 1024 * 1024;
    static constexpr std::chrono::milliseconds flushLimit {600}; // a server ends within 2 s

    /// As LogFile::open().
    static std::variant<std::unique_ptr<TrafficLog>, std::string> open(const std::string &path);

    TrafficLog(const TrafficLog &) = delete;
    TrafficLog &operator=(const TrafficLog &) = delete;
    /// Writes what is left; gives up after flushLimit where a pipe or terminal takes nothing.
    ~TrafficLog();

    void record(Kind kind, const Endpoint &peer, std::string_view bytes, const Timestamp &at);
    void record(Kind kind, std::string_view peer, std::string_view bytes, const Timestamp &at);

    /// Hands what was recorded to the writer. Traffic waits for it; all else is handed over as it
    /// is recorded.
    void handOver();

    /// Opens `path` before the next write: the same one, so that it can be rotated, or another.
    void reopen(const std::string &path);

private:
    struct Header
    {
        Timestamp at;
        Endpoint endpoint; // port 0: the peer is text
        std::uint32_t peerSize = 0;
        std::uint32_t size = 0;
        Kind kind = Kind::In;
    };

    explicit TrafficLog(std::unique_ptr<LogFile> file);

    void append(Header header, std::string_view peer, std::string_view bytes);
    void run();
    void write(const std::string &records, std::string &lines);

    std::string m_block; // headers and bytes of this turn
    LogFile::Loss m_inBlock; // lines that would be lost with it
    std::unique_ptr<LogFile> m_file; // the writer's
    std::mutex m_mutex; // guards all that follows
    std::condition_variable m_wake;
    std::condition_variable m_ended;
    std::string m_records; // blocks
    LogFile::Loss m_dropped; // because m_records was full
    std::optional<std::string> m_reopen; // the path
    bool m_stopping = false;
    bool m_flushed = false;
    std::thread m_writer; // last: it uses all of the above
};

} // namespace herd
