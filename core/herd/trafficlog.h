#pragma once

#include "core/net/endpoint.h"
#include "core/protocol/timestamp.h"

#include <atomic>
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

/// The log file: what came in, what went out, links up and down, one event a line, appended.
/// Recording copies the raw bytes into a bounded buffer and never waits; a thread of its own
/// formats and writes them within 200 ms. Where the disk can't keep up, lines are dropped, and one
/// line in their place says how many.
class TrafficLog
{
public:
    enum class Kind : std::uint8_t { In, Out, LinkUp, LinkDown, Open, Close, Places, Warn };

    static constexpr std::size_t bufferLimit = 16 * 1024 * 1024;

    /// Opens `path` for appending, with its folders, mode 0640; `-` is standard output. Gives what
    /// to tell the user where that fails.
    static std::variant<std::unique_ptr<TrafficLog>, std::string> open(const std::string &path);

    TrafficLog(const TrafficLog &) = delete;
    TrafficLog &operator=(const TrafficLog &) = delete;
    /// Writes what is left.
    ~TrafficLog();

    void record(Kind kind, const Endpoint &peer, std::string_view bytes, const Timestamp &at);
    void record(Kind kind, std::string_view peer, std::string_view bytes, const Timestamp &at);

    /// Opens the file anew before the next write, so that it can be rotated.
    void reopen();

private:
    struct Header
    {
        Timestamp at;
        Endpoint endpoint; // port 0: the peer is text
        std::uint32_t peerSize = 0;
        std::uint32_t size = 0;
        std::uint32_t dropped = 0; // so many were dropped just before this one
        Kind kind = Kind::In;
    };

    TrafficLog(std::string path, int descriptor);

    void append(Header header, std::string_view peer, std::string_view bytes);
    void run();
    void writeBlock(const std::string &records);
    void writeOut(const std::string &text, std::size_t lines);
    void complain();
    void openAnew();

    const std::string m_path;
    int m_descriptor;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::string m_records; // headers and bytes, guarded by m_mutex
    std::uint32_t m_dropped = 0; // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::atomic<bool> m_reopen{false};
    std::size_t m_unwritten = 0; // lines lost to a full disk; writer thread only
    bool m_tornLine = false; // the last write broke off within a line; writer thread only
    std::optional<std::chrono::steady_clock::time_point> m_lastComplaint; // writer thread only
    std::thread m_writer; // last: it uses all of the above
};

} // namespace herd
