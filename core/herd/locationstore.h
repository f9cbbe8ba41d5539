#pragma once

#include "core/protocol/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// The newest report of every client id. Owns the bytes; everything else names a client by its
/// index, which never changes: entries are dense and append-only. No I/O, no clock.
class LocationStore
{
public:
    using Index = std::uint32_t;

    enum class Verdict : std::uint8_t {
        Newer, ///< stored
        Equal, ///< the very report that is stored
        Stale, ///< older than what is stored
        Full, ///< a new client, and no room for one
    };

    struct Merged
    {
        Verdict verdict;
        Index index; ///< of the client; meaningless where Full
    };

    static constexpr Index unlimited = UINT32_MAX;

    /// Seeded afresh in each process, so that nobody can choose ids that collide.
    explicit LocationStore(std::uint64_t hashSeed)
        : m_seed(hashSeed)
    {
    }

    /// Keeps `line`, the AT line of `report` with its newline, if it is newer by compareReports().
    /// A client that is not known yet is refused when there are `maxClients` of them.
    Merged merge(const LocationReport &report, std::string_view line, Index maxClients);

    std::optional<Index> find(std::string_view client) const;

    /// The AT line with its newline; valid until the next merge().
    std::string_view line(Index index) const { return m_entries[index].line; }
    std::string_view client(Index index) const;

    Index size() const { return static_cast<Index>(m_entries.size()); }

private:
    struct Entry
    {
        std::string line;
        Timestamp effective; // decides nearly every merge without parsing the line
        std::uint32_t clientBegin = 0; // in line
        std::uint32_t clientSize = 0;
    };

    static constexpr Index none = UINT32_MAX;

    std::size_t slotOf(std::string_view client) const; // its slot, or the free one where it belongs
    void grow();
    static void fill(Entry &entry, const LocationReport &report, std::string_view line);

    std::vector<Entry> m_entries;
    std::vector<Index> m_slots; // open addressing; a power of two, at most three quarters in use
    std::uint64_t m_seed;
};

} // namespace herd
