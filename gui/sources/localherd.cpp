#include "gui/sources/localherd.h"

#include "core/protocol/monitorline.h"
#include "core/protocol/observerline.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <set>

namespace herd {

namespace {

constexpr qint64 mostGreeting = 64 * 1024; // bytes; a herd of 64 servers needs less

} // namespace

LocalHerd::LocalHerd(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LocalHerd::end);
}

LocalHerd::~LocalHerd() = default;

std::vector<std::uint16_t> LocalHerd::usualPorts()
{
    std::set<std::uint16_t> ports;
    for (const Topology &herd : builtInHerds()) {
        for (const ServerAddress &server : herd.servers)
            ports.insert(server.monitorPort);
    }
    return {ports.begin(), ports.end()};
}

void LocalHerd::Leave::operator()(QTcpSocket *socket) const
{
    socket->disconnect();
    socket->deleteLater();
}

void LocalHerd::look(const std::vector<std::uint16_t> &ports)
{
    m_found.clear();
    m_asked.clear();
    m_patience.start(patience);
    for (const std::uint16_t port : ports)
        ask(port);
}

void LocalHerd::ask(std::uint16_t port)
{
    QTcpSocket *socket = m_asked.emplace_back(new QTcpSocket).get();
    socket->setReadBufferSize(mostGreeting);
    connect(socket, &QTcpSocket::connected, this, [socket] {
        std::string hello;
        appendObserverLine(hello, ObserverHello {monitorVersion, {}, {}, 0});
        socket->write(hello.data(), static_cast<qint64>(hello.size()));
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { settle(socket); });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void LocalHerd::hear(QTcpSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= mostGreeting)
            settle(socket);
        return;
    }
    const QByteArray line = socket->readLine().chopped(1);
    std::string scratch;
    const MonitorLine said =
        parseMonitorLine({line.data(), static_cast<std::size_t>(line.size())}, scratch);
    const auto *hello = std::get_if<ServerHello>(&said);
    if (hello && hello->version == monitorVersion)
        m_found.push_back({socket->peerPort(), QString::fromStdString(hello->server),
                           QString::fromStdString(hello->topology.name)});
    settle(socket);
}

void LocalHerd::settle(const QTcpSocket *socket)
{
    std::erase_if(m_asked, [socket](const auto &asked) { return asked.get() == socket; });
    if (m_asked.empty())
        end();
}

void LocalHerd::end()
{
    m_patience.stop();
    m_asked.clear();
    std::ranges::sort(m_found, {}, &Server::port);
    Q_EMIT looked(m_found);
}

} // namespace herd
