#include "core/herd/linearena.h"

#include <bit>
#include <cstring>

namespace herd {

std::size_t LineArena::granules(std::size_t size)
{
    const std::size_t exact = (size + granule - 1) / granule;
    constexpr std::size_t fineSteps = 16; // up to so many granules every size has its own cells
    if (exact <= fineSteps)
        return exact;
    const std::size_t step = std::bit_floor(exact) / 8;
    return (exact + step - 1) / step * step;
}

LineArena::Cell LineArena::add(std::string_view text)
{
    const std::size_t size = granules(text.size());
    Cell cell = size < m_free.size() ? m_free[size] : none;
    if (cell != none) {
        std::memcpy(&m_free[size], at(cell), sizeof cell);
    } else {
        if (m_used + size > granulesPerChunk) {
            m_chunks.push_back(std::make_unique_for_overwrite<char[]>(chunkSize));
            m_used = 0;
        }
        cell = static_cast<Cell>((m_chunks.size() - 1) * granulesPerChunk + m_used);
        m_used += size;
    }
    replace(cell, text);
    return cell;
}

void LineArena::replace(Cell cell, std::string_view text)
{
    std::memcpy(at(cell), text.data(), text.size());
}

void LineArena::remove(Cell cell, std::size_t size)
{
    const std::size_t index = granules(size);
    if (index >= m_free.size())
        m_free.resize(index + 1, none);
    std::memcpy(at(cell), &m_free[index], sizeof cell);
    m_free[index] = cell;
}

} // namespace herd
