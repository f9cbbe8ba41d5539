// A monitor port that a test plays itself, and what one says.
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <utility>
#include <vector>

namespace herd::test {

/// Says what the test wants it to, whatever the observer says.
class PlayedMonitor final : public QTcpServer
{
public:
    explicit PlayedMonitor(QByteArrayList saysInTurn = {})
        : says(std::move(saysInTurn))
    {
        QVERIFY(listen(QHostAddress::LocalHost));
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            sockets.push_back(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                heard += socket->readAll();
                if (std::exchange(m_answered, socket) != socket && !says.isEmpty())
                    socket->write(says.size() > 1 ? says.takeFirst() : says.first());
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    QByteArrayList says; ///< to one connection after the other; the last goes on
    QByteArray heard;
    std::vector<QTcpSocket *> sockets;
    bool closes = false;

private:
    QTcpSocket *m_answered = nullptr;
};

inline QByteArray greeting(const char *server = "A", const char *run = "r",
                           const char *utc = "1700000000", const char *version = "1")
{
    return QByteArray("{\"hello\":") + version + ",\"server\":\"" + server
        + "\",\"herd\":\"h\",\"run\":\"" + run + "\",\"utc\":\"" + utc
        + "\",\"topology\":{\"servers\":[],\"edges\":[]},\"capabilities\":[]}\n";
}

inline QByteArray emptySnapshot()
{
    return "{\"snapshot\":\"begin\",\"seq\":0,\"clients\":0,\"links\":[]}\n"
           "{\"snapshot\":\"end\",\"seq\":0,\"clients\":0}\n";
}

inline QByteArray opened(int sequence, const char *utc = "1700000000", const QByteArray &peer = "p")
{
    return "{\"kind\":\"open\",\"seq\":" + QByteArray::number(sequence) + ",\"utc\":\"" + utc
        + "\",\"mono\":\"1\",\"peer\":\"" + peer + "\"}\n";
}

} // namespace herd::test
