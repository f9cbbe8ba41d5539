#pragma once

#include "core/herd/locationstore.h"

#include <cstddef>
#include <vector>

namespace herd {

/// The clients whose newest report a neighbour has not been sent yet, in the order in which they
/// were first owed. However slow the neighbour is, this costs four bytes and two bits per client: a
/// link owes state, not messages.
class OwedList
{
public:
    using Index = LocationStore::Index;

    void add(Index index);
    /// No longer owed: the neighbour has it already.
    void remove(Index index);
    void clear();

    bool isEmpty() const { return m_count == 0; }
    std::size_t count() const { return m_count; }

    /// Takes out the client that has been owed longest. Not when empty.
    Index takeFirst();

private:
    std::vector<Index> m_list; // from m_begin on; one that was removed stays until its turn
    std::size_t m_begin = 0;
    std::size_t m_count = 0;
    std::vector<bool> m_owed;
    std::vector<bool> m_listed;
};

} // namespace herd
