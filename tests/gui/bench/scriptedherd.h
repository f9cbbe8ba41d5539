#pragma once

#include "core/monitor/observed.h"
#include "core/protocol/event.h"
#include "core/protocol/topology.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace herd::test {

/// Says what five servers that agree would say to their observer, for any number of clients and any
/// load, in virtual time: the same calls give the same lines.
class ScriptedHerd
{
public:
    struct Load
    {
        std::size_t clients = 0;
        double updates = 0; ///< a second; each makes 27 lines at the five servers
        /// As servers do, few enough lines and merges are told that none tells above some 2,000 of
        /// each a second.
        bool sampled = true;
    };
    static constexpr std::size_t servers = 5;
    static constexpr Timestamp begin {1'771'257'600, 0};

    explicit ScriptedHerd(const Load &load);

    /// Removes the sources that were there and attaches to all servers under new numbers; their
    /// snapshots begin.
    ObservedBatch attach();
    bool isShowing() const { return m_shown < m_clients.size(); }
    /// So many more clients of the snapshots, or the rest of them and their end.
    ObservedBatch show(std::size_t clients);
    /// What happens in the next stretch of time.
    ObservedBatch pass(std::chrono::nanoseconds time);
    /// From now on so many updates a second.
    void setUpdates(double updates);
    std::chrono::nanoseconds now() const { return m_now; }
    const Load &load() const { return m_load; }

private:
    struct Client
    {
        std::chrono::nanoseconds at {0}; ///< of the newest report
        std::uint32_t reports = 0;
        std::uint8_t origin = 0;
    };
    struct Hop
    {
        std::size_t from = 0;
        std::size_t to = 0;
        int number = 0; ///< counted from the origin
        event::Verdict verdict = event::Verdict::Newer;
    };
    /// What a client said last, as texts.
    struct Said;

    static Timestamp timeOf(std::chrono::nanoseconds at);
    static std::vector<Hop> floodFrom(const Topology &herd, std::size_t origin);
    const std::string &id(std::size_t server) const { return m_herd.servers[server].id; }
    template <typename Line> void say(std::size_t server, std::chrono::nanoseconds at, Line line);
    void update();
    void tellSecond();

    Load m_load;
    const Topology m_herd = builtInHerds().front();
    std::array<std::vector<Hop>, servers> m_floods;
    std::vector<Client> m_clients;
    std::chrono::nanoseconds m_now {0};
    std::chrono::nanoseconds m_nextUpdate {0};
    std::chrono::nanoseconds m_nextSecond {0};
    std::uint64_t m_updates = 0;
    std::uint64_t m_lineStride = 1;
    std::uint64_t m_mergeStride = 1;
    std::uint32_t m_firstSource = 0;
    bool m_isAttached = false;
    std::size_t m_shown = SIZE_MAX;
    std::array<std::uint64_t, servers> m_sequences {};
    std::array<std::uint64_t, servers> m_lines {}; // in the last second
    ObservedBatch m_batch;
};

} // namespace herd::test
