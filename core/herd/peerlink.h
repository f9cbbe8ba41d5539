#pragma once

#include "core/herd/catchup.h"
#include "core/herd/linkchannel.h"
#include "core/herd/owedlist.h"
#include "core/net/redial.h"
#include "core/net/timer.h"
#include "core/protocol/topology.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

class QHostAddress;

namespace herd {

class SocketHub;

/// One edge of the topology, seen from one end: dials where the own id is the lower one, adopts
/// where it is not, notices when the neighbour is dead, and owes it the newest reports while it is
/// up. Loop thread only.
class PeerLink final : public QObject, public LinkChannel::Owner
{
    Q_OBJECT

public:
    /// What passes all the time; the rest are signals. Views live for the call only.
    class Owner
    {
    public:
        /// The neighbour passed a report on.
        virtual void linkHeard(PeerLink &link, const LocationReport &report, std::string_view line,
                               const Timestamp &at) = 0;
        /// An AT line with its newline.
        virtual void linkSent(PeerLink &link, std::string_view line) = 0;

    protected:
        ~Owner() = default;
    };

    static constexpr std::chrono::milliseconds redialAfter {100}; ///< and up to half as long again
    static constexpr std::chrono::seconds tickInterval {2};
    static constexpr std::chrono::seconds tickTolerance {1}; ///< later ticks prove nothing
    static constexpr int silentTicks = 3;
    static constexpr std::chrono::seconds duelLimit {1};
    static constexpr int ticksPerRound = 15; ///< what both ends know is compared every 30 s
    /// A link counts as ready after this time even if the neighbour is not through with its round.
    static constexpr std::chrono::seconds readyLimit {3};
    /// Channels that are told why they must go, which can take seconds; others are just closed.
    static constexpr std::size_t mostLeaving = 16;

    PeerLink(SocketHub &hub, Owner &owner, const LinkIdentity &identity, const LocationStore &store,
             ServerAddress neighbour, QObject *parent = nullptr);

    /// Begins to dial where that is this end's part.
    void start();
    /// Sends what is owed, however long that takes, says BYE, closes; does not dial any more.
    void stop(const std::string &reason);

    /// Takes a proved channel that the neighbour dialled. Where an older one of another incarnation
    /// still answers, two live servers bear one name, and the new one is refused.
    void adopt(std::unique_ptr<LinkChannel> channel);

    /// What is wrong with the path from the neighbour, on this link and those that follow.
    void setFaults(const PathFaults &faults);
    const PathFaults &faults() const { return m_faults; }
    /// A link that is cut is down: not dialled, and whoever dials is sent away.
    void setCut(bool cut);
    bool isCut() const { return m_cut; }

    /// The newest report of this client is to reach the neighbour. Nothing is owed to a link that
    /// is down.
    void owe(LocationStore::Index index);
    /// The neighbour has the newest report of this client.
    void settle(LocationStore::Index index);

    const std::string &neighbour() const { return m_neighbour.id; }
    bool isUp() const { return m_channel != nullptr; }
    /// Up, and the neighbour has taught this server what it missed, as far as it can and will.
    bool isReady() const;
    bool isIdle() const { return !m_channel && !m_attempt && !m_challenger; }
    /// The neighbour's clock is more than a minute off the own one.
    bool hasClockSkew() const { return m_clockSkew; }
    std::size_t owed() const { return m_owed.count(); }
    std::uint64_t sent() const { return m_sent; } ///< reports, ever
    /// From the last answered PING of this link to its PONG, as long as its lines wait at both ends
    /// too; nothing: none yet.
    std::optional<std::chrono::nanoseconds> roundTrip() const
    {
        return m_channel ? m_roundTrip : std::nullopt;
    }

Q_SIGNALS:
    void cameUp(const QString &address);
    void wentDown(const QString &reason);
    /// A comparison with the neighbour has ended.
    void caughtUp(const herd::CatchUp::Summary &summary, std::chrono::nanoseconds took);
    void warned(const QString &text);

private:
    void channelProved(LinkChannel &channel) override;
    void channelHeard(LinkChannel &channel, const PeerMessage &message, std::string_view line,
                      const Timestamp &at) override;
    void channelAboutToWrite(LinkChannel &channel) override;
    void channelHasRoom(LinkChannel &channel) override { channel.requestFlush(); }
    void channelClosed(LinkChannel &channel, std::string reason) override;

    bool isDialler() const { return m_identity.self < m_neighbour.id; }
    void redialSoon();
    void dial(const QHostAddress &address);
    void bringUp(std::unique_ptr<LinkChannel> channel);
    void beginRound();
    void takeCatchUp(LinkChannel &channel, const PeerMessage &message);
    void finishRound();
    void writeOwed(LinkChannel &channel);
    void tick();
    void sendAway(std::unique_ptr<LinkChannel> channel, const std::string &reason);
    void ping();
    void heardPong(const LinkChannel &channel, std::uint64_t number);
    void endDuel();
    void warnOnce(const QString &text);

    SocketHub &m_hub;
    Owner &m_owner;
    const LinkIdentity &m_identity;
    const LocationStore &m_store;
    const ServerAddress m_neighbour;

    std::unique_ptr<LinkChannel> m_channel; // up
    std::unique_ptr<LinkChannel> m_attempt; // being dialled
    std::unique_ptr<LinkChannel> m_challenger; // proved, waits for the old channel to answer or not
    std::vector<std::unique_ptr<LinkChannel>> m_leaving; // replaced or refused, not yet closed
    OwedList m_owed;
    std::uint64_t m_sent = 0;
    std::optional<CatchUp> m_catchUp; // while up with a neighbour that can, too
    Redial m_redial;
    Timer m_tick;
    Timer m_duel;
    QString m_lastWarning;
    std::string m_farewell; // why it was stopped
    std::chrono::nanoseconds m_lastTick {0};
    std::chrono::nanoseconds m_upSince {0};
    std::chrono::nanoseconds m_roundBegan {0};
    std::optional<std::chrono::nanoseconds> m_pingedAt; // the last time, until it is answered
    std::optional<std::chrono::nanoseconds> m_roundTrip;
    std::size_t m_rounds = 0; // that caughtUp() was told of
    std::uint64_t m_pings = 0;
    std::uint64_t m_duelPing = 0;
    std::uint64_t m_rival = 0; // incarnation of the last server refused for its name
    int m_silent = 0;
    int m_ticks = 0; // since the last round began
    PathFaults m_faults;
    bool m_cut = false;
    bool m_stopped = false;
    bool m_clockSkew = false;
};

} // namespace herd
