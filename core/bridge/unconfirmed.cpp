#include "core/bridge/unconfirmed.h"

#include <utility>

namespace herd {

Unconfirmed::Unconfirmed(Number most)
    : m_whose(most)
{
    m_free.reserve(most);
    while (most > 0)
        m_free.push_back(--most); // so that 0 is taken first
}

Unconfirmed::Number Unconfirmed::add(Index index)
{
    const Number number = m_free.back();
    m_free.pop_back();
    m_whose[number] = index;
    return number;
}

std::optional<Unconfirmed::Index> Unconfirmed::remove(std::uint64_t number)
{
    if (number >= m_whose.size() || !m_whose[number])
        return std::nullopt;
    m_free.push_back(static_cast<Number>(number));
    return std::exchange(m_whose[number], std::nullopt);
}

} // namespace herd
