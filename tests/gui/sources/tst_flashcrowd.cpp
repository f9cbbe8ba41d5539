#include "gui/sources/flashcrowd.h"

#include "core/net/clock.h"
#include "core/net/sockethub.h"
#include "tests/gui/sources/playedserver.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class TestFlashCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesStaysAndGoes();
};

void TestFlashCrowd::comesStaysAndGoes()
{
    const SystemClock clock;
    SocketHub hub(clock);
    PlayedServer server;
    const std::vector<std::uint16_t> ports {server.port()};
    FlashCrowd crowd(hub, ports, 1);
    std::chrono::milliseconds passed {0};
    const auto passUntil = [&](std::chrono::milliseconds end) {
        for (; passed < end; passed += 50ms) {
            crowd.pass(50ms);
            QCoreApplication::processEvents();
        }
    };
    passUntil(1s);
    QCOMPARE(server.open, 0); // nobody has called
    crowd.gather();
    passed = 0s;
    passUntil(FlashCrowd::arriveWithin / 2);
    crowd.gather(); // they are there already
    passUntil(FlashCrowd::arriveWithin);
    QTRY_COMPARE(server.open, int(FlashCrowd::people));
    passUntil(FlashCrowd::arriveWithin + FlashCrowd::reportEvery + 100ms);
    QTRY_COMPARE(server.clients().size(), qsizetype(FlashCrowd::people));
    for (const QByteArray &line : server.lines)
        QVERIFY2(line.split(' ')[2].startsWith("+34.0"), line); // one place
    passUntil(FlashCrowd::arriveWithin + FlashCrowd::stay + Phone::redialAfter);
    QTRY_COMPARE(server.open, 0);
    const qsizetype said = server.lines.size();
    passUntil(60s);
    QCOMPARE(server.lines.size(), said);
}

QTEST_GUILESS_MAIN(TestFlashCrowd)
#include "tst_flashcrowd.moc"
