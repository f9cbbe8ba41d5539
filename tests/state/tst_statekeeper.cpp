#include "core/state/statefile.h"
#include "core/state/statekeeper.h"
#include "tests/support/bytes.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(int client, int time, int padding = 0)
{
    return "AT A +0.000000000 c" + QByteArray::number(client) + QByteArray(padding, '.') + " +1-1 "
        + QByteArray::number(time) + '\n';
}

/// What a file holds, sorted.
QList<QByteArray> contents(const QString &path)
{
    QList<QByteArray> lines;
    const auto problem = StateFile::load(
        path, [&](const LocationReport &, std::string_view line) { lines << bytes(line); });
    if (problem)
        lines << problem->toUtf8();
    std::sort(lines.begin(), lines.end());
    return lines;
}

StateWriter::TimePoint patiently()
{
    return std::chrono::steady_clock::now() + 20s;
}

/// Somebody has the file locked, so that nothing can be written.
class Locked
{
public:
    explicit Locked(const QString &path)
        : m_connection(std::get<std::unique_ptr<SqliteConnection>>(
            SqliteConnection::open(path, SqliteConnection::Access::ReadWrite)))
    {
        if (m_connection->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("cannot lock %s", qPrintable(path));
    }

private:
    std::unique_ptr<SqliteConnection> m_connection;
};

} // namespace

class tst_StateKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void handsOverSoonAfterTheFirstReport();
    void handsOverTheNewestOfEachClientOnce();
    void handsOverABurstInTurns();
    void owesWhatCannotBeWritten();
    void writesTheRestAtTheEnd();
    void givesUpAtTheEndWhatCannotBeWritten();
    void keepsWhatClientsAndNeighboursSay();
    void answersAsBeforeARestart();
    void leavesOutWhatTheServerHasNoRoomFor();
    void sharesAFolder();
    void keepsASecondServerOff();
    void refusesWhatIsNoStateFile();

private:
    HerdServer &server() { return (*m_herd)[0]; }
    QString folder() const { return m_folder->filePath(u"state"_s); }
    QString path() const { return m_folder->filePath(u"state/test.A.sqlite"_s); }

    static std::unique_ptr<StateKeeper> open(const QString &folder, HerdServer &server)
    {
        auto opened = StateKeeper::open(folder, server);
        if (const auto *problem = std::get_if<QString>(&opened))
            qFatal("%s", qPrintable(*problem));
        return std::get<std::unique_ptr<StateKeeper>>(std::move(opened));
    }

    /// The server stores it, and tells the keeper as it does of what clients say.
    void report(const QByteArray &line)
    {
        const auto parsed = parseAt(view(line).substr(0, std::size_t(line.size()) - 1));
        QVERIFY(parsed && server().restore(*parsed, view(line)));
        m_keeper->keep(*server().store().find(parsed->client));
    }

    void pass(std::chrono::milliseconds time)
    {
        m_clock->elapsed += time;
        server().hub().passDeadlines();
    }

    QList<QByteArray> stored()
    {
        QList<QByteArray> lines;
        for (LocationStore::Index i = 0; i < server().store().size(); ++i)
            lines << bytes(server().store().line(i));
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<TestHerd> m_herd;
    std::unique_ptr<StateKeeper> m_keeper;
};

void tst_StateKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
    m_herd = std::make_unique<TestHerd>(std::initializer_list<const char *> {"A"},
                                        TestHerd::Edges {}, nullptr, m_clock.get());
    m_keeper = open(folder(), server());
}

void tst_StateKeeper::cleanup()
{
    m_keeper.reset();
    m_herd.reset();
}

void tst_StateKeeper::handsOverSoonAfterTheFirstReport()
{
    static_assert(StateKeeper::gatherFor <= 100ms); // of the 200 ms; the rest is for the disk
    report(lineOf(1, 1));
    pass(StateKeeper::gatherFor - 1ms);
    report(lineOf(2, 1)); // does not put it off
    QCOMPARE(m_keeper->owed(), 2U);
    pass(1ms);
    QCOMPARE(m_keeper->owed(), 0U);
    report(lineOf(3, 1));
    QCOMPARE(m_keeper->owed(), 1U);
    pass(StateKeeper::gatherFor);
    QCOMPARE(m_keeper->owed(), 0U);
    // What was handed over is written without more of the clock's time.
    QTRY_COMPARE(contents(path()), (QList {lineOf(1, 1), lineOf(2, 1), lineOf(3, 1)}));
}

