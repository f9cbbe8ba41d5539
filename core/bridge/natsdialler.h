#pragma once

#include "core/bridge/natssession.h"
#include "core/net/timer.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <string>

class QHostInfo;

namespace herd {

/// Dials a NATS server until it has a session for its owner, each time after a longer while. Loop
/// thread only; hub and owner must outlive it.
class NatsDialler final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds redialAfter {100}; ///< twice as long each time
    static constexpr std::chrono::seconds mostRedialAfter {5};

    /// `dialled` is given each session, which is not connected yet.
    NatsDialler(SocketHub &hub, NatsSession::Owner &owner, NatsAddress address,
                NatsCredentials credentials, std::string name,
                std::function<void(std::unique_ptr<NatsSession>)> dialled);

    const NatsAddress &address() const { return m_address; }

    void dial();
    /// After a while, which is the longer the more often it was called.
    void redialSoon();
    /// The last session did well.
    void forgive() { m_backoff = redialAfter; }
    void stop();

Q_SIGNALS:
    void hostNotFound();

private:
    void resolved(const QHostInfo &info);
    void dialAddress(const QHostAddress &address);

    SocketHub &m_hub;
    NatsSession::Owner &m_owner;
    const NatsAddress m_address;
    const NatsCredentials m_credentials;
    const std::string m_name;
    const std::function<void(std::unique_ptr<NatsSession>)> m_dialled;
    Timer m_redial;
    std::minstd_rand m_jitter;
    std::chrono::nanoseconds m_backoff = redialAfter;
    qsizetype m_dials = 0;
    bool m_stopped = false;
};

} // namespace herd
