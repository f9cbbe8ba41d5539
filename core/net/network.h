#pragma once

#include "core/net/endpoint.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <sys/epoll.h>
#include <sys/types.h>

class QHostAddress;

namespace herd {

class Listener;

/// What a hub asks of the system: TCP sockets, named by descriptors, and which of them are ready.
/// Each hub has one of its own. SystemNetwork is the default; a simulation has its own and then
/// calls the hub's turns and deadlines itself (docs/decisions/0004-one-seam-to-the-system.md).
///
/// Descriptors, errno and events mean what Linux means by them; nothing here waits. Loop thread
/// only.
class Network
{
public:
    Network() = default;
    Network(const Network &) = delete;
    Network &operator=(const Network &) = delete;
    virtual ~Network() = default;

    /// A descriptor that is readable while ready() has something to tell; -1 where somebody else
    /// knows when a turn is due.
    virtual int pollable() const = 0;
    /// Takes a connected or connecting socket into the set that ready() is about, with no events of
    /// interest yet; false where the system has no room for it.
    virtual bool watch(int descriptor, void *whose) = 0;
    virtual void setInterest(int descriptor, void *whose, std::uint32_t events) = 0;
    virtual void unwatch(int descriptor) = 0;
    /// Fills in sockets that are ready, `data.ptr` being whose they are; gives how many.
    virtual std::size_t ready(std::span<epoll_event> events) = 0;

    virtual std::unique_ptr<Listener> makeListener() = 0;
    /// Begins to connect; -1 where that failed at once.
    virtual int connect(const QHostAddress &address, std::uint16_t port) = 0;
    /// What became of it once the socket is ready: 0 or an errno.
    virtual int connectError(int descriptor) = 0;

    virtual ssize_t receive(int descriptor, std::span<char> buffer) = 0;
    virtual ssize_t send(int descriptor, std::string_view bytes) = 0;
    /// The sending side.
    virtual void shutDown(int descriptor) = 0;
    /// Makes close() break the connection off rather than end it.
    virtual void resetOnClose(int descriptor) = 0;
    virtual void close(int descriptor) = 0;

    virtual Endpoint peerOf(int descriptor) const = 0;
    virtual Endpoint localOf(int descriptor) const = 0;
};

} // namespace herd
