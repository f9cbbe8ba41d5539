#include "core/herd/trafficlog.h"

#include "core/protocol/escape.h"

#include <cstring>
#include <utility>

namespace herd {

namespace {

constexpr std::chrono::milliseconds gatherFor {100}; // so that one write takes many lines
constexpr std::size_t gatherAtMost = 1024 * 1024;
constexpr std::size_t blockLimit = 64 * 1024;

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
    case TrafficLog::Kind::CatchUp:
        return "CATCH-UP";
    case TrafficLog::Kind::Ready:
        return "READY";
    case TrafficLog::Kind::Warn:
        return "WARN";
    }
    return "";
}

/// How lines begin. Most are traffic of the same client and turn as the one before.
class LineHeads
{
public:
    const std::string &head(TrafficLog::Kind kind, const Endpoint &endpoint, std::string_view peer,
                            const Timestamp &at)
    {
        const bool ofTraffic = kind <= TrafficLog::Kind::Out && endpoint.port != 0;
        if (!ofTraffic) {
            make(m_other, kind, endpoint, peer, at);
            return m_other;
        }
        if (at != m_at || endpoint != m_endpoint) {
            m_at = at;
            m_endpoint = endpoint;
            make(m_in, TrafficLog::Kind::In, endpoint, peer, at);
            make(m_out, TrafficLog::Kind::Out, endpoint, peer, at);
        }
        return kind == TrafficLog::Kind::In ? m_in : m_out;
    }

private:
    static void make(std::string &head, TrafficLog::Kind kind, const Endpoint &endpoint,
                     std::string_view peer, const Timestamp &at)
    {
        head.clear();
        appendLogTime(head, at);
        head += ' ';
        head += nameOf(kind);
        head += ' ';
        if (endpoint.port != 0)
            endpoint.appendText(head);
        else if (peer.empty())
            head += '-';
        else
            appendEscaped(head, peer);
    }

    Timestamp m_at;
    Endpoint m_endpoint;
    std::string m_in;
    std::string m_out;
    std::string m_other;
};

} // namespace

std::variant<std::unique_ptr<TrafficLog>, std::string> TrafficLog::open(const std::string &path)
{
    auto opened = LogFile::open(path);
    if (const auto *problem = std::get_if<std::string>(&opened))
        return *problem;
    return std::unique_ptr<TrafficLog>(
        new TrafficLog(std::get<std::unique_ptr<LogFile>>(std::move(opened))));
}

TrafficLog::TrafficLog(std::unique_ptr<LogFile> file)
    : m_file(std::move(file))
{
    m_records.reserve(bufferLimit); // so that no line waits for the others to be moved
    m_writer = std::thread([this] { run(); });
}

TrafficLog::~TrafficLog()
{
    handOver();
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
        m_ended.wait_for(lock, flushLimit, [this] { return m_flushed; });
    }
    m_file->abandon();
    m_writer.join();
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
    m_block.append(reinterpret_cast<const char *>(&header), sizeof header);
    m_block += peer;
    m_block += bytes;
    m_inBlock = {m_inBlock.lines + 1, header.at};
    if (header.kind > Kind::Out || m_block.size() > blockLimit)
        handOver();
}

void TrafficLog::handOver()
{
    if (m_block.empty())
        return;
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        const std::size_t before = m_records.size();
        const bool fits = before + m_block.size() <= bufferLimit;
        if (!fits || m_dropped.lines > 0) { // after one all, so that they are missing in one place
            wake = m_dropped.lines == 0;
            m_dropped = {m_dropped.lines + m_inBlock.lines, m_inBlock.last};
        } else {
            m_records += m_block;
            wake = before == 0 || (before <= gatherAtMost && m_records.size() > gatherAtMost);
        }
    }
    m_block.clear();
    m_inBlock = {};
    if (wake)
        m_wake.notify_one();
}

void TrafficLog::reopen(const std::string &path)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reopen = path;
    }
    m_wake.notify_one();
}

void TrafficLog::run()
{
    std::string records;
    records.reserve(bufferLimit);
    std::string lines; // keeps its memory
    std::unique_lock lock(m_mutex);
    while (!m_stopping || !m_records.empty() || m_dropped.lines > 0) {
        m_wake.wait(lock, [this] {
            return m_stopping || m_reopen || m_dropped.lines > 0 || !m_records.empty();
        });
        m_wake.wait_for(lock, gatherFor, [this] {
            return m_stopping || m_dropped.lines > 0 || m_records.size() > gatherAtMost;
        });
        records.swap(m_records);
        const LogFile::Loss dropped = std::exchange(m_dropped, {});
        const auto reopen = std::exchange(m_reopen, std::nullopt);
        lock.unlock();
        if (reopen)
            m_file->reopen(*reopen);
        write(records, lines);
        records.clear();
        m_file->noteLoss(dropped);
        lock.lock();
    }
    m_flushed = true;
    m_ended.notify_one();
}

void TrafficLog::write(const std::string &records, std::string &lines)
{
    lines.clear();
    LineHeads heads;
    Header header;
    std::string_view rest(records);
    while (!rest.empty()) {
        std::memcpy(static_cast<void *>(&header), rest.data(), sizeof header);
        const std::string_view peer = rest.substr(sizeof header, header.peerSize);
        const std::string_view bytes = rest.substr(sizeof header + header.peerSize, header.size);
        rest.remove_prefix(sizeof header + header.peerSize + header.size);
        lines += heads.head(header.kind, header.endpoint, peer, header.at);
        if (!bytes.empty()) {
            lines += ' ';
            appendEscaped(lines, bytes);
        }
        lines += '\n';
        if (lines.size() > gatherAtMost) {
            m_file->write(lines, header.at);
            lines.clear();
        }
    }
    m_file->write(lines, header.at);
}

} // namespace herd
