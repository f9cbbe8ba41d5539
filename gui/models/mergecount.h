#pragma once

#include "gui/models/feedlistener.h"

#include <string>

namespace herd {

/// How often reports of one client came to servers, since it is watched. Sampled ones count for
/// those that were left out, too.
class MergeCount final : public FeedListener
{
public:
    struct Counts
    {
        std::uint64_t newer = 0;
        std::uint64_t equal = 0; ///< duplicates
        std::uint64_t stale = 0;

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    /// Begins anew; an empty id is nobody's.
    void watch(std::string client);
    const Counts &counts() const { return m_counts; }

    void took(const Observed &observed) override;
    void turnEnded() override { }
    void restarted() override { m_counts = {}; }

private:
    std::string m_client;
    Counts m_counts;
};

} // namespace herd
