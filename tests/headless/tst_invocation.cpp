#include "tests/headless/surroundings.h"

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

using Action = Invocation::Action;

class tst_Invocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here.emplace(); }

    void runsTheBuiltInServerOfThatName();
    void notesOtherHerdsOfThatName();
    void takesTheHerdThatIsNamed();
    void refusesTheHerd_data();
    void refusesTheHerd();
    void refusesNames_data();
    void refusesNames();
    void passesErrorsAndWarningsOfFilesOn();
    void refusesCommandLines_data();
    void refusesCommandLines();
    void precedence_data();
    void precedence();
    void gradingIsAProfile();
    void whatIsSaidBeatsTheProfile();
    void readsKeys();
    void keyInTheEnvironmentBeatsAKeyFileOfAFile();
    void refusesKeys_data();
    void refusesKeys();
    void listsHerds();
    void asksForNoServerToBe_data();
    void asksForNoServerToBe();

private:
    std::optional<Surroundings> m_here;
};

void tst_Invocation::runsTheBuiltInServerOfThatName()
{
    const Invocation riley = invoke({u"Riley"_s});
    VERIFY_RUNS(riley);
    QCOMPARE(riley.notes, QStringList());
    const Settings &settings = riley.settings;
    QVERIFY(settings.topology == *builtInHerd("riley"));
    QVERIFY(settings.self == (ServerAddress {"Riley", "127.0.0.1", 8000, 18000, 13000}));
    QCOMPARE(settings.listen, QHostAddress(QHostAddress::Any));
    QCOMPARE(settings.log, u"Riley.log"_s);
    QVERIFY(settings.places == Settings::Places::Auto);
    QVERIFY(settings.placesApi == Settings::PlacesApi::New);
    QVERIFY(!settings.grading);
    QVERIFY(settings.catchUp);
    QVERIFY(!settings.idleAnswer);
    QVERIFY(!settings.linger);
    QCOMPARE(settings.maxIds, 10'000'000U);
    QVERIFY(settings.herdKey.empty());
    QVERIFY(settings.placesKey.empty());
}

void tst_Invocation::notesOtherHerdsOfThatName()
{
    const Invocation welsh = invoke({u"Welsh"_s});
    VERIFY_RUNS(welsh);
    QVERIFY(welsh.settings.topology.name == "goloman");
    QCOMPARE(welsh.notes,
             QStringList {
                 u"starting Welsh of herd goloman; there is one in herd alford too (--herd)"_s});
    QCOMPARE(
        invoke({u"Jaquez"_s}).notes.value(0),
        u"starting Jaquez of herd hill; there is one in herd riley and johnson and bailey too (--herd)"_s);
}

void tst_Invocation::takesTheHerdThatIsNamed()
{
    const Invocation alford = invoke({u"Welsh"_s, u"--herd"_s, u"alford"_s});
    QVERIFY(alford.settings.topology.name == "alford");
    QCOMPARE(alford.settings.self.port, 8004);
    QCOMPARE(alford.notes, QStringList());

    qputenv("HERD", "alford");
    QVERIFY(invoke({u"Welsh"_s}).settings.topology.name == "alford");
    QVERIFY(invoke({u"--herd=goloman"_s, u"Welsh"_s}).settings.topology.name == "goloman");

    qputenv("HERD", m_here->write("h.toml"_L1, herdFile).toLocal8Bit());
    const Invocation file = invoke({u"A"_s});
    VERIFY_RUNS(file);
    QVERIFY(file.settings.topology.name == "ours");
    QCOMPARE(file.settings.self.port, 9000);

    qputenv("HERD", "");
    QVERIFY(invoke({u"Welsh"_s}).settings.topology.name == "goloman");
}

void tst_Invocation::refusesTheHerd_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("place");
    QTest::addColumn<ExitCode>("code");
    QTest::newRow("on the command line")
        << ""_ba << QStringList {u"--herd"_s, u"nobody"_s} << u"--herd"_s << ExitCode::Usage;
    QTest::newRow("in the environment")
        << "nobody"_ba << QStringList() << u"HERD"_s << ExitCode::Configuration;
}

