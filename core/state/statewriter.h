#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

namespace herd {

class StateFile;

/// The thread that writes reports to a StateFile, in the order in which they were given. What can't
/// be written is tried again until it can; meanwhile no more than inboxLimit is taken. Everything
/// here is for one thread, such as the loop's, and waits only where it says so.
class StateWriter
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Tell = std::function<void(const QString &what)>;

    static constexpr std::size_t inboxLimit = std::size_t {1} << 20;
    static constexpr std::chrono::seconds retryAfter {1};
    static constexpr std::chrono::minutes complainEvery {1};

    /// How it ended.
    struct Ending
    {
        std::size_t lost; ///< reports that could not be written, or were not in time
        bool ended; ///< where not, the disk hangs, and the destructor would wait for it
    };

    /// Opens the file and waits for that; gives what to tell the user where it fails. `tell` is
    /// called on the writer's thread: when writing fails, at most once a minute, and when it works
    /// again.
    static std::variant<std::unique_ptr<StateWriter>, QString> start(const QString &path,
                                                                     Tell tell);

    StateWriter(const StateWriter &) = delete;
    StateWriter &operator=(const StateWriter &) = delete;
    /// Writes what was given, or gives it up at the first failure.
    ~StateWriter();

    /// Takes as many AT lines, each with its newline; only while hasRoom().
    void give(std::string_view lines, std::size_t count);
    bool hasRoom();

    /// From now on nothing is tried again: the first failure is the end.
    void hurry();
    /// Waits until hasRoom(); false where that takes too long, or the end came.
    bool waitForRoom(TimePoint until);
    /// Nothing more will be given: waits until all is written and the file is closed.
    Ending end(TimePoint until);

private:
    StateWriter(QString path, Tell tell);

    void run();
    void writeAll(StateFile &file, std::unique_lock<std::mutex> &lock);
    void complain(const QString &problem);

    const QString m_path;
    const Tell m_tell;
    std::optional<TimePoint> m_lastComplaint; // the writer's
    bool m_failing = false; // the writer's

    std::mutex m_mutex; // guards all that follows
    std::condition_variable m_wake; // the writer
    std::condition_variable m_news; // for the other thread
    std::string m_inbox;
    std::size_t m_unwritten = 0; // reports
    std::optional<QString> m_openProblem;
    bool m_opened = false; // or not, with a problem
    bool m_hurrying = false;
    bool m_complete = false;
    bool m_ended = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace herd
