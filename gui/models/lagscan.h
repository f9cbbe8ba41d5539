#pragma once

#include "gui/models/clientbook.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace herd {

/// How far each server is behind. It looks at a part of the clients at a time, so that a million of
/// them hold up no frame: how many a server misses is always exact, since when is what the last
/// look at all of them found. `book` must outlive it.
class LagScan
{
public:
    static constexpr std::size_t clientsAtOnce = 4096;

    explicit LagScan(const ClientBook &book)
        : m_book(book)
    {
    }

    /// At the next ones, of those of these servers (a bit of each place) that miss any.
    void look(std::uint64_t servers);
    /// By its place. It counts as not behind until the first client that it misses is found.
    Behind behind(std::size_t server) const;
    void restart();

private:
    using Times = std::array<std::optional<Timestamp>, ClientBook::mostServers>;

    const ClientBook &m_book;
    Times m_since; // of all clients
    Times m_found; // of those before m_next
    std::size_t m_next = 0;
};

} // namespace herd
