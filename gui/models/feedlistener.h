#pragma once

#include "core/protocol/monitorline.h"

#include <cstdint>
#include <string_view>

namespace herd {

/// One line of one server, as views are told. Views into what the feed has at hand.
struct Observed
{
    std::uint32_t source = 0; ///< as in ObservedLine
    Timestamp at; ///< when it was, by the observer's clock
    const MonitorLine &line;
    std::string_view text; ///< the same, without its newline
};

/// Who is told what the time cursor has reached, line by line, in the order of the feed.
class FeedListener
{
public:
    virtual ~FeedListener() = default;

    /// What `observed` holds lives until this returns.
    virtual void took(const Observed &observed) = 0;
    /// Some lines were taken; the moment to tell views, once for all of them.
    virtual void turnEnded() = 0;
    /// What was taken means nothing any more: another herd, or another place in a recording.
    virtual void restarted() = 0;
};

} // namespace herd
