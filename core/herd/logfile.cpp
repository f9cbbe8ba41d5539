#include "core/herd/logfile.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace herd {

namespace {

constexpr std::chrono::minutes complainEvery {1};
constexpr std::chrono::milliseconds lookUpEvery {100}; // from waiting for a pipe

int openForAppending(const std::string &path)
{
    if (path == "-")
        return ::dup(STDOUT_FILENO);
    // A named pipe would wait here for its reader, and nothing ends that wait.
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0640);
}

/// As a writer leaves a file that was killed, or whose disk was full.
bool endsWithinLine(const std::string &path)
{
    std::error_code notRegular;
    if (std::filesystem::file_size(path, notRegular) == 0 || notRegular)
        return false;
    std::ifstream file(path, std::ios::binary);
    file.seekg(-1, std::ios::end);
    const int last = file.get();
    return last != std::ifstream::traits_type::eof() && last != '\n';
}

/// The last `digits` digits of a number.
void putDigits(char *at, int digits, unsigned number)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = static_cast<char>('0' + number % 10);
}

} // namespace

void appendLogTime(std::string &out, const Timestamp &at)
{
    using namespace std::chrono;
    const sys_seconds second {seconds {at.seconds}};
    const auto midnight = floor<days>(second);
    const year_month_day date {midnight};
    const hh_mm_ss time {second - midnight};
    char text[] = "0000-00-00T00:00:00.000000Z";
    putDigits(text, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    putDigits(text + 5, 2, static_cast<unsigned>(date.month()));
    putDigits(text + 8, 2, static_cast<unsigned>(date.day()));
    putDigits(text + 11, 2, static_cast<unsigned>(time.hours().count()));
    putDigits(text + 14, 2, static_cast<unsigned>(time.minutes().count()));
    putDigits(text + 17, 2, static_cast<unsigned>(time.seconds().count()));
    putDigits(text + 20, 6, static_cast<unsigned>(at.nanoseconds / 1000));
    out.append(text, sizeof text - 1);
}

std::variant<std::unique_ptr<LogFile>, std::string> LogFile::open(const std::string &path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty())
        std::filesystem::create_directories(folder, error);
    if (error)
        return "cannot create the log's folder " + folder.string() + ": " + error.message();
    const int descriptor = openForAppending(path);
    if (descriptor < 0)
        return "cannot write the log " + path + ": " + std::strerror(errno);
    return std::unique_ptr<LogFile>(new LogFile(path, descriptor));
}

LogFile::LogFile(std::string path, int descriptor)
    : m_path(std::move(path))
{
    use(descriptor);
}

LogFile::~LogFile()
{
    ::close(m_descriptor);
}

void LogFile::use(int descriptor)
{
    m_descriptor = descriptor;
    struct stat status
    {
    };
    // Of what can make a writer wait only this much fits for sure: pipes, sockets, terminals.
    const bool canWait = ::fstat(descriptor, &status) != 0
        || !(S_ISREG(status.st_mode) || (S_ISCHR(status.st_mode) && !::isatty(descriptor)));
    m_writeAtMost = canWait ? PIPE_BUF : SSIZE_MAX;
    m_tornLine = endsWithinLine(m_path);
}

void LogFile::reopen(const std::string &path)
{
    const int descriptor = openForAppending(path);
    if (descriptor < 0) {
        std::fprintf(stderr, "herd: cannot reopen the log %s: %s; the old file stays in use\n",
                     path.c_str(), std::strerror(errno));
        return;
    }
    ::close(m_descriptor);
    m_path = path;
    use(descriptor);
}

void LogFile::write(std::string_view lines, const Timestamp &last)
{
    if (mend())
        lines.remove_prefix(put(lines));
    if (lines.empty())
        return;
    m_lost.lines += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    m_lost.last = last;
}

void LogFile::noteLoss(const Loss &loss)
{
    if (loss.lines > 0)
        m_lost = {m_lost.lines + loss.lines, loss.last};
    mend();
}

/// Makes the file ready for whole lines: ends a torn one, and says what was lost.
bool LogFile::mend()
{
    std::string out(m_tornLine ? "\n" : "");
    if (m_lost.lines > 0) {
        appendLogTime(out, m_lost.last);
        out += " WARN - dropped " + std::to_string(m_lost.lines) + '\n';
    }
    if (put(out) < out.size())
        return false;
    m_lost = {};
    return true;
}

/// Gives how many bytes went out: all of them, or fewer after a complaint.
std::size_t LogFile::put(std::string_view bytes)
{
    std::string_view rest = bytes;
    int error = 0;
    while (!rest.empty() && error == 0)
        error = putOnce(rest);
    const std::size_t done = bytes.size() - rest.size();
    if (done > 0)
        m_tornLine = bytes[done - 1] != '\n';
    if (error != 0)
        complain(error);
    return done;
}

/// Takes what went out off `bytes`; gives why nothing did, or 0.
int LogFile::putOnce(std::string_view &bytes)
{
    if (!waitForRoom())
        return ETIMEDOUT;
    const ssize_t count =
        ::write(m_descriptor, bytes.data(), std::min(bytes.size(), m_writeAtMost));
    if (count < 0)
        return errno == EINTR || errno == EAGAIN ? 0 : errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    return 0;
}

/// A regular file always has room, or an error to give.
bool LogFile::waitForRoom() const
{
    pollfd room {m_descriptor, POLLOUT, 0};
    const int wait = static_cast<int>(lookUpEvery.count());
    while (::poll(&room, 1, m_abandoned ? 0 : wait) == 0) {
        if (m_abandoned)
            return false;
    }
    return true;
}

void LogFile::complain(int error)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_lastComplaint && now - *m_lastComplaint < complainEvery)
        return;
    m_lastComplaint = now;
    std::fprintf(stderr, "herd: cannot write the log %s: %s; lines are being dropped\n",
                 m_path.c_str(), std::strerror(error));
}

} // namespace herd
