// Real processes that keep their newest reports in files, and end in every way.

#include "core/state/statefile.h"
#include "tests/support/bytes.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

QByteArray ask(std::uint16_t port, const QByteArray &command)
{
    TestClient client(port);
    client.send(command + '\n');
    return client.readLine();
}

QByteArray newestOf(std::uint16_t port, const QByteArray &client)
{
    return ask(port, "WHATSAT " + client + " 1 0");
}

QMap<QByteArray, QByteArray> contents(const QString &path)
{
    QMap<QByteArray, QByteArray> lines;
    const auto problem =
        herd::StateFile::load(path, [&](const herd::LocationReport &report, std::string_view line) {
            lines[bytes(report.client)] = bytes(line);
        });
    if (problem)
        lines["problem"] = problem->toUtf8();
    return lines;
}

/// A herd of one server, which can be started again and again.
class OneServer
{
public:
    OneServer()
        : m_ports(freePorts(2))
    {
    }

    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(u"kept/goloman.Welsh.sqlite"_s); }
    std::uint16_t port() const { return m_ports[0]; }

    std::unique_ptr<ServerProcess> start(const QStringList &more = {},
                                         const std::function<void()> &prepare = {}) const
    {
        return std::make_unique<ServerProcess>(
            folder(),
            QStringList {u"Welsh"_s, u"--herd"_s, u"goloman"_s, u"--state"_s, u"kept"_s, u"--log"_s,
                         u"none"_s, u"--port"_s, QString::number(m_ports[0]), u"--link-port"_s,
                         QString::number(m_ports[1]), u"--monitor-port"_s, u"0"_s}
                + more,
            prepare);
    }

private:
    QTemporaryDir m_folder;
    std::vector<std::uint16_t> m_ports;
};

} // namespace

class tst_Survival : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeHerdEndsAndComesBack();
    void isKilledWhileItWrites();
    void writesTheLastReportWhenItEnds();
    void goesOnWhereTheDiskIsFull();
    void keepsASecondServerOff();
    void refusesADamagedFileAndLeavesItAlone();
    void saysWhatItLeavesOut();
};

void tst_Survival::wholeHerdEndsAndComesBack()
{
    // Without catch-up each of them must remember by itself.
    ProcessHerd herd({u"--state"_s, u"kept"_s, u"--no-catch-up"_s});
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    QMap<QByteArray, QByteArray> told;
    for (std::size_t server = 0; server < 5; ++server) {
        TestClient client(herd.port(server));
        for (int i = 0; i < 100; ++i) {
            const QByteArray id = QByteArray::number(i % 70) + '-' + QByteArray::number(server);
            client.send("IAMAT " + id + " +1.5-1.5 " + QByteArray::number(i + 1) + '\n');
            told[id] = client.readLine();
        }
    }
    for (std::size_t server = 0; server < 5; ++server) {
        for (auto entry = told.begin(); entry != told.end(); ++entry)
            QTRY_COMPARE(newestOf(herd.port(server), entry.key()), entry.value());
    }
    for (std::size_t server = 0; server < 5; ++server)
        herd[server].signal(SIGTERM);
    for (std::size_t server = 0; server < 5; ++server) {
        QCOMPARE(herd[server].waitForExit(), 0);
        herd.stop(server);
    }
    for (std::size_t server = 0; server < 5; ++server)
        QVERIFY(herd.start(server));
    for (std::size_t server = 0; server < 5; ++server) {
        for (auto entry = told.begin(); entry != told.end(); ++entry)
            QCOMPARE(newestOf(herd.port(server), entry.key()), entry.value());
    }
}

void tst_Survival::isKilledWhileItWrites()
{
    const OneServer one;
    int time = 0;
    for (int cycle = 0; cycle < 5; ++cycle) {
        auto server = one.start();
        QVERIFY(server->waitUntilListening());
        TestClient client(one.port());
        QMap<QByteArray, QByteArray> found; // in the file, while the server writes it
        const int enough = 200 * (cycle + 1);
        while (found.size() < enough) {
            for (int i = 0; i < 500; ++i) {
                const QByteArray stamp = QByteArray::number(++time);
                client.send("IAMAT c" + stamp + " +1-1 " + stamp + "\nIAMAT same +1-1 " + stamp
                            + '\n');
                QVERIFY(!client.readLine().isEmpty() && !client.readLine().isEmpty());
            }
            found = contents(one.file());
            QVERIFY2(!found.contains("problem"), found["problem"]);
        }
        server->signal(SIGKILL);
        QCOMPARE(server->waitForExit(), -1);
        const auto left = contents(one.file());
        server = one.start();
        QVERIFY(server->waitUntilListening());
        QVERIFY(server->said().contains(u"and knows %1 clients from it"_s.arg(left.size())));
        for (auto entry = found.begin(); entry != found.end(); ++entry) {
            if (entry.key() != "same" && entry.key().endsWith('7'))
                QCOMPARE(newestOf(one.port(), entry.key()), entry.value());
        }
        QCOMPARE(newestOf(one.port(), "same"), left["same"]);
        server->signal(SIGTERM);
        QCOMPARE(server->waitForExit(), 0);
    }
}

