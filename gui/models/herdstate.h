#pragma once

#include "gui/models/bridges.h"
#include "gui/models/feedlistener.h"
#include "gui/models/herdvalues.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herd {

/// How often something was told of what does not fit, see mostServersShown and its like.
struct HerdLeftOut
{
    std::uint64_t sources = 0;
    std::uint64_t servers = 0;
    std::uint64_t links = 0; ///< and bridges

    friend bool operator==(const HerdLeftOut &, const HerdLeftOut &) = default;
};

/// What the lines up to the time cursor say about servers, links and bridges. Joins the feed before
/// whoever asks it. Everything in it is bounded; what does not fit is counted and left out.
class HerdState final : public FeedListener
{
public:
    /// In the herd's order, which gives each its colour; places never change until a restart.
    const std::vector<ServerNow> &servers() const { return m_servers; }
    /// Sources that have not said yet which server they are.
    std::vector<ServerNow> strangers() const;
    const std::vector<LinkBetween> &links() const { return m_links; }
    const std::vector<BridgeNow> &bridges() const { return m_bridges.all(); }
    const Convergence &convergence() const { return m_convergence; }
    /// Since the last restart.
    const HerdLeftOut &leftOut() const { return m_leftOut; }

    std::optional<std::size_t> find(std::string_view server) const;
    std::vector<std::string> ids() const; ///< of the servers
    /// The server that a source is.
    std::optional<std::size_t> serverOf(std::uint32_t source) const;

    void took(const Observed &observed) override;
    void turnEnded() override;
    void restarted() override;

private:
    struct Source
    {
        std::optional<std::size_t> server;
        ServerNow stranger;
    };

    void take(std::uint32_t number, Source &source, const SourceLine &line);
    void take(std::uint32_t number, Source &source, const ServerHello &hello);
    void take(std::size_t server, const SnapshotBegin &begin);
    void take(std::size_t server, const Timestamp &at, const Event &event);
    void take(std::size_t server, const Timestamp &at, const event::Link &link);
    void take(std::size_t server, const event::Stats &stats);
    void take(std::size_t server, const event::Fault &fault);
    void countHeard(std::size_t server, const event::Merge &merge);

    void name(std::uint32_t number, Source &source, std::string_view server);
    bool speaks(std::uint32_t number, const Source &source) const;
    void setState(ServerNow &server, const Timestamp &at, ServerState state,
                  std::string_view reason);
    std::optional<std::size_t> place(std::string_view server);
    LinkBetween *link(std::size_t one, std::size_t other);
    LinkEnd *end(std::size_t server, std::string_view neighbour);
    void forgetRun(std::size_t server);
    void forgetEnds(std::size_t server);
    void judgeServers();
    void judgeLinks();
    void judgeConvergence();

    std::vector<ServerNow> m_servers;
    std::vector<std::uint32_t> m_speakers; // of each server, the source that last said its name
    std::vector<LinkBetween> m_links;
    Bridges m_bridges;
    std::map<std::uint32_t, Source> m_sources;
    /// Reports since the end's last statistics, by end and neighbour.
    std::map<std::pair<std::size_t, std::size_t>, std::uint64_t> m_heard;
    Convergence m_convergence;
    HerdLeftOut m_leftOut;
    Timestamp m_now; // of the last line
};

} // namespace herd
