#include "gui/models/lagscan.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace herd {

void LagScan::look(std::uint64_t servers)
{
    std::uint64_t behind = 0;
    for (std::size_t server = 0; server < ClientBook::mostServers; ++server) {
        const std::uint64_t bit = std::uint64_t {1} << server;
        if ((servers & bit) != 0 && m_book.missedBy(server) > 0) {
            behind |= bit;
        } else {
            m_since[server].reset();
            m_found[server].reset();
        }
    }
    if (behind == 0) {
        m_next = 0;
        return;
    }
    const std::size_t end = std::min(m_next + clientsAtOnce, m_book.size());
    for (; m_next < end; ++m_next) {
        const std::uint64_t atNewest = m_book.atNewest(m_next);
        if (atNewest == 0)
            continue;
        for (std::uint64_t missing = behind & ~atNewest; missing != 0; missing &= missing - 1) {
            const auto server = static_cast<std::size_t>(std::countr_zero(missing));
            const Timestamp since = m_book.missedSince(m_next, server);
            m_found[server] = std::min(m_found[server].value_or(since), since);
        }
    }
    if (m_next >= m_book.size()) {
        m_since = std::exchange(m_found, {});
        m_next = 0;
    }
}

Behind LagScan::behind(std::size_t server) const
{
    const auto &since = m_since[server] ? m_since[server] : m_found[server];
    return since && m_book.missedBy(server) > 0 ? Behind {m_book.missedBy(server), *since}
                                                : Behind {};
}

void LagScan::restart()
{
    m_since = m_found = {};
    m_next = 0;
}

} // namespace herd
