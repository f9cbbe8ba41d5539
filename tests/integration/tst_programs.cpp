// The real programs over TCP, the way test scripts, operators and accidents treat them.

#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray iamat = "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997";

/// Asks the way scripts do: text without a newline, half-close, one read().
QByteArray askOnce(std::uint16_t port, const QByteArray &command)
{
    TestClient client(port);
    client.send(command);
    client.halfClose();
    return client.readOnce();
}

/// Processes that have a TCP socket with this port at either end, as `lsof -i :PORT` finds them.
QSet<qint64> processesWithPort(std::uint16_t port)
{
    QSet<QByteArray> sockets;
    const QByteArray hex = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 9 && (fields[1].endsWith(hex) || fields[2].endsWith(hex)))
                sockets << "socket:[" + fields[9] + ']';
        }
    }
    QSet<qint64> processes;
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir descriptors(u"/proc/%1/fd"_s.arg(pid));
        for (const QFileInfo &entry : descriptors.entryInfoList(QDir::AllEntries | QDir::System)) {
            QByteArray target(256, '\0');
            const auto size = ::readlink(entry.filePath().toUtf8().constData(), target.data(), 255);
            if (size > 0 && sockets.contains(target.left(size)))
                processes << pid.toLongLong();
        }
    }
    return processes;
}

} // namespace

class tst_Programs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsScriptsAsk();
    void answersANeighbourRightAfterTheAnswer();
    void answersBareTextAndClosesInTheGradingProfile();
    void keepsOtherServersOffTheClientPort();
    void comesBackOnTheSamePorts();
    void survivesANeighbourKilledAndFrozen();
    void endsCleanlyOnASignal_data();
    void endsCleanlyOnASignal();
    void endsAtOnceOnASecondSignal();
    void logsWhatCameAndWent();
    void reopensItsLog();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhichPortIsTaken_data();
    void saysWhichPortIsTaken();
    void staysSmallUnderALineThatNeverEnds();
    void staysAliveWhenDescriptorsRunOut();
};

void tst_Programs::answersAsScriptsAsk()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    const QByteArray at = askOnce(herd.port(0), iamat);
    const QRegularExpression form(
        u"^AT Goloman \\+\\d+\\.\\d{9} kiwi\\.cs\\.ucla\\.edu \\+34\\.068930-118\\.445127 "
        "1520023934\\.918963997\n$"_s);
    QVERIFY2(form.match(QString::fromLatin1(at)).hasMatch(), at);
    for (std::size_t i = 0; i < 5; ++i) {
        QByteArray answer;
        QTRY_VERIFY(
            (answer = askOnce(herd.port(i), "WHATSAT kiwi.cs.ucla.edu 10 5")).startsWith(at));
        const QByteArray document = answer.mid(at.size());
        QVERIFY(document.startsWith("{\n   \""));
        QVERIFY(document.endsWith("}\n\n"));
        QVERIFY(!document.chopped(2).contains("\n\n"));
    }
    QCOMPARE(askOnce(herd.port(2), "WHATSAT nobody 10 5"), QByteArray("? WHATSAT nobody 10 5\n"));
    QCOMPARE(askOnce(herd.port(2), "IAMAT x +1-1"), QByteArray("? IAMAT x +1-1\n"));
    TestClient open(herd.port(3)); // kept open, one command after the other
    for (int i = 1; i <= 3; ++i) {
        open.send("IAMAT open +1.0-1.0 " + QByteArray::number(i) + "\n");
        QVERIFY(open.readLine().endsWith(" open +1.0-1.0 " + QByteArray::number(i) + '\n'));
    }
}

void tst_Programs::answersANeighbourRightAfterTheAnswer()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    for (int i = 0; i < 100; ++i) {
        const QByteArray id = "now" + QByteArray::number(i);
        const QByteArray at = askOnce(herd.port(0), "IAMAT " + id + " +1-1 1");
        QVERIFY(at.startsWith("AT Goloman "));
        QVERIFY(askOnce(herd.port(1), "WHATSAT " + id + " 1 0").startsWith(at));
    }
}

void tst_Programs::answersBareTextAndClosesInTheGradingProfile()
{
    ProcessHerd herd({u"--grading"_s});
    QVERIFY(herd.start());
    TestClient bare(herd.port(0)); // no newline, no half-close, reads until closed
    bare.send(iamat);
    const QByteArray at = bare.readAll();
    QVERIFY2(at.startsWith("AT Goloman +"), at);
    QVERIFY(!bare.wasReset());
    TestClient lookup(herd.port(0));
    lookup.send("WHATSAT kiwi.cs.ucla.edu 10 1\n");
    const QByteArray answer = lookup.readAll();
    QVERIFY(answer.startsWith(at));
    QVERIFY(answer.endsWith("}\n\n"));
}

