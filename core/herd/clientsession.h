#pragma once

#include "core/net/connection.h"
#include "core/net/endpoint.h"
#include "core/protocol/lineframer.h"

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace herd {

/// Waits that make up for clients that never say where a command ends; zero is off.
struct SessionTimeouts
{
    /// A complete command without a newline, all that ever came, is answered after this silence.
    std::chrono::milliseconds idleAnswer {0};
    /// After exactly one command the connection is closed after this silence.
    std::chrono::milliseconds linger {0};
};

/// One client: cuts its bytes into lines, keeps its answers in the order of its commands, and keeps
/// it within bounds. What a line means is the server's affair. Loop thread only.
class ClientSession final : public Connection::Owner
{
public:
    class Owner
    {
    public:
        /// One command; answer() or reserveAnswer() must follow before it returns.
        virtual void sessionAsked(ClientSession &session, std::string_view line,
                                  const Timestamp &at) = 0;
        /// A line of which only the beginning fits; likewise. The session ends after the answer.
        virtual void sessionOverflowed(ClientSession &session, std::string_view beginning,
                                       const Timestamp &at) = 0;
        /// Whether `line`, which came without a newline, is all of a command.
        virtual bool isComplete(std::string_view line) const = 0;
        /// The last call; the owner destroys the session in it.
        virtual void sessionClosed(ClientSession &session, CloseReason reason) = 0;

    protected:
        ~Owner() = default;
    };

    static constexpr std::uint32_t maxLine = 64 * 1024;
    /// Answers of one session that may wait for Places before it is not read from any more.
    static constexpr std::size_t mostWaiting = 64;

    /// Names a reserved answer within its session.
    using Ticket = std::uint64_t;

    ClientSession(SocketHub &hub, Owner &owner, const SessionTimeouts &timeouts, int descriptor);

    /// Appends to what answers the current command; all of it leaves in one write.
    void answer(std::string_view bytes) { m_connection.output() += bytes; }

    /// Keeps the place of an answer that is not known yet; later answers wait behind it.
    Ticket reserveAnswer();
    void giveAnswer(Ticket ticket, std::string_view bytes);

    /// Ends the session after all that was asked is answered; takes no more commands.
    void finish();
    /// Closes now, whatever was asked.
    void abort(CloseReason reason) { m_connection.abort(reason); }

    const Endpoint &peer() const { return m_peer; }
    bool isWaiting() const { return !m_reserved.empty(); }

    // Its admission's:
    std::uint32_t slot = 0; ///< to find the session among the others
    std::uint32_t askedInRound = 0; ///< when it last asked something

private:
    struct Reserved
    {
        Ticket ticket;
        std::uint64_t position; // in the output
    };

    void received(std::string_view bytes, const Timestamp &at) override;
    void inputEnded(const Timestamp &at) override;
    void roomToWrite() override;
    void deadlinePassed() override;
    void closed(CloseReason reason) override;

    void takeLines();
    void take(const Line &line);
    bool takeRest(); // the bytes after the last newline, if they are a command
    void afterInput();
    void lingerSoon();
    bool isOverwhelmed() const;
    std::string_view withoutLateNewline(std::string_view bytes);

    Owner &m_owner;
    const SessionTimeouts &m_timeouts;
    Connection m_connection;
    LineFramer m_framer {maxLine};
    std::vector<Reserved> m_reserved; // in the order of the commands
    Ticket m_lastTicket = 0;
    Timestamp m_receivedAt; // of what is in the framer
    Endpoint m_peer;
    std::uint8_t m_receives = 0; // 0, 1, many
    std::uint8_t m_commands = 0; // 0, 1, many
    bool m_ending = false; // takes no more commands
    bool m_paused = false; // not read from until it has taken its answers
    bool m_answeredEarly = false; // a command without its newline; that may still come
};

} // namespace herd
