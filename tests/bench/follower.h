#pragma once

#include "tests/bench/dialect.h"
#include "tests/bench/socket.h"

#include <cstdint>
#include <string>

namespace herd::bench {

/// A client of the last server, which finds out when a report has come that far: by asking again
/// and again over one connection (WHATSAT, GET), or by being told (SUB).
class Follower
{
public:
    Follower(const Dialect &dialect, std::chrono::nanoseconds patience)
        : m_dialect(dialect)
        , m_patience(patience)
    {
    }

    /// Empty, or what went wrong.
    std::string connect(const Address &address);
    int descriptor() const { return m_socket.descriptor(); }

    /// Takes what has come, without waiting. Empty, or what went wrong.
    std::string absorb();
    /// Waits until the last server has the report, or where it tells, has told of `reports` in all.
    std::string waitFor(const Asked &report, std::uint64_t reports);

private:
    std::string ask(const Asked &report);
    std::string readOne(const Asked &report, Answer::Verdict &verdict);
    std::string receive();
    std::string judgeAll();

    const Dialect &m_dialect;
    const std::chrono::nanoseconds m_patience;
    Socket m_socket;
    std::string m_name;
    std::string m_received;
    std::uint64_t m_told = 0;
};

} // namespace herd::bench
