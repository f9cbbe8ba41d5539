#include "gui/sources/busfleet.h"

#include "core/net/clock.h"
#include "core/net/sockethub.h"
#include "tests/gui/sources/playedserver.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

const BusTrace trace {{"one", "other"},
                      {{0s, 0, 38.5, -77}, {10s, 1, 39, -77.25}, {20s, 0, 38.75, -77}}};

} // namespace

class TestBusFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTRY_COMPARE(m_server.open, 0);
        m_server.lines.clear();
    }
    void drivesAsTheBusesDid();
    void drivesFaster();
    void restsAndGoesOn();
    void hasNoBusesWithoutATrace();

private:
    /// So many seconds, one after the other.
    void drive(BusFleet &fleet, int seconds, int speed)
    {
        for (int i = 0; i < seconds; ++i) {
            fleet.pass(1s, speed);
            QTest::qWait(1);
        }
    }

    const SystemClock m_clock;
    SocketHub m_hub {m_clock};
    PlayedServer m_server;
    const std::vector<std::uint16_t> m_ports {m_server.port()};
};

void TestBusFleet::drivesAsTheBusesDid()
{
    BusFleet fleet(m_hub, m_ports, trace);
    fleet.pass(1s, 1);
    QTRY_COMPARE(m_server.open, 2); // both have a connection; one has something to say
    drive(fleet, 5, 1);
    QTRY_COMPARE(m_server.lines.size(), 1);
    QVERIFY2(m_server.lines[0].startsWith("IAMAT one +38.500000-77.000000 "), m_server.lines[0]);
    drive(fleet, 5, 1);
    QTRY_COMPARE(m_server.lines.size(), 2);
    drive(fleet, 9, 1);
    QTRY_COMPARE(m_server.lines.size(), 3);
    drive(fleet, 2, 1); // from the beginning
    QTRY_COMPARE(m_server.lines.size(), 4);
    QVERIFY(m_server.lines[3].startsWith("IAMAT one +38.5"));
}

void TestBusFleet::drivesFaster()
{
    BusFleet fleet(m_hub, m_ports, trace);
    fleet.pass(1s, 10);
    QTRY_COMPARE((fleet.pass(1ms, 0), m_server.clients().size()), 2); // ten seconds on
}

void TestBusFleet::restsAndGoesOn()
{
    BusFleet fleet(m_hub, m_ports, trace);
    fleet.pass(1s, 1);
    QTRY_VERIFY(m_server.open == 2);
    QTRY_VERIFY((fleet.rest(), m_server.open == 0));
    m_server.lines.clear();
    drive(fleet, 12, 1);
    QTRY_VERIFY(m_server.clients().contains("other"));
}

void TestBusFleet::hasNoBusesWithoutATrace()
{
    BusFleet fleet(m_hub, m_ports, {});
    drive(fleet, 3, 1);
    QCOMPARE(m_server.open, 0);
}

QTEST_GUILESS_MAIN(TestBusFleet)
#include "tst_busfleet.moc"
