#pragma once

#include "core/protocol/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// The newest lines, in memory that does not grow: chunks, of which the oldest is forgotten whole,
/// so that views see many rows go at once and seldom. Rows are numbered from 0, the oldest.
class LineRing
{
public:
    static constexpr std::size_t chunkBytes = std::size_t {256} * 1024;

    struct Line
    {
        Timestamp at;
        std::uint32_t source = 0;
        std::uint8_t server = 0; ///< its place
        std::string_view text; ///< until the next change
    };

    /// Holds all but the last chunk's worth of `chunks` chunks of text.
    explicit LineRing(std::size_t chunks)
        : m_chunks(chunks)
    {
    }

    /// Goes beyond the bound until forget(). False where a line is larger than a chunk.
    bool append(const Line &line);
    /// How many of the oldest rows are beyond the bound.
    std::size_t excess() const;
    void forget();
    void clear();

    std::size_t size() const { return m_size; }
    Line at(std::size_t row) const;
    std::size_t bytes() const;

private:
    struct Entry
    {
        Timestamp at;
        std::uint32_t source = 0;
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
        std::uint8_t server = 0;
    };
    struct Chunk
    {
        std::uint64_t first = 0; ///< row, counted from the first one ever
        std::string bytes;
        std::vector<Entry> entries;
    };

    Chunk fresh();

    std::size_t m_chunks;
    std::deque<Chunk> m_used; // none is empty
    std::vector<Chunk> m_spare; // keep their memory
    std::size_t m_size = 0;
};

} // namespace herd
