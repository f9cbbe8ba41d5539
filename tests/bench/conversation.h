#pragma once

#include "tests/bench/dialect.h"
#include "tests/bench/socket.h"
#include "tests/bench/workload.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd::bench {

/// The commands in flight on one connection, oldest first. Holds as many as it was made for.
class AskedRing
{
public:
    explicit AskedRing(std::size_t capacity)
        : m_ring(capacity)
    {
    }

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    bool isFull() const { return m_size == m_ring.size(); }
    Asked &oldest() { return m_ring[m_first]; }
    /// A new one behind all others, to be filled in place.
    Asked &add()
    {
        const std::size_t at = m_first + m_size++;
        return m_ring[at < m_ring.size() ? at : at - m_ring.size()];
    }
    void removeOldest()
    {
        if (++m_first == m_ring.size())
            m_first = 0;
        --m_size;
    }
    void clear() { m_size = 0; }

private:
    std::vector<Asked> m_ring;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
};

/// One connection as the driver sees it; a value with a socket in it.
struct Conversation
{
    Conversation(Turn firstTurn, std::size_t depth)
        : turn(firstTurn)
        , asked(depth)
    {
    }

    Socket socket;
    Turn turn;
    AskedRing asked;
    std::string unsent;
    std::string received; ///< the beginning of an answer
    std::string newest; ///< the last answer to a report
    bool waitsForRoom = false; ///< to send
};

} // namespace herd::bench