void tst_StateKeeper::handsOverTheNewestOfEachClientOnce()
{
    for (int time = 1; time <= 1000; ++time)
        report(lineOf(time % 2, time));
    QCOMPARE(m_keeper->owed(), 2U);
    pass(StateKeeper::gatherFor);
    QCOMPARE(m_keeper->end(patiently()).lost, 0U);
    QCOMPARE(contents(path()), (QList {lineOf(0, 1000), lineOf(1, 999)}));
}

void tst_StateKeeper::handsOverABurstInTurns()
{
    const std::size_t most = StateKeeper::reportsPerTurn;
    for (std::size_t client = 0; client < 2 * most + 1; ++client)
        report(lineOf(int(client), 1));
    pass(StateKeeper::gatherFor);
    QCOMPARE(m_keeper->owed(), most + 1);
    pass(StateKeeper::turnPause);
    QCOMPARE(m_keeper->owed(), 1U);
    pass(StateKeeper::turnPause);
    QCOMPARE(m_keeper->owed(), 0U);
    for (int client = 0; client < 5; ++client)
        report(lineOf(client, 2, int(StateKeeper::bytesPerTurn / 4)));
    pass(StateKeeper::gatherFor);
    QCOMPARE(m_keeper->owed(), 1U); // long ones count by their bytes
    QCOMPARE(m_keeper->end(patiently()).lost, 0U);
    QCOMPARE(contents(path()), stored());
}

