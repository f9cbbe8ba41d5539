#include "gui/sources/phone.h"

#include "core/net/clock.h"
#include "core/net/sockethub.h"
#include "tests/gui/sources/playedserver.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereItIs();
    void goesToTheNextServerWhereItsOwnIsGone();
    void goesWhereItIsSent();
    void hangsUp();

private:
    SystemClock m_clock;
};

void TestPhone::tellsWhereItIs()
{
    SocketHub hub(m_clock);
    PlayedServer server;
    const std::vector<std::uint16_t> ports {server.port()};
    Phone phone(hub, ports, "kiwi", 0);
    QVERIFY(!phone.isReady());
    phone.report(1, 1); // nobody hears it
    phone.pass(1ms);
    QTRY_VERIFY(phone.isReady());
    phone.report(34.5, -118.25);
    phone.ask("fig");
    QTRY_COMPARE(server.lines.size(), 2);
    QVERIFY2(server.lines[0].startsWith("IAMAT kiwi +34.500000-118.250000 1"), server.lines[0]);
    QCOMPARE(server.lines[1], "WHATSAT fig 5 3");
}

void TestPhone::goesToTheNextServerWhereItsOwnIsGone()
{
    SocketHub hub(m_clock);
    PlayedServer server;
    const std::vector<std::uint16_t> ports {1, server.port()}; // 1 is nobody's
    Phone phone(hub, ports, "kiwi", 0);
    for (int i = 0; i < 100 && !phone.isReady(); ++i) {
        phone.pass(Phone::redialAfter);
        QTest::qWait(1);
    }
    QVERIFY(phone.isReady());
    QTRY_COMPARE(server.open, 1);
}

void TestPhone::goesWhereItIsSent()
{
    SocketHub hub(m_clock);
    PlayedServer one;
    PlayedServer other;
    const std::vector<std::uint16_t> ports {one.port(), other.port()};
    Phone phone(hub, ports, "kiwi", 0);
    phone.pass(1ms);
    QTRY_VERIFY(phone.isReady());
    phone.moveTo(1);
    QVERIFY(!phone.isReady());
    QTRY_COMPARE(one.open, 0);
    QTRY_VERIFY((phone.pass(Phone::redialAfter), phone.isReady()));
    QTRY_COMPARE(other.open, 1);
}

void TestPhone::hangsUp()
{
    SocketHub hub(m_clock);
    PlayedServer server;
    const std::vector<std::uint16_t> ports {server.port()};
    Phone phone(hub, ports, "kiwi", 0);
    phone.hangUp();
    phone.pass(1ms);
    QTRY_VERIFY(phone.isReady());
    phone.hangUp();
    QTRY_COMPARE(server.open, 0);
    QVERIFY(!phone.isReady());
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
