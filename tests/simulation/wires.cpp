#include "tests/simulation/wires.h"

#include <algorithm>

namespace herd::test {

namespace {

constexpr std::uint32_t firstAddress = 0x7f000001; // 127.0.0.1

} // namespace

Wires::Host Wires::addHost(std::function<void()> wake)
{
    m_hosts.emplace_back().wake = std::move(wake);
    return m_hosts.size() - 1;
}

QHostAddress Wires::addressOf(Host host)
{
    return QHostAddress(firstAddress + static_cast<std::uint32_t>(host));
}

std::optional<Wires::Host> Wires::hostAt(const QHostAddress &address) const
{
    const std::size_t host = std::size_t {address.toIPv4Address()} - firstAddress;
    return host < m_hosts.size() ? std::optional(host) : std::nullopt;
}

Endpoint Wires::endpointOf(Host host, std::uint16_t port)
{
    Endpoint endpoint;
    const Q_IPV6ADDR bytes = addressOf(host).toIPv6Address();
    std::copy_n(bytes.c, endpoint.address.size(), endpoint.address.begin());
    endpoint.port = port;
    return endpoint;
}

void Wires::carry(Host from, Host host, const Socket &to, std::function<void()> arrive,
                  std::size_t bytes)
{
    if (m_hosts[from].dark)
        return;
    auto at = m_time.now() + m_dice.between(quality.leastDelay, quality.mostDelay);
    if (to) {
        at = std::max(at, to->lastArrival);
        if (quality.bytesPerSecond > 0)
            at += std::chrono::nanoseconds(std::chrono::seconds(bytes)) / quality.bytesPerSecond;
        to->lastArrival = at;
    }
    m_time.after(at - m_time.now(), [this, from, host, to, arrive = std::move(arrive)]() mutable {
        if (m_cut.contains({from, host}))
            m_held[{from, host}].push_back({to, std::move(arrive)});
        else if (!m_hosts[host].dark)
            arrive();
    });
}

void Wires::heal(Host from, Host to)
{
    m_cut.erase({from, to});
    for (Held &held : std::exchange(m_held[{from, to}], {}))
        carry(from, to, held.to, std::move(held.arrive));
}

void Wires::healAll()
{
    while (!m_cut.empty())
        heal(m_cut.begin()->first, m_cut.begin()->second);
}

void Wires::knock(const Socket &from, Host host)
{
    ++m_attempts;
    m_hosts[from->host].begun.push_back(from);
    carry(from->host, host, nullptr, [this, from, host] { answerKnock(from, host); });
}

void Wires::answerKnock(const Socket &from, Host host)
{
    const auto listener = m_hosts[host].listeners.find(from->peer.port);
    if (listener == m_hosts[host].listeners.end()) {
        carry(host, from->host, from, [this, from] {
            from->state = MemorySocket::State::Refused;
            wake(from->host);
        });
        return;
    }
    const auto accepted = std::make_shared<MemorySocket>();
    accepted->host = host;
    accepted->state = MemorySocket::State::Connected;
    accepted->local = from->peer;
    accepted->peer = from->local;
    accepted->other = from;
    from->other = accepted;
    listener->second->await(accepted);
    wake(host);
    carry(host, from->host, from, [this, from] {
        if (from->closed) {
            sendReset(*from);
            return;
        }
        from->state = MemorySocket::State::Connected;
        wake(from->host);
    });
}

void Wires::send(MemorySocket &from, std::string bytes)
{
    if (from.brokenOff)
        return;
    if (meddle)
        bytes = meddle(from, std::move(bytes));
    const Socket to = from.other;
    to->onItsWay += bytes.size();
    const std::size_t size = bytes.size();
    auto arrive = [this, to, bytes = std::move(bytes)] {
        to->onItsWay -= bytes.size();
        if (to->closed) {
            sendReset(*to);
        } else if (to->state == MemorySocket::State::Connected) {
            to->unread += bytes;
            wake(to->host);
        }
    };
    if (size > 0)
        carry(from.host, to->host, to, std::move(arrive), size);
    if (from.brokenOff)
        breakOff(from);
}

void Wires::sendEnd(const MemorySocket &from)
{
    const Socket to = from.other;
    carry(from.host, to->host, to, [this, to] {
        to->inputEnded = true;
        wake(to->host);
    });
}

void Wires::breakOff(MemorySocket &from)
{
    for (MemorySocket *end : {&from, from.other.get()}) {
        end->brokenOff = true;
        sendEnd(*end);
    }
}

void Wires::sendReset(const MemorySocket &from)
{
    const Socket to = from.other;
    if (!to)
        return;
    carry(from.host, to->host, to, [this, to] {
        to->state = MemorySocket::State::Reset;
        to->unread.clear();
        wake(to->host);
    });
}

void Wires::close(MemorySocket &socket)
{
    socket.closed = true;
    if (socket.state == MemorySocket::State::Connected) {
        if (socket.resetOnClose || !socket.unread.empty())
            sendReset(socket);
        else if (!socket.outputEnded)
            sendEnd(socket);
    }
    if (socket.other && socket.other->closed) {
        socket.other->other.reset();
        socket.other.reset();
    }
}

void Wires::reset(Host one, Host other)
{
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        for (const auto &begun : m_hosts[from].begun) {
            const Socket socket = begun.lock();
            if (!socket || !socket->other || socket->other->host != to)
                continue;
            sendReset(*socket);
            sendReset(*socket->other);
        }
        std::erase_if(m_hosts[from].begun, [](const auto &begun) { return begun.expired(); });
    }
}

std::size_t Wires::streamsBetween(Host one, Host other) const
{
    std::size_t count = 0;
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        for (const auto &begun : m_hosts[from].begun) {
            const Socket socket = begun.lock();
            count += socket && socket->other && socket->other->host == to && !socket->closed
                && !socket->other->closed;
        }
    }
    return count;
}

} // namespace herd::test
