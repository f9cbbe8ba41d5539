#pragma once

#include <array>
#include <cstdint>
#include <string>

struct sockaddr_storage;

namespace herd {

/// Address and port of one end of a TCP connection; IPv4 is kept as IPv4-mapped IPv6 (RFC 4291).
struct Endpoint
{
    std::array<std::uint8_t, 16> address {};
    std::uint16_t port = 0;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;

    /// The other end and the own end of a connected socket; all zero where the system can't say.
    static Endpoint peerOf(int socket);
    static Endpoint localOf(int socket);

    bool isLoopback() const;
    bool isIPv4() const;

    /// `127.0.0.1:8000` or `[::1]:8000`.
    std::string text() const;
    void appendText(std::string &out) const;
};

} // namespace herd