void tst_Survival::writesTheLastReportWhenItEnds()
{
    const OneServer one;
    for (int i = 1; i <= 10; ++i) {
        const auto server = one.start();
        QVERIFY(server->waitUntilListening());
        const QByteArray at = ask(one.port(), "IAMAT kiwi +1-1 " + QByteArray::number(i));
        server->signal(SIGTERM);
        QCOMPARE(server->waitForExit(), 0);
        QCOMPARE(contents(one.file()).value("kiwi"), at);
    }
}

void tst_Survival::goesOnWhereTheDiskIsFull()
{
    const OneServer one;
    const auto limit = [](rlim_t bytes) { return rlimit {bytes, RLIM_INFINITY}; };
    const auto server = one.start({}, [&] {
        const rlimit small = limit(64 * 1024);
        ::setrlimit(RLIMIT_FSIZE, &small);
    });
    QVERIFY2(server->waitUntilListening(), qPrintable(server->said()));
    QMap<QByteArray, QByteArray> told;
    {
        TestClient client(one.port());
        for (int i = 0; i < 5000; ++i) {
            const QByteArray id = "c" + QByteArray::number(i);
            client.send("IAMAT " + id + " +1-1 1\n");
            told[id] = client.readLine();
            QVERIFY(told[id].startsWith("AT Welsh "));
        }
    }
    const QString path = u"kept/goloman.Welsh.sqlite"_s;
    QVERIFY(QTest::qWaitFor(
        [&] { return server->said().contains(u"cannot write %1: "_s.arg(path)); }, patienceMs));
    QCOMPARE(ask(one.port(), "IAMAT late +1-1 1").left(9), "AT Welsh "_ba);
    const rlimit none = limit(RLIM_INFINITY);
    QCOMPARE(::prlimit(static_cast<pid_t>(server->pid()), RLIMIT_FSIZE, &none, nullptr), 0);
    QVERIFY(QTest::qWaitFor([&] { return server->said().contains(path + " is written again"_L1); },
                            patienceMs));
    QCOMPARE(server->said().count(u"cannot write"_s), 1);
    told["late"] = newestOf(one.port(), "late");
    QTRY_COMPARE_WITH_TIMEOUT(contents(one.file()), told, patienceMs);
    server->signal(SIGTERM);
    QCOMPARE(server->waitForExit(), 0);
}

void tst_Survival::keepsASecondServerOff()
{
    const OneServer one;
    const auto first = one.start();
    QVERIFY(first->waitUntilListening());
    const auto second = one.start({u"--port"_s, u"0"_s, u"--link-port"_s, u"0"_s});
    QCOMPARE(second->waitForExit(), 1);
    QVERIFY2(second->said().endsWith(
                 u"kept/goloman.Welsh.sqlite can't be used: process %1 holds the lock "
                 "kept/goloman.Welsh.sqlite.lock. Is this server running already? Stop it, or "
                 "choose another folder with --state\n"_s.arg(first->pid())),
             qPrintable(second->said()));
    const QByteArray at = ask(one.port(), "IAMAT kiwi +1-1 1");
    QTRY_COMPARE(contents(one.file()).value("kiwi"), at);
}

void tst_Survival::refusesADamagedFileAndLeavesItAlone()
{
    const OneServer one;
    const auto first = one.start();
    QVERIFY(first->waitUntilListening());
    ask(one.port(), "IAMAT kiwi +1-1 1");
    first->signal(SIGTERM);
    QCOMPARE(first->waitForExit(), 0);
    QFile file(one.file());
    QVERIFY(file.open(QFile::ReadWrite) && file.seek(4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.seek(0);
    const QByteArray damaged = file.readAll();
    const auto second = one.start();
    QCOMPARE(second->waitForExit(), 1);
    QCOMPARE(second->said(),
             u"herd-headless: kept/goloman.Welsh.sqlite is damaged (database disk image is "
             "malformed); it is left as it is. Save what can be saved with: sqlite3 "
             "kept/goloman.Welsh.sqlite .recover. Then move it away; neighbours teach the server "
             "what they know\n"_s);
    file.seek(0);
    QVERIFY(file.readAll() == damaged);
}

void tst_Survival::saysWhatItLeavesOut()
{
    const OneServer one;
    const auto first = one.start();
    QVERIFY(first->waitUntilListening());
    for (int i = 0; i < 5; ++i)
        ask(one.port(), "IAMAT c" + QByteArray::number(i) + " +1-1 1");
    first->signal(SIGTERM);
    QCOMPARE(first->waitForExit(), 0);
    const auto second = one.start({u"--max-ids"_s, u"2"_s});
    QVERIFY(second->waitUntilListening());
    QVERIFY2(
        second->said().contains(
            u"keeps newest reports in kept/goloman.Welsh.sqlite, and knows 2 clients from it\n"
            "herd-headless: warning: 3 more clients of kept/goloman.Welsh.sqlite are left out, "
            "as there is no room for them (--max-ids, --max-stored); they stay in the file\n"_s),
        qPrintable(second->said()));
    second->signal(SIGTERM);
    QCOMPARE(second->waitForExit(), 0);
    QCOMPARE(contents(one.file()).size(), 5);
}

QTEST_GUILESS_MAIN(tst_Survival)
#include "tst_survival.moc"
