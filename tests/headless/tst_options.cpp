#include "headless/options.h"
#include "tests/headless/surroundings.h"

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

using Action = Invocation::Action;

class tst_Options : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here.emplace(); }

    void takesEveryOption();
    void namesVariablesAsPeopleWould();
    void takesFilesFromBesideTheHerdFile_data();
    void takesFilesFromBesideTheHerdFile();
    void refusesValues_data();
    void refusesValues();
    void refusesOptionsOfFiles_data();
    void refusesOptionsOfFiles();
    void helpNamesEveryOptionAndFits();

private:
    std::optional<Surroundings> m_here;
};

void tst_Options::takesEveryOption()
{
    const std::map<QByteArray, QByteArray> values {
        {"listen", "127.0.0.2"},
        {"port", "1"},
        {"link-port", "2"},
        {"monitor-port", "3"},
        {"monitor-listen", "127.0.0.3"},
        {"monitor-token-file", m_here->write("t"_L1, "a token, long enough\n"_ba).toUtf8()},
        {"allow-chaos", "true"},
        {"http-port", "4"},
        {"log", "x.log"},
        {"state", "kept"},
        {"record", "r"},
        {"record-limit", "9"},
        {"herd-key-file", m_here->write("k"_L1, "0123456789abcdef\n"_ba).toUtf8()},
        {"bridge", "nats://127.0.0.1:10"},
        {"bridge-secret-file", m_here->write("b"_L1, "me:secret\n"_ba).toUtf8()},
        {"places", "offline"},
        {"places-api", "legacy"},
        {"places-url", "u"},
        {"places-key-file", m_here->write("p"_L1, " secret\n"_ba).toUtf8()},
        {"grading", "true"},
        {"idle-answer", "0.25"},
        {"linger", "2"},
        {"no-catch-up", "true"},
        {"max-ids", "7"},
        {"max-stored", "8"},
    };
    QStringList arguments {u"Welsh"_s};
    QByteArray entries = "[options]\n"_ba;
    QList<QByteArray> variables;
    for (const Option &option : options()) {
        if (option.where != Option::Where::Anywhere)
            continue;
        const auto value = values.find(option.name);
        QVERIFY2(value != values.end(), option.name); // a new option belongs here
        arguments << "--"_L1 + option.longName();
        if (option.value)
            arguments << QString::fromUtf8(value->second);
        entries += QByteArray(option.name) + " = \"" + value->second + "\"\n";
    }
    const auto check = [](const Invocation &invocation, const QString &log = u"x.log"_s,
                          const QString &state = u"kept"_s, const QString &record = u"r"_s) {
        VERIFY_RUNS(invocation);
        const Settings &settings = invocation.settings;
        QCOMPARE(settings.listen, QHostAddress(u"127.0.0.2"_s));
        QCOMPARE(settings.self.port, 1);
        QCOMPARE(settings.self.linkPort, 2);
        QCOMPARE(settings.self.monitorPort, 3);
        QCOMPARE(settings.monitorListen, QHostAddress(u"127.0.0.3"_s));
        QVERIFY(settings.monitorToken == "a token, long enough");
        QVERIFY(settings.allowChaos);
        QCOMPARE(settings.httpPort, 4);
        QCOMPARE(settings.log, log);
        QCOMPARE(settings.state, state);
        QCOMPARE(settings.record, record);
        QCOMPARE(settings.recordMebibytes, 9U);
        QVERIFY(settings.herdKey == "0123456789abcdef");
        QVERIFY(settings.bridge == (NatsAddress {"127.0.0.1", 10}));
        QVERIFY(settings.bridgeSecret == "me:secret");
        QVERIFY(settings.places == Settings::Places::Offline);
        QVERIFY(settings.placesApi == Settings::PlacesApi::Legacy);
        QCOMPARE(settings.placesUrl, u"u"_s);
        QVERIFY(settings.placesKey == "secret");
        QVERIFY(settings.grading);
        QVERIFY(settings.idleAnswer == 250ms);
        QVERIFY(settings.linger == 2s);
        QVERIFY(!settings.catchUp);
        QCOMPARE(settings.maxIds, 7U);
        QCOMPARE(settings.maxStoredMebibytes, 8U);
    };
    check(invoke(arguments));
    check(invoke({u"A"_s, u"--herd"_s, m_here->write("h.toml"_L1, herdFile + entries)}),
          m_here->path() + "/x.log"_L1, m_here->path() + "/kept"_L1, m_here->path() + "/r"_L1);
    for (const Option &option : options()) {
        if (option.where == Option::Where::Anywhere)
            qputenv(option.environment().constData(), values.at(option.name));
    }
    check(invoke({u"Welsh"_s}));
}

void tst_Options::namesVariablesAsPeopleWould()
{
    QMap<QByteArray, QByteArray> names;
    for (const Option &option : options())
        names[option.name] = option.environment();
    QCOMPARE(names["link-port"], "HERD_LINK_PORT"_ba);
    QCOMPARE(names["herd"], "HERD"_ba);
    QCOMPARE(names["herd-key-file"], "HERD_KEY_FILE"_ba); // no HERD_HERD
    QCOMPARE(names["help"], QByteArray());
}

