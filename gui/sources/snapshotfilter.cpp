#include "gui/sources/snapshotfilter.h"

#include <utility>
#include <variant>

namespace herd {

bool SnapshotFilter::passes(const MonitorLine &line)
{
    if (const auto *hello = std::get_if<ServerHello>(&line))
        return passes(*hello);
    if (const auto *begin = std::get_if<SnapshotBegin>(&line))
        return passes(*begin);
    if (std::holds_alternative<event::Client>(line))
        return !m_isKnown;
    if (std::holds_alternative<SnapshotEnd>(line)) {
        m_isWhole = true;
        return !std::exchange(m_isKnown, false);
    }
    if (std::holds_alternative<SourceLine>(line))
        m_isWhole = m_isKnown = false; // what follows may be of another server
    else if (const auto *told = std::get_if<StreamEvent>(&line))
        count(told->stamp.sequence);
    else if (const auto *unknown = std::get_if<UnknownLine>(&line))
        count(unknown->stamp.sequence);
    return true;
}

bool SnapshotFilter::passes(const ServerHello &hello)
{
    m_isKnown = false;
    m_isWhole = m_isWhole && hello.run == m_run;
    m_run = hello.run;
    return !m_isWhole;
}

bool SnapshotFilter::passes(const SnapshotBegin &begin)
{
    m_isKnown = m_isWhole && begin.sequence == m_sequence;
    m_isWhole = m_isKnown;
    m_sequence = begin.sequence;
    return !m_isKnown;
}

void SnapshotFilter::count(std::uint64_t sequence)
{
    if (sequence == 0)
        return; // no event
    m_isWhole = m_isWhole && sequence == m_sequence + 1;
    m_sequence = sequence;
}

} // namespace herd
