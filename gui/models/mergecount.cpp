#include "gui/models/mergecount.h"

#include <algorithm>
#include <utility>

namespace herd {

void MergeCount::watch(std::string client)
{
    m_client = std::move(client);
    m_counts = {};
}

void MergeCount::took(const Observed &observed)
{
    const auto *told = m_client.empty() ? nullptr : std::get_if<StreamEvent>(&observed.line);
    const auto *merge = told ? std::get_if<event::Merge>(&told->event) : nullptr;
    if (!merge || merge->client != m_client)
        return;
    const auto times = std::max<std::uint64_t>(merge->sampled, 1);
    switch (merge->verdict) {
    case event::Verdict::Newer:
        m_counts.newer += times;
        break;
    case event::Verdict::Equal:
        m_counts.equal += times;
        break;
    case event::Verdict::Stale:
        m_counts.stale += times;
        break;
    }
}

} // namespace herd
