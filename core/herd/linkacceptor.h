#pragma once

#include "core/herd/linkchannel.h"
#include "core/net/listener.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace herd {

/// The link port: accepts neighbours, holds their channels until they have proved themselves, then
/// hands them on. Strangers cost at most `mostUnproved` sockets, and can't keep a neighbour out by
/// holding them: who comes is let in, and one goes (see victim()). Loop thread only.
class LinkAcceptor final : public QObject, public LinkChannel::Owner
{
    Q_OBJECT

public:
    static constexpr std::size_t mostUnproved = 16;

    /// `adopt` takes a channel whose neighbour is proved to be one of the identity's.
    using Adopt = std::function<void(std::unique_ptr<LinkChannel>)>;

    LinkAcceptor(SocketHub &hub, const LinkIdentity &identity, Adopt adopt,
                 QObject *parent = nullptr);

    bool listen(const QHostAddress &address, std::uint16_t port);
    std::uint16_t port() const { return m_listener->port(); }
    QString errorString() const { return m_listener->errorString(); }
    /// Until resumed, whoever comes waits.
    void pause() { m_listener->pause(); }
    void resume() { m_listener->resume(); }
    void close();

Q_SIGNALS:
    void refused(const QString &address, const QString &reason);

private:
    void take(int descriptor);
    void channelProved(LinkChannel &channel) override;
    void channelHeard(LinkChannel &, const PeerMessage &, std::string_view,
                      const Timestamp &) override;
    void channelClosed(LinkChannel &channel, std::string reason) override;
    std::unique_ptr<LinkChannel> release(const LinkChannel &channel);
    void report(const LinkChannel &channel, const std::string &reason);
    const LinkChannel &victim() const;

    SocketHub &m_hub;
    const LinkIdentity &m_identity;
    Adopt m_adopt;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<LinkChannel>> m_unproved; // the oldest first
};

} // namespace herd
