#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace herd {

/// Whoever started the program and watches over it, such as systemd: told over its datagram socket
/// that the server is ready, how it does, that its loop still turns, and that it ends
/// (sd_notify(3)). Each message says all of that anew, so one that finds the socket full is no
/// loss. Does nothing where nobody watches. Loop thread.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    /// Between messages where no sooner ones are asked for.
    static constexpr std::chrono::seconds statusPeriod {5};

    struct Address
    {
        QByteArray socket; ///< a path, or @ and an abstract name; empty: nobody watches
        /// Who hears nothing that long takes the loop for hung.
        std::optional<std::chrono::microseconds> patience;

        /// NOTIFY_SOCKET, WATCHDOG_USEC and, where it is set, WATCHDOG_PID, which must be ours.
        static Address fromEnvironment();
    };

    /// `status` says in a line how the server does.
    Supervisor(const Address &address, std::function<QString()> status, QObject *parent = nullptr);
    ~Supervisor() override;

    /// From now on it is told regularly.
    void sayReady();
    /// For the last time.
    void sayStopping();

private:
    void sayAlive();
    void send(const QByteArray &message) const;

    std::function<QString()> m_status;
    QTimer m_timer;
    int m_descriptor = -1; // connected, or -1
};

} // namespace herd
