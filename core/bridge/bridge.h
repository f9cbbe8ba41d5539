#pragma once

#include "core/bridge/natssession.h"
#include "core/bridge/unconfirmed.h"
#include "core/herd/owedlist.h"
#include "core/herd/reportpublisher.h"
#include "core/net/redial.h"
#include "core/net/timer.h"

#include <QObject>

#include <bitset>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace herd {

class HerdServer;

/// Ties a server to all others that use the same bucket of a NATS server (docs/protocol.md,
/// section 10): what the server's own clients report is published there as the last value of each
/// client, and what others have put there is merged as a neighbour's report is. It owes reports to
/// the bucket as a link owes them to a neighbour, also while NATS is away. Loop thread only; its
/// server must outlive it.
class Bridge final : public QObject, public ReportPublisher, private NatsSession::Owner
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds redialAfter {100}; ///< twice as long each time
    static constexpr std::chrono::seconds mostRedialAfter {5};
    /// For each answer while it opens the bucket.
    static constexpr std::chrono::seconds answerLimit {5};
    static constexpr std::chrono::seconds heartbeat {2}; ///< of the bucket while it has no news
    static constexpr int silentTicks = 3; ///< of that length, then the bucket is gone
    static constexpr int mostUnconfirmedTicks =
        5; ///< without one confirmation of those that are due
    /// Reports that are published and not yet confirmed; more are owed.
    static constexpr Unconfirmed::Number mostUnconfirmed = 1024;
    /// Looked at in a turn of the loop when it gathers what is its own to publish.
    static constexpr std::size_t gatheredPerTurn = 8192;
    static constexpr std::chrono::milliseconds turnPause {1};

    Bridge(HerdServer &server, NatsAddress address, NatsCredentials credentials,
           QObject *parent = nullptr);
    ~Bridge() override;

    /// Begins to dial, and is the server's publisher until it is destroyed.
    void start();

    const std::string &name() const override { return m_name; }
    void publish(LocationStore::Index index) override;
    void stop() override;
    bool isIdle() const override { return !m_session; }
    Now now() const override;

private:
    static constexpr std::string_view confirmations = ".stored."; // their part of the inbox

    enum class State : std::uint8_t {
        Down,
        Dialling,
        Finding, ///< asked whether the bucket is there
        Making, ///< asked for a new one
        Gathering, ///< all that is its own is owed to the bucket
        Asking, ///< for the values
        Reading, ///< those that were there
        Up,
    };

    void sessionOpened(const NatsServerInfo &server) override;
    void sessionHeard(const NatsMessage &message, const Timestamp &at) override;
    void sessionAboutToWrite() override;
    void sessionHasRoom() override { m_session->requestFlush(); }
    void sessionClosed(std::string reason, bool open) override;

    void setState(State state);
    void dial(const QHostAddress &address);
    void request(std::string_view subject, std::string_view payload);
    void gather();
    void wait();
    void tick();

    void takeAnswer(const NatsMessage &message);
    void takeStatus(unsigned status, const NatsMessage &message);
    void takeValue(const NatsMessage &message, const Timestamp &at);
    void mergeValue(const NatsMessage &message, const Timestamp &at);
    void noteRead();
    void takeConfirmation(const NatsMessage &message);
    bool isOwn(std::string_view line) const;
    void publishOne(LocationStore::Index index);
    /// What may happen with each report or value, and is told once until the bridge has done well.
    enum class Oddity : std::uint8_t { Foreign, Full, TooLong };
    static constexpr std::size_t oddities = 3;

    void leaveOut(std::string_view why);
    void warnOnce(const std::string &text);
    void warnOf(Oddity what, const std::string &text);

    HerdServer &m_server;
    const NatsAddress m_address;
    const NatsCredentials m_credentials;
    const std::string m_name;
    const std::string m_stream;
    const std::string m_prefix; // of keys
    const std::string m_own; // what an AT line of the server's own clients begins with

    std::unique_ptr<NatsSession> m_session;
    NatsServerInfo m_nats; // of this session, as the following
    std::string m_inbox;
    std::uint64_t m_delivered = 0; // number of the last value
    std::uint64_t m_toRead = 0; // number of the last value that was there
    Unconfirmed m_onTheWay {mostUnconfirmed};
    std::optional<Unconfirmed::Number> m_timed; // whose confirmation tells the round trip
    std::chrono::nanoseconds m_timedSince {0};
    LocationStore::Index m_gathered = 0; // so many were looked at
    bool m_heardValues = false; // or heartbeats, since the last tick
    bool m_confirmed = false; // likewise
    int m_silent = 0; // ticks
    int m_unconfirmedTicks = 0; // ticks

    State m_state = State::Down;
    OwedList m_owed;
    Now m_now;
    Redial m_redial;
    Timer m_wait; // for an answer or the next piece of work
    Timer m_tick;
    std::chrono::nanoseconds m_upSince {0};
    std::string m_lastWarning;
    std::bitset<oddities> m_warnedOf;
    std::string m_client; // at hand; kept for their memory
    std::string m_line;
    std::string m_subject;
    std::string m_reply;
    bool m_stopping = false;
};

} // namespace herd
