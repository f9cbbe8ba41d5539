#include "gui/sources/observatory.h"

#include <utility>

namespace herd {

/// What is on the other thread.
class Observatory::Telescope
{
public:
    Telescope(SocketHub &hub, Observatory *owner)
        : m_owner(owner)
        , m_client(hub)
    {
        QObject::connect(&m_client, &MonitorClient::observed, &m_client, [this] { handOver(); });
    }

    void observe(const std::vector<Address> &servers)
    {
        for (const std::uint32_t source : std::exchange(m_sources, {}))
            m_client.remove(source);
        for (const Address &server : servers)
            m_sources.push_back(m_client.add(server.host, server.port, server.token));
    }

    void say(std::uint32_t source, const std::string &line) { m_client.send(source, line); }

    /// The last batch has arrived.
    void goOn()
    {
        m_isAway = false;
        handOver();
    }

private:
    void handOver()
    {
        if (m_isAway)
            return;
        ObservedBatch batch = m_client.take();
        if (batch.isEmpty())
            return;
        m_isAway = true;
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, batch = std::move(batch)] { owner->arrived(batch); },
            Qt::QueuedConnection);
    }

    Observatory *m_owner; // outlives the thread
    MonitorClient m_client;
    std::vector<std::uint32_t> m_sources;
    bool m_isAway = false; // a batch is on its way to the owner
};

Observatory::Observatory(QObject *parent)
    : QObject(parent)
    , m_telescope(this)
{
}

Observatory::~Observatory() = default;

void Observatory::observe(std::vector<Address> servers)
{
    m_servers = std::move(servers);
    startOver();
}

void Observatory::startOver()
{
    m_telescope.ask([servers = m_servers](Telescope &telescope) { telescope.observe(servers); });
}

void Observatory::say(std::uint32_t source, std::string line)
{
    m_telescope.ask(
        [source, line = std::move(line)](Telescope &telescope) { telescope.say(source, line); });
}

void Observatory::close()
{
    m_telescope.close(this, [this] { Q_EMIT closed(); });
}

void Observatory::arrived(const ObservedBatch &batch)
{
    m_waits = true;
    Q_EMIT observed(batch);
    hold(m_isHeld);
}

void Observatory::hold(bool held)
{
    m_isHeld = held;
    if (!m_isHeld && std::exchange(m_waits, false))
        m_telescope.ask([](Telescope &telescope) { telescope.goOn(); });
}

} // namespace herd