void tst_Programs::keepsOtherServersOffTheClientPort()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    for (std::size_t i = 0; i < 5; ++i)
        QTRY_COMPARE(processesWithPort(herd.port(i)), QSet<qint64> {herd[i].pid()});
    for (const qint64 pid : processesWithPort(herd.port(2)))
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    herd.stop(2);
    for (const std::size_t other : {0U, 1U, 3U, 4U}) {
        QVERIFY(herd[other].isRunning());
        QVERIFY(askOnce(herd.port(other), iamat).startsWith("AT "));
    }
}

void tst_Programs::comesBackOnTheSamePorts()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    for (int cycle = 0; cycle < 5; ++cycle) {
        TestClient idle(herd.port(2)); // keeps its side open
        idle.send("x\n");
        QCOMPARE(idle.readLine(), QByteArray("? x\n"));
        herd[2].signal(SIGTERM);
        QVERIFY(idle.isClosedByPeer());
        QVERIFY(herd.start(2));
        QVERIFY(herd.waitUntilLinked());
    }
}

void tst_Programs::survivesANeighbourKilledAndFrozen()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    herd[2].signal(SIGSTOP); // Holiday: Welsh knows nobody else
    QTRY_VERIFY_WITH_TIMEOUT(herd.log(0).contains("LINK-DOWN Holiday silent for 6 s"), 30'000);
    QVERIFY(askOnce(herd.port(0), iamat).startsWith("AT Goloman "));
    herd[2].signal(SIGCONT);
    QVERIFY(herd.waitUntilLinked());
    herd[2].signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(herd.log(3).contains("LINK-DOWN Holiday "), 30'000);
    QVERIFY(herd.start(2));
    QVERIFY(herd.waitUntilLinked());
}

void tst_Programs::endsCleanlyOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Programs::endsCleanlyOnASignal()
{
    QFETCH(int, number);
    QTemporaryDir folder;
    ServerProcess server(folder.path(),
                         {u"Welsh"_s, u"--port"_s, u"0"_s, u"--link-port"_s, u"0"_s});
    QVERIFY(server.waitUntilListening());
    server.signal(number);
    QCOMPARE(server.waitForExit(), 0);
}

void tst_Programs::endsAtOnceOnASecondSignal()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    TestClient stubborn(herd.port(0)); // never closes, so the first signal takes its time
    stubborn.send("x\n");
    QCOMPARE(stubborn.readLine(), QByteArray("? x\n"));
    herd[0].signal(SIGTERM);
    QVERIFY(stubborn.isClosedByPeer()); // the first was heard
    herd[0].signal(SIGTERM);
    QCOMPARE(herd[0].waitForExit(), 1);
}

void tst_Programs::logsWhatCameAndWent()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    TestClient client(herd.port(0));
    const QByteArray peer = "127.0.0.1:" + QByteArray::number(client.localPort());
    client.send(iamat + "\nevil\x1b[31m\\\n");
    const QByteArray at = client.readLine().trimmed();
    QCOMPARE(client.readLine(), QByteArray("? evil\x1b[31m\\\n"));
    client.halfClose();
    QVERIFY(client.isClosedByPeer());
    for (const QByteArray &expected :
         {" OPEN " + peer + '\n', " IN " + peer + ' ' + iamat + '\n',
          " OUT " + peer + ' ' + at + '\n', " IN " + peer + " evil\\x1b[31m\\\\\n",
          " OUT " + peer + " ? evil\\x1b[31m\\\\\n", " OUT Hands " + at + '\n',
          " CLOSE " + peer + " finished\n", QByteArray(" LINK-UP Hands 127.0.0.1:")})
        QTRY_VERIFY2(herd.log(0).contains(expected), expected);
    QTRY_VERIFY(herd.log(1).contains(" IN Goloman " + at + '\n'));
    const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z [A-Z-]+ \\S+( .*)?$"_s);
    for (const QByteArray &line : herd.log(0).trimmed().split('\n'))
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line);
}

void tst_Programs::reopensItsLog()
{
    QTemporaryDir folder;
    ServerProcess server(folder.path(),
                         {u"Welsh"_s, u"--port"_s, u"0"_s, u"--link-port"_s, u"0"_s, u"--log"_s,
                          u"deep/er/w.log"_s});
    QVERIFY(server.waitUntilListening());
    const QString path = folder.filePath(u"deep/er/w.log"_s);
    QVERIFY(QFile::exists(path));
    QVERIFY(QFile::rename(path, path + ".1"_L1));
    server.signal(SIGHUP);
    QTRY_VERIFY(QFile::exists(path));
    server.signal(SIGTERM);
    QCOMPARE(server.waitForExit(), 0);
}

