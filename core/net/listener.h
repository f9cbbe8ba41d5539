#pragma once

#include <QObject>
#include <QString>

#include <cstdint>

class QHostAddress;

namespace herd {

/// Accepts connections and hands their descriptors over. Loop thread only.
class Listener : public QObject
{
    Q_OBJECT

public:
    /// Port 0: the system chooses. False where it can't be bound, see errorString().
    virtual bool listen(const QHostAddress &address, std::uint16_t port) = 0;
    virtual void close() = 0;
    virtual bool isListening() const = 0;
    virtual std::uint16_t port() const = 0; ///< 0 where it does not listen
    virtual QString errorString() const = 0;

    /// Until resumed, connections wait in the system's backlog.
    virtual void pause() = 0;
    virtual void resume() = 0;
    /// Whether somebody waits there.
    virtual bool isAwaited() const = 0;

Q_SIGNALS:
    /// The receiver owns the descriptor from now on.
    void accepted(int descriptor);
};

} // namespace herd
