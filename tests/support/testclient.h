#pragma once

#include <QByteArray>

#include <chrono>
#include <cstdint>

namespace herd::test {

/// A TCP client as scripts are: plain calls that wait. While it waits the event loop of this thread
/// runs, so that servers of the same process go on.
class TestClient
{
public:
    /// Longer than anything healthy takes; a wait that reaches it fails its test.
    static constexpr std::chrono::seconds patience {20};

    /// Connects to a port of 127.0.0.1. `receiveBuffer` (bytes, 0: the system's choice) makes a
    /// client that soon takes no more.
    explicit TestClient(std::uint16_t port, int receiveBuffer = 0);
    /// Comes from this address, any in 127.0.0.0/8.
    TestClient(std::uint16_t port, const char *from);
    TestClient(TestClient &&other) noexcept;
    TestClient &operator=(TestClient &&) = delete;
    ~TestClient();

    bool isConnected() const { return m_socket >= 0; }
    std::uint16_t localPort() const;

    /// Sends all of it, or as much as goes until the other side closes or patience ends.
    bool send(const QByteArray &bytes);
    void halfClose();
    /// Closes so that the other side sees a reset.
    void reset();
    void close();

    /// One read() that waits for the first byte; empty at the end of the stream.
    QByteArray readOnce();
    QByteArray readLine();
    /// Reads until so many bytes are there or the stream ends.
    QByteArray read(qsizetype bytes);
    /// Reads until the other side closes; `wasReset` tells how.
    QByteArray readAll();
    bool wasReset() const { return m_wasReset; }
    /// Whether the other side closed within patience; discards what comes.
    bool isClosedByPeer();
    /// Lets the loop run until it has nothing at hand, then tells whether a byte is there to be
    /// read.
    bool hasSomething();

private:
    void connectTo(std::uint16_t port);
    bool waitFor(short events);
    bool receive();

    int m_socket = -1;
    QByteArray m_buffer;
    bool m_ended = false;
    bool m_wasReset = false;
};

} // namespace herd::test
