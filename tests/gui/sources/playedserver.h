// A port for clients that a test plays itself: it takes whatever they say.
#pragma once

#include <QCoreApplication>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cstdint>

namespace herd::test {

class PlayedServer final : public QTcpServer
{
public:
    PlayedServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++open;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    while (socket->canReadLine())
                        lines << socket->readLine().trimmed();
                });
                connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                    --open;
                    socket->deleteLater();
                });
            }
        });
    }

    std::uint16_t port() const { return serverPort(); }
    /// Who has reported.
    QSet<QByteArray> clients() const
    {
        QSet<QByteArray> found;
        for (const QByteArray &line : lines) {
            if (line.startsWith("IAMAT "))
                found << line.split(' ')[1];
        }
        return found;
    }

    QByteArrayList lines;
    int open = 0; ///< connections
};

} // namespace herd::test
