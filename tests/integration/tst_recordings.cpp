// Recordings of the real program: while it serves, after it was killed, after it ended.

#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// What a program printed, and how it ended.
struct Ran
{
    int code;
    QByteArray output;
    QByteArray said;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000))
        return {-1, {}, {}};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class tst_Recordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hasAllUpToASecondBeforeAKill();
    void hasAllAfterATermination();
    void isWhatZstdcatPrints();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void leavesOtherFilesAlone();
    void staysWithinItsLimit();
    void needsARestartForAnotherFile();

private:
    void start(const QStringList &more = {});
    void tell(int from, int until);
    Ran dump(const QString &file = u"r"_s) const
    {
        return run(QStringLiteral(HERD_HEADLESS), {u"--dump"_s, file}, m_folder->path());
    }
    QString path(const QString &file) const { return m_folder->filePath(file); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::uint16_t> m_ports;
    std::unique_ptr<ServerProcess> m_server;
};

void tst_Recordings::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_Recordings::start(const QStringList &more)
{
    m_server.reset();
    m_ports = freePorts(2);
    m_server = std::make_unique<ServerProcess>(
        m_folder->path(),
        QStringList {u"Welsh"_s, u"--herd"_s, u"goloman"_s, u"--port"_s,
                     QString::number(m_ports[0]), u"--link-port"_s, QString::number(m_ports[1]),
                     u"--monitor-port"_s, u"0"_s, u"--record"_s, u"r"_s}
            + more);
    QVERIFY2(m_server->waitUntilListening(), qPrintable(m_server->said()));
}

void tst_Recordings::tell(int from, int until)
{
    TestClient client(m_ports[0]);
    for (int i = from; i < until; ++i) {
        client.send("IAMAT kiwi" + QByteArray::number(i) + " +1-1 1520023934.5\n");
        QVERIFY(client.readLine().startsWith("AT Welsh "));
    }
}

void tst_Recordings::hasAllUpToASecondBeforeAKill()
{
    start();
    tell(0, 100);
    QTRY_VERIFY_WITH_TIMEOUT(dump().output.contains("\"client\":\"kiwi99\""), 20'000);
    m_server->signal(SIGKILL);
    m_server->waitForExit();
    const auto [code, output, said] = dump();
    QCOMPARE(code, 0);
    QVERIFY2(said.contains(" is cut off at byte "), said.constData());
    QCOMPARE(output.count("\"kind\":\"merge\""), 100);
    QVERIFY(output.startsWith("{\"recording\":1,"));
    QVERIFY(output.endsWith('\n'));
    start(); // what was left goes on as r.1
    QCOMPARE(dump(u"r.1"_s).output, output);
}

void tst_Recordings::hasAllAfterATermination()
{
    start();
    tell(0, 3);
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForExit(), 0);
    const auto [code, output, said] = dump();
    QCOMPARE(code, 0);
    QCOMPARE(said, QByteArray());
    QCOMPARE(output.count("\"kind\":\"merge\""), 3);
    QVERIFY(output.contains("\"kind\":\"close\"")); // of the client, which went at last
    qint64 sequence = 0;
    for (const QByteArray &line : output.chopped(1).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY2(!object.isEmpty(), line.constData());
        if (object.contains("kind"_L1))
            QCOMPARE(object.value("seq"_L1).toInteger(), ++sequence);
    }
}

void tst_Recordings::isWhatZstdcatPrints()
{
    const QString zstdcat = QStandardPaths::findExecutable(u"zstdcat"_s);
    if (zstdcat.isEmpty())
        QSKIP("zstdcat is not here; ./dev test installs it");
    start();
    tell(0, 500);
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForExit(), 0);
    const Ran theirs = run(zstdcat, {u"r"_s}, m_folder->path());
    QCOMPARE(theirs.code, 0);
    QVERIFY(theirs.output.size() > 100'000);
    QCOMPARE(dump().output, theirs.output);
}

void tst_Recordings::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray() << 3 << "r is no recording: it is empty"_ba;
    QTest::newRow("a text") << "hello\n"_ba << 3 << "r is no recording"_ba;
    QTest::newRow("its first byte") << "\x5e"_ba << 0 << "r is cut off at byte 1"_ba;
}

void tst_Recordings::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    QFile file(path(u"r"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
    file.close();
    const Ran ran = dump();
    QCOMPARE(ran.code, code);
    QVERIFY2(ran.said.contains(text), ran.said.constData());
    QCOMPARE(ran.output, QByteArray());
    QCOMPARE(dump(u"nothing"_s).code, 1);
    QCOMPARE(dump(m_folder->path()).code, 1);
}

void tst_Recordings::leavesOtherFilesAlone()
{
    QFile file(path(u"r"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("a letter to a friend");
    file.close();
    ServerProcess server(m_folder->path(),
                         {u"Welsh"_s, u"--herd"_s, u"goloman"_s, u"--port"_s, u"0"_s,
                          u"--link-port"_s, u"0"_s, u"--record"_s, u"r"_s});
    QCOMPARE(server.waitForExit(), 1);
    QVERIFY(server.said().contains("r is there already, and is no recording"_L1));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "a letter to a friend"_ba);
}

void tst_Recordings::staysWithinItsLimit()
{
    constexpr qint64 limit = 1024 * 1024;
    start({u"--record-limit"_s, u"1"_s, u"--log"_s, u"none"_s});
    TestClient client(m_ports[0]);
    quint32 seed = 1;
    const auto both = [this] { return QFile(path(u"r"_s)).size() + QFile(path(u"r.1"_s)).size(); };
    for (int i = 0; !QFile::exists(path(u"r.1"_s)) || QFile(path(u"r"_s)).size() < limit / 5; ++i) {
        QVERIFY(i < 200'000);
        QByteArray words(200, '\0'); // that pack badly, and make no client to be shown
        for (char &c : words)
            c = char('A' + (seed = seed * 1'664'525 + 1'013'904'223) / 33'554'432 % 58);
        client.send(words + '\n');
        QVERIFY(client.readLine().startsWith("? "));
        QVERIFY(both() <= limit);
    }
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForExit(), 0);
    QVERIFY(both() <= limit);
    for (const QString &file : {u"r"_s, u"r.1"_s}) {
        const auto [code, output, said] = dump(file);
        QCOMPARE(code, 0);
        QCOMPARE(said, QByteArray());
        QVERIFY(output.count("\"snapshot\":\"end\"") >= 1);
    }
}

void tst_Recordings::needsARestartForAnotherFile()
{
    QFile herd(path(u"herd.toml"_s));
    const auto write = [&](const char *record) {
        QVERIFY(herd.open(QFile::WriteOnly));
        herd.write("[herd]\nname=\"test\"\n[[server]]\nid=\"Solo\"\nport=1\n[options]\nrecord=\""
                   + QByteArray(record) + "\"\n");
        herd.close();
    };
    write("first");
    ServerProcess server(u"/"_s,
                         {u"Solo"_s, u"--herd"_s, herd.fileName(), u"--port"_s, u"0"_s,
                          u"--link-port"_s, u"0"_s, u"--monitor-port"_s, u"0"_s, u"--log"_s,
                          u"none"_s});
    QVERIFY2(server.waitUntilListening(), qPrintable(server.said()));
    write("second");
    server.signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(
        server.said().contains("needs a restart, and stays as it was until then: the recording"_L1),
        20'000);
    QVERIFY(QFile::exists(path(u"first"_s))); // beside the herd file
    QVERIFY(!QFile::exists(path(u"second"_s)));
}

QTEST_GUILESS_MAIN(tst_Recordings)
#include "tst_recordings.moc"
