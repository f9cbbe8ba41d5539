#pragma once

#include "core/herd/locationstore.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace herd {

/// Shares what a server's own clients report with others outside of its herd, and brings what they
/// share. Called on the loop thread.
class ReportPublisher
{
public:
    /// As of now, or since it was made.
    struct Now
    {
        bool isUp = false; ///< has read what others share, and publishes
        std::uint64_t owed = 0; ///< clients whose newest report was not published yet
        std::uint64_t unconfirmed = 0; ///< published, not known to be stored yet
        std::uint64_t published = 0; ///< reports that were stored
        std::uint64_t heard = 0; ///< reports of others
        std::uint64_t foreign = 0; ///< values of others that are no reports
        std::uint64_t leftOut = 0; ///< reports too long to be published
        std::optional<std::chrono::nanoseconds> roundTrip; ///< of the last one that was timed
    };

    ReportPublisher() = default;
    ReportPublisher(const ReportPublisher &) = delete;
    ReportPublisher &operator=(const ReportPublisher &) = delete;
    virtual ~ReportPublisher() = default;

    /// Where it publishes, such as nats://127.0.0.1:4222; never the id of a server.
    virtual const std::string &name() const = 0;
    /// An own client's report was stored. Must be quick: it is told whose, and reads it when it has
    /// time.
    virtual void publish(LocationStore::Index index) = 0;
    /// Publishes what is owed, then closes; HerdServer::publisherStopped() follows.
    virtual void stop() = 0;
    virtual bool isIdle() const = 0;
    virtual Now now() const = 0;
};

} // namespace herd
