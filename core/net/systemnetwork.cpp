#include "core/net/systemnetwork.h"

#include "core/net/tcplistener.h"

#include <QHostAddress>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace herd {

namespace {

/// Fills in a socket address; gives its length.
socklen_t toSocketAddress(const QHostAddress &address, std::uint16_t port,
                          sockaddr_storage &storage)
{
    storage = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto &in = reinterpret_cast<sockaddr_in &>(storage);
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof in;
    }
    auto &in6 = reinterpret_cast<sockaddr_in6 &>(storage);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(port);
    std::copy_n(bytes.c, sizeof bytes.c, in6.sin6_addr.s6_addr);
    in6.sin6_scope_id = address.scopeId().toUInt();
    return sizeof in6;
}

} // namespace

SystemNetwork::SystemNetwork()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
}

SystemNetwork::~SystemNetwork()
{
    ::close(m_epoll);
}

bool SystemNetwork::watch(int descriptor, void *whose)
{
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event {};
    event.data.ptr = whose;
    return epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void SystemNetwork::setInterest(int descriptor, void *whose, std::uint32_t events)
{
    epoll_event event {};
    event.events = events;
    event.data.ptr = whose;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void SystemNetwork::unwatch(int descriptor)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

std::size_t SystemNetwork::ready(std::span<epoll_event> events)
{
    const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 0);
    return static_cast<std::size_t>(std::max(count, 0));
}

std::unique_ptr<Listener> SystemNetwork::makeListener()
{
    return std::make_unique<TcpListener>();
}

int SystemNetwork::connect(const QHostAddress &address, std::uint16_t port)
{
    sockaddr_storage storage {};
    const socklen_t size = toSocketAddress(address, port, storage);
    const int descriptor =
        ::socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&storage), size) != 0
        && errno != EINPROGRESS) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

int SystemNetwork::connectError(int descriptor)
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

ssize_t SystemNetwork::receive(int descriptor, std::span<char> buffer)
{
    return ::recv(descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
}

ssize_t SystemNetwork::send(int descriptor, std::string_view bytes)
{
    return ::send(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

void SystemNetwork::shutDown(int descriptor)
{
    ::shutdown(descriptor, SHUT_WR);
}

void SystemNetwork::resetOnClose(int descriptor)
{
    const linger hard {1, 0};
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

void SystemNetwork::close(int descriptor)
{
    ::close(descriptor);
}

} // namespace herd
