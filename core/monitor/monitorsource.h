#pragma once

#include "core/protocol/monitorline.h"
#include "core/protocol/timestamp.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace herd {

/// What an observer may learn about one server, so that this folder need not know servers. Asked
/// on the loop thread only, once per snapshot and client; every answer is as of now.
class MonitorSource
{
public:
    MonitorSource() = default;
    MonitorSource(const MonitorSource &) = delete;
    MonitorSource &operator=(const MonitorSource &) = delete;
    virtual ~MonitorSource() = default;

    virtual std::string_view serverId() const = 0;
    /// The herd, with this server's ports as they are bound.
    virtual const Topology &topology() const = 0;
    /// Drawn when the server started.
    virtual std::string_view run() const = 0;
    virtual std::vector<LinkNow> links() const = 0;

    /// In force, of what observers brought about. Views live as long as the source does.
    virtual std::vector<event::Fault> faults() const { return {}; }

    /// Never shrinks: a client once known stays, under the same index.
    virtual std::uint32_t clientCount() const = 0;
    /// The newest AT line of a client below clientCount(), without its newline, in the form of
    /// appendAt(); valid until control returns to the event loop.
    virtual std::string_view reportLine(std::uint32_t client) const = 0;
};

} // namespace herd
