#pragma once

#include "core/net/connection.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// A client of a herd on this machine: keeps a connection to one of its servers, and goes to the
/// next one where that is gone or has no place. `hub` and `ports`, those for clients, must outlive
/// it. Loop thread only.
class Phone final : private Connection::Owner
{
public:
    static constexpr std::chrono::milliseconds redialAfter {500};

    /// `server`: where it begins, a place in `ports`, of which there must be one.
    Phone(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::string name,
          std::size_t server);
    Phone(const Phone &) = delete;
    Phone &operator=(const Phone &) = delete;

    /// Time goes by in which it should have a connection.
    void pass(std::chrono::milliseconds time);
    /// Time goes by in which it should have none; to be said until it has none.
    void hangUp();
    /// Whether a server takes what it says; says nothing otherwise.
    bool isReady() const { return m_isConnected && !m_connection->isCongested(); }

    /// That it is there, now.
    void report(double latitude, double longitude);
    /// What is near that client.
    void ask(std::string_view client);
    void moveTo(std::size_t server);

private:
    void connected() override { m_isConnected = true; }
    void received(std::string_view, const Timestamp &) override { }
    void inputEnded(const Timestamp &) override { m_connection->finish(); }
    void closed(CloseReason reason) override;

    SocketHub &m_hub;
    const std::vector<std::uint16_t> &m_ports;
    const std::string m_name;
    std::unique_ptr<Connection> m_connection;
    std::size_t m_server;
    std::chrono::milliseconds m_wait {0}; // until it dials again
    bool m_isConnected = false; // and not leaving
};

} // namespace herd