void tst_Programs::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("no name") << QStringList {} << 2 << u"Give one NAME"_s;
    QTest::newRow("an unknown name lists the known ones")
        << QStringList {u"Wells"_s} << 2
        << u"no server is called \"Wells\"; known ones are Goloman, Hands, Holiday, Welsh"_s;
    QTest::newRow("an unknown option") << QStringList {u"Welsh"_s, u"--fast"_s} << 2 << u"fast"_s;
    QTest::newRow("an unknown herd")
        << QStringList {u"Welsh"_s, u"--herd"_s, u"nope"_s} << 2 << u"built-in herds are goloman"_s;
    QTest::newRow("a broken herd file")
        << QStringList {u"Welsh"_s, u"--herd"_s, u"broken.toml"_s} << 3 << u"broken.toml:3:"_s;
    QTest::newRow("a log that cannot be written")
        << QStringList {u"Welsh"_s, u"--log"_s, u"/proc/nowhere/w.log"_s} << 1
        << u"choose another with --log"_s;
    QTest::newRow("a key that is too short")
        << QStringList {u"Welsh"_s, u"--herd-key-file"_s, u"short.key"_s} << 3
        << u"at least 16 bytes"_s;
}

void tst_Programs::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    };
    write(u"broken.toml"_s, "[herd]\nname = \"x\"\n[[server]\n");
    write(u"short.key"_s, "fifteen bytes..");
    ServerProcess server(folder.path(), arguments);
    QCOMPARE(server.waitForExit(), exitCode);
    QVERIFY2(server.said().contains(said), qPrintable(server.said()));
    for (const QString &line : server.said().trimmed().split('\n'_L1))
        QVERIFY2(line.startsWith("herd-headless: "_L1), qPrintable(line));
}

void tst_Programs::saysWhichPortIsTaken_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("what");
    QTest::newRow("client port") << u"--port"_s << u"clients"_s;
    QTest::newRow("link port") << u"--link-port"_s << u"neighbours"_s;
}

void tst_Programs::saysWhichPortIsTaken()
{
    QFETCH(QString, option);
    QFETCH(QString, what);
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const QString taken = QString::number(holder.serverPort());
    QTemporaryDir folder;
    QStringList arguments {u"Welsh"_s, u"--port"_s, u"0"_s, u"--link-port"_s, u"0"_s};
    arguments[arguments.indexOf(option) + 1] = taken;
    ServerProcess server(folder.path(), arguments);
    QCOMPARE(server.waitForExit(), 4);
    QVERIFY2(server.said().contains(u"cannot listen to %1 on port %2"_s.arg(what, taken)),
             qPrintable(server.said()));
}

void tst_Programs::staysSmallUnderALineThatNeverEnds()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    TestClient warmUp(herd.port(0));
    warmUp.send(QByteArray(200'000, 'x'));
    QCOMPARE(warmUp.readAll().size(), 65'539);
    const qint64 before = herd[0].memory("VmHWM");
    TestClient client(herd.port(0));
    client.send(QByteArray(64'000'000, 'x'));
    client.halfClose();
    QCOMPARE(client.readAll().size(), 65'539);
    const qint64 grown = herd[0].memory("VmHWM") - before;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr qint64 most = 16 * 1024; // sanitizers keep freed memory for a while
#else
    constexpr qint64 most = 1024;
#endif
    QVERIFY2(grown <= most, qPrintable(QString::number(grown)));
}

void tst_Programs::staysAliveWhenDescriptorsRunOut()
{
    QTemporaryDir folder;
    const auto port = freePorts(1).front();
    ServerProcess server(folder.path(),
                         {u"Welsh"_s, u"--port"_s, QString::number(port), u"--link-port"_s, u"0"_s},
                         [] {
                             const rlimit few {160, 160};
                             setrlimit(RLIMIT_NOFILE, &few);
                         });
    QVERIFY(server.waitUntilListening());
    std::vector<TestClient> clients;
    for (int i = 0; i < 5 * 160; ++i) {
        clients.emplace_back(port);
        clients.back().send("x\n");
    }
    for (TestClient &client : clients) { // each is served as soon as there is room
        QCOMPARE(client.readLine(), QByteArray("? x\n"));
        client.close();
    }
    server.signal(SIGTERM);
    QCOMPARE(server.waitForExit(), 0);
}

QTEST_GUILESS_MAIN(tst_Programs)
#include "tst_programs.moc"
