#include "core/net/faultypath.h"

#include <algorithm>
#include <utility>

namespace herd {

void FaultyPath::setFaults(const PathFaults &faults, std::chrono::nanoseconds now)
{
    m_faults = faults;
    m_sentBy = m_lastArrival = now;
    m_bytes = 0;
    for (const Piece &piece : std::exchange(m_waiting, {}))
        send(piece.bytes, now);
    if (!m_faults.meddlesWithLines()) {
        send(std::exchange(m_behind, {}), now);
        send(std::exchange(m_unfinished, {}), now);
    }
}

void FaultyPath::put(std::string_view bytes, std::chrono::nanoseconds now)
{
    if (m_brokenOff)
        return;
    if (!m_faults.meddlesWithLines()) {
        send(bytes, now);
        return;
    }
    while (!bytes.empty() && !m_brokenOff) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end == bytes.npos ? end : end + 1);
        bytes.remove_prefix(piece.size());
        m_unfinished += piece;
        if (end != piece.npos && m_unfinished.size() <= longestLine)
            putLine(std::exchange(m_unfinished, {}), now);
        else if (m_unfinished.size() > longestLine)
            send(std::exchange(m_unfinished, {}), now);
    }
}

bool FaultyPath::happens(unsigned percent)
{
    return percent > 0 && m_random() % 100 < percent;
}

void FaultyPath::putLine(std::string line, std::chrono::nanoseconds now)
{
    const std::string before = std::exchange(m_behind, {});
    const auto happensToIt = [&, mayHappen = !m_touches || m_touches(line)](unsigned percent) {
        const bool does = mayHappen && happens(percent);
        m_meddled += does ? 1 : 0;
        return does;
    };
    if (happensToIt(m_faults.truncate)) {
        m_brokenOff = true;
        line.resize(m_random() % line.size());
    } else if (happensToIt(m_faults.drop)) {
        line.clear();
    } else if (happensToIt(m_faults.duplicate)) {
        line += std::string(line);
    } else if (happensToIt(m_faults.corrupt)) {
        line[m_random() % line.size()] = static_cast<char>(m_random());
    } else if (happensToIt(m_faults.reorder)) {
        m_behind = std::exchange(line, {});
    }
    send(line, now);
    send(before, now);
}

void FaultyPath::send(std::string_view bytes, std::chrono::nanoseconds now)
{
    while (!bytes.empty()) {
        const std::string_view piece =
            bytes.substr(0, m_faults.bytesPerSecond > 0 ? packet : bytes.npos);
        bytes.remove_prefix(piece.size());
        m_sentBy = std::max(m_sentBy, now);
        if (m_faults.bytesPerSecond > 0)
            m_sentBy += std::chrono::nanoseconds(std::chrono::seconds(1)) * piece.size()
                / m_faults.bytesPerSecond;
        m_lastArrival = std::max(m_lastArrival, m_sentBy + m_faults.delay);
        m_bytes += piece.size();
        if (!m_waiting.empty() && m_waiting.back().arrival == m_lastArrival)
            m_waiting.back().bytes += piece;
        else
            m_waiting.push_back({std::string(piece), m_lastArrival});
    }
}

void FaultyPath::take(std::string &out, std::chrono::nanoseconds now)
{
    for (; !m_waiting.empty() && m_waiting.front().arrival <= now; m_waiting.pop_front()) {
        m_bytes -= m_waiting.front().bytes.size();
        out += m_waiting.front().bytes;
    }
}

std::optional<std::chrono::nanoseconds> FaultyPath::nextArrival() const
{
    return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.front().arrival);
}

} // namespace herd
