#include "core/herd/linkacceptor.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace herd {

LinkAcceptor::LinkAcceptor(SocketHub &hub, const LinkIdentity &identity, Adopt adopt,
                           QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_identity(identity)
    , m_adopt(std::move(adopt))
    , m_listener(hub.network().makeListener())
{
    connect(m_listener.get(), &Listener::accepted, this, &LinkAcceptor::take);
}

bool LinkAcceptor::listen(const QHostAddress &address, std::uint16_t port)
{
    return m_listener->listen(address, port);
}

void LinkAcceptor::close()
{
    m_listener->close();
    for (const auto &channel : m_unproved)
        channel->abort("shutting down");
}

void LinkAcceptor::take(int descriptor)
{
    auto &channel = m_unproved.emplace_back(
        std::make_unique<LinkChannel>(m_hub, *this, m_identity, descriptor));
    if (m_identity.key.empty() && !channel->peer().isLoopback())
        channel->refuse("links beyond this machine need a herd key");
    if (m_unproved.size() <= mostUnproved)
        return;
    // Its descriptor goes at once: many can be accepted before the turn ends.
    const auto gone = release(victim());
    report(*gone, "too many strangers at the link port");
}

/// The oldest of those that were refused and only drain; else the oldest from the address that has
/// the most. A neighbour needs a moment, so whoever would push it out must come from as many
/// addresses as there are places, or 16 times within that moment.
const LinkChannel &LinkAcceptor::victim() const
{
    const LinkChannel *chosen = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto &candidate : m_unproved) {
        if (candidate->isLeaving())
            return *candidate;
        const auto ofItsAddress =
            std::count_if(m_unproved.begin(), m_unproved.end(), [&](const auto &other) {
                return other->peer().address == candidate->peer().address;
            });
        if (ofItsAddress > most) {
            most = ofItsAddress;
            chosen = candidate.get();
        }
    }
    return *chosen;
}

void LinkAcceptor::channelProved(LinkChannel &channel)
{
    m_adopt(release(channel));
}

void LinkAcceptor::channelHeard(LinkChannel &, const PeerMessage &, std::string_view,
                                const Timestamp &)
{
    // A channel that is still here has not been told that it is accepted, so nothing is read from
    // it.
}

void LinkAcceptor::channelClosed(LinkChannel &channel, std::string reason)
{
    report(*release(channel), reason);
}

void LinkAcceptor::report(const LinkChannel &channel, const std::string &reason)
{
    Q_EMIT refused(QString::fromStdString(channel.peer().text()),
                   QString::fromStdString("between " + channel.ends() + ": " + reason));
}

std::unique_ptr<LinkChannel> LinkAcceptor::release(const LinkChannel &channel)
{
    const auto found =
        std::find_if(m_unproved.begin(), m_unproved.end(),
                     [&](const auto &unproved) { return unproved.get() == &channel; });
    auto released = std::move(*found);
    m_unproved.erase(found);
    return released;
}

} // namespace herd
