#pragma once

#include "core/places/placesprovider.h"

#include <chrono>
#include <deque>
#include <string>
#include <unordered_map>

namespace herd {

struct NearbyQueryHash
{
    std::size_t operator()(const NearbyQuery &query) const;
};

/// Documents for a minute after they came. Bounded in number and in bytes; the oldest goes first.
class DocumentCache
{
public:
    using Time = std::chrono::nanoseconds; ///< of any clock that never goes back

    static constexpr std::chrono::seconds lifetime {60};
    static constexpr std::size_t mostDocuments = 256;
    static constexpr std::size_t mostBytes = std::size_t {8} * 1024 * 1024;

    /// The document, which stays where it is until the next call of store(); null where there is
    /// none.
    const std::string *find(const NearbyQuery &query, Time now) const;
    void store(const NearbyQuery &query, std::string document, Time now);

private:
    struct Entry
    {
        std::string document;
        Time stored;
    };

    void dropOldest();

    std::unordered_map<NearbyQuery, Entry, NearbyQueryHash> m_entries;
    std::deque<NearbyQuery> m_order; ///< the oldest first; as many as entries
    std::size_t m_bytes = 0;
};

} // namespace herd
