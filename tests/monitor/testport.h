#pragma once

#include "core/monitor/monitorserver.h"
#include "core/monitor/monitorsource.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <chrono>
#include <string>
#include <vector>

namespace herd::test {

inline const QByteArray hello = "{\"hello\":1}\n";

class FakeSource final : public MonitorSource
{
public:
    std::string_view serverId() const override { return id; }
    const Topology &topology() const override { return herd; }
    std::string_view run() const override { return runId; }
    std::vector<LinkNow> links() const override { return state; }
    std::vector<event::Fault> faults() const override { return inForce; }
    std::uint32_t clientCount() const override { return static_cast<std::uint32_t>(lines.size()); }
    std::string_view reportLine(std::uint32_t client) const override { return lines.at(client); }

    void add(const std::string &client)
    {
        lines.push_back("AT A +0.500000000 " + client + " +34.068930-118.445127 1699999999.5");
    }
    /// So many clients, each with a long id: more than sockets take unread.
    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add("c" + std::to_string(i) + std::string(300, '.'));
    }

    Topology herd {
        "test", {{"A", "127.0.0.1", 1, 2, 3}, {"B", "b.example", 4, 5, 0}}, {{"A", "B"}}};
    std::string id = "A";
    std::string runId = "77";
    std::vector<LinkNow> state;
    std::vector<event::Fault> inForce;
    std::vector<std::string> lines;
};

/// The lines of a stream; an object that is empty where a line is none.
inline QList<QJsonObject> objects(const QByteArray &stream)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : stream.chopped(stream.endsWith('\n') ? 1 : 0).split('\n'))
        all << QJsonDocument::fromJson(line).object();
    return all;
}

inline bool isWhole(const QByteArray &stream)
{
    return objects(stream).last().value(QLatin1String("snapshot")) == QLatin1String("end");
}

/// Asks for a snapshot alone, and reads it.
inline QByteArray snapshotOf(TestClient &observer)
{
    observer.send(hello);
    observer.halfClose();
    return observer.readAll();
}

/// A monitor port that shows a source of the test's own, at a time of its own.
struct TestPort
{
    TestPort() { QVERIFY(server.listen(0)); }

    std::uint16_t port() const { return server.port(); }
    void pass(std::chrono::nanoseconds time)
    {
        clock.elapsed += time;
        hub.passDeadlines();
    }

    ManualClock clock;
    SocketHub hub {clock};
    FakeSource source;
    EventBus events {clock};
    MonitorServer server {hub, source, events};
};

} // namespace herd::test
