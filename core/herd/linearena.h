#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace herd {

/// Memory for many short texts that come and change but never all go: cells of a multiple of eight
/// bytes in large chunks, without a header and named by 32 bits. The cell of a text that outgrew it
/// serves the next one of its size; above 128 bytes sizes come in steps of an eighth, so that texts
/// that grow and grow leave few sizes behind.
class LineArena
{
public:
    using Cell = std::uint32_t;

    static constexpr std::size_t granule = 8;
    static constexpr std::size_t chunkSize = std::size_t {1} << 20;

    /// Whether a text of this size fits where one of that size is.
    static bool fits(std::size_t size, std::size_t where)
    {
        return granules(size) == granules(where);
    }

    /// Whether there is a name left for one more cell, whatever its size.
    bool hasRoom() const { return m_chunks.size() < mostChunks; }

    /// Copies `text` to a new cell. Only while hasRoom().
    Cell add(std::string_view text);
    /// Overwrites the text of a cell with one that fits().
    void replace(Cell cell, std::string_view text);
    /// Gives back the cell of a text of this size.
    void remove(Cell cell, std::size_t size);

    /// Bytes of memory that all cells take, used or free.
    std::size_t size() const { return m_chunks.size() * chunkSize; }

    const char *at(Cell cell) const
    {
        return m_chunks[cell / granulesPerChunk].get() + cell % granulesPerChunk * granule;
    }

private:
    static constexpr std::size_t granulesPerChunk = chunkSize / granule;
    static constexpr Cell none = UINT32_MAX;

    static constexpr std::size_t mostChunks = (std::size_t {1} << 32) / granulesPerChunk;

    static std::size_t granules(std::size_t size);

    char *at(Cell cell) { return const_cast<char *>(std::as_const(*this).at(cell)); }

    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_used = granulesPerChunk; // granules of the last chunk; none yet
    std::vector<Cell> m_free; // by granules: the first free cell, which holds the name of the next
};

} // namespace herd
