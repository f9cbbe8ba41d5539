// SIGHUP: what a running server takes from its changed files, and that nobody is dropped for it.

#include "tests/support/fakegoogle.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <optional>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray firstKey = "the first key of this herd";
const QByteArray otherKey = "another key of the same herd";

/// North, which dials, and South; one file, which tests change.
class TwoServers
{
public:
    TwoServers()
        : m_ports(freePorts(5))
    {
        write("herd.key", firstKey);
        writeHerd("max-ids = 1\n");
        north = run("North");
        client.emplace(m_ports[0]);
        client->send("IAMAT a +1-1 1\n");
        if (!client->readLine().startsWith("AT North "))
            qFatal("North does not answer");
    }

    std::unique_ptr<ServerProcess> run(const char *name) const
    {
        auto server = std::make_unique<ServerProcess>(
            m_folder.path(), QStringList {QString::fromLatin1(name), u"--herd"_s, u"herd.toml"_s});
        if (!server->waitUntilListening())
            qFatal("%s", qPrintable(server->said()));
        return server;
    }

    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
    }

    void writeHerd(const QByteArray &options, int portOf = 0) const
    {
        const auto port = [this](std::size_t i) { return QByteArray::number(m_ports[i]); };
        write("herd.toml",
              "[herd]\nname = \"two\"\n[[server]]\nid = \"North\"\nport = "
                  + port(std::size_t(portOf)) + "\nlink-port = " + port(1)
                  + "\nmonitor-port = 0\n[[server]]\nid = \"South\"\nport = " + port(2)
                  + "\nlink-port = " + port(3)
                  + "\nmonitor-port = 0\n[talks]\nNorth = [\"South\"]\n[options]\n"
                    "herd-key-file = \"herd.key\"\n"
                  + options);
    }

    QByteArray contents(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// SIGHUP, until North has said `expected` of it.
    bool reread(const char *expected)
    {
        const qsizetype before = north->said().size();
        north->signal(SIGHUP);
        return QTest::qWaitFor(
            [&] { return north->said().sliced(before).contains(QLatin1StringView(expected)); },
            20'000);
    }

    QByteArray ask(const QByteArray &command)
    {
        client->send(command + '\n');
        return client->readLine();
    }

    std::uint16_t otherPort() const { return m_ports[4]; }

    std::unique_ptr<ServerProcess> north;
    std::optional<TestClient> client; ///< of North, since it began

private:
    QTemporaryDir m_folder;
    std::vector<std::uint16_t> m_ports;
};

constexpr char taken[] = "read the configuration anew";
constexpr char refused[] = "the configuration is not taken; all stays as it was";

} // namespace

class tst_Reload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLimits();
    void takesAnotherLog();
    void takesAnotherKeyAndKeepsLinks();
    void takesOtherPlacesAndEndsLookupsThatWereUnderWay();
    void saysWhatNeedsARestart();
    void staysAsItWasAfter_data();
    void staysAsItWasAfter();
};

void tst_Reload::takesLimits()
{
    TwoServers two;
    QCOMPARE(two.ask("IAMAT b +1-1 1"), QByteArray("? IAMAT b +1-1 1\n"));
    two.writeHerd("max-ids = 2\n");
    QVERIFY(two.reread(taken));
    QVERIFY(two.ask("IAMAT b +1-1 1").startsWith("AT North "));
    QVERIFY(!two.north->said().contains("restart"_L1));
}

void tst_Reload::takesAnotherLog()
{
    TwoServers two;
    two.writeHerd("log = \"other.log\"\n");
    QVERIFY(two.reread(taken));
    QVERIFY(two.ask("IAMAT a +1-1 2").startsWith("AT North "));
    QTRY_VERIFY(two.contents("other.log").contains(" IAMAT a +1-1 2\n"));
    QVERIFY(!two.contents("North.log").contains(" IAMAT a +1-1 2\n"));
}

