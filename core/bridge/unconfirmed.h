#pragma once

#include "core/herd/locationstore.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herd {

/// Reports that were published and not acknowledged yet, each under a number of its own below
/// `most`. No I/O.
class Unconfirmed
{
public:
    using Index = LocationStore::Index;
    using Number = std::uint16_t;

    explicit Unconfirmed(Number most);

    bool isFull() const { return m_free.empty(); }
    std::size_t count() const { return m_whose.size() - m_free.size(); }

    /// Not when full.
    Number add(Index index);
    /// Whose report had that number, which is free again; nothing where it was free.
    std::optional<Index> remove(std::uint64_t number);
    /// Calls with each index, and has none from then on.
    template <typename Each> void clear(Each each)
    {
        for (std::size_t number = 0; number < m_whose.size(); ++number) {
            if (const auto index = remove(number))
                each(*index);
        }
    }

private:
    std::vector<std::optional<Index>> m_whose; // by number
    std::vector<Number> m_free;
};

} // namespace herd
