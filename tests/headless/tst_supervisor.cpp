#include "headless/supervisor.h"
#include "tests/headless/notifysocket.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Supervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hearsThatTheServerIsReady_data();
    void hearsThatTheServerIsReady();
    void hearsOfTheLoopWhileItTurns();
    void hearsOfTheEndLast();
    void missesNothingByAFullSocket();
    void isNobody_data();
    void isNobody();
    void isReadFromTheEnvironment_data();
    void isReadFromTheEnvironment();
};

void tst_Supervisor::init()
{
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qunsetenv(name);
}

void tst_Supervisor::hearsThatTheServerIsReady_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::newRow("at a socket of the file system") << false;
    QTest::newRow("at an abstract socket") << true;
}

void tst_Supervisor::hearsThatTheServerIsReady()
{
    QFETCH(bool, abstract);
    const NotifySocket socket(abstract);
    Supervisor supervisor({socket.name(), {}}, [] { return u"well\nREADY=0"_s; });
    QCOMPARE(socket.next(), QByteArray());
    supervisor.sayReady();
    QCOMPARE(socket.next(), "READY=1\nWATCHDOG=1\nSTATUS=well READY=0\n"_ba);
    QCOMPARE(socket.next(), QByteArray());
}

void tst_Supervisor::hearsOfTheLoopWhileItTurns()
{
    const NotifySocket socket;
    Supervisor supervisor({socket.name(), 10ms}, [] { return QString(); });
    supervisor.sayReady();
    QCOMPARE(socket.drain(), 1);
    QTest::qSleep(50); // a loop that hangs for five times its patience
    QCOMPARE(socket.drain(), 0);
    QVERIFY(socket.awaitNext().contains("WATCHDOG=1"));
}

void tst_Supervisor::hearsOfTheEndLast()
{
    const NotifySocket socket;
    Supervisor supervisor({socket.name(), 2ms}, [] { return QString(); });
    supervisor.sayReady();
    socket.drain();
    supervisor.sayStopping();
    QCOMPARE(socket.next(), "STOPPING=1\nSTATUS=ends\n"_ba);
    QTest::qWait(20);
    QCOMPARE(socket.drain(), 0);
}

void tst_Supervisor::missesNothingByAFullSocket()
{
    const NotifySocket socket;
    {
        Supervisor noisy({socket.name(), {}}, [] { return QString(); });
        for (int i = 0; i < 10'000; ++i) // more than any queue of datagrams holds
            noisy.sayReady();
    }
    Supervisor supervisor({socket.name(), 2ms}, [] { return u"late"_s; });
    supervisor.sayReady();
    QVERIFY(socket.drain() < 10'000);
    QCOMPARE(socket.awaitNext(), "READY=1\nWATCHDOG=1\nSTATUS=late\n"_ba);
}

void tst_Supervisor::isNobody_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::newRow("where no socket is named") << QByteArray();
    QTest::newRow("where nothing listens") << "/nowhere/notify"_ba;
    QTest::newRow("where the name is no path") << "notify"_ba;
    QTest::newRow("where the name is too long") << '/' + QByteArray(200, 'x');
}

void tst_Supervisor::isNobody()
{
    QFETCH(QByteArray, socket);
    int asked = 0;
    Supervisor supervisor({socket, 1ms}, [&asked] {
        ++asked;
        return QString();
    });
    supervisor.sayReady();
    supervisor.sayStopping();
    QCOMPARE(asked, 0);
}

void tst_Supervisor::isReadFromTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("patience");
    QTest::addColumn<QByteArray>("pid");
    QTest::addColumn<int>("microseconds"); // 0: none
    QTest::newRow("without a watchdog") << QByteArray() << QByteArray() << 0;
    QTest::newRow("with a watchdog") << "30000000"_ba << QByteArray() << 30'000'000;
    QTest::newRow("with a watchdog of ours")
        << "500"_ba << QByteArray::number(QCoreApplication::applicationPid()) << 500;
    QTest::newRow("with a watchdog of another process") << "500"_ba
                                                        << "1"_ba << 0;
    QTest::newRow("with no number") << "soon"_ba << QByteArray() << 0;
    QTest::newRow("with no time") << "0"_ba << QByteArray() << 0;
}

void tst_Supervisor::isReadFromTheEnvironment()
{
    QFETCH(QByteArray, patience);
    QFETCH(QByteArray, pid);
    QFETCH(int, microseconds);
    qputenv("NOTIFY_SOCKET", "@here");
    qputenv("WATCHDOG_USEC", patience);
    qputenv("WATCHDOG_PID", pid);
    const auto address = Supervisor::Address::fromEnvironment();
    QCOMPARE(address.socket, "@here"_ba);
    QCOMPARE(address.patience.value_or(0us).count(), microseconds);
}

QTEST_GUILESS_MAIN(tst_Supervisor)
#include "tst_supervisor.moc"
