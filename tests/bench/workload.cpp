#include "tests/bench/workload.h"

#include "core/protocol/timestamp.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace herd::bench {

namespace {

constexpr int places = 64;

/// Appends, for which `out` has room.
char *put(char *out, std::string_view text)
{
    std::memcpy(out, text.data(), text.size());
    return out + text.size();
}

} // namespace

Workload::Workload(const Options &options, std::chrono::nanoseconds begin)
    : m_clients(options.ids)
    , m_connections(options.connections)
    , m_whatsatPercent(options.whatsatPercent)
{
    constexpr std::int64_t second = 1'000'000'000;
    appendTimestamp(m_time,
                    {begin.count() / second, static_cast<std::int32_t>(begin.count() % second)});
    for (int i = 0; i < places; ++i) {
        char text[40];
        std::snprintf(text, sizeof text, "+34.%06d-118.%06d", 34'000 + i * 1'171,
                      245'000 + i * 3'137);
        m_locations.emplace_back(text);
    }
}

void Workload::advanceTime()
{
    for (auto digit = m_time.rbegin(); digit != m_time.rend(); ++digit) {
        if (*digit == '.')
            continue;
        if (*digit != '9') {
            ++*digit;
            return;
        }
        *digit = '0';
    }
}

void Workload::report(Asked &asked, std::uint32_t client)
{
    constexpr std::string_view prefix = "phone-";
    char *out = put(asked.bytes.data(), prefix);
    char *end = asked.bytes.data() + Asked::idSize;
    std::uint32_t number = client;
    for (char *digit = end; digit != out; number /= 10)
        *--digit = static_cast<char>('0' + number % 10);
    *end++ = ' ';
    end = put(end, m_locations[client % m_locations.size()]);
    *end++ = ' ';
    asked.timeAt = static_cast<std::uint8_t>(end - asked.bytes.data());
    end = put(end, m_time);
    asked.size = static_cast<std::uint8_t>(end - asked.bytes.data());
    asked.kind = Asked::Kind::Report;
    advanceTime();
}

void Workload::fill(Asked &asked, Turn &turn)
{
    if (m_whatsatPercent > 0) {
        turn.questionsDue += m_whatsatPercent;
        if (turn.questionsDue >= 100 && turn.hasReported) {
            turn.questionsDue -= 100;
            const auto since = asked.since;
            asked = turn.newest;
            asked.since = since;
            asked.kind = Asked::Kind::Question;
            return;
        }
        turn.questionsDue = std::min(turn.questionsDue, 100U);
    }
    report(asked, turn.next);
    // In sixty-four bits: ids and connections together may pass the end of thirty-two.
    const auto following = std::uint64_t {turn.next} + m_connections;
    turn.next = following < m_clients ? static_cast<std::uint32_t>(following) : turn.first;
    if (m_whatsatPercent > 0) {
        turn.newest = asked;
        turn.hasReported = true;
    }
}

} // namespace herd::bench
