#pragma once

#include "gui/models/chunkedlist.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// Ids of clients, numbered from 0 in the order in which they came, and the number of each. Neither
/// growing to millions nor giving them back holds up a frame.
class ClientIds
{
public:
    static constexpr std::size_t mostBytes = 64 * 1024 - 1; ///< of one

    std::size_t size() const { return m_places.size(); }
    std::string_view operator[](std::size_t number) const;
    std::optional<std::size_t> find(std::string_view id) const;
    /// One that is not there yet, of mostBytes at most; its number.
    std::size_t add(std::string_view id);
    /// Memory, without what the allocator adds.
    std::size_t bytes() const;

private:
    struct Place
    {
        std::uint32_t chunk = 0;
        std::uint16_t offset = 0;
        std::uint16_t size = 0;
    };
    /// A part of the index, by the hash: each grows at another time, so that none of the pauses is
    /// long. Open addressing; a power of two of slots, at most 3/4 in use.
    struct Shelf
    {
        std::vector<std::uint32_t> slots;
        std::size_t used = 0;
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::size_t shelves = 1024;
    static constexpr std::size_t chunkBytes = 64 * 1024; // offsets are 16 bits

    static std::size_t hashOf(std::string_view id);
    static std::size_t shelfOf(std::size_t hash);
    /// Its slot, or the free one for it.
    std::size_t slotOf(const Shelf &shelf, std::size_t hash, std::string_view id) const;
    void grow(Shelf &shelf) const;

    ChunkedList<Place> m_places;
    std::vector<std::string> m_chunks; // their bytes never move
    std::array<Shelf, shelves> m_shelves;
};

} // namespace herd
