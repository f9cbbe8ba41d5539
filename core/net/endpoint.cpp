#include "core/net/endpoint.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace herd {

namespace {

constexpr std::array<std::uint8_t, 12> mappedPrefix {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<std::uint8_t, 16> loopback6 {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

Endpoint fromSocketAddress(const sockaddr_storage &storage)
{
    Endpoint endpoint;
    if (storage.ss_family == AF_INET) {
        const auto &in = reinterpret_cast<const sockaddr_in &>(storage);
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(&in.sin_addr);
        auto *rest = std::copy(mappedPrefix.begin(), mappedPrefix.end(), endpoint.address.begin());
        std::copy_n(bytes, 4, rest);
        endpoint.port = ntohs(in.sin_port);
    } else if (storage.ss_family == AF_INET6) {
        const auto &in6 = reinterpret_cast<const sockaddr_in6 &>(storage);
        std::copy_n(in6.sin6_addr.s6_addr, 16, endpoint.address.begin());
        endpoint.port = ntohs(in6.sin6_port);
    }
    return endpoint;
}

} // namespace

Endpoint Endpoint::peerOf(int socket)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    getpeername(socket, reinterpret_cast<sockaddr *>(&storage), &size);
    return fromSocketAddress(storage);
}

Endpoint Endpoint::localOf(int socket)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    getsockname(socket, reinterpret_cast<sockaddr *>(&storage), &size);
    return fromSocketAddress(storage);
}

bool Endpoint::isIPv4() const
{
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), address.begin());
}

bool Endpoint::isLoopback() const
{
    return isIPv4() ? address[12] == 127 : address == loopback6;
}

std::string Endpoint::text() const
{
    std::string text;
    appendText(text);
    return text;
}

void Endpoint::appendText(std::string &out) const
{
    char text[INET6_ADDRSTRLEN + sizeof "[]:65535"];
    char *end = text;
    if (isIPv4()) {
        for (std::size_t i = mappedPrefix.size(); i < address.size(); ++i) {
            end = std::to_chars(end, text + sizeof text, address[i]).ptr;
            *end++ = '.';
        }
        --end;
    } else {
        *end++ = '[';
        inet_ntop(AF_INET6, address.data(), end, INET6_ADDRSTRLEN);
        end += std::strlen(end);
        *end++ = ']';
    }
    *end++ = ':';
    end = std::to_chars(end, text + sizeof text, port).ptr;
    out.append(text, end);
}

} // namespace herd
