#include "gui/sources/phone.h"

#include "core/net/clock.h"
#include "core/net/sockethub.h"

#include <QHostAddress>

#include <array>
#include <cstdio>
#include <utility>

namespace herd {

Phone::Phone(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::string name,
             std::size_t server)
    : m_hub(hub)
    , m_ports(ports)
    , m_name(std::move(name))
    , m_server(server % ports.size())
{
}

void Phone::pass(std::chrono::milliseconds time)
{
    if (m_connection)
        return;
    m_wait -= time;
    if (m_wait > std::chrono::milliseconds::zero())
        return;
    m_wait = redialAfter;
    m_connection = Connection::dial(m_hub, *this, QHostAddress(QHostAddress::LocalHost),
                                    m_ports[m_server], Role::Client);
}

void Phone::hangUp()
{
    if (std::exchange(m_isConnected, false))
        m_connection->finish();
}

void Phone::report(double latitude, double longitude)
{
    if (!isReady())
        return;
    std::array<char, 64> where {};
    std::snprintf(where.data(), where.size(), "%+.6f%+.6f", latitude, longitude);
    std::string &out = m_connection->output();
    out += "IAMAT " + m_name + ' ' + where.data() + ' ';
    appendTimestamp(out, m_hub.clock().utc());
    out += '\n';
}

void Phone::ask(std::string_view client)
{
    if (isReady())
        m_connection->output().append("WHATSAT ").append(client).append(" 5 3\n");
}

void Phone::moveTo(std::size_t server)
{
    m_server = server % m_ports.size();
    hangUp();
}

void Phone::closed(CloseReason reason)
{
    if (reason != CloseReason::Finished || m_isConnected) // else it leaves of its own accord
        m_server = (m_server + 1) % m_ports.size();
    m_isConnected = false;
    m_connection.reset();
}

} // namespace herd
