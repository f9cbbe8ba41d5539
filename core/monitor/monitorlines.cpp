#include "core/monitor/monitorlines.h"

#include "core/protocol/escape.h"
#include "core/protocol/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int snapshotSequence = 0; // events, which count on from here, do not exist yet

void appendLine(std::string &out, const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    out.append(line.constData(), static_cast<std::size_t>(line.size()));
    out += '\n';
}

QString text(std::string_view bytes)
{
    // Qt, on either end of the stream, takes a byte order mark at the beginning of a text away.
    constexpr std::string_view mark = "\xef\xbb\xbf";
    std::string escaped;
    if (bytes.starts_with(mark)) {
        escaped = R"(\xef\xbb\xbf)";
        bytes.remove_prefix(mark.size());
    }
    appendEscaped(escaped, bytes);
    return QString::fromStdString(escaped);
}

QJsonDocument parse(std::string_view line)
{
    return QJsonDocument::fromJson(
        QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size())));
}

QJsonObject topologyObject(const Topology &topology)
{
    QJsonArray servers;
    for (const ServerAddress &server : topology.servers)
        servers.append(QJsonObject {{u"id"_s, text(server.id)},
                                    {u"host"_s, text(server.host)},
                                    {u"port"_s, server.port},
                                    {u"linkPort"_s, server.linkPort},
                                    {u"monitorPort"_s, server.monitorPort}});
    QJsonArray edges;
    for (const auto &[one, other] : topology.edges)
        edges.append(QJsonArray {text(one), text(other)});
    return {{u"servers"_s, servers}, {u"edges"_s, edges}};
}

} // namespace

ObserverHello parseObserverHello(std::string_view line)
{
    const QJsonValue hello = parse(line).object().value("hello"_L1);
    const double version = hello.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (std::trunc(version) != version) // a fraction, or no number at all
        return ObserverHello::Invalid;
    return version == monitorVersion ? ObserverHello::Spoken : ObserverHello::OtherVersion;
}

bool isJson(std::string_view line)
{
    return !parse(line).isNull();
}

void appendServerHello(std::string &out, const MonitorSource &source)
{
    const Topology &topology = source.topology();
    appendLine(out,
               {{u"hello"_s, monitorVersion},
                {u"server"_s, text(source.serverId())},
                {u"herd"_s, text(topology.name)},
                {u"topology"_s, topologyObject(topology)},
                {u"capabilities"_s, QJsonArray {u"snapshot"_s}}});
}

void appendVersionError(std::string &out)
{
    appendLine(out,
               {{u"error"_s, u"the monitor stream is spoken in version %1"_s.arg(monitorVersion)},
                {u"versions"_s, QJsonArray {monitorVersion}}});
}

void appendSnapshotBegin(std::string &out, const std::vector<MonitorSource::Link> &links,
                         std::uint32_t clients)
{
    QJsonArray states;
    for (const MonitorSource::Link &link : links) {
        QJsonObject state {{u"neighbour"_s, text(link.neighbour)},
                           {u"state"_s, link.up ? u"up"_s : u"down"_s}};
        if (link.since) {
            std::string since;
            appendTimestamp(since, *link.since);
            state.insert(u"since"_s, text(since));
        }
        states.append(state);
    }
    appendLine(out,
               {{u"snapshot"_s, u"begin"_s},
                {u"seq"_s, snapshotSequence},
                {u"links"_s, states},
                {u"clients"_s, qint64 {clients}}});
}

void appendClient(std::string &out, std::string_view reportLine)
{
    const auto report = parseAt(reportLine);
    std::string difference;
    appendDifference(difference, report->difference);
    appendLine(out,
               {{u"client"_s, text(report->client)},
                {u"server"_s, text(report->server)},
                {u"difference"_s, text(difference)},
                {u"location"_s, text(report->location)},
                {u"time"_s, text(report->time)}});
}

void appendSnapshotEnd(std::string &out, std::uint32_t clients)
{
    appendLine(out,
               {{u"snapshot"_s, u"end"_s},
                {u"seq"_s, snapshotSequence},
                {u"clients"_s, qint64 {clients}}});
}

} // namespace herd
