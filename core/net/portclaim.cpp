#include "core/net/portclaim.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace herd {

std::variant<PortClaim, std::string> PortClaim::take(std::uint16_t port)
{
    PortClaim claim(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), port);
    const int on = 1;
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (claim.m_socket < 0
        || ::setsockopt(claim.m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(claim.m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0
        || ::getsockname(claim.m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return std::system_category().message(errno);
    claim.m_port = ntohs(address.sin_port);
    return claim;
}

PortClaim::~PortClaim()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

} // namespace herd
