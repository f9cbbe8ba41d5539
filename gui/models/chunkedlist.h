#pragma once

#include <cstddef>
#include <type_traits>
#include <vector>

namespace herd {

/// A list of plain values that grows without moving those that it has, and is given back in few
/// steps: however many there are, neither holds up a frame.
template <typename Value> class ChunkedList
{
    static_assert(std::is_trivially_destructible_v<Value>);

public:
    static constexpr std::size_t perChunk = 4096;

    std::size_t size() const
    {
        return m_chunks.empty() ? 0 : (m_chunks.size() - 1) * perChunk + m_chunks.back().size();
    }
    Value &operator[](std::size_t at) { return m_chunks[at / perChunk][at % perChunk]; }
    const Value &operator[](std::size_t at) const { return m_chunks[at / perChunk][at % perChunk]; }

    Value &push_back(const Value &value)
    {
        if (m_chunks.empty() || m_chunks.back().size() == perChunk)
            m_chunks.emplace_back().reserve(perChunk);
        return m_chunks.back().emplace_back(value);
    }
    void clear() { m_chunks = {}; }

    /// Memory, without what the allocator adds.
    std::size_t bytes() const { return m_chunks.size() * perChunk * sizeof(Value); }

private:
    std::vector<std::vector<Value>> m_chunks; // all but the last are full
};

} // namespace herd
