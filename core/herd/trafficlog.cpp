#include "core/herd/trafficlog.h"

#include "core/protocol/escape.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace herd {

namespace {

constexpr std::chrono::milliseconds gatherFor{100}; // so that one write takes many lines
constexpr std::size_t gatherAtMost = 1024 * 1024;
constexpr std::chrono::minutes complainEvery{1};

int openForAppending(const std::string &path)
{
    if (path == "-")
        return ::dup(STDOUT_FILENO);
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
}

const char *nameOf(TrafficLog::Kind kind)
{
    switch (kind) {
    case TrafficLog::Kind::In:
        return "IN";
    case TrafficLog::Kind::Out:
        return "OUT";
    case TrafficLog::Kind::LinkUp:
        return "LINK-UP";
    case TrafficLog::Kind::LinkDown:
        return "LINK-DOWN";
    case TrafficLog::Kind::Open:
        return "OPEN";
    case TrafficLog::Kind::Close:
        return "CLOSE";
    case TrafficLog::Kind::Places:
        return "PLACES";
    case TrafficLog::Kind::Warn:
        return "WARN";
    }
    return "";
}

/// ISO 8601 in UTC with microseconds.
void appendTime(std::string &out, const Timestamp &at)
{
    const std::time_t seconds = at.seconds;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[40];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    out.append(text, length);
    std::snprintf(text, sizeof text, ".%06dZ", static_cast<int>(at.nanoseconds / 1000));
    out += text;
}

} // namespace

std::variant<std::unique_ptr<TrafficLog>, std::string> TrafficLog::open(const std::string &path)
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
    return std::unique_ptr<TrafficLog>(new TrafficLog(path, descriptor));
}

TrafficLog::TrafficLog(std::string path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_writer([this] { run(); })
{
}

TrafficLog::~TrafficLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_writer.join();
    ::close(m_descriptor);
}

void TrafficLog::record(Kind kind, const Endpoint &peer, std::string_view bytes,
                        const Timestamp &at)
{
    Header header;
    header.at = at;
    header.endpoint = peer;
    header.kind = kind;
    append(header, {}, bytes);
}

void TrafficLog::record(Kind kind, std::string_view peer, std::string_view bytes,
                        const Timestamp &at)
{
    Header header;
    header.at = at;
    header.kind = kind;
    append(header, peer, bytes);
}

void TrafficLog::append(Header header, std::string_view peer, std::string_view bytes)
{
    header.peerSize = static_cast<std::uint32_t>(peer.size());
    header.size = static_cast<std::uint32_t>(bytes.size());
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_records.size() + sizeof header + peer.size() + bytes.size() > bufferLimit) {
            ++m_dropped;
            return;
        }
        header.dropped = std::exchange(m_dropped, 0U);
        first = m_records.empty();
        m_records.append(reinterpret_cast<const char *>(&header), sizeof header);
        m_records += peer;
        m_records += bytes;
    }
    if (first)
        m_wake.notify_one();
}

void TrafficLog::reopen()
{
    m_reopen = true;
    m_wake.notify_one();
}

void TrafficLog::run()
{
    std::string records;
    bool stopping = false;
    while (!stopping) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || m_reopen || !m_records.empty(); });
            m_wake.wait_for(lock, gatherFor,
                            [this] { return m_stopping || m_records.size() > gatherAtMost; });
            records.swap(m_records);
            stopping = m_stopping;
        }
        if (m_reopen.exchange(false))
            openAnew();
        writeBlock(records);
        records.clear();
    }
}

void TrafficLog::openAnew()
{
    const int descriptor = openForAppending(m_path);
    if (descriptor < 0) {
        std::fprintf(stderr, "herd: cannot reopen the log %s: %s; the old file stays in use\n",
                     m_path.c_str(), std::strerror(errno));
        return;
    }
    ::close(std::exchange(m_descriptor, descriptor));
}

void TrafficLog::writeBlock(const std::string &records)
{
    std::string text;
    std::size_t lines = 0;
    std::string_view rest(records);
    while (!rest.empty()) {
        Header header;
        std::memcpy(static_cast<void *>(&header), rest.data(), sizeof header);
        const std::string_view peer = rest.substr(sizeof header, header.peerSize);
        const std::string_view bytes = rest.substr(sizeof header + header.peerSize, header.size);
        rest.remove_prefix(sizeof header + header.peerSize + header.size);
        if (header.dropped > 0) {
            appendTime(text, header.at);
            text += " WARN - dropped " + std::to_string(header.dropped) + '\n';
        }
        appendTime(text, header.at);
        text += ' ';
        text += nameOf(header.kind);
        text += ' ';
        text += header.endpoint.port != 0 ? header.endpoint.text() : std::string(peer);
        if (!bytes.empty()) {
            text += ' ';
            appendEscaped(text, bytes);
        }
        text += '\n';
        ++lines;
        if (text.size() > gatherAtMost) {
            writeOut(text, std::exchange(lines, 0U));
            text.clear();
        }
    }
    writeOut(text, lines);
}

void TrafficLog::writeOut(const std::string &text, std::size_t lines)
{
    if (lines == 0)
        return;
    std::string out;
    if (std::exchange(m_tornLine, false))
        out += '\n';
    if (m_unwritten > 0)
        out += text.substr(0, text.find(' ')) + " WARN - dropped " + std::to_string(m_unwritten)
            + '\n';
    out += text;
    std::string_view rest(out);
    while (!rest.empty()) {
        const ssize_t count = ::write(m_descriptor, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            m_tornLine = rest.size() < out.size();
            m_unwritten += lines;
            complain();
            return;
        }
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    m_unwritten = 0;
}

void TrafficLog::complain()
{
    const int error = errno;
    const auto now = std::chrono::steady_clock::now();
    if (m_lastComplaint && now - *m_lastComplaint < complainEvery)
        return;
    m_lastComplaint = now;
    std::fprintf(stderr, "herd: cannot write the log %s: %s; lines are being dropped\n",
                 m_path.c_str(), std::strerror(error));
}

} // namespace herd
