#pragma once

#include "core/protocol/timestamp.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

/// ISO 8601 in UTC with microseconds, as log lines begin.
void appendLogTime(std::string &out, const Timestamp &at);

/// Where log lines go: a file that is appended to, a pipe, a terminal. Each line is whole or lost,
/// and what was lost is told in its place as `WARN - dropped N`. Waits for pipes and terminals, so
/// it is used on a thread of its own.
class LogFile
{
public:
    /// Lines that were lost, and when the last of them was recorded.
    struct Loss
    {
        std::size_t lines = 0;
        Timestamp last;
    };

    /// Opens `path` for appending, with its folders, mode 0640; `-` is standard output. Gives what
    /// to tell the user where that fails.
    static std::variant<std::unique_ptr<LogFile>, std::string> open(const std::string &path);

    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

    /// Opens `path` instead, which may be the same, for rotation; the old file stays in use where
    /// that fails.
    void reopen(const std::string &path);

    /// `lines` end with newlines; `last` is when the last one was recorded. What can't be written
    /// is lost, with a complaint on standard error at most once a minute.
    void write(std::string_view lines, const Timestamp &last);
    /// More was lost before it came here, after all that was written so far.
    void noteLoss(const Loss &loss);

    /// From any thread: stops waiting for a pipe or terminal that takes nothing.
    void abandon() { m_abandoned = true; }

private:
    LogFile(std::string path, int descriptor);

    void use(int descriptor);
    bool mend();
    std::size_t put(std::string_view bytes);
    int putOnce(std::string_view &bytes);
    bool waitForRoom() const;
    void complain(int error);

    std::string m_path;
    int m_descriptor = -1;
    std::size_t m_writeAtMost = 0; // bytes that a write takes without waiting, where there is room
    Loss m_lost; // not told in the file yet
    bool m_tornLine = false; // the file ends within a line
    std::atomic<bool> m_abandoned {false};
    std::optional<std::chrono::steady_clock::time_point> m_lastComplaint;
};

} // namespace herd
