#pragma once

#include "core/herd/digest.h"
#include "core/herd/linearena.h"
#include "core/protocol/report.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
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
        Full, ///< no room for it
    };

    struct Merged
    {
        Verdict verdict;
        Index index; ///< of the client; meaningless where Full
    };

    static constexpr Index unlimited = UINT32_MAX;
    static constexpr std::size_t noByteLimit = SIZE_MAX;
    static constexpr std::size_t shortLine = 512;

    /// Seeded afresh in each process, so that nobody can choose ids that collide.
    explicit LocationStore(std::uint64_t hashSeed)
        : m_seed(hashSeed)
    {
    }

    /// Keeps `line`, the AT line of `report` with its newline, if it is newer by compareReports().
    /// A client that is not known yet is refused when there are `maxClients` of them, or lines take
    /// more than `maxBytes`; then a known one is refused a longer line above shortLine, too, so
    /// that ordinary ones always move.
    Merged merge(const LocationReport &report, std::string_view line, Index maxClients,
                 std::size_t maxBytes = noByteLimit);

    std::optional<Index> find(std::string_view client) const;

    /// The AT line with its newline; valid until the next merge().
    std::string_view line(Index index) const { return lineOf(m_entries[index]); }
    std::string_view client(Index index) const;

    /// Keeps a digest from now on, of what is stored already, too. It makes each merge dearer, so
    /// only where there are neighbours to compare with.
    void keepDigest(std::string_view herd);
    const Digest *digest() const { return m_digest.get(); } ///< null where none is kept

    /// Memory for lines, in use or free.
    std::size_t bytes() const { return m_lines.size(); }
    Index size() const { return static_cast<Index>(m_entries.size()); }

private:
    // 16 bytes; with the line, its share of the slots and nothing else this is all that a client
    // costs: about 120 bytes for an id of 20.
    struct Entry
    {
        std::int64_t effective; // nanoseconds, kept in range; decides nearly every merge
        LineArena::Cell cell;
        std::uint32_t lineSize : 24;
        std::uint32_t clientBegin : 8; // in the line
    };

    static constexpr Index none = UINT32_MAX;

    std::string_view lineOf(const Entry &entry) const
    {
        return {m_lines.at(entry.cell), entry.lineSize};
    }
    bool isOf(const Entry &entry, std::string_view client) const;
    std::size_t slotOf(std::string_view client) const; // its slot, or the free one where it belongs
    void grow();
    static void describe(Entry &entry, std::int64_t effective, const LocationReport &report,
                         std::string_view line);

    LineArena m_lines;
    std::deque<Entry> m_entries; // grows without moving, so without room for as many again
    std::vector<Index> m_slots; // open addressing; a power of two, at most three quarters in use
    std::unique_ptr<Digest> m_digest;
    std::uint64_t m_seed;
};

} // namespace herd
