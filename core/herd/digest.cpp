#include "core/herd/digest.h"

#include <new>
#include <numeric>
#include <xxhash.h>

namespace herd {

namespace {

std::uint64_t hashOf(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    return XXH3_64bits(line.data(), line.size());
}

} // namespace

// calloc() has pages from the system that take no memory until they are written to.
Digest::Digest(std::string_view herd)
    : m_seed(XXH3_64bits(herd.data(), herd.size()))
    , m_leaves(static_cast<std::uint64_t *>(std::calloc(leaves, sizeof(std::uint64_t))))
{
    if (!m_leaves)
        throw std::bad_alloc();
}

Digest::Leaf Digest::leafOf(std::string_view client) const
{
    return static_cast<Leaf>(XXH3_64bits_withSeed(client.data(), client.size(), m_seed) >> 48);
}

void Digest::add(std::string_view client, std::string_view line)
{
    m_leaves[leafOf(client)] += hashOf(line);
}

void Digest::replace(std::string_view client, std::string_view before, std::string_view line)
{
    m_leaves[leafOf(client)] += hashOf(line) - hashOf(before);
}

std::uint64_t Digest::root() const
{
    return std::accumulate(m_leaves.get(), m_leaves.get() + leaves, std::uint64_t {0});
}

std::uint64_t Digest::parent(std::size_t place) const
{
    constexpr std::size_t children = leaves / parents;
    const std::uint64_t *first = m_leaves.get() + place * children;
    return std::accumulate(first, first + children, std::uint64_t {0});
}

} // namespace herd
