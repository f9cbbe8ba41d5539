// What only the whole program shows: its exit codes and what it says.

#include "tests/headless/notifysocket.h"

#include <QHostAddress>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void saysWhatItIsAskedFor_data();
    void saysWhatItIsAskedFor();
    void failsWithACode_data();
    void failsWithACode();
    void endsOnSigterm();
    void tellsItsSupervisor();
    void outlivesAFileSizeLimit();

private:
    bool says(const char *text); // on standard error, since it started
    void startServer();

    QByteArray m_said;
    QProcess m_program;
    QTemporaryDir m_folder;
};

void tst_Program::initTestCase()
{
    QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    const QStringList names = plain.keys();
    for (const QString &name : names) {
        if (name.startsWith("HERD"_L1))
            plain.remove(name);
    }
    m_program.setProgram(QStringLiteral(HERD_HEADLESS));
    m_program.setProcessEnvironment(plain);
    m_program.setWorkingDirectory(m_folder.path());
}

void tst_Program::cleanup()
{
    m_program.kill();
    m_program.waitForFinished();
}

void tst_Program::saysWhatItIsAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("help") << QStringList {u"--help"_s} << "Usage: herd-headless NAME"_ba;
    QTest::newRow("version") << QStringList {u"--version"_s} << "herd-headless "_ba;
    QTest::newRow("herds") << QStringList {u"--list-herds"_s} << "goloman\n"_ba;
    QTest::newRow("check") << QStringList {u"Riley"_s, u"--check-config"_s}
                           << "Riley of herd riley listens to clients on port 8000"_ba;
}

void tst_Program::saysWhatItIsAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, beginning);
    m_program.setArguments(arguments);
    m_program.start();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_program.exitCode(), 0);
    QCOMPARE(m_program.readAllStandardOutput().first(beginning.size()), beginning);
    QCOMPARE(m_program.readAllStandardError(), QByteArray());
}

void tst_Program::failsWithACode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("no name") << QStringList() << 2 << "herd-headless: which server? "_ba;
    QTest::newRow("a name that would write to the terminal")
        << QStringList {u"\x1b[2J"_s} << 2 << "herd-headless: no server is called \"\\x1b[2J\""_ba;
    QTest::newRow("no key file") << QStringList {u"Riley"_s, u"--herd-key-file"_s, u"nothing"_s}
                                 << 3 << "herd-headless: the key file nothing can't be read: "_ba;
    QTest::newRow("no log") << QStringList {u"Riley"_s, u"--log"_s, u"/dev/null/log"_s} << 1
                            << "herd-headless: cannot "_ba;
}

void tst_Program::failsWithACode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, beginning);
    m_program.setArguments(arguments);
    m_program.start();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_program.exitCode(), code);
    QCOMPARE(m_program.readAllStandardError().first(beginning.size()), beginning);
    QCOMPARE(m_program.readAllStandardOutput(), QByteArray());
}

bool tst_Program::says(const char *text)
{
    m_said += m_program.readAllStandardError();
    return m_said.contains(text);
}

void tst_Program::startServer()
{
    m_said.clear();
    m_program.setArguments({u"Riley"_s, u"--port"_s, u"0"_s, u"--link-port"_s, u"0"_s});
    m_program.start();
    QTRY_VERIFY(says("listens to clients on port "));
}

void tst_Program::endsOnSigterm()
{
    startServer();
    m_program.terminate();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
}

void tst_Program::tellsItsSupervisor()
{
    const herd::test::NotifySocket socket;
    const QProcessEnvironment alone = m_program.processEnvironment();
    QProcessEnvironment watched = alone;
    watched.insert(u"NOTIFY_SOCKET"_s, QString::fromUtf8(socket.name()));
    watched.insert(u"WATCHDOG_USEC"_s, u"20000"_s);
    m_program.setProcessEnvironment(watched);
    startServer();
    m_program.setProcessEnvironment(alone);
    QByteArray said = socket.awaitNext();
    const QByteArray beginning = "READY=1\nWATCHDOG=1\nSTATUS="_ba;
    QCOMPARE(said.first(beginning.size()), beginning);
    QVERIFY2(said.endsWith("; 0 of 2 links up, 0 clients known, 0 connected\n"), said.constData());
    QVERIFY(socket.awaitNext().contains("WATCHDOG=1"));
    m_program.terminate();
    QVERIFY(m_program.waitForFinished());
    QByteArray last;
    while (!(said = socket.next()).isEmpty())
        last = said;
    QCOMPARE(last, "STOPPING=1\nSTATUS=ends\n"_ba);
}

void tst_Program::outlivesAFileSizeLimit()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("the thread sanitizer itself writes a file as a program starts");
#endif
    m_program.setChildProcessModifier([] {
        const rlimit none {0, 0};
        ::setrlimit(RLIMIT_FSIZE, &none);
    });
    startServer();
    m_program.setChildProcessModifier({});
    static const QRegularExpression port(u"clients on port (\\d+)"_s);
    QTcpSocket client; // its coming is logged
    client.connectToHost(QHostAddress(QHostAddress::LocalHost),
                         port.match(QString::fromUtf8(m_said)).captured(1).toUShort());
    QVERIFY(client.waitForConnected());
    QTRY_VERIFY(says("lines are being dropped"));
    m_program.terminate();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
