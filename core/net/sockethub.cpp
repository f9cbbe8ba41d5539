#include "core/net/sockethub.h"

#include "core/net/systemnetwork.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <span>
#include <sys/epoll.h>
#include <utility>

namespace herd {

namespace {

constexpr std::size_t readBufferSize = 64 * 1024;
constexpr int eventsPerTurn = 256; // then timers and other notifiers get theirs
constexpr std::size_t spareBuffers = 64;
constexpr std::size_t spareBufferCapacity = 64 * 1024; // larger ones are given back to the system

} // namespace

SocketHub::SocketHub(const Clock &clock, std::unique_ptr<Network> network, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_network(network ? std::move(network) : std::make_unique<SystemNetwork>())
    , m_readBuffer(readBufferSize)
{
    if (m_network->pollable() < 0)
        return;
    m_notifier = new QSocketNotifier(m_network->pollable(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SocketHub::turn);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SocketHub::passDeadlines);
}

SocketHub::~SocketHub()
{
    delete m_notifier; // before the descriptor that it watches
}

void SocketHub::setPaused(bool paused)
{
    m_paused = paused;
    if (m_notifier)
        m_notifier->setEnabled(!paused);
    if (paused) {
        m_timer.stop();
        return;
    }
    armTimer();
    scheduleEnd(); // of what was written meanwhile
}

void SocketHub::turn()
{
    if (m_paused)
        return;
    std::array<epoll_event, eventsPerTurn> events; // NOLINT: filled by the network
    const auto ready = std::span(events).first(m_network->ready(events));
    m_inTurn = true;
    // Neighbours first: what they have said by now is known when clients are answered.
    for (const Role role : {Role::Link, Role::Client}) {
        for (const epoll_event &event : ready) {
            auto &connection = *static_cast<Connection *>(event.data.ptr);
            if (connection.m_role == role && connection.m_state != Connection::State::Closed)
                connection.handle(event.events);
        }
    }
    endTurn();
}

void SocketHub::endTurn()
{
    m_inTurn = true;
    for (Connection *connection : std::exchange(m_withRoom, {})) {
        if (connection->m_state == Connection::State::Open)
            connection->m_owner->roomToWrite();
    }
    while (!m_links.empty() || !m_clients.empty()) {
        flushAll(m_links);
        flushAll(m_clients);
    }
    while (!m_closed.empty()) {
        const auto closed = std::exchange(m_closed, {});
        for (Connection *connection : closed)
            connection->m_owner->closed(connection->m_closeReason); // may destroy it
    }
    m_inTurn = false;
    if (m_turnEnded)
        m_turnEnded();
    if (!m_links.empty() || !m_clients.empty() || !m_withRoom.empty())
        scheduleEnd();
}

void SocketHub::flushAll(std::vector<Connection *> &waiting)
{
    auto now = std::exchange(waiting, {});
    for (Connection *connection : now)
        connection->flush();
    if (waiting.empty()) {
        now.clear();
        waiting.swap(now); // keeps the allocation
    }
}

void SocketHub::scheduleEnd()
{
    if (m_inTurn || std::exchange(m_endScheduled, true))
        return;
    // The turns that sockets begin until then leave the mark alone: if each of them could schedule
    // one more, who always has more to write would write once for every request of the others.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_endScheduled = false;
            if (!m_paused)
                endTurn();
        },
        Qt::QueuedConnection);
}

bool SocketHub::add(Connection &connection)
{
    return m_network->watch(connection.m_descriptor, &connection);
}

void SocketHub::remove(Connection &connection)
{
    m_network->unwatch(connection.m_descriptor);
    setHeld(connection, 0);
    for (auto *list : {&m_links, &m_clients, &m_withRoom, &m_closed}) {
        if (!list->empty())
            std::erase(*list, &connection);
    }
}

void SocketHub::setInterest(Connection &connection, std::uint32_t events)
{
    connection.m_interest = events;
    m_network->setInterest(connection.m_descriptor, &connection, events);
}

