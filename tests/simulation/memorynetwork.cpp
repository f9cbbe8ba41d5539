#include "tests/simulation/wires.h"

#include <algorithm>
#include <cerrno>

namespace herd::test {

using State = MemorySocket::State;

MemoryNetwork::MemoryNetwork(Wires &wires, std::size_t host)
    : m_wires(wires)
    , m_host(host)
{
}

MemoryNetwork::~MemoryNetwork()
{
    if (!m_sockets.empty())
        qFatal("host %zu: a descriptor was never closed", m_host);
}

int MemoryNetwork::add(std::shared_ptr<MemorySocket> socket)
{
    socket->descriptor = ++m_lastDescriptor;
    m_sockets.emplace(m_lastDescriptor, std::move(socket));
    return m_lastDescriptor;
}

std::size_t MemoryNetwork::used(const MemorySocket &socket)
{
    return socket.unread.size() + socket.onItsWay;
}

std::uint32_t MemoryNetwork::eventsOf(const MemorySocket &socket) const
{
    std::uint32_t events = 0;
    switch (socket.state) {
    case State::Connecting:
        break;
    case State::Refused:
    case State::Reset:
        events = EPOLLIN | EPOLLOUT | EPOLLERR | EPOLLHUP;
        break;
    case State::Connected:
        if (!socket.unread.empty() || socket.inputEnded)
            events |= EPOLLIN;
        if (!socket.outputEnded && used(*socket.other) < m_wires.quality.window)
            events |= EPOLLOUT;
        if (socket.inputEnded && socket.outputEnded)
            events |= EPOLLHUP;
        break;
    }
    return events & (socket.interest | EPOLLERR | EPOLLHUP);
}

bool MemoryNetwork::hasReady() const
{
    return std::any_of(m_sockets.begin(), m_sockets.end(), [this](const auto &entry) {
        return entry.second->whose && eventsOf(*entry.second) != 0;
    });
}

bool MemoryNetwork::hasNewcomers() const
{
    return std::any_of(m_listeners.begin(), m_listeners.end(),
                       [](const MemoryListener *listener) { return listener->canAccept(); });
}

void MemoryNetwork::accept()
{
    for (MemoryListener *listener : m_listeners)
        listener->acceptAll();
}

bool MemoryNetwork::watch(int descriptor, void *whose)
{
    at(descriptor).whose = whose;
    return true;
}

void MemoryNetwork::setInterest(int descriptor, void *, std::uint32_t events)
{
    at(descriptor).interest = events;
    if (eventsOf(at(descriptor)) != 0)
        m_wires.wake(m_host);
}

void MemoryNetwork::unwatch(int descriptor)
{
    at(descriptor).whose = nullptr;
}

std::size_t MemoryNetwork::ready(std::span<epoll_event> events)
{
    std::vector<epoll_event> all;
    for (const auto &[descriptor, socket] : m_sockets) {
        if (const std::uint32_t what = eventsOf(*socket); what != 0 && socket->whose)
            all.push_back({what, {socket->whose}});
    }
    m_wires.m_dice.shuffle(all);
    const std::size_t count = std::min(all.size(), events.size());
    std::copy_n(all.begin(), count, events.begin());
    return count;
}

std::unique_ptr<Listener> MemoryNetwork::makeListener()
{
    return std::make_unique<MemoryListener>(*this);
}

int MemoryNetwork::connect(const QHostAddress &address, std::uint16_t port)
{
    const auto host = m_wires.hostAt(address);
    if (!host)
        return -1;
    auto socket = std::make_shared<MemorySocket>();
    socket->host = m_host;
    socket->local = Wires::endpointOf(m_host, ++m_wires.m_hosts[m_host].lastPort);
    socket->peer = Wires::endpointOf(*host, port);
    m_wires.knock(socket, *host);
    return add(std::move(socket));
}

int MemoryNetwork::connectError(int descriptor)
{
    switch (at(descriptor).state) {
    case State::Refused:
        return ECONNREFUSED;
    case State::Reset:
        return ECONNRESET;
    case State::Connecting:
    case State::Connected:
        break;
    }
    return 0;
}

ssize_t MemoryNetwork::receive(int descriptor, std::span<char> buffer)
{
    MemorySocket &socket = at(descriptor);
    if (socket.state == State::Reset) {
        errno = ECONNRESET;
        return -1;
    }
    if (socket.unread.empty()) {
        errno = EAGAIN;
        return socket.inputEnded ? 0 : -1;
    }
    const bool wasFull = used(socket) >= m_wires.quality.window;
    const std::size_t count = std::min({buffer.size(), socket.unread.size(), m_wires.drawPiece()});
    std::copy_n(socket.unread.begin(), count, buffer.begin());
    socket.unread.erase(0, count);
    if (wasFull)
        m_wires.wake(socket.other->host);
    return static_cast<ssize_t>(count);
}

ssize_t MemoryNetwork::send(int descriptor, std::string_view bytes)
{
    MemorySocket &socket = at(descriptor);
    if (socket.state != State::Connected || socket.outputEnded) {
        errno = socket.state == State::Reset ? ECONNRESET : EPIPE;
        return -1;
    }
    const std::size_t taken = used(*socket.other);
    if (taken >= m_wires.quality.window) {
        errno = EAGAIN;
        return -1;
    }
    const std::size_t count =
        std::min({bytes.size(), m_wires.quality.window - taken, m_wires.drawPiece()});
    m_wires.send(socket, std::string(bytes.substr(0, count)));
    return static_cast<ssize_t>(count);
}

void MemoryNetwork::shutDown(int descriptor)
{
    MemorySocket &socket = at(descriptor);
    socket.outputEnded = true;
    if (socket.state == State::Connected)
        m_wires.sendEnd(socket);
}

void MemoryNetwork::resetOnClose(int descriptor)
{
    at(descriptor).resetOnClose = true;
}

void MemoryNetwork::close(int descriptor)
{
    m_wires.close(at(descriptor));
    m_sockets.erase(descriptor);
}

Endpoint MemoryNetwork::peerOf(int descriptor) const
{
    return at(descriptor).state == State::Connecting ? Endpoint() : at(descriptor).peer;
}

Endpoint MemoryNetwork::localOf(int descriptor) const
{
    return at(descriptor).local;
}

MemoryListener::MemoryListener(MemoryNetwork &network)
    : m_network(network)
{
    network.m_listeners.push_back(this);
}

MemoryListener::~MemoryListener()
{
    close();
    std::erase(m_network.m_listeners, this);
}

bool MemoryListener::listen(const QHostAddress &, std::uint16_t port)
{
    auto &listeners = m_network.m_wires.m_hosts[m_network.m_host].listeners;
    if (!listeners.emplace(port, this).second)
        return false;
    m_port = port;
    return true;
}

void MemoryListener::close()
{
    if (!isListening())
        return;
    m_network.m_wires.m_hosts[m_network.m_host].listeners.erase(m_port);
    m_port = 0;
    for (const auto &socket : std::exchange(m_waiting, {})) {
        socket->resetOnClose = true;
        m_network.m_wires.close(*socket);
    }
}

void MemoryListener::acceptAll()
{
    while (canAccept()) {
        const int descriptor = m_network.add(std::move(m_waiting.front()));
        m_waiting.pop_front();
        Q_EMIT accepted(descriptor);
    }
}

} // namespace herd::test
