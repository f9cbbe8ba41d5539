#pragma once

#include "core/net/due.h"
#include "core/net/endpoint.h"
#include "core/protocol/timestamp.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

class QHostAddress;

namespace herd {

class SocketHub;

/// At the end of a turn links are written before clients: a report is handed to every neighbour
/// before its client is answered.
enum class Role : std::uint8_t { Link, Client };

enum class CloseReason : std::uint8_t {
    Finished, ///< this side asked for it, and all was written
    Reset, ///< the other side broke the connection off
    Stalled, ///< took nothing of what was written to it for stallLimit
    OverBudget, ///< held the most bytes when all connections together held too many
    Refused, ///< a dialled connection did not come about
    MadeRoom, ///< was silent while others waited for a place
    Aborted, ///< this side gave up at once
};

const char *describe(CloseReason reason);

/// One TCP byte stream. Owns the descriptor; reads and writes only when its hub says so. The hub
/// must outlive it. Loop thread only.
///
/// Never blocks, never grows without bound as long as its owner stops writing when isCongested().
/// After the other side half-closed it can still be written to.
class Connection final : private Due
{
public:
    /// Who the bytes are for. Called by the hub; may write, finish() and abort() in every call, but
    /// destroy the connection only in closed().
    class Owner
    {
    public:
        virtual void connected() { } ///< a dialled connection came about
        /// `bytes` live until the call returns; `at` is when they were read, in UTC.
        virtual void received(std::string_view bytes, const Timestamp &at) = 0;
        virtual void inputEnded(const Timestamp &at) = 0; ///< no more bytes will come
        virtual void aboutToWrite() { } ///< last chance to add to what leaves in this turn
        virtual void roomToWrite() { } ///< not congested, see askForRoom()
        virtual void deadlinePassed() { }
        virtual void closed(CloseReason reason) = 0; ///< the last call

    protected:
        ~Owner() = default;
    };

    /// Unsent bytes above which its owner should stop taking more work from this side.
    static constexpr std::size_t congestionMark = 256 * 1024;
    static constexpr std::chrono::seconds stallLimit {10};
    /// How long input is discarded after the own side was shut down: closing with unread input
    /// resets the connection, and the last answer is lost with it.
    static constexpr std::chrono::seconds drainLimit {2};

    Connection(SocketHub &hub, Owner &owner, int descriptor, Role role);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Begins to connect; connected() or closed(Refused) follows. Nothing where the system has no
    /// socket to give.
    static std::unique_ptr<Connection>
    dial(SocketHub &hub, Owner &owner, const QHostAddress &address, std::uint16_t port, Role role);

    /// Whose calls follow from now on.
    void setOwner(Owner &owner) { m_owner = &owner; }

    Endpoint peer() const;
    Endpoint local() const;

    /// The buffer to append to; its bytes leave at the end of this turn in one send.
    std::string &output();

    /// Place in the output stream just after what was appended so far.
    std::uint64_t position() const;
    /// Bytes from `position` on wait until the hold is moved or lifted with noHold.
    void holdFrom(std::uint64_t position);
    static constexpr std::uint64_t noHold = std::numeric_limits<std::uint64_t>::max();
    /// Puts `bytes` before those that were appended after `position`, which must not be sent yet.
    void insert(std::uint64_t position, std::string_view bytes);

    std::size_t unsent() const;
    /// Memory for unsent bytes and for the input that its owner keeps.
    std::size_t held() const;
    /// What the owner keeps of the input, so that it counts among the bytes of all connections.
    void noteHeldInput(std::size_t bytes);
    bool isCongested() const { return unsent() > congestionMark; }
    /// Stops and goes on reading, so that TCP makes the other side wait.
    void setReading(bool reading);
    /// Calls roomToWrite() once, in a later turn, when this side has written and is not congested.
    void askForRoom()
    {
        m_wantsRoom = true;
        requestFlush();
    }
    /// Asks for aboutToWrite() and a write at the end of this turn.
    void requestFlush();

    /// Calls deadlinePassed() once, unless set again or cleared before.
    void setDeadline(std::chrono::nanoseconds fromNow);
    void clearDeadline();

    /// Writes what there is, shuts down, discards input until its end, closes.
    void finish();
    /// Closes now; unsent bytes are lost.
    void abort(CloseReason reason);

private:
    friend class SocketHub;

    enum class State : std::uint8_t { Connecting, Open, Finishing, Draining, Closed };
    enum class DeadlineKind : std::uint8_t { None, Owners, Stalled, Draining };

    void setState(State state);
    void handle(std::uint32_t events);
    void finishDialling();
    void readOnce();
    void flush();
    void sendOnce(std::string_view bytes);
    void afterWriting();
    void passDeadline() override;
    std::size_t sendable() const;
    void updateInterest();
    void arm(std::chrono::nanoseconds fromNow, DeadlineKind kind);
    void disarm();
    void noteProgress(bool some);

    SocketHub &m_hub;
    Owner *m_owner;
    std::unique_ptr<std::string> m_output; // from the hub's pool while there is something to send
    std::uint64_t m_sent = 0; // bytes ever sent
    std::uint64_t m_hold = noHold;
    std::chrono::nanoseconds m_deadline {0}; // key in the hub's queue
    std::chrono::nanoseconds m_ownersWait {
        0}; // the owner's deadline, while a stall takes its place
    int m_descriptor;
    std::uint32_t m_interest = 0; // what epoll was told
    std::uint32_t m_outputBegin = 0; // so much of m_output is sent
    std::uint32_t m_heldInput = 0; // the owner's
    std::uint32_t m_accounted = 0; // held and unsent bytes in the hub's sum
    std::uint32_t m_holdingIndex = 0; // where the hub lists it while that is not zero
    Role m_role;
    State m_state = State::Open;
    DeadlineKind m_deadlineKind = DeadlineKind::None;
    CloseReason m_closeReason = CloseReason::Finished;
    bool m_reading = true;
    bool m_inputEnded = false;
    bool m_wantsRoom = false;
    bool m_flushRequested = false;
};

} // namespace herd