void tst_Invocation::refusesTheHerd()
{
    QFETCH(QByteArray, variable);
    QFETCH(QStringList, arguments);
    QFETCH(QString, place);
    QFETCH(ExitCode, code);
    qputenv("HERD", variable);
    COMPARE_FAILED(invoke(QStringList {u"Welsh"_s} + arguments), code,
                   place
                       + ": there is no herd and no file \"nobody\"; built-in herds are goloman, "
                         "hill, riley, johnson, bailey, alford, parker"_L1);
}

void tst_Invocation::refusesNames_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("none")
        << QStringList()
        << u"which server? Give one NAME, for example: herd-headless Welsh. Try --help."_s;
    QTest::newRow("two") << QStringList {u"Welsh"_s, u"Hands"_s}
                         << u"expected one NAME, got: Welsh Hands. Try --help."_s;
    QTest::newRow("one with a recording to print")
        << QStringList {u"--dump"_s, u"r"_s, u"Welsh"_s}
        << u"--dump takes a file and no NAME, got: Welsh"_s;
    QTest::newRow("no recording to print")
        << QStringList {u"--dump"_s, QString()} << u"--dump: expected a file"_s;
    QTest::newRow("one that no herd has")
        << QStringList {u"welsh"_s}
        << u"no server is called \"welsh\"; known ones are Goloman, Hands, Holiday, Welsh, Wilkes, "
           "Hill, Jaquez, Smith, Campbell, Singleton, Riley, Juzang, Bernard, Johnson, Clark, "
           "Bailey, Bona, Alford, Ball, Hamilton, Bolden, Parker, Powell"_s;
    QTest::newRow("one that the herd has not")
        << QStringList {u"Welsh"_s, u"--herd"_s, u"riley"_s}
        << u"no server is called \"Welsh\"; known ones are Riley, Jaquez, Juzang, Campbell, "
           "Bernard"_s;
}

void tst_Invocation::refusesNames()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    COMPARE_FAILED(invoke(arguments), ExitCode::Usage, message);
}

void tst_Invocation::passesErrorsAndWarningsOfFilesOn()
{
    const QString bad = m_here->write("bad.toml"_L1, herdFile + "prot = 1\n[options]\nx = 1");
    COMPARE_FAILED(invoke({u"A"_s, u"--herd"_s, bad}), ExitCode::Configuration,
                   bad + ":6:1: unknown key \"prot\" in [[server]]\n"_L1 + bad
                       + ":8:5: there is no option \"x\" for a herd file"_L1);
    const QString odd =
        m_here->write("odd.toml"_L1, herdFile + "[[server]]\nid = 'B'\nport = 9001");
    const Invocation invocation = invoke({u"A"_s, u"--herd"_s, odd});
    VERIFY_RUNS(invocation);
    QCOMPARE(invocation.notes, QStringList {odd + ":6:1: server B is cut off from the others"_L1});
}

void tst_Invocation::refusesCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("an unknown option")
        << QStringList {u"Welsh"_s, u"--prot"_s} << u"Unknown option 'prot'. Try --help."_s;
    QTest::newRow("an option cut short")
        << QStringList {u"Welsh"_s, u"--grad"_s} << u"Unknown option 'grad'. Try --help."_s;
    QTest::newRow("an option without its value")
        << QStringList {u"Welsh"_s, u"--port"_s} << u"Missing value after '--port'. Try --help."_s;
    QTest::newRow("a flag with a value") << QStringList {u"Welsh"_s, u"--grading=true"_s}
                                         << u"Unexpected value after '--grading'. Try --help."_s;
}

void tst_Invocation::refusesCommandLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    COMPARE_FAILED(invoke(arguments), ExitCode::Usage, message);
}

void tst_Invocation::precedence_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("port");
    QTest::newRow("built-in") << QString() << ""_ba
                              << ""_ba << 9000;
    QTest::newRow("file before built-in") << QString() << ""_ba
                                          << "1"_ba << 1;
    QTest::newRow("environment before file") << QString() << "2"_ba
                                             << "1"_ba << 2;
    QTest::newRow("option before environment") << u"3"_s << "2"_ba
                                               << "1"_ba << 3;
    QTest::newRow("environment before built-in") << QString() << "2"_ba
                                                 << ""_ba << 2;
    QTest::newRow("option before built-in") << u"3"_s << ""_ba
                                            << ""_ba << 3;
    QTest::newRow("a bad value that does not count") << u"3"_s << "x"_ba
                                                     << "\"y\""_ba << 3;
}

