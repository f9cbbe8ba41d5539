#include "core/bridge/natsdialler.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace herd {

NatsDialler::NatsDialler(SocketHub &hub, NatsSession::Owner &owner, NatsAddress address,
                         NatsCredentials credentials, std::string name,
                         std::function<void(std::unique_ptr<NatsSession>)> dialled)
    : m_hub(hub)
    , m_owner(owner)
    , m_address(std::move(address))
    , m_credentials(std::move(credentials))
    , m_name(std::move(name))
    , m_dialled(std::move(dialled))
    , m_redial(hub, [this] { dial(); })
    , m_jitter(QRandomGenerator::system()->generate())
{
}

void NatsDialler::redialSoon()
{
    if (m_stopped)
        return;
    std::uniform_int_distribution<std::chrono::nanoseconds::rep> upToHalf(0, m_backoff.count() / 2);
    m_redial.start(m_backoff + std::chrono::nanoseconds(upToHalf(m_jitter)));
    m_backoff = std::min<std::chrono::nanoseconds>(2 * m_backoff, mostRedialAfter);
}

void NatsDialler::stop()
{
    m_stopped = true;
    m_redial.stop();
}

void NatsDialler::dial()
{
    const QString host = QString::fromStdString(m_address.host);
    const QHostAddress address(host);
    if (!address.isNull())
        dialAddress(address);
    else
        QHostInfo::lookupHost(host, this, &NatsDialler::resolved);
}

void NatsDialler::resolved(const QHostInfo &info)
{
    if (m_stopped)
        return;
    const auto addresses = info.addresses();
    if (!addresses.isEmpty()) {
        dialAddress(addresses[m_dials++ % addresses.size()]); // each in its turn
        return;
    }
    Q_EMIT hostNotFound();
    redialSoon();
}

void NatsDialler::dialAddress(const QHostAddress &address)
{
    auto session =
        NatsSession::dial(m_hub, m_owner, address, m_address.port, m_credentials, m_name);
    if (session)
        m_dialled(std::move(session));
    else
        redialSoon();
}

} // namespace herd
