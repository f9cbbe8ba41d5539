#include "gui/sources/demosource.h"

#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteer.h"
#include "core/places/offlineplaces.h"

namespace herd {

namespace {

Topology demoHerd()
{
    Topology herd = builtInHerds().front();
    for (ServerAddress &server : herd.servers)
        server.port = server.linkPort = server.monitorPort = 0; // the system chooses
    return herd;
}

std::variant<std::unique_ptr<PlacesProvider>, QString> makePlaces()
{
    const auto opened = Gazetteer::open(embeddedGazetteer());
    if (const auto *problem = std::get_if<std::string>(&opened))
        return DemoSource::tr("The gazetteer in this program is damaged: %1")
            .arg(QString::fromStdString(*problem));
    return std::make_unique<OfflinePlaces>(std::get<Gazetteer>(opened));
}

} // namespace

DemoSource::DemoSource(std::uint64_t seed, QObject *parent)
    : HerdSource(parent)
    , m_seed(seed)
    , m_host(demoHerd(), makePlaces)
{
    connect(&m_host, &HerdHost::started, this, &DemoSource::begin);
    connect(&m_host, &HerdHost::failed, this, &HerdSource::failed);
    connect(&m_host, &HerdHost::closed, this, &DemoSource::partClosed);
    connect(&m_observatory, &Observatory::observed, this, &HerdSource::observed);
    connect(&m_observatory, &Observatory::closed, this, &DemoSource::partClosed);
}

QString DemoSource::name() const
{
    return tr("Demo");
}

void DemoSource::begin(const Topology &topology)
{
    if (m_open > 0)
        return; // closing
    std::vector<Observatory::Address> servers;
    std::vector<std::uint16_t> ports;
    for (const ServerAddress &server : topology.servers) {
        servers.push_back({server.host, server.monitorPort, m_host.token()});
        ports.push_back(server.port);
    }
    m_observatory.observe(std::move(servers));
    m_people.emplace(ports, m_seed, m_traffic);
}

void DemoSource::say(std::uint32_t source, const std::string &line)
{
    m_observatory.say(source, line);
}

void DemoSource::setTraffic(const DemoTraffic &traffic)
{
    m_traffic = traffic;
    if (m_people)
        m_people->ask([traffic](DemoPeople &people) { people.setTraffic(traffic); });
}

void DemoSource::gatherCrowd()
{
    if (m_people)
        m_people->ask([](DemoPeople &people) { people.gatherCrowd(); });
}

void DemoSource::close()
{
    m_open = m_people ? 3 : 2;
    if (m_people)
        m_people->close(this, [this] { partClosed(); });
    m_observatory.close();
    m_host.close();
}

void DemoSource::partClosed()
{
    if (--m_open == 0)
        Q_EMIT closed();
}

void DemoSource::act(Deed deed, const QString &server)
{
    switch (deed) {
    case Deed::Kill:
        m_host.kill(server);
        break;
    case Deed::Stop:
        m_host.stop(server);
        break;
    case Deed::Revive:
        m_host.revive(server);
        break;
    }
}

} // namespace herd
