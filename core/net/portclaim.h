#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace herd {

/// Keeps a TCP port of 127.0.0.1 for servers that come and go: listeners that reuse addresses can
/// bind it, as TcpListener does, but the system gives it to nobody else, neither to who asks for
/// any port nor to a connection that goes out. While nobody listens, connecting to it is refused.
/// Movable, any thread.
class PortClaim
{
public:
    /// 0: the system chooses. Gives the system's reason where it can't be had.
    static std::variant<PortClaim, std::string> take(std::uint16_t port);

    PortClaim(PortClaim &&other) noexcept
        : m_socket(std::exchange(other.m_socket, -1))
        , m_port(other.m_port)
    {
    }
    PortClaim &operator=(PortClaim &&) = delete;
    ~PortClaim();

    std::uint16_t port() const { return m_port; }

private:
    PortClaim(int socket, std::uint16_t port)
        : m_socket(socket)
        , m_port(port)
    {
    }

    int m_socket; // bound, never listening: that would keep others from listening
    std::uint16_t m_port;
};

} // namespace herd
