#pragma once

#include "gui/models/feedlistener.h"
#include "gui/models/herdstate.h"
#include "gui/views/topology/topologypicture.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace herd {

/// What the topology view shows of a herd's state, and under which numbers its servers speak. Joins
/// the feed behind the state, which must outlive it. GUI thread only.
class HerdPicture final : public QObject, public FeedListener
{
    Q_OBJECT

public:
    explicit HerdPicture(const HerdState &state, QObject *parent = nullptr);

    /// But for what differs.
    std::vector<ServerPicture> servers() const;
    /// Also those to bridges, by the places that follow servers.
    std::vector<LinkPicture> links() const;
    /// What servers are bridged to, each once.
    std::vector<BridgePicture> bridges() const;
    /// The number that a server's lines have now, to say something to it.
    std::optional<std::uint32_t> sourceOf(const std::string &server) const;

Q_SIGNALS:
    /// There may be another picture.
    void changed();

private:
    void took(const Observed &observed) override;
    void turnEnded() override { Q_EMIT changed(); }
    void restarted() override;

    const HerdState &m_state;
    std::map<std::string, std::uint32_t, std::less<>> m_sources; // by server
};

/// "delay 200 ms, drop 20 %".
QString describeFaults(const std::vector<FaultNow> &faults);

/// Nothing where it is not up and heard.
std::optional<std::chrono::nanoseconds> roundTripOf(const LinkEnd &end);
/// Both ends measure the way there and back; the longer one, as far as they are up and heard.
std::optional<std::chrono::nanoseconds> roundTripOf(const LinkBetween &link);

} // namespace herd
