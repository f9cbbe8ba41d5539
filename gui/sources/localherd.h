#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

class QTcpSocket;

namespace herd {

/// Looks which servers run on this machine: asks the ports of 127.0.0.1 where those of built-in
/// herds have their monitors who is there. Never blocks. GUI thread only.
class LocalHerd final : public QObject
{
    Q_OBJECT

public:
    struct Server
    {
        std::uint16_t port = 0;
        QString id;
        QString herd;

        friend bool operator==(const Server &, const Server &) = default;
    };

    /// Who has said nothing by then is not there, or not worth the wait.
    static constexpr std::chrono::milliseconds patience {700};

    explicit LocalHerd(QObject *parent = nullptr);
    ~LocalHerd() override;

    static std::vector<std::uint16_t> usualPorts();
    /// looked() follows.
    void look(const std::vector<std::uint16_t> &ports);

Q_SIGNALS:
    /// In the order of the ports; who answers something else, or wants a token first, is left out.
    void looked(const std::vector<herd::LocalHerd::Server> &servers);

private:
    /// In the midst of its own signals, too.
    struct Leave
    {
        void operator()(QTcpSocket *socket) const;
    };

    void ask(std::uint16_t port);
    void hear(QTcpSocket *socket);
    void settle(const QTcpSocket *socket);
    void end();

    std::vector<std::unique_ptr<QTcpSocket, Leave>> m_asked; // who has not answered
    std::vector<Server> m_found;
    QTimer m_patience;
};

} // namespace herd
