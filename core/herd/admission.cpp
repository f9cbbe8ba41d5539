#include "core/herd/admission.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace herd {

Admission::Admission(SocketHub &hub, ClientSession::Owner &owner, const SessionTimeouts &timeouts,
                     std::size_t most, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_owner(owner)
    , m_timeouts(timeouts)
    , m_most(most)
    , m_listener(hub.network().makeListener())
    , m_rounds(hub, [this] { passRound(); })
{
    connect(m_listener.get(), &Listener::accepted, this, &Admission::take);
}

bool Admission::listen(const QHostAddress &address, std::uint16_t port)
{
    return m_listener->listen(address, port);
}

void Admission::pause()
{
    m_listener->pause();
}

void Admission::resume()
{
    if (!isFull() && m_listener->isListening())
        m_listener->resume();
}

void Admission::close()
{
    m_listener->close();
    m_rounds.stop();
}

void Admission::take(int descriptor)
{
    auto &session = *m_sessions.emplace_back(
        std::make_unique<ClientSession>(m_hub, m_owner, m_timeouts, descriptor));
    session.slot = static_cast<std::uint32_t>(m_sessions.size() - 1);
    noteAsked(session);
    Q_EMIT admitted(session);
    if (!isFull())
        return;
    m_listener->pause();
    if (!m_rounds.isActive()) // places that change hands all the time don't hold the rounds up
        m_rounds.startEvery(roundInterval);
}

void Admission::release(const ClientSession &session)
{
    const bool wasFull = isFull();
    const std::uint32_t slot = session.slot;
    std::swap(m_sessions[slot], m_sessions.back());
    m_sessions[slot]->slot = slot;
    m_sessions.pop_back();
    if (wasFull && m_listener->isListening())
        m_listener->resume();
}

void Admission::passRound()
{
    if (!isFull()) {
        m_rounds.stop();
        return;
    }
    ++m_round;
    if (m_listener->isAwaited())
        makeRoom();
}

void Admission::makeRoom()
{
    std::vector<ClientSession *> silent;
    for (const auto &session : m_sessions) {
        if (m_round - session->askedInRound >= silentRounds && !session->isWaiting())
            silent.push_back(session.get());
    }
    const std::size_t share = std::max<std::size_t>(m_most / shareOfARound, 1);
    const auto end = silent.begin() + static_cast<std::ptrdiff_t>(std::min(share, silent.size()));
    std::nth_element(silent.begin(), end, silent.end(),
                     [](const ClientSession *a, const ClientSession *b) {
                         return a->askedInRound < b->askedInRound;
                     });
    std::for_each(silent.begin(), end,
                  [](ClientSession *session) { session->abort(CloseReason::MadeRoom); });
}

} // namespace herd
