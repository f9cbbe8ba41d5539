#pragma once

#include <QTcpServer>

namespace herd {

/// Accepts connections and hands their descriptors over; nothing else of QTcpServer's sockets is
/// used.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(QObject *parent = nullptr);

    /// Until resumed, connections wait in the system's backlog.
    void pause();
    void resume();
    /// Whether somebody waits there.
    bool isAwaited() const;

Q_SIGNALS:
    /// The receiver owns the descriptor from now on.
    void accepted(int descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace herd
