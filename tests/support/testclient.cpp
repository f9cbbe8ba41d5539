#include "tests/support/testclient.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace herd::test {

TestClient::TestClient(std::uint16_t port, int receiveBuffer)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (receiveBuffer > 0)
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    connectTo(port);
}

TestClient::TestClient(std::uint16_t port, const char *from)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    inet_pton(AF_INET, from, &address.sin_addr);
    if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        connectTo(port);
    else
        close();
}

void TestClient::connectTo(std::uint16_t port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
}

TestClient::TestClient(TestClient &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_buffer(std::move(other.m_buffer))
    , m_ended(other.m_ended)
    , m_wasReset(other.m_wasReset)
{
}

TestClient::~TestClient()
{
    close();
}

void TestClient::close()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void TestClient::reset()
{
    const linger hard {1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

std::uint16_t TestClient::localPort() const
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

bool TestClient::waitFor(short events)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (m_socket >= 0 && std::chrono::steady_clock::now() < deadline) {
        if (QCoreApplication::instance())
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        pollfd entry {m_socket, events, 0};
        if (::poll(&entry, 1, 1) > 0)
            return true;
    }
    return false;
}

bool TestClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!waitFor(POLLOUT))
            return false;
        const ssize_t count =
            ::send(m_socket, bytes.constData() + sent,
                   static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN)
            return false;
        sent += qMax<qsizetype>(count, 0);
    }
    return true;
}

void TestClient::halfClose()
{
    ::shutdown(m_socket, SHUT_WR);
}

bool TestClient::receive()
{
    if (m_ended || !waitFor(POLLIN))
        return false;
    char bytes[65536];
    const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, MSG_DONTWAIT);
    if (count <= 0) {
        m_ended = true;
        m_wasReset = count < 0;
        return false;
    }
    m_buffer.append(bytes, count);
    return true;
}

QByteArray TestClient::readOnce()
{
    if (m_buffer.isEmpty())
        receive();
    return std::exchange(m_buffer, {});
}

QByteArray TestClient::readLine()
{
    while (!m_buffer.contains('\n') && receive()) { }
    const qsizetype end = m_buffer.indexOf('\n') + 1;
    QByteArray line = m_buffer.left(end > 0 ? end : m_buffer.size());
    m_buffer.remove(0, line.size());
    return line;
}

QByteArray TestClient::read(qsizetype bytes)
{
    while (m_buffer.size() < bytes && receive()) { }
    QByteArray taken = m_buffer.left(bytes);
    m_buffer.remove(0, taken.size());
    return taken;
}

QByteArray TestClient::readAll()
{
    while (receive()) { }
    return std::exchange(m_buffer, {});
}

bool TestClient::isClosedByPeer()
{
    readAll();
    return m_ended;
}

bool TestClient::hasSomething()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    pollfd entry {m_socket, POLLIN, 0};
    return !m_buffer.isEmpty() || ::poll(&entry, 1, 0) > 0;
}

} // namespace herd::test
