#pragma once

#include "core/net/listener.h"

#include <QTcpServer>

namespace herd {

/// Of QTcpServer, the accepting only; nothing of its sockets.
class TcpListener final : public Listener
{
    Q_OBJECT

public:
    TcpListener();

    bool listen(const QHostAddress &address, std::uint16_t port) override;
    void close() override { m_server.close(); }
    bool isListening() const override { return m_server.isListening(); }
    std::uint16_t port() const override { return m_server.serverPort(); }
    QString errorString() const override { return m_server.errorString(); }
    void pause() override;
    void resume() override;
    bool isAwaited() const override;

private:
    class Server final : public QTcpServer
    {
    public:
        explicit Server(TcpListener &owner)
            : m_owner(owner)
        {
        }

    protected:
        void incomingConnection(qintptr descriptor) override
        {
            Q_EMIT m_owner.accepted(static_cast<int>(descriptor));
        }

    private:
        TcpListener &m_owner;
    };

    Server m_server {*this};
};

} // namespace herd
