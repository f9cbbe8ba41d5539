// An observer of real servers that are killed, started again and stopped for a while.

#include "core/monitor/monitorclient.h"
#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QTest>

#include <chrono>
#include <csignal>
#include <memory>
#include <set>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// Welsh of a herd whose other servers do not run, again and again on the same ports.
class Welsh
{
public:
    bool start()
    {
        process.reset();
        process = std::make_unique<ServerProcess>(
            folder.path(),
            QStringList {u"Welsh"_s, u"--herd"_s, u"goloman"_s, u"--port"_s,
                         QString::number(ports[0]), u"--link-port"_s, QString::number(ports[1]),
                         u"--monitor-port"_s, QString::number(ports[2])});
        return process->waitUntilListening();
    }

    /// Tells it of a client; does not wait for the answer.
    void tell(const QByteArray &client)
    {
        teller = std::make_unique<TestClient>(ports[0]);
        teller->send("IAMAT " + client + " +34.068930-118.445127 1520023934.918963997\n");
    }

    QTemporaryDir folder;
    const std::vector<std::uint16_t> ports = freePorts(3);
    std::unique_ptr<ServerProcess> process;
    std::unique_ptr<TestClient> teller;
};

/// What an observer knows from the lines that it is given.
class Observer
{
public:
    explicit Observer(std::uint16_t port)
    {
        QObject::connect(&client, &MonitorClient::observed, &client, [this] {
            const ObservedBatch batch = client.take();
            for (const ObservedLine &line : batch.lines)
                take(parseMonitorLine(batch.text(line), scratch));
        });
        client.add("127.0.0.1", port);
    }

    bool knows(const char *id) const { return clients.count(id) > 0; }

    SystemClock clock;
    SocketHub hub {clock};
    MonitorClient client {hub};
    std::string scratch;
    std::string run;
    std::set<std::string> clients;
    int lost = 0; // so often
    int snapshots = 0; // whole ones
    int resumed = 0;
    std::string reason; // of the last loss

private:
    void take(const MonitorLine &line)
    {
        if (const auto *hello = std::get_if<ServerHello>(&line))
            run = hello->run;
        if (std::holds_alternative<SnapshotBegin>(line))
            clients.clear();
        snapshots += std::holds_alternative<SnapshotEnd>(line) ? 1 : 0;
        resumed += std::holds_alternative<Resumed>(line) ? 1 : 0;
        if (const auto *shown = std::get_if<event::Client>(&line))
            clients.emplace(shown->client);
        const auto *event = std::get_if<StreamEvent>(&line);
        const auto *merge = event ? std::get_if<event::Merge>(&event->event) : nullptr;
        if (merge)
            clients.emplace(merge->client);
        const auto *source = std::get_if<SourceLine>(&line);
        if (source && source->state == SourceState::Lost) {
            ++lost;
            reason = source->reason;
        }
    }
};

} // namespace

class tst_Observing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAnewAfterAKill();
    void losesNothingWhileAServerIsStopped();
    void resumesAfterAServerWasStoppedForLong();
};

void tst_Observing::beginsAnewAfterAKill()
{
    Welsh welsh;
    QVERIFY(welsh.start());
    Observer observer(welsh.ports[2]);
    QTRY_COMPARE(observer.snapshots, 1);
    welsh.tell("kiwi");
    QTRY_VERIFY(observer.knows("kiwi"));
    const std::string first = observer.run;
    welsh.process->signal(SIGKILL);
    QTRY_COMPARE(observer.lost, 1);
    QVERIFY(observer.knows("kiwi")); // as it was last seen
    QVERIFY(welsh.start());
    QTRY_COMPARE(observer.snapshots, 2);
    QVERIFY(!observer.run.empty() && observer.run != first);
    QCOMPARE(observer.resumed, 0);
    QVERIFY(!observer.knows("kiwi")); // it has no state file
    welsh.tell("plum");
    QTRY_VERIFY(observer.knows("plum"));
    QCOMPARE(observer.lost, 1);
}

void tst_Observing::losesNothingWhileAServerIsStopped()
{
    Welsh welsh;
    QVERIFY(welsh.start());
    Observer observer(welsh.ports[2]);
    QTRY_COMPARE(observer.snapshots, 1);
    welsh.process->signal(SIGSTOP);
    welsh.tell("kiwi");
    welsh.process->signal(SIGCONT);
    QTRY_VERIFY(observer.knows("kiwi"));
    QCOMPARE(observer.lost, 0);
    QCOMPARE(observer.snapshots, 1);
}

void tst_Observing::resumesAfterAServerWasStoppedForLong()
{
    Welsh welsh;
    QVERIFY(welsh.start());
    Observer observer(welsh.ports[2]);
    QTRY_COMPARE(observer.snapshots, 1);
    welsh.process->signal(SIGSTOP);
    welsh.tell("kiwi");
    QTRY_COMPARE_WITH_TIMEOUT(observer.lost, 1, 20'000); // 5 s
    QCOMPARE(observer.reason, std::string("said nothing for 5 s"));
    welsh.process->signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(observer.knows("kiwi"), 20'000);
    QCOMPARE(observer.resumed, 1);
    QCOMPARE(observer.snapshots, 1);
    QCOMPARE(observer.lost, 1);
}

QTEST_GUILESS_MAIN(tst_Observing)
#include "tst_observing.moc"