void tst_Invocation::precedence()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, environment);
    QFETCH(QByteArray, file);
    QFETCH(int, port);
    const QByteArray entry = file.isEmpty() ? ""_ba : "[options]\nport = " + file;
    QStringList arguments {u"A"_s, u"--herd"_s, m_here->write("h.toml"_L1, herdFile + entry)};
    if (!option.isEmpty())
        arguments << u"--port"_s << option;
    qputenv("HERD_PORT", environment);
    const Invocation invocation = invoke(arguments);
    VERIFY_RUNS(invocation);
    QCOMPARE(int(invocation.settings.self.port), port);
}

void tst_Invocation::gradingIsAProfile()
{
    const Invocation invocation = invoke({u"Welsh"_s, u"--grading"_s});
    VERIFY_RUNS(invocation);
    QVERIFY(invocation.settings.idleAnswer == 500ms);
    QVERIFY(invocation.settings.linger == 1s);
    QVERIFY(!invocation.settings.catchUp);
    QCOMPARE(invocation.settings.self.monitorPort, 0);
    qputenv("HERD_GRADING", "0");
    QVERIFY(!invoke({u"Welsh"_s}).settings.grading);
}

void tst_Invocation::whatIsSaidBeatsTheProfile()
{
    const QByteArray entry = "[options]\nno-catch-up = false\nlinger = 0.5\n"_ba;
    qputenv("HERD_MONITOR_PORT", "9");
    const Invocation invocation =
        invoke({u"A"_s, u"--grading"_s, u"--idle-answer"_s, u"0"_s, u"--herd"_s,
                m_here->write("h.toml"_L1, herdFile + entry)});
    VERIFY_RUNS(invocation);
    QVERIFY(invocation.settings.grading);
    QVERIFY(invocation.settings.idleAnswer == 0ms);
    QVERIFY(invocation.settings.linger == 500ms);
    QVERIFY(invocation.settings.catchUp);
    QCOMPARE(invocation.settings.self.monitorPort, 9);
}

void tst_Invocation::readsKeys()
{
    qputenv("HERD_KEY", " 0123456789abcdef\n");
    qputenv("HERD_PLACES_KEY", "from-environment");
    qputenv("HERD_MONITOR_TOKEN", "token-from-environment");
    const Invocation environment = invoke({u"Welsh"_s});
    VERIFY_RUNS(environment);
    QVERIFY(environment.settings.herdKey == "0123456789abcdef");
    QVERIFY(environment.settings.placesKey == "from-environment");
    QVERIFY(environment.settings.monitorToken == "token-from-environment");
    VERIFY_RUNS(invoke({u"Welsh"_s, u"--allow-chaos"_s, u"--monitor-listen"_s, u"::"_s}));
    VERIFY_RUNS(invoke({u"Welsh"_s, u"--places"_s, u"google"_s}));

    const Invocation file = invoke({u"Welsh"_s, u"--herd-key-file"_s,
                                    m_here->write("k"_L1, "another key, as long\n"_ba),
                                    u"--places-key-file"_s, m_here->write("p"_L1, "from-file"_ba)});
    VERIFY_RUNS(file);
    QVERIFY(file.settings.herdKey == "another key, as long");
    QVERIFY(file.settings.placesKey == "from-file");
}

void tst_Invocation::keyInTheEnvironmentBeatsAKeyFileOfAFile()
{
    const QByteArray entry = "[options]\nherd-key-file = \""
        + m_here->write("k"_L1, "another key, as long\n"_ba).toUtf8() + '"';
    const QStringList arguments {u"A"_s, u"--herd"_s, m_here->write("h.toml"_L1, herdFile + entry)};
    QVERIFY(invoke(arguments).settings.herdKey == "another key, as long");
    qputenv("HERD_KEY", "0123456789abcdef");
    QVERIFY(invoke(arguments).settings.herdKey == "0123456789abcdef");
}

