#pragma once

#include "tests/bench/options.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/types.h>
#include <variant>

namespace herd::bench {

/// Monotonic, since some beginning.
std::chrono::nanoseconds now();

/// A TCP address that was looked up once.
class Address
{
public:
    /// The address, or what is wrong with the name.
    static std::variant<Address, std::string> resolve(const Target &target);

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_storage); }
    socklen_t size() const { return m_size; }
    bool isLoopback() const;
    /// `host:port`, for messages.
    const std::string &text() const { return m_text; }

private:
    sockaddr_storage m_storage {};
    socklen_t m_size = 0;
    std::string m_text;
};

/// One client socket: connects waiting, then never waits. Closes in the destructor.
class Socket
{
public:
    Socket() = default;
    Socket(Socket &&other) noexcept;
    Socket &operator=(Socket &&other) noexcept;
    ~Socket();

    /// Empty, or what went wrong. `source`: on loopback, which of several source addresses; those
    /// who come again and again need more ports than one address has.
    std::string connect(const Address &address, std::chrono::nanoseconds patience,
                        std::optional<std::uint32_t> source = {});
    int descriptor() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    void halfClose() const;
    /// `abruptly`: with a reset, which leaves nothing behind in the system.
    void close(bool abruptly = false);

    /// As send() and recv(), without waiting; -1 with errno.
    ssize_t send(std::string_view bytes) const;
    ssize_t receive(char *buffer, std::size_t size) const;
    /// Whether something can be received within so long.
    bool waitForInput(std::chrono::nanoseconds patience) const;

private:
    int m_descriptor = -1;
};

/// Raises the limit of open descriptors as far as it goes; gives how many that are.
std::uint64_t raiseDescriptorLimit();

} // namespace herd::bench
