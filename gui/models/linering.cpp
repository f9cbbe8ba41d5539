#include "gui/models/linering.h"

#include <algorithm>
#include <utility>

namespace herd {

namespace {

/// Short lines fill the entries first.
constexpr std::size_t mostEntries = LineRing::chunkBytes / 64;

} // namespace

LineRing::Chunk LineRing::fresh()
{
    Chunk chunk;
    if (!m_spare.empty()) {
        chunk = std::move(m_spare.back());
        m_spare.pop_back();
        chunk.bytes.clear();
        chunk.entries.clear();
    }
    chunk.bytes.reserve(chunkBytes);
    chunk.first = m_used.empty() ? 0 : m_used.back().first + m_used.back().entries.size();
    return chunk;
}

bool LineRing::append(const Line &line)
{
    if (line.text.size() > chunkBytes)
        return false;
    if (m_used.empty() || m_used.back().bytes.size() + line.text.size() > chunkBytes
        || m_used.back().entries.size() == mostEntries)
        m_used.push_back(fresh());
    Chunk &chunk = m_used.back();
    chunk.entries.push_back({line.at, line.source, static_cast<std::uint32_t>(chunk.bytes.size()),
                             static_cast<std::uint32_t>(line.text.size()), line.server});
    chunk.bytes += line.text;
    ++m_size;
    return true;
}

std::size_t LineRing::excess() const
{
    if (m_used.size() <= m_chunks)
        return 0;
    return m_used[m_used.size() - m_chunks].first - m_used.front().first;
}

void LineRing::forget()
{
    while (m_used.size() > m_chunks) {
        m_size -= m_used.front().entries.size();
        if (m_spare.empty())
            m_spare.push_back(std::move(m_used.front()));
        m_used.pop_front();
    }
}

void LineRing::clear()
{
    m_used.clear();
    m_size = 0;
}

LineRing::Line LineRing::at(std::size_t row) const
{
    const std::uint64_t wanted = m_used.front().first + row;
    const auto after = std::ranges::upper_bound(m_used, wanted, {}, &Chunk::first);
    const Chunk &chunk = *std::prev(after);
    const Entry &entry = chunk.entries[wanted - chunk.first];
    return {entry.at, entry.source, entry.server,
            std::string_view(chunk.bytes).substr(entry.offset, entry.size)};
}

std::size_t LineRing::bytes() const
{
    std::size_t all = 0;
    const auto add = [&](const Chunk &chunk) {
        all += sizeof chunk + chunk.bytes.capacity() + chunk.entries.capacity() * sizeof(Entry);
    };
    std::ranges::for_each(m_used, add);
    std::ranges::for_each(m_spare, add);
    return all;
}

} // namespace herd
