#include "gui/shell/language.h"
#include "gui/shell/options.h"

#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

auto read(const QStringList &arguments)
{
    return readDashboardOptions(QStringList {u"herd-dashboard"_s} + arguments);
}

std::vector<Observatory::Address> serversOf(const DashboardOptions &options)
{
    return std::get<0>(resolve(options.attachment.value()));
}

} // namespace

class TestDashboardOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTheDemo();
    void attachesToAddresses();
    void attachesToTheMonitorPortsOfAHerd();
    void takesATokenForAllServers();
    void opensRecordings();
    void speaksALanguage();
    void comparesTwo();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void helps();
};

void TestDashboardOptions::nothingIsTheDemo()
{
    const auto options = std::get<DashboardOptions>(read({}));
    QVERIFY(!options.attachment);
    QVERIFY(!options.look);
    QVERIFY(options.remembers);
    QVERIFY(options.screenshot.isEmpty());
    QCOMPARE(options.scene, u"overview"_s);
    QVERIFY(options.language.isEmpty());
}

void TestDashboardOptions::speaksALanguage()
{
    const auto options = std::get<DashboardOptions>(read({u"--lang"_s, u"zh-cn"_s}));
    QCOMPARE(Language::closest(options.language), u"zh_CN"_s);
}

void TestDashboardOptions::attachesToAddresses()
{
    const auto options =
        std::get<DashboardOptions>(read({u"--attach"_s, u"127.0.0.1:13000,[::1]:13001,:13002"_s}));
    const auto servers = serversOf(options);
    QCOMPARE(servers.size(), 3U);
    QCOMPARE(servers[0].host, "127.0.0.1");
    QCOMPARE(servers[0].port, 13000);
    QCOMPARE(servers[1].host, "::1");
    QCOMPARE(servers[2].host, "127.0.0.1");
}

void TestDashboardOptions::attachesToTheMonitorPortsOfAHerd()
{
    const auto options = std::get<DashboardOptions>(read({u"--herd"_s, u"riley"_s}));
    const auto servers = serversOf(options);
    QCOMPARE(servers.size(), 5U);
    QCOMPARE(servers[0].port, 13000);
    QCOMPARE(options.attachment->name(), u"riley"_s);
}

void TestDashboardOptions::takesATokenForAllServers()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("0123456789abcdef\n");
    file.close();
    const auto options = std::get<DashboardOptions>(
        read({u"--token-file"_s, file.fileName(), u"--herd"_s, u"goloman"_s}));
    for (const Observatory::Address &server : serversOf(options))
        QCOMPARE(server.token, "0123456789abcdef");
}

void TestDashboardOptions::opensRecordings()
{
    const QStringList files {u"Welsh.rec"_s, u"Riley.rec"_s, u"Holt.rec"_s};
    QCOMPARE(
        std::get<DashboardOptions>(read({u"--open"_s, files[0], files[1], files[2]})).recordings,
        files);
    QCOMPARE(
        std::get<DashboardOptions>(read({u"--open"_s, files[0], u"--open"_s, files[1], files[2]}))
            .recordings,
        files);
}

void TestDashboardOptions::comparesTwo()
{
    const auto options =
        std::get<DashboardOptions>(read({u"--compare"_s, u"Welsh.rec"_s, u"yesterday"_s}));
    QCOMPARE(options.compared, (QStringList {u"Welsh.rec"_s, u"yesterday"_s}));
    QVERIFY(options.recordings.isEmpty());
}

void TestDashboardOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("an unknown option") << QStringList {u"--attatch"_s} << u"--help"_s;
    QTest::newRow("something that is no option") << QStringList {u"Welsh"_s} << u"Welsh"_s;
    QTest::newRow("an address without a port")
        << QStringList {u"--attach"_s, u"localhost"_s} << u"HOST:PORT"_s;
    QTest::newRow("a port that is none")
        << QStringList {u"--attach"_s, u"localhost:99999"_s} << u"HOST:PORT"_s;
    QTest::newRow("no address at all") << QStringList {u"--attach"_s, u","_s} << u"1 to"_s;
    QTest::newRow("a herd that is not there")
        << QStringList {u"--herd"_s, u"nobody"_s} << u"nobody"_s;
    QTest::newRow("two places to attach to")
        << QStringList {u"--herd"_s, u"hill"_s, u"--attach"_s, u":1"_s} << u"one of them"_s;
    QTest::newRow("a herd and a recording")
        << QStringList {u"--herd"_s, u"hill"_s, u"--open"_s, u"r"_s} << u"one of them"_s;
    QTest::newRow("a recording and two that are compared")
        << QStringList {u"--open"_s, u"r"_s, u"--compare"_s, u"a"_s, u"b"_s} << u"one of them"_s;
    QTest::newRow("one that is compared with nothing")
        << QStringList {u"--compare"_s, u"a"_s} << u"two recordings"_s;
    QTest::newRow("three that are compared")
        << QStringList {u"--compare"_s, u"a"_s, u"b"_s, u"c"_s} << u"two recordings"_s;
    QTest::newRow("more recordings than can be opened")
        << QStringList {u"--open"_s} + QStringList(65, u"r"_s) << u"64"_s;
    QTest::newRow("a token file that is not there")
        << QStringList {u"--token-file"_s, u"/nowhere/token"_s} << u"/nowhere/token"_s;
    QTest::newRow("a token file of no server")
        << QStringList {u"--token-file"_s, u"token"_s} << u"--attach"_s;
    QTest::newRow("a token file that is not there, of servers")
        << QStringList {u"--token-file"_s, u"/nowhere/token"_s, u"--attach"_s, u":1"_s}
        << u"can't be read"_s;
    QTest::newRow("a tour of servers that run elsewhere")
        << QStringList {u"--attach"_s, u":1"_s, u"--tour"_s} << u"demo"_s;
    QTest::newRow("a theme that is none") << QStringList {u"--theme"_s, u"pink"_s} << u"dark"_s;
    QTest::newRow("a language of nobody here") << QStringList {u"--lang"_s, u"tlh"_s} << u"tlh"_s;
    QTest::newRow("a size of one side") << QStringList {u"--size"_s, u"800"_s} << u"WIDTHx"_s;
    QTest::newRow("a size that no memory has")
        << QStringList {u"--size"_s, u"100000x100000"_s} << u"WIDTHx"_s;
    QTest::newRow("a scene that is none")
        << QStringList {u"--scene"_s, u"sunset"_s} << u"overview"_s;
    QTest::newRow("a seed that is none") << QStringList {u"--seed"_s, u"-1"_s} << u"whole"_s;
}

void TestDashboardOptions::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const auto result = read(arguments);
    const auto *error = std::get_if<OptionsError>(&result);
    QVERIFY(error);
    QVERIFY2(error->text.contains(names), qPrintable(error->text));
}

void TestDashboardOptions::helps()
{
    const QString text = std::get<OptionsText>(read({u"--help"_s})).text;
    for (const auto option : {"--attach"_L1, "--herd"_L1, "--screenshot"_L1, "--reduced-motion"_L1})
        QVERIFY2(text.contains(option), option.data());
}

QTEST_MAIN(TestDashboardOptions)
#include "tst_dashboardoptions.moc"
