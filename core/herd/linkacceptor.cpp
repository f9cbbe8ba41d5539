#include "core/herd/linkacceptor.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace herd {

LinkAcceptor::LinkAcceptor(SocketHub &hub, const LinkIdentity &identity, Adopt adopt,
                           QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_identity(identity)
    , m_adopt(std::move(adopt))
{
    connect(&m_listener, &Listener::accepted, this, &LinkAcceptor::take);
}

bool LinkAcceptor::listen(const QHostAddress &address, std::uint16_t port)
{
    return m_listener.listen(address, port);
}

void LinkAcceptor::close()
{
    m_listener.close();
    for (const auto &channel : m_unproved)
        channel->abort("shutting down");
}

void LinkAcceptor::take(int descriptor)
{
    if (m_unproved.size() >= mostUnproved) {
        ::close(descriptor);
        return;
    }
    auto &channel = m_unproved.emplace_back(
        std::make_unique<LinkChannel>(m_hub, *this, m_identity, descriptor));
    if (m_identity.key.empty() && !channel->peer().isLoopback())
        channel->refuse("links beyond this machine need a herd key");
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
    const auto gone = release(channel);
    Q_EMIT refused(QString::fromStdString(gone->peer().text()),
                   QString::fromStdString("between " + gone->ends() + ": " + reason));
}

std::unique_ptr<LinkChannel> LinkAcceptor::release(LinkChannel &channel)
{
    const auto found =
        std::find_if(m_unproved.begin(), m_unproved.end(),
                     [&](const auto &unproved) { return unproved.get() == &channel; });
    auto released = std::move(*found);
    m_unproved.erase(found);
    return released;
}

} // namespace herd
