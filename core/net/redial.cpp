#include "core/net/redial.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>
#include <utility>

namespace herd {

Redial::Redial(SocketHub &hub, std::string host, Waits waits, std::uint_fast32_t seed,
               std::function<void(const QHostAddress &)> dial)
    : m_host(std::move(host))
    , m_waits(waits)
    , m_dial(std::move(dial))
    , m_timer(hub, [this] { now(); })
    , m_chance(seed)
    , m_wait(waits.least)
{
}

Redial::~Redial() = default;

void Redial::now()
{
    stop();
    const QString host = QString::fromStdString(m_host);
    if (const QHostAddress address(host); !address.isNull()) {
        m_dial(address);
        return;
    }
    m_lookup = std::make_unique<QObject>();
    QHostInfo::lookupHost(host, m_lookup.get(), [this](const QHostInfo &info) { resolved(info); });
}

void Redial::resolved(const QHostInfo &info)
{
    m_lookup.release()->deleteLater(); // it is this call's
    const auto addresses = info.addresses();
    m_dial(addresses.isEmpty() ? QHostAddress() : addresses[m_dials++ % addresses.size()]);
}

void Redial::soon()
{
    stop();
    std::uniform_int_distribution<std::chrono::nanoseconds::rep> upToHalf(0, m_wait.count() / 2);
    m_timer.start(m_wait + std::chrono::nanoseconds(upToHalf(m_chance)));
    m_wait = std::min(2 * m_wait, m_waits.most);
}

void Redial::stop()
{
    m_lookup.reset();
    m_timer.stop();
}

} // namespace herd
