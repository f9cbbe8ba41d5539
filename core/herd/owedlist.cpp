#include "core/herd/owedlist.h"

#include <algorithm>

namespace herd {

void OwedList::add(Index index)
{
    if (index >= m_owed.size()) {
        const std::size_t size = std::max<std::size_t>(index + 1, m_owed.size() * 2);
        m_owed.resize(size);
        m_listed.resize(size);
    }
    if (m_owed[index])
        return;
    m_owed[index] = true;
    ++m_count;
    if (!m_listed[index]) {
        m_listed[index] = true;
        m_list.push_back(index);
    }
}

void OwedList::remove(Index index)
{
    if (index >= m_owed.size() || !m_owed[index])
        return;
    m_owed[index] = false;
    --m_count;
}

void OwedList::clear()
{
    *this = OwedList();
}

OwedList::Index OwedList::takeFirst()
{
    Index index = 0;
    bool owed = false;
    while (!owed) {
        index = m_list[m_begin++];
        m_listed[index] = false;
        owed = m_owed[index];
    }
    m_owed[index] = false;
    --m_count;
    if (m_begin == m_list.size()) {
        m_list.clear();
        m_begin = 0;
    } else if (m_begin > 4096 && m_begin > m_list.size() / 2) {
        m_list.erase(m_list.begin(), m_list.begin() + static_cast<std::ptrdiff_t>(m_begin));
        m_begin = 0;
    }
    return index;
}

} // namespace herd
