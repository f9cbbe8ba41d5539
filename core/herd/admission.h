#pragma once

#include "core/herd/clientsession.h"
#include "core/net/listener.h"
#include "core/net/timer.h"

#include <QObject>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

class QHostAddress;

namespace herd {

class SocketHub;

/// The client port and everybody who came in by it, up to a cap that lies below the descriptor
/// limit; more wait in the system's backlog. While it is full and somebody waits, those who asked
/// nothing for long enough give up their places, the longest silent first. Loop thread only.
class Admission final : public QObject
{
    Q_OBJECT

public:
    using Sessions = std::vector<std::unique_ptr<ClientSession>>;

    /// Silence counts in rounds, and rounds pass only while it is full: a slow typist or a phone
    /// that reports now and then is never closed for the sake of nobody.
    static constexpr std::chrono::seconds roundInterval {1};
    static constexpr std::uint32_t silentRounds = 30;
    /// One in so many goes in a round, at least one.
    static constexpr std::size_t shareOfARound = 16;

    /// `hub`, `owner` and `timeouts` must outlive it; `most` is at least 1.
    Admission(SocketHub &hub, ClientSession::Owner &owner, const SessionTimeouts &timeouts,
              std::size_t most, QObject *parent = nullptr);

    bool listen(const QHostAddress &address, std::uint16_t port);
    std::uint16_t port() const { return m_listener->port(); }
    QString errorString() const { return m_listener->errorString(); }
    /// Until resumed, whoever comes waits.
    void pause();
    void resume();
    /// Lets nobody in any more.
    void close();

    const Sessions &sessions() const { return m_sessions; }
    /// The session has asked something, so it is not silent.
    void noteAsked(ClientSession &session) const { session.askedInRound = m_round; }
    /// Destroys a session that is closed; there is room for another.
    void release(const ClientSession &session);

    /// A timer calls it while it is full; so do tests, which don't wait.
    void passRound();

Q_SIGNALS:
    void admitted(const herd::ClientSession &session);

private:
    void take(int descriptor);
    bool isFull() const { return m_sessions.size() >= m_most; }
    void makeRoom();

    SocketHub &m_hub;
    ClientSession::Owner &m_owner;
    const SessionTimeouts &m_timeouts;
    const std::size_t m_most;
    std::unique_ptr<Listener> m_listener;
    Sessions m_sessions;
    Timer m_rounds;
    std::uint32_t m_round = 0;
};

} // namespace herd