void tst_StateKeeper::owesWhatCannotBeWritten()
{
    constexpr int clients = 30'000;
    QSignalSpy warned(m_keeper.get(), &StateKeeper::warned);
    {
        const Locked locked(path());
        for (int client = 0; client < clients; ++client)
            report(lineOf(client, 1, 500));
        for (int i = 0; i < 100; ++i)
            pass(StateKeeper::gatherFor);
        const std::size_t owed = m_keeper->owed();
        // What is being written and what waits for it are bounded.
        QVERIFY(owed > clients - 2 * (StateWriter::inboxLimit + StateKeeper::bytesPerTurn) / 500);
        for (int client = 0; client < clients; ++client)
            report(lineOf(client, 2, 500));
        QCOMPARE(m_keeper->owed(), std::size_t(clients)); // each once, whatever else comes
        pass(StateKeeper::gatherFor);
        QTRY_COMPARE(warned.count(), 1);
        QCOMPARE(warned[0][0].toString(),
                 u"cannot write %1: database is locked; the server goes on, and tries again every "
                 "second"_s.arg(path()));
    }
    QVERIFY(QTest::qWaitFor(
        [&] {
            pass(StateKeeper::gatherFor);
            return m_keeper->owed() == 0 && warned.count() == 2;
        },
        20'000));
    QCOMPARE(warned[1][0].toString(),
             u"%1 is written again; nothing is missing in it"_s.arg(path()));
    QCOMPARE(m_keeper->end(patiently()).lost, 0U);
    QCOMPARE(contents(path()), stored());
}

void tst_StateKeeper::writesTheRestAtTheEnd()
{
    constexpr int clients = 30'000; // more than the inbox takes at a time
    for (int client = 0; client < clients; ++client)
        report(lineOf(client, 1, 50));
    const auto [lost, ended] = m_keeper->end(patiently());
    QCOMPARE(lost, 0U);
    QVERIFY(ended);
    QVERIFY(!QFile::exists(path() + "-wal"_L1)); // closed, all in one file
    QCOMPARE(contents(path()), stored());
}

void tst_StateKeeper::givesUpAtTheEndWhatCannotBeWritten()
{
    const Locked locked(path());
    for (int client = 0; client < 30'000; ++client)
        report(lineOf(client, 1, 50));
    QSignalSpy warned(m_keeper.get(), &StateKeeper::warned);
    pass(StateKeeper::gatherFor);
    QTRY_COMPARE(warned.count(), 1);
    const auto [lost, ended] = m_keeper->end(patiently());
    QCOMPARE(lost, 30'000U);
    QVERIFY(ended); // at the next failure, not when the time is over
    QCoreApplication::processEvents();
    QCOMPARE(warned.count(), 1); // within a minute
}

void tst_StateKeeper::keepsWhatClientsAndNeighboursSay()
{
    m_keeper.reset();
    m_herd = std::make_unique<TestHerd>(std::initializer_list<const char *> {"A", "B"},
                                        TestHerd::Edges {{"A", "B"}});
    m_keeper = open(folder(), (*m_herd)[0]);
    auto other = open(folder(), (*m_herd)[1]);
    m_herd->join();
    QTRY_VERIFY(m_herd->allLinked());
    QByteArray answers;
    for (int i = 0; i < 2; ++i) {
        TestClient client((*m_herd)[std::size_t(i)].clientPort());
        client.send("IAMAT c" + QByteArray::number(i) + " +1-1 1\n");
        answers += client.readLine();
    }
    QTRY_VERIFY(m_herd->isConverged() && server().store().size() == 2);
    QCOMPARE(m_keeper->end(patiently()).lost, 0U);
    QCOMPARE(other->end(patiently()).lost, 0U);
    QCOMPARE(contents(path()).join(), answers);
    QCOMPARE(contents(other->path()).join(), answers);
}

void tst_StateKeeper::answersAsBeforeARestart()
{
    const QByteArray kiwi = "IAMAT kiwi +34.068930-118.445127 1520023934.918963997\n"_ba;
    QByteArray answer;
    {
        TestClient client(server().clientPort());
        client.send(kiwi);
        answer = client.readLine();
    }
    QCOMPARE(m_keeper->end(patiently()).lost, 0U);
    m_keeper.reset();
    m_herd =
        std::make_unique<TestHerd>(std::initializer_list<const char *> {"A"}, TestHerd::Edges {});
    m_herd->places.atOnce = placesDocument(1);
    m_keeper = open(folder(), server());
    QCOMPARE(m_keeper->restored().clients, 1U);
    QCOMPARE(m_keeper->owed(), 0U); // it is there already
    TestClient client(server().clientPort());
    client.send("WHATSAT kiwi 1 1\n");
    QCOMPARE(client.readLine(), answer);
}

void tst_StateKeeper::leavesOutWhatTheServerHasNoRoomFor()
{
    QList<QByteArray> lines;
    for (int client = 0; client < 5; ++client) {
        lines << lineOf(client, 1);
        report(lines.last());
    }
    m_keeper->end(patiently());
    m_keeper.reset();
    m_herd =
        std::make_unique<TestHerd>(std::initializer_list<const char *> {"A"}, TestHerd::Edges {},
                                   [](ServerConfig &config) { config.maxIds = 2; });
    m_keeper = open(folder(), server());
    QCOMPARE(m_keeper->restored().clients, 2U);
    QCOMPARE(m_keeper->restored().leftOut, 3U);
    QCOMPARE(server().store().size(), 2U);
    m_keeper->end(patiently());
    QCOMPARE(contents(path()), lines);
}

void tst_StateKeeper::sharesAFolder()
{
    TestHerd herd({"B", "C", "D", "E"}, {});
    TestHerd another({"A"}, {}, [](ServerConfig &config) { config.herd = "another"; });
    std::vector<std::unique_ptr<StateKeeper>> keepers;
    for (const auto &each : herd.servers)
        keepers.push_back(open(folder(), *each));
    keepers.push_back(open(folder(), another[0]));
    QCOMPARE(QDir(folder()).entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name),
             (QStringList {u"another.A.sqlite"_s, u"test.A.sqlite"_s, u"test.B.sqlite"_s,
                           u"test.C.sqlite"_s, u"test.D.sqlite"_s, u"test.E.sqlite"_s}));
}

void tst_StateKeeper::keepsASecondServerOff()
{
    TestHerd twin({"A"}, {});
    const auto opened = StateKeeper::open(folder(), twin[0]);
    QVERIFY(std::holds_alternative<QString>(opened));
    QCOMPARE(
        std::get<QString>(opened),
        u"%1 can't be used: process %2 holds the lock %1.lock. Is this server running already? "
        "Stop it, or choose another folder with --state"_s.arg(path())
            .arg(QCoreApplication::applicationPid()));
    report(lineOf(1, 1));
    QCOMPARE(m_keeper->end(patiently()).lost, 0U); // nor did the second one take SQLite's locks
    QCOMPARE(contents(path()), QList {lineOf(1, 1)});
}

void tst_StateKeeper::refusesWhatIsNoStateFile()
{
    TestHerd herd({"B"}, {});
    QFile file(m_folder->filePath(u"state/test.B.sqlite"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("dear diary\n") > 0);
    file.close();
    const auto opened = StateKeeper::open(folder(), herd[0]);
    QVERIFY(std::holds_alternative<QString>(opened));
    QCOMPARE(std::get<QString>(opened),
             u"%1 is not a database of SQLite's; it is left as it is. Move it away, or choose "
             "another folder with --state"_s.arg(file.fileName()));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "dear diary\n"_ba);
}

QTEST_GUILESS_MAIN(tst_StateKeeper)
#include "tst_statekeeper.moc"
