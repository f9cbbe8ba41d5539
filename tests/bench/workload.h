#pragma once

#include "tests/bench/dialect.h"

#include <cstdint>
#include <string>
#include <vector>

namespace herd::bench {

/// Whose turn it is on one connection. Connections share no clients, so that each knows the newest
/// report of those it asks about.
struct Turn
{
    std::uint32_t next; ///< number of the client that reports next
    std::uint32_t first; ///< where it starts again
    std::uint32_t questionsDue = 0; ///< in hundredths
    Asked newest; ///< its last report
    bool hasReported = false;
};

/// Makes the commands of a run: clients around Los Angeles, each report newer than all before it.
class Workload
{
public:
    /// `begin`: the client time of the first report, since 1970.
    Workload(const Options &options, std::chrono::nanoseconds begin);

    Turn turnOf(std::uint32_t connection) const { return {connection, connection, 0, {}, false}; }
    /// The connection's next command; `since` is left alone.
    void fill(Asked &asked, Turn &turn);

private:
    void report(Asked &asked, std::uint32_t client);
    void advanceTime();

    const std::uint32_t m_clients;
    const std::uint32_t m_connections;
    const std::uint32_t m_whatsatPercent;
    std::string m_time; // `seconds.nanoseconds`, counted up in place
    std::vector<std::string> m_locations;
};

} // namespace herd::bench
