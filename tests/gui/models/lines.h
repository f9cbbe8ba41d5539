// Lines of a herd that never was, for what follows the time cursor.
#pragma once

#include "core/monitor/observed.h"
#include "core/protocol/monitorline.h"
#include "gui/models/eventfeed.h"
#include "gui/models/feedlistener.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace herd::test {

constexpr std::int64_t someDay = 1'795'000'000;

/// So much after the first moment of all tests.
inline Timestamp after(std::chrono::nanoseconds span)
{
    using namespace std::chrono_literals;
    return {someDay + span / 1s, static_cast<std::int32_t>((span % 1s).count())};
}

/// Collects lines of several sources.
class Lines
{
public:
    template <typename Said>
    Lines &say(std::uint32_t source, std::chrono::nanoseconds at, const Said &said)
    {
        const std::size_t begin = m_batch.bytes.size();
        appendMonitorLine(m_batch.bytes, said);
        return note(source, at, begin);
    }
    template <typename Happened>
    Lines &tell(std::uint32_t source, std::chrono::nanoseconds at, const Happened &happened)
    {
        const std::size_t begin = m_batch.bytes.size();
        appendMonitorLine(m_batch.bytes, Stamp {++m_sequence, after(at), after(at)}, happened);
        return note(source, at, begin);
    }
    Lines &raw(std::uint32_t source, std::chrono::nanoseconds at, std::string_view text)
    {
        const std::size_t begin = m_batch.bytes.size();
        m_batch.bytes.append(text) += '\n';
        return note(source, at, begin);
    }

    ObservedBatch take() { return std::exchange(m_batch, {}); }
    /// All of them go to the listeners.
    void passTo(EventFeed &feed)
    {
        feed.take(take());
        feed.advance(SIZE_MAX);
    }

private:
    Lines &note(std::uint32_t source, std::chrono::nanoseconds at, std::size_t begin)
    {
        const auto size = static_cast<std::uint32_t>(m_batch.bytes.size() - begin);
        m_batch.lines.push_back({source, size, begin, after(at)});
        return *this;
    }

    ObservedBatch m_batch;
    std::uint64_t m_sequence = 0;
};

} // namespace herd::test