void tst_Reload::takesAnotherKeyAndKeepsLinks()
{
    TwoServers two;
    auto south = two.run("South");
    QTRY_VERIFY_WITH_TIMEOUT(two.contents("North.log").contains(" LINK-UP South "), 20'000);
    two.write("herd.key", otherKey);
    QVERIFY(two.reread(taken));
    QVERIFY(two.ask("IAMAT a +1-1 2").startsWith("AT North "));
    QTRY_VERIFY_WITH_TIMEOUT(two.contents("South.log").contains(" a +1-1 2\n"), 20'000);
    QVERIFY(!two.contents("North.log").contains(" LINK-DOWN "));
    south = nullptr;
    south = two.run("South"); // which knows the other key only
    QTRY_VERIFY_WITH_TIMEOUT(two.contents("North.log").count(" LINK-UP South ") == 2, 20'000);
    for (const QByteArray &key : {firstKey, otherKey}) { // and nobody was told either of them
        for (const char *log : {"North.log", "South.log"})
            QVERIFY(!two.contents(log).contains(key));
        QVERIFY(!two.north->said().contains(QString::fromUtf8(key)));
        QVERIFY(!south->said().contains(QString::fromUtf8(key)));
    }
}

void tst_Reload::takesOtherPlacesAndEndsLookupsThatWereUnderWay()
{
    FakeGoogle hanging({{"", FakeGoogle::After::StayOpen}});
    FakeGoogle answering({FakeGoogle::answer(200, "{\"results\":[],\"status\":\"ZERO_RESULTS\"}")});
    const auto options = [](const FakeGoogle &google) {
        return "places-key-file = \"herd.key\"\nplaces-api = \"legacy\"\nplaces-url = \""
            + QByteArray::fromStdString(google.url()) + "\"\n";
    };
    TwoServers two;
    two.write("herd.key", "key-of-16-letters");
    two.writeHerd(options(hanging));
    QVERIFY(two.reread(taken));
    two.client->send("WHATSAT a 10 1\n");
    QTRY_COMPARE(hanging.requests().size(), 1);
    two.writeHerd(options(answering));
    QVERIFY(two.reread(taken));
    two.client->send("WHATSAT a 20 1\n");
    two.client->halfClose();
    const QByteArray answers = two.client->readAll();
    QCOMPARE(answers.count("AT North "), 2);
    QVERIFY2(answers.indexOf("UNKNOWN_ERROR") < answers.indexOf("ZERO_RESULTS"), answers);
    QVERIFY(answers.contains("UNKNOWN_ERROR"));
    QVERIFY(!answering.requests().isEmpty());
}

void tst_Reload::saysWhatNeedsARestart()
{
    TwoServers two;
    two.writeHerd("max-ids = 2\nno-catch-up = true\nstate = \"kept\"\n"
                  "monitor-listen = \"127.0.0.2\"\n",
                  4);
    QVERIFY(two.reread(taken));
    QVERIFY2(
        two.north->said().contains("needs a restart, and stays as it was until then: the port "
                                   "for clients, the address for observers, catch-up, the folder "
                                   "for newest reports\n"_L1),
        qPrintable(two.north->said()));
    QVERIFY(!TestClient(two.otherPort()).isConnected());
    QVERIFY(two.ask("IAMAT b +1-1 1").startsWith("AT North ")); // the limit was taken
}

void tst_Reload::staysAsItWasAfter_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("a file that is no TOML") << QByteArray("max-ids = \n") << QByteArray(":17:");
    QTest::newRow("a limit out of range, behind a good one")
        << QByteArray("max-stored = 9\nmax-ids = -1\n") << QByteArray("expected a count");
    QTest::newRow("a key file that is not there")
        << QByteArray("max-ids = 2\nplaces-key-file = \"gone.key\"\n")
        << QByteArray("can't be read");
    QTest::newRow("places that would show the key")
        << QByteArray("max-ids = 2\nplaces-key-file = \"herd.key\"\n"
                      "places-url = \"http://example.org/\"\n")
        << QByteArray("places: ");
}

void tst_Reload::staysAsItWasAfter()
{
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, problem);
    TwoServers two;
    two.write("herd.key", "key-of-16-letters");
    two.writeHerd(options);
    QVERIFY2(two.reread(refused), qPrintable(two.north->said()));
    QVERIFY2(two.north->said().contains(QString::fromUtf8(problem)), qPrintable(two.north->said()));
    QCOMPARE(two.ask("IAMAT b +1-1 1"), QByteArray("? IAMAT b +1-1 1\n"));
    QVERIFY(two.ask("IAMAT a +1-1 2").startsWith("AT North "));
}

QTEST_GUILESS_MAIN(tst_Reload)
#include "tst_reload.moc"
