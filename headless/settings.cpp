#include "headless/settings.h"

namespace herd {

using namespace Qt::StringLiterals;

bool writesLog(const Settings &settings)
{
    return settings.log != "none"_L1;
}

QStringList needRestart(const Settings &running, const Settings &wanted)
{
    QStringList what;
    const auto compare = [&what](bool same, const QString &name) {
        if (!same)
            what << name;
    };
    Topology herd = running.topology; // its own ports are compared one by one
    for (ServerAddress &server : herd.servers) {
        const ServerAddress *there = wanted.topology.find(server.id);
        if (server.id == running.self.id && there)
            server = *there;
    }
    compare(herd == wanted.topology, u"the servers of the herd"_s);
    compare(running.self.host == wanted.self.host, u"the own host"_s);
    compare(running.self.port == wanted.self.port, u"the port for clients"_s);
    compare(running.self.linkPort == wanted.self.linkPort, u"the port for neighbours"_s);
    compare(running.self.monitorPort == wanted.self.monitorPort, u"the port for observers"_s);
    compare(running.monitorListen == wanted.monitorListen, u"the address for observers"_s);
    compare(running.allowChaos == wanted.allowChaos, u"whether chaos is allowed"_s);
    compare(running.httpPort == wanted.httpPort, u"the port for metrics"_s);
    compare(running.listen == wanted.listen, u"the address for clients"_s);
    compare(running.catchUp == wanted.catchUp, u"catch-up"_s);
    compare(running.herdKey.empty() == wanted.herdKey.empty(),
            u"whether the herd has a key"_s); // that decides where neighbours are listened for
    compare(writesLog(running) == writesLog(wanted), u"whether there is a log"_s);
    compare(running.state == wanted.state, u"the folder for newest reports"_s);
    compare(running.record == wanted.record && running.recordMebibytes == wanted.recordMebibytes,
            u"the recording"_s);
    compare(running.bridge == wanted.bridge && running.bridgeSecret == wanted.bridgeSecret,
            u"the bridge"_s);
    return what;
}

} // namespace herd
