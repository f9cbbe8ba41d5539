#include "headless/supervisor.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace herd {

namespace {

/// A datagram socket that is connected to the address, or -1.
int connectTo(const QByteArray &path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const bool named = path.startsWith('/') || path.startsWith('@');
    if (!named || path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return -1;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path)
                                               + static_cast<std::size_t>(path.size()));
    if (descriptor >= 0
        && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), length) == 0)
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return -1;
}

} // namespace

Supervisor::Address Supervisor::Address::fromEnvironment()
{
    Address address;
    address.socket = qgetenv("NOTIFY_SOCKET");
    bool watched = false;
    const std::chrono::microseconds patience(qgetenv("WATCHDOG_USEC").toLongLong(&watched));
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    if (watched && patience.count() > 0 && (pid.isEmpty() || pid.toLongLong() == ::getpid()))
        address.patience = patience;
    return address;
}

Supervisor::Supervisor(const Address &address, std::function<QString()> status, QObject *parent)
    : QObject(parent)
    , m_status(std::move(status))
    , m_descriptor(connectTo(address.socket))
{
    using namespace std::chrono;
    milliseconds period = statusPeriod;
    if (address.patience) // twice in that time, as sd_watchdog_enabled(3) advises
        period =
            std::clamp(duration_cast<milliseconds>(*address.patience / 2), milliseconds(1), period);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Supervisor::sayAlive);
}

Supervisor::~Supervisor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void Supervisor::sayReady()
{
    if (m_descriptor < 0)
        return;
    sayAlive();
    m_timer.start();
}

void Supervisor::sayStopping()
{
    m_timer.stop();
    send("STOPPING=1\nSTATUS=ends\n");
}

void Supervisor::sayAlive()
{
    send("READY=1\nWATCHDOG=1\nSTATUS=" + m_status().toUtf8().replace('\n', ' ') + '\n');
}

void Supervisor::send(const QByteArray &message) const
{
    if (m_descriptor >= 0) [[maybe_unused]]
        const auto sent = ::send(m_descriptor, message.constData(),
                                 static_cast<std::size_t>(message.size()), MSG_NOSIGNAL);
}

} // namespace herd
