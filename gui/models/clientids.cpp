#include "gui/models/clientids.h"

#include <QHashFunctions>

#include <algorithm>
#include <cmath>
#include <utility>

namespace herd {

std::string_view ClientIds::operator[](std::size_t number) const
{
    const Place &place = m_places[number];
    return std::string_view(m_chunks[place.chunk]).substr(place.offset, place.size);
}

std::size_t ClientIds::hashOf(std::string_view id)
{
    // Seeded: ids are chosen by strangers.
    return qHashBits(id.data(), id.size(), QHashSeed::globalSeed());
}

/// The last shelf gets twice as many as the first, so that all through each doubling of clients
/// some shelf has its turn to grow.
std::size_t ClientIds::shelfOf(std::size_t hash)
{
    const double part = static_cast<double>(hash) / static_cast<double>(SIZE_MAX); // of 1
    const auto shelf = static_cast<std::size_t>(std::log2(1 + part) * shelves);
    return std::min(shelf, shelves - 1); // which takes the upper bits; a slot the lower ones
}

std::size_t ClientIds::slotOf(const Shelf &shelf, std::size_t hash, std::string_view id) const
{
    const std::size_t mask = shelf.slots.size() - 1;
    std::size_t slot = hash & mask;
    while (shelf.slots[slot] != none && (*this)[shelf.slots[slot]] != id)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::size_t> ClientIds::find(std::string_view id) const
{
    const std::size_t hash = hashOf(id);
    const Shelf &shelf = m_shelves[shelfOf(hash)];
    const std::uint32_t found = shelf.slots.empty() ? none : shelf.slots[slotOf(shelf, hash, id)];
    return found == none ? std::nullopt : std::optional<std::size_t>(found);
}

void ClientIds::grow(Shelf &shelf) const
{
    const std::size_t size = std::max<std::size_t>(shelf.slots.size() * 2, 16);
    const auto numbers = std::exchange(shelf.slots, std::vector<std::uint32_t>(size, none));
    for (const std::uint32_t number : numbers) {
        if (number != none)
            shelf.slots[slotOf(shelf, hashOf((*this)[number]), (*this)[number])] = number;
    }
}

std::size_t ClientIds::add(std::string_view id)
{
    const std::size_t hash = hashOf(id);
    Shelf &shelf = m_shelves[shelfOf(hash)];
    if (shelf.slots.size() / 4 * 3 <= shelf.used)
        grow(shelf);
    if (m_chunks.empty() || m_chunks.back().size() + id.size() > chunkBytes)
        m_chunks.emplace_back().reserve(chunkBytes);
    const std::size_t number = size();
    shelf.slots[slotOf(shelf, hash, id)] = static_cast<std::uint32_t>(number);
    ++shelf.used;
    m_places.push_back({static_cast<std::uint32_t>(m_chunks.size() - 1),
                        static_cast<std::uint16_t>(m_chunks.back().size()),
                        static_cast<std::uint16_t>(id.size())});
    m_chunks.back() += id;
    return number;
}

std::size_t ClientIds::bytes() const
{
    std::size_t slots = 0;
    for (const Shelf &shelf : m_shelves)
        slots += shelf.slots.capacity();
    return m_places.bytes() + slots * sizeof(std::uint32_t) + m_chunks.size() * chunkBytes;
}

} // namespace herd
