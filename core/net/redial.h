#pragma once

#include "core/net/timer.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <random>
#include <string>

class QHostAddress;
class QHostInfo;

namespace herd {

/// When to dial a host that may be away, and at which of its addresses. Goes by the clock of its
/// hub, which must outlive it. Loop thread only.
class Redial final
{
public:
    /// Each wait is up to half as long again, so that those who lost the same host don't all come
    /// back at once.
    struct Waits
    {
        std::chrono::nanoseconds least;
        std::chrono::nanoseconds most; ///< each is twice as long as the one before, up to this
    };

    /// `dial` is given an address of the host's, of several each in its turn; a null one where the
    /// host has none. It is called by now(), too, and must not destroy this. `seed` is for waits.
    Redial(SocketHub &hub, std::string host, Waits waits, std::uint_fast32_t seed,
           std::function<void(const QHostAddress &)> dial);
    Redial(const Redial &) = delete;
    Redial &operator=(const Redial &) = delete;
    ~Redial();

    // What was begun before is off.
    void now();
    void soon();
    void stop();
    /// The host did well: the next wait is a short one.
    void forgive() { m_wait = m_waits.least; }

private:
    void resolved(const QHostInfo &info);

    const std::string m_host;
    const Waits m_waits;
    const std::function<void(const QHostAddress &)> m_dial;
    Timer m_timer;
    std::unique_ptr<QObject> m_lookup; // while the host's name is looked up
    std::minstd_rand m_chance;
    std::chrono::nanoseconds m_wait;
    qsizetype m_dials = 0;
};

} // namespace herd