void tst_Options::takesFilesFromBesideTheHerdFile_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("taken");
    QTest::newRow("a name") << "x.log"_ba << u"%1/x.log"_s;
    QTest::newRow("a name in a folder") << "logs/x.log"_ba << u"%1/logs/x.log"_s;
    QTest::newRow("a whole path") << "/var/log/x.log"_ba << u"/var/log/x.log"_s;
    QTest::newRow("standard output") << "-"_ba << u"-"_s;
    QTest::newRow("no log") << "none"_ba << u"none"_s;
}

void tst_Options::takesFilesFromBesideTheHerdFile()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, taken);
    m_here->write("k"_L1, "0123456789abcdef\n"_ba);
    const QString file = m_here->write(
        "h.toml"_L1, herdFile + "[options]\nherd-key-file = \"k\"\nlog = \"" + written + "\"\n");
    const Invocation invocation = invoke({u"A"_s, u"--herd"_s, file});
    VERIFY_RUNS(invocation);
    QCOMPARE(invocation.settings.log, taken.contains("%1"_L1) ? taken.arg(m_here->path()) : taken);
    QVERIFY(invocation.settings.herdKey == "0123456789abcdef");
}

void tst_Options::refusesValues_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const QString &option, const QString &value, const QString &problem) {
        QTest::addRow("%s %s", qPrintable(option), qPrintable(value))
            << option << value << problem + ", got \""_L1 + value + '"'_L1;
    };
    for (const QString &value : {u"x"_s, u"-1"_s, u"65536"_s, u"80.5"_s})
        row(u"port"_s, value, u"expected a port from 0 to 65535"_s);
    row(u"link-port"_s, u"x"_s, u"expected a port from 0 to 65535"_s);
    row(u"monitor-port"_s, u"x"_s, u"expected a port from 0 to 65535"_s);
    row(u"listen"_s, u"localhost"_s, u"expected an address"_s);
    row(u"places"_s, u"Google"_s, u"expected one of auto, google, offline"_s);
    row(u"places-api"_s, u"old"_s, u"expected one of legacy, new"_s);
    for (const QString &value : {u"x"_s, u"-0.1"_s, u"3600.1"_s, u"nan"_s, u"inf"_s})
        row(u"idle-answer"_s, value, u"expected seconds from 0 to 3600"_s);
    row(u"linger"_s, u"1s"_s, u"expected seconds from 0 to 3600"_s);
    for (const QString &value : {u"0"_s, u"-1"_s, u"4294967296"_s, u"many"_s})
        row(u"max-ids"_s, value, u"expected a count"_s);
    row(u"max-stored"_s, u"1.5"_s, u"expected a count"_s);
    QTest::newRow("an empty log") << u"log"_s << QString() << u"expected something"_s;
}

void tst_Options::refusesValues()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    COMPARE_FAILED(invoke({u"Welsh"_s, "--"_L1 + option, value}), ExitCode::Usage,
                   "--"_L1 + option + ": "_L1 + problem);

    const QByteArray entry =
        "[options]\n" + option.toUtf8() + " = \"" + value.toUtf8() + "\"\n"; // its line is 7
    const QString file = m_here->write("h.toml"_L1, herdFile + entry);
    COMPARE_FAILED(invoke({u"A"_s, u"--herd"_s, file}), ExitCode::Configuration,
                   u"%1:7:%2: "_s.arg(file).arg(option.size() + 4) + problem);

    if (value.isEmpty())
        return; // as if it were not there
    const QByteArray variable = "HERD_" + option.toUpper().replace('-'_L1, '_'_L1).toLatin1();
    qputenv(variable.constData(), value.toUtf8());
    COMPARE_FAILED(invoke({u"Welsh"_s}), ExitCode::Configuration,
                   QString::fromLatin1(variable) + ": "_L1 + problem);
}

void tst_Options::refusesOptionsOfFiles_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << "prot = 1"_ba
                             << u":7:8: there is no option \"prot\" for a herd file"_s;
    QTest::newRow("the herd itself")
        << "herd = 'x'"_ba << u":7:8: there is no option \"herd\" for a herd file"_s;
    QTest::newRow("an action") << "help = true"_ba
                               << u":7:8: there is no option \"help\" for a herd file"_s;
    QTest::newRow("a flag that is no flag")
        << "grading = 'yes'"_ba << u":7:11: expected true or false, got \"yes\""_s;
}

void tst_Options::refusesOptionsOfFiles()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, problem);
    const QString file = m_here->write("h.toml"_L1, herdFile + "[options]\n" + entry);
    COMPARE_FAILED(invoke({u"A"_s, u"--herd"_s, file}), ExitCode::Configuration, file + problem);
}

void tst_Options::helpNamesEveryOptionAndFits()
{
    const Invocation help = invoke({u"--help"_s, u"--port"_s, u"x"_s});
    QCOMPARE(help.action, Action::ShowHelp);
    for (const Option &option : options())
        QVERIFY2(help.text.contains("\n  --"_L1 + option.longName() + ' '_L1), option.name);
    for (const QString &line : help.text.split('\n'_L1)) {
        QVERIFY2(line.size() <= 100, qPrintable(line));
        QVERIFY2(!line.endsWith(' '_L1), qPrintable(line));
    }
    const QString words = help.text.simplified();
    for (const Option &option : options())
        QVERIFY2(words.contains(QString::fromUtf8(option.help)), option.name);
}

QTEST_GUILESS_MAIN(tst_Options)
#include "tst_options.moc"
