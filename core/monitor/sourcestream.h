#pragma once

#include "core/monitor/clockdifference.h"
#include "core/monitor/streamprogress.h"
#include "core/net/connection.h"
#include "core/net/redial.h"
#include "core/net/timer.h"
#include "core/protocol/lineframer.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// The stream of one server as an observer takes it: dials for as long as it exists, says hello,
/// checks that nothing is missing, resumes where it can and begins anew where it must. Nothing that
/// the other side says or leaves unsaid does more than end one attempt. `hub` and `owner` must
/// outlive it. Loop thread only.
class SourceStream final : private Connection::Owner
{
public:
    class Owner
    {
    public:
        /// A line of the server's, without its newline, checked. `at`: when it was, by the
        /// observer's clock; nothing where it does not say.
        virtual void heard(const SourceStream &stream, std::string_view line,
                           const std::optional<Timestamp> &at) = 0;
        /// Something to say about the source itself.
        virtual void changed(const SourceStream &stream, const SourceLine &line) = 0;
        /// The server said who it is: why it is not wanted, or nothing.
        virtual std::string objectionTo(const SourceStream &stream, const ServerHello &hello) = 0;

    protected:
        ~Owner() = default;
    };

    /// Whom to observe.
    struct Target
    {
        std::string host; ///< name or address
        std::uint16_t port = 0;
        std::string token; ///< may be empty

        std::string text() const; ///< host:port
    };

    static constexpr std::chrono::milliseconds leastBackoff {100};
    static constexpr std::chrono::seconds mostBackoff {2};
    /// For connection and greeting together.
    static constexpr std::chrono::seconds greetLimit {5};
    /// A server says its statistics once a second and answers pings.
    static constexpr std::chrono::seconds silenceLimit {5};
    static constexpr std::chrono::seconds pingInterval {1};
    /// The line of a client whose id is as long as can be has some 400 KiB.
    static constexpr std::uint32_t maxLine = 1024 * 1024;

    SourceStream(SocketHub &hub, Owner &owner, std::uint32_t number, Target target);
    ~SourceStream();

    void start();
    /// False: takes nothing from the server, and dials no more, until it is true again.
    void setReading(bool reading);
    /// `line` without a newline. False where nobody is attached or too much waits to be sent.
    bool send(std::string_view line);

    std::uint32_t number() const { return m_number; }
    const std::string &address() const { return m_address; }
    bool isAttached() const { return m_phase == Phase::Attached; }
    /// While it is attached.
    const ServerHello &server() const { return m_server; }

private:
    /// dial -> Dialling -> connected -> Greeting -> hello -> Attached; from any of them Leaving,
    /// and when the connection is gone Waiting, for the next dial.
    enum class Phase : std::uint8_t { Waiting, Dialling, Greeting, Attached, Leaving };

    void connected() override;
    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void deadlinePassed() override;
    void closed(CloseReason reason) override;

    void dial(const QHostAddress &address);
    void redialLater();
    void take(const Line &line, const Timestamp &readAt);
    void greet(const ServerHello &hello, const Timestamp &readAt);
    void hearPong(const StreamPong &pong, const Timestamp &readAt);
    void ping();
    void setDeadline();
    void leave(SourceState state, const std::string &reason);
    void say(SourceState state, const std::string &reason);
    std::optional<Timestamp> timeOf(const MonitorLine &line) const;

    SocketHub &m_hub;
    Owner &m_owner;
    const std::uint32_t m_number;
    const Target m_target;
    const std::string m_address;
    Redial m_redial;
    Timer m_pings;
    std::unique_ptr<Connection> m_connection;
    LineFramer m_framer {maxLine};
    StreamProgress m_progress;
    ServerHello m_server;
    ClockDifference m_clocks;
    std::optional<ClockDifference::Estimate> m_saidClocks;
    std::string m_scratch;
    std::chrono::nanoseconds m_attachedAt {0};
    std::chrono::nanoseconds m_askedAt {0}; // hello or the last ping
    std::uint64_t m_pingNumber = 0;
    SourceState m_saidState = SourceState::Removed; // which it never says
    std::string m_saidReason;
    Phase m_phase = Phase::Waiting;
    bool m_reading = true;
};

} // namespace herd
