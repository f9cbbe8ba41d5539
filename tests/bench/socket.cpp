#include "tests/bench/socket.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace herd::bench {

namespace {

/// Binds to 127.0.0.2 and up; where that fails the system's choice is as good.
void chooseSource(int descriptor, std::uint32_t source)
{
    constexpr std::uint32_t sources = 64;
    const int on = 1;
    setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + source % sources);
    (void)bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

} // namespace

std::chrono::nanoseconds now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::variant<Address, std::string> Address::resolve(const Target &target)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const std::string port = std::to_string(target.port);
    Address address;
    address.m_text = target.host + ':' + port;
    if (const int error = getaddrinfo(target.host.c_str(), port.c_str(), &hints, &found))
        return "cannot find " + target.host + ": " + gai_strerror(error);
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, &freeaddrinfo);
    std::memcpy(&address.m_storage, found->ai_addr, found->ai_addrlen);
    address.m_size = found->ai_addrlen;
    return address;
}

bool Address::isLoopback() const
{
    const auto *address = reinterpret_cast<const sockaddr_in *>(&m_storage);
    return m_storage.ss_family == AF_INET && (ntohl(address->sin_addr.s_addr) >> 24) == 127;
}

Socket::Socket(Socket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

Socket &Socket::operator=(Socket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Socket::~Socket()
{
    close();
}

std::string Socket::connect(const Address &address, std::chrono::nanoseconds patience,
                            std::optional<std::uint32_t> source)
{
    close();
    m_descriptor = socket(address.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        return std::string("cannot open a socket: ") + std::strerror(errno);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
    const timeval limit {seconds.count() + 1, 0}; // zero would be for ever
    setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (source && address.isLoopback())
        chooseSource(m_descriptor, *source);
    if (::connect(m_descriptor, address.get(), address.size()) != 0) {
        const int error = errno;
        close();
        return "cannot connect to " + address.text() + ": "
            + (error == EINPROGRESS ? "no answer" : std::strerror(error));
    }
    return {};
}

void Socket::halfClose() const
{
    shutdown(m_descriptor, SHUT_WR);
}

void Socket::close(bool abruptly)
{
    if (!isOpen())
        return;
    if (abruptly) {
        const linger reset {1, 0};
        setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    ::close(std::exchange(m_descriptor, -1));
}

ssize_t Socket::send(std::string_view bytes) const
{
    return ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

ssize_t Socket::receive(char *buffer, std::size_t size) const
{
    return recv(m_descriptor, buffer, size, MSG_DONTWAIT);
}

bool Socket::waitForInput(std::chrono::nanoseconds patience) const
{
    pollfd waiting {m_descriptor, POLLIN, 0};
    const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(patience);
    return poll(&waiting, 1, static_cast<int>(limit.count())) > 0;
}

std::uint64_t raiseDescriptorLimit()
{
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

} // namespace herd::bench