void tst_Invocation::refusesKeys_data()
{
    QTest::addColumn<QStringList>("arguments"); // %1 is the folder
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &option, const QString &value,
                        const QString &message) {
        QTest::newRow(name) << QStringList {option, value} << message;
    };
    row("no file", u"--herd-key-file"_s, u"%1/nothing"_s,
        u"the key file %1/nothing can't be read: No such file or directory"_s);
    row("a folder", u"--places-key-file"_s, u"%1"_s,
        u"the key file %1 can't be read: file to open is a directory"_s);
    row("an empty file", u"--herd-key-file"_s, u"%1/empty"_s, u"the key file %1/empty is empty"_s);
    row("a blank file", u"--places-key-file"_s, u"%1/blank"_s, u"the key file %1/blank is empty"_s);
    row("a file that is no key", u"--herd-key-file"_s, u"%1/large"_s,
        u"the key file %1/large is larger than 4 KiB"_s);
    row("a herd key of 15 bytes", u"--herd-key-file"_s, u"%1/short"_s,
        u"the herd key is too short: it needs at least 16 bytes"_s);
    row("a token of 15 bytes", u"--monitor-token-file"_s, u"%1/short"_s,
        u"the monitor token is too short: it needs at least 16 bytes"_s);
    row("no token for observers from everywhere", u"--monitor-listen"_s, u"0.0.0.0"_s,
        u"--monitor-listen beyond loopback needs a token: --monitor-token-file or "
        "HERD_MONITOR_TOKEN"_s);
    QTest::newRow("no token for chaos")
        << QStringList {u"--allow-chaos"_s}
        << u"--allow-chaos needs a token: --monitor-token-file or HERD_MONITOR_TOKEN"_s;
    row("Google without a key", u"--places"_s, u"google"_s,
        u"--places google needs a key: --places-key-file or HERD_PLACES_KEY"_s);
}

void tst_Invocation::refusesKeys()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    m_here->write("empty"_L1, ""_ba);
    m_here->write("blank"_L1, " \n\n"_ba);
    m_here->write("large"_L1, QByteArray(4097, 'x'));
    m_here->write("short"_L1, "0123456789abcde\n"_ba);
    arguments.replaceInStrings(u"%1"_s, m_here->path());
    COMPARE_FAILED(invoke(QStringList {u"Welsh"_s} + arguments), ExitCode::Configuration,
                   message.replace("%1"_L1, m_here->path()));
}

void tst_Invocation::listsHerds()
{
    const Invocation list = invoke({u"--list-herds"_s});
    QCOMPARE(list.action, Action::ListHerds);
    for (const Topology &herd : builtInHerds())
        QVERIFY(list.text.contains(QString::fromStdString(herd.name) + '\n'_L1));
    QVERIFY(list.text.contains("  Welsh      port 8003, talks with Holiday\n"_L1));
}

void tst_Invocation::asksForNoServerToBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("action");
    QTest::newRow("help") << QStringList {u"--help"_s} << int(Action::ShowHelp);
    QTest::newRow("help before all")
        << QStringList {u"--list-herds"_s, u"--version"_s, u"--help"_s} << int(Action::ShowHelp);
    QTest::newRow("version") << QStringList {u"--version"_s} << int(Action::ShowVersion);
    QTest::newRow("dump") << QStringList {u"--dump"_s, u"r"_s} << int(Action::Dump);
    QTest::newRow("check") << QStringList {u"Welsh"_s, u"--check-config"_s}
                           << int(Action::CheckConfig);
    QTest::newRow("check of a configuration that is wrong")
        << QStringList {u"Welsh"_s, u"--check-config"_s, u"--port"_s, u"x"_s} << int(Action::Fail);
}

void tst_Invocation::asksForNoServerToBe()
{
    QFETCH(QStringList, arguments);
    QTEST(int(invoke(arguments).action), "action");
}

QTEST_GUILESS_MAIN(tst_Invocation)
#include "tst_invocation.moc"
