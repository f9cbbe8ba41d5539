#include "core/places/documentcache.h"

#include <utility>

namespace herd {

std::size_t NearbyQueryHash::operator()(const NearbyQuery &query) const
{
    std::uint64_t hash = 0;
    for (const std::int64_t part :
         {query.centre.latitude, query.centre.longitude, query.radius.micrometres}) {
        hash = (hash ^ static_cast<std::uint64_t>(part)) * 0x9e3779b97f4a7c15;
        hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
}

const std::string *DocumentCache::find(const NearbyQuery &query, Time now) const
{
    const auto found = m_entries.find(query);
    if (found == m_entries.end() || now - found->second.stored >= lifetime)
        return nullptr;
    return &found->second.document;
}

void DocumentCache::store(const NearbyQuery &query, std::string document, Time now)
{
    // Entries live equally long, so what has expired is at the front.
    while (!m_order.empty() && now - m_entries.at(m_order.front()).stored >= lifetime)
        dropOldest();
    if (document.size() > mostBytes || m_entries.contains(query))
        return;
    while (!m_order.empty()
           && (m_order.size() >= mostDocuments || m_bytes + document.size() > mostBytes))
        dropOldest();
    m_bytes += document.size();
    m_order.push_back(query);
    m_entries.emplace(query, Entry {std::move(document), now});
}

void DocumentCache::dropOldest()
{
    const auto oldest = m_entries.find(m_order.front());
    m_bytes -= oldest->second.document.size();
    m_entries.erase(oldest);
    m_order.pop_front();
}

} // namespace herd
