#pragma once

#include <QByteArray>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace herd::test {

/// The other end of NOTIFY_SOCKET: what a program says of itself.
class NotifySocket
{
public:
    /// Bound in a folder of its own or, where `abstract`, outside of the file system.
    explicit NotifySocket(bool abstract = false)
        : m_name((abstract ? "@" : "") + m_folder.filePath(QStringLiteral("notify")).toUtf8())
        , m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        const auto length = static_cast<std::size_t>(m_name.size());
        std::memcpy(address.sun_path, m_name.constData(), length);
        if (abstract)
            address.sun_path[0] = '\0';
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address),
                   static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length))
            != 0)
            qFatal("cannot bind %s", m_name.constData());
    }
    NotifySocket(const NotifySocket &) = delete;
    NotifySocket &operator=(const NotifySocket &) = delete;
    ~NotifySocket() { ::close(m_descriptor); }

    /// For NOTIFY_SOCKET.
    const QByteArray &name() const { return m_name; }

    /// The next message; empty where there is none.
    QByteArray next() const
    {
        std::array<char, 4096> bytes {};
        const auto count = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
        return {bytes.data(), count > 0 ? count : 0};
    }

    /// The next message, while the loop turns; empty where none comes.
    QByteArray awaitNext() const
    {
        QByteArray message;
        (void)QTest::qWaitFor([&] { return !(message = next()).isEmpty(); });
        return message;
    }

    /// How many there are.
    int drain() const
    {
        int count = 0;
        while (!next().isEmpty())
            ++count;
        return count;
    }

private:
    QTemporaryDir m_folder;
    const QByteArray m_name;
    const int m_descriptor;
};

} // namespace herd::test