void SocketHub::requestFlush(Connection &connection)
{
    if (connection.m_flushRequested)
        return;
    connection.m_flushRequested = true;
    (connection.m_role == Role::Link ? m_links : m_clients).push_back(&connection);
    scheduleEnd();
}

void SocketHub::requestRoom(Connection &connection)
{
    m_withRoom.push_back(&connection);
    scheduleEnd();
}

void SocketHub::requestClosed(Connection &connection)
{
    // Out of the set at once: a connection that hung up would be reported again in every turn.
    m_network->unwatch(connection.m_descriptor);
    m_closed.push_back(&connection);
    scheduleEnd();
}

std::string_view SocketHub::receive(int descriptor)
{
    ++m_counters.receives;
    const ssize_t count = m_network->receive(descriptor, m_readBuffer);
    if (count < 0)
        return {};
    m_receivedAt = m_clock.utc();
    return {m_readBuffer.data(), static_cast<std::size_t>(count)};
}

ssize_t SocketHub::send(int descriptor, std::string_view bytes)
{
    ++m_counters.sends;
    return m_network->send(descriptor, bytes);
}

std::unique_ptr<std::string> SocketHub::takeBuffer()
{
    if (m_buffers.empty())
        return std::make_unique<std::string>();
    auto buffer = std::move(m_buffers.back());
    m_buffers.pop_back();
    return buffer;
}

void SocketHub::giveBuffer(std::unique_ptr<std::string> buffer)
{
    if (m_buffers.size() >= spareBuffers || buffer->capacity() > spareBufferCapacity)
        return;
    buffer->clear();
    m_buffers.push_back(std::move(buffer));
}

void SocketHub::account(Connection &connection)
{
    setHeld(connection, static_cast<std::uint32_t>(connection.held()));
    if (m_held > heldLimit)
        closeLargest();
}

void SocketHub::setHeld(Connection &connection, std::uint32_t bytes)
{
    const std::uint32_t before = std::exchange(connection.m_accounted, bytes);
    m_held += bytes;
    m_held -= before;
    if (before == 0 && bytes > 0) {
        connection.m_holdingIndex = static_cast<std::uint32_t>(m_holding.size());
        m_holding.push_back(&connection);
    } else if (before > 0 && bytes == 0) {
        m_holding[connection.m_holdingIndex] = m_holding.back();
        m_holding[connection.m_holdingIndex]->m_holdingIndex = connection.m_holdingIndex;
        m_holding.pop_back();
    }
}

void SocketHub::closeLargest()
{
    Connection &connection = **std::max_element(
        m_holding.begin(), m_holding.end(),
        [](const Connection *a, const Connection *b) { return a->m_accounted < b->m_accounted; });
    setHeld(connection, 0);
    connection.abort(CloseReason::OverBudget);
}

std::chrono::nanoseconds SocketHub::addDeadline(Due &due, std::chrono::nanoseconds fromNow)
{
    const auto deadline = m_clock.monotonic() + fromNow;
    const auto entry = m_deadlines.emplace(deadline, &due);
    if (entry == m_deadlines.begin())
        armTimer();
    return deadline;
}

void SocketHub::removeDeadline(Due &due, std::chrono::nanoseconds deadline)
{
    auto [entry, last] = m_deadlines.equal_range(deadline);
    while (entry != last && entry->second != &due)
        ++entry;
    if (entry != last)
        m_deadlines.erase(entry);
}

void SocketHub::armTimer()
{
    if (m_deadlines.empty() || !m_notifier || m_paused)
        return;
    const auto left = m_deadlines.begin()->first - m_clock.monotonic();
    m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(left),
                           std::chrono::milliseconds::zero()));
}

std::optional<std::chrono::nanoseconds> SocketHub::nextDeadline() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
}

void SocketHub::passDeadlines()
{
    if (m_paused)
        return;
    const auto now = m_clock.monotonic();
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        Due *due = m_deadlines.begin()->second;
        m_deadlines.erase(m_deadlines.begin());
        due->passDeadline();
    }
    armTimer();
}

} // namespace herd
