#include "core/net/connection.h"

#include "core/net/sockethub.h"

#include <algorithm>
#include <cerrno>
#include <sys/epoll.h>
#include <utility>

namespace herd {

const char *describe(CloseReason reason)
{
    switch (reason) {
    case CloseReason::Finished:
        return "finished";
    case CloseReason::Reset:
        return "reset by the other side";
    case CloseReason::Stalled:
        return "took nothing for 10 s";
    case CloseReason::OverBudget:
        return "held the most bytes while all held too many";
    case CloseReason::Refused:
        return "could not connect";
    case CloseReason::MadeRoom:
        return "silent while others waited for a place";
    case CloseReason::Aborted:
        return "aborted";
    }
    return "";
}

Connection::Connection(SocketHub &hub, Owner &owner, int descriptor, Role role)
    : m_hub(hub)
    , m_owner(&owner)
    , m_descriptor(descriptor)
    , m_role(role)
{
    if (m_hub.add(*this))
        updateInterest();
    else
        abort(CloseReason::Aborted);
}

Connection::~Connection()
{
    disarm();
    m_hub.remove(*this);
    m_hub.network().close(m_descriptor);
}

std::unique_ptr<Connection> Connection::dial(SocketHub &hub, Owner &owner,
                                             const QHostAddress &address, std::uint16_t port,
                                             Role role)
{
    const int descriptor = hub.network().connect(address, port);
    if (descriptor < 0)
        return nullptr;
    auto connection = std::make_unique<Connection>(hub, owner, descriptor, role);
    connection->setState(State::Connecting);
    return connection;
}

void Connection::setState(State state)
{
    m_state = state;
    if (state != State::Closed) // then the hub forgets the descriptor
        updateInterest();
}

Endpoint Connection::peer() const
{
    return m_hub.network().peerOf(m_descriptor);
}

Endpoint Connection::local() const
{
    return m_hub.network().localOf(m_descriptor);
}

std::string &Connection::output()
{
    if (!m_output)
        m_output = m_hub.takeBuffer();
    requestFlush();
    return *m_output;
}

std::uint64_t Connection::position() const
{
    return m_sent + unsent();
}

std::size_t Connection::unsent() const
{
    return m_output ? m_output->size() - m_outputBegin : 0;
}

std::size_t Connection::held() const
{
    return (m_output ? m_output->capacity() : 0) + m_heldInput;
}

void Connection::noteHeldInput(std::size_t bytes)
{
    m_heldInput = static_cast<std::uint32_t>(bytes);
    m_hub.account(*this);
}

std::size_t Connection::sendable() const
{
    const std::size_t all = unsent();
    return m_hold == noHold ? all : std::min<std::size_t>(all, m_hold - m_sent);
}

void Connection::holdFrom(std::uint64_t position)
{
    m_hold = position;
    requestFlush();
}

void Connection::insert(std::uint64_t position, std::string_view bytes)
{
    output().insert(m_outputBegin + (position - m_sent), bytes);
}

void Connection::setReading(bool reading)
{
    m_reading = reading;
    updateInterest();
}

void Connection::setDeadline(std::chrono::nanoseconds fromNow)
{
    m_ownersWait = fromNow;
    // The own deadlines of this class are about the stream itself and come first.
    if (m_deadlineKind == DeadlineKind::None || m_deadlineKind == DeadlineKind::Owners)
        arm(fromNow, DeadlineKind::Owners);
}

void Connection::clearDeadline()
{
    m_ownersWait = {};
    if (m_deadlineKind == DeadlineKind::Owners)
        disarm();
}

void Connection::arm(std::chrono::nanoseconds fromNow, DeadlineKind kind)
{
    disarm();
    m_deadlineKind = kind;
    m_deadline = m_hub.addDeadline(*this, fromNow);
}

void Connection::disarm()
{
    if (m_deadlineKind != DeadlineKind::None)
        m_hub.removeDeadline(*this, m_deadline);
    m_deadlineKind = DeadlineKind::None;
}

void Connection::passDeadline()
{
    switch (std::exchange(m_deadlineKind, DeadlineKind::None)) {
    case DeadlineKind::None:
        break;
    case DeadlineKind::Owners:
        m_ownersWait = {};
        m_owner->deadlinePassed();
        break;
    case DeadlineKind::Stalled:
        abort(CloseReason::Stalled);
        break;
    case DeadlineKind::Draining:
        abort(CloseReason::Finished);
        break;
    }
}

void Connection::noteProgress(bool some)
{
    const bool stalled = m_deadlineKind == DeadlineKind::Stalled;
    if (sendable() > 0) {
        if (some || !stalled)
            arm(stallLimit, DeadlineKind::Stalled);
    } else if (stalled) {
        disarm();
        if (m_ownersWait.count() > 0)
            arm(m_ownersWait, DeadlineKind::Owners);
    }
}

void Connection::requestFlush()
{
    m_hub.requestFlush(*this);
}

void Connection::finish()
{
    if (m_state == State::Connecting)
        abort(CloseReason::Aborted);
    if (m_state != State::Open)
        return;
    setState(State::Finishing);
    requestFlush();
}

void Connection::abort(CloseReason reason)
{
    if (m_state == State::Closed)
        return;
    m_closeReason = reason;
    disarm();
    setState(State::Closed);
    m_hub.requestClosed(*this);
}

void Connection::handle(std::uint32_t events)
{
    if (m_state == State::Connecting) {
        finishDialling();
        return;
    }
    // Hang-ups are reported whether asked for or not; where nothing is to be read they are the end.
    const bool hungUp = (events & (EPOLLHUP | EPOLLERR)) != 0;
    if (hungUp && !(m_interest & EPOLLIN))
        abort(CloseReason::Reset);
    else if (hungUp || (events & EPOLLIN))
        readOnce();
    if ((events & EPOLLOUT) && m_state != State::Closed)
        requestFlush();
}

void Connection::finishDialling()
{
    const int error = m_hub.network().connectError(m_descriptor);
    // A port of the ephemeral range that nobody listens on can be given to the dialling socket
    // itself; such a connection to oneself would keep the neighbour from ever binding its port, and
    // after an orderly close for another minute.
    const bool toItself = error == 0 && peer() == local();
    if (toItself)
        m_hub.network().resetOnClose(m_descriptor);
    if (error != 0 || toItself) {
        abort(CloseReason::Refused);
        return;
    }
    setState(State::Open);
    m_owner->connected();
}

void Connection::readOnce()
{
    const std::string_view bytes = m_hub.receive(m_descriptor);
    if (bytes.data() == nullptr) {
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            abort(CloseReason::Reset);
        return;
    }
    if (!bytes.empty()) {
        if (m_state == State::Open)
            m_owner->received(bytes, m_hub.receivedAt());
        return;
    }
    const bool again = std::exchange(m_inputEnded, true);
    updateInterest();
    if (m_state == State::Draining || again)
        abort(CloseReason::Finished);
    else if (m_state == State::Open)
        m_owner->inputEnded(m_hub.receivedAt());
}

void Connection::flush()
{
    if (m_state == State::Open)
        m_owner->aboutToWrite();
    m_flushRequested = false;
    if (m_state != State::Open && m_state != State::Finishing)
        return;
    if (const std::size_t size = sendable(); size > 0)
        sendOnce(std::string_view(*m_output).substr(m_outputBegin, size));
    if (m_state != State::Closed)
        afterWriting();
}

void Connection::sendOnce(std::string_view bytes)
{
    const ssize_t count = m_hub.send(m_descriptor, bytes);
    if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
        abort(CloseReason::Reset);
        return;
    }
    const auto taken = static_cast<std::uint32_t>(std::max<ssize_t>(count, 0));
    m_sent += taken;
    m_outputBegin += taken;
    noteProgress(taken > 0);
    // What is sent is cut off only now and then: moving the rest each time would be quadratic.
    if (m_outputBegin > congestionMark) {
        m_output->erase(0, m_outputBegin);
        m_outputBegin = 0;
    }
}

void Connection::afterWriting()
{
    if (m_output && unsent() == 0) {
        m_hub.giveBuffer(std::move(m_output));
        m_outputBegin = 0;
    }
    m_hub.account(*this);
    if (m_state == State::Finishing && unsent() == 0) {
        m_hub.network().shutDown(m_descriptor);
        if (m_inputEnded) {
            abort(CloseReason::Finished);
            return;
        }
        setState(State::Draining);
        arm(drainLimit, DeadlineKind::Draining);
        return;
    }
    updateInterest();
    if (m_wantsRoom && !isCongested()) {
        m_wantsRoom = false;
        m_hub.requestRoom(*this);
    }
}

void Connection::updateInterest()
{
    const bool open = m_state == State::Open && m_reading;
    std::uint32_t wanted = 0;
    if (!m_inputEnded && (open || m_state == State::Draining))
        wanted |= EPOLLIN;
    if (m_state == State::Connecting
        || ((m_state == State::Open || m_state == State::Finishing) && sendable() > 0))
        wanted |= EPOLLOUT;
    if (wanted != m_interest)
        m_hub.setInterest(*this, wanted);
}

} // namespace herd
