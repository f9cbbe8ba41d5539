#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/models/feedlistener.h"
#include "gui/models/herdstate.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herd {

/// Something that whoever looks at what happened wants to go to.
struct Moment
{
    enum class Kind : std::uint8_t {
        Fault, ///< an observer brought it about, a link went down, a server was lost
        Question, ///< a client was answered with a question mark: the server did not understand it
        Divergence, ///< a server misses for longer than it may what another one knows
    };

    Timestamp at;
    Kind kind = Kind::Fault;

    friend bool operator==(const Moment &, const Moment &) = default;
};

/// The first one of a kind after a time, in a list by time.
std::optional<Moment> momentAfter(const std::vector<Moment> &moments, Moment::Kind kind,
                                  const Timestamp &time);
/// The last one before.
std::optional<Moment> momentBefore(const std::vector<Moment> &moments, Moment::Kind kind,
                                   const Timestamp &time);

/// Finds them in what the feed tells. Joins it after the two that it looks at, which must outlive
/// it.
class MomentFinder final : public FeedListener
{
public:
    /// What is closer to one of its kind is part of it.
    static constexpr std::chrono::milliseconds apart {100};
    static constexpr std::size_t mostMoments = 300'000; ///< some 7 MiB; later ones are left out

    MomentFinder(const HerdState &herd, const ClientsModel &clients);

    /// By time, but for lines that came late.
    const std::vector<Moment> &moments() const { return m_moments; }
    /// How many there were of a kind, left out or not.
    std::uint64_t count(Moment::Kind kind) const { return m_counts[index(kind)]; }

    void took(const Observed &observed) override;
    void turnEnded() override;
    void restarted() override;

private:
    static std::size_t index(Moment::Kind kind) { return static_cast<std::size_t>(kind); }
    void found(Moment::Kind kind, const Timestamp &at);

    const HerdState &m_herd;
    const ClientsModel &m_clients;
    std::vector<Moment> m_moments;
    std::array<std::uint64_t, 3> m_counts {};
    std::array<Timestamp, 3> m_last {}; // of each kind
    Timestamp m_now; // of the last line
    bool m_diverged = false;
};

} // namespace herd
