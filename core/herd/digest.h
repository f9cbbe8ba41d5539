#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace herd {

/// What a server knows, in 65,536 sums that two servers can compare without sending it: each client
/// belongs to the leaf that the hash of its id names, and its AT line adds that line's hash. Equal
/// stores have equal digests, whatever order the reports came in. Changed at once with every
/// report.
///
/// Rules: docs/protocol.md, section 2. 512 KiB when all leaves are in use; a server that knows
/// little has touched little of them.
class Digest
{
public:
    using Leaf = std::uint16_t;

    static constexpr std::size_t leaves = 65'536;
    static constexpr std::size_t parents = 256;

    /// Leaves are dealt by herd, so that nobody can fill one leaf of every herd.
    explicit Digest(std::string_view herd);

    Leaf leafOf(std::string_view client) const;

    // Lines come with their newline or without it; it does not count.
    void add(std::string_view client, std::string_view line);
    void replace(std::string_view client, std::string_view before, std::string_view line);

    std::uint64_t root() const;
    std::uint64_t parent(std::size_t place) const;
    std::uint64_t leaf(std::size_t place) const { return m_leaves[place]; }

private:
    struct Free
    {
        void operator()(std::uint64_t *sums) const { std::free(sums); }
    };

    std::uint64_t m_seed;
    std::unique_ptr<std::uint64_t[], Free> m_leaves;
};

} // namespace herd
