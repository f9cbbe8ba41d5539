#pragma once

#include "core/net/network.h"

namespace herd {

/// The system's sockets and an epoll set. Throws std::system_error where the set can't be made.
class SystemNetwork : public Network
{
public:
    SystemNetwork();
    ~SystemNetwork() override;

    int pollable() const override { return m_epoll; }
    bool watch(int descriptor, void *whose) override;
    void setInterest(int descriptor, void *whose, std::uint32_t events) override;
    void unwatch(int descriptor) override;
    std::size_t ready(std::span<epoll_event> events) override;

    std::unique_ptr<Listener> makeListener() override;
    int connect(const QHostAddress &address, std::uint16_t port) override;
    int connectError(int descriptor) override;

    ssize_t receive(int descriptor, std::span<char> buffer) override;
    ssize_t send(int descriptor, std::string_view bytes) override;
    void shutDown(int descriptor) override;
    void resetOnClose(int descriptor) override;
    void close(int descriptor) override;

    Endpoint peerOf(int descriptor) const override { return Endpoint::peerOf(descriptor); }
    Endpoint localOf(int descriptor) const override { return Endpoint::localOf(descriptor); }

private:
    int m_epoll;
};

} // namespace herd
