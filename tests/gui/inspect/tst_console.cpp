#include "gui/inspect/console.h"
#include "tests/gui/models/lines.h"
#include "tests/support/testherd.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QToolButton>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A console of a herd of one server, which has this port for clients.
struct Watched
{
    explicit Watched(std::uint16_t port)
    {
        feed.join(state);
        feed.goLive();
        ServerHello hello;
        hello.server = "A";
        hello.run = "1";
        hello.topology.name = "test";
        hello.topology.servers.push_back({"A", "127.0.0.1", port, 0, 0});
        Lines lines;
        lines.say(1, 0s, attached("host:1", "A")).say(1, 0s, hello).passTo(feed);
        console.showServers();
        console.show();
    }
    QLineEdit &line() { return *console.findChild<QLineEdit *>(); }
    void type(const QString &text)
    {
        QTest::keyClicks(&line(), text);
        QTest::keyClick(&line(), Qt::Key_Return);
    }
    /// Takes another line.
    bool isIdle() const
    {
        const auto buttons = console.findChildren<QToolButton *>();
        return std::ranges::all_of(buttons, &QToolButton::isEnabled);
    }
    bool shows(const QString &text) const { return console.text().contains(text); }

    HerdState state;
    EventFeed feed;
    Console console {Theme::light(), state};
};

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAServerAnswers();
    void showsEveryByte_data();
    void showsEveryByte();
    void bringsBackWhatWasSaid();
    void offersCommands();
    void boundsWhatItShows();
    void saysWhyNothingCame_data();
    void saysWhyNothingCame();
};

void TestConsole::showsWhatAServerAnswers()
{
    const ManualClock clock;
    TestHerd herd({"A"}, {}, {}, &clock);
    Watched watched(herd[0].clientPort());
    watched.type(u"IAMAT kiwi +34.068930-118.445127 1700000000.5"_s);
    QTRY_VERIFY(watched.shows(u"answered in"_s));
    QVERIFY2(watched.shows(u"> IAMAT kiwi +34.068930-118.445127 1700000000.5\\n\n"
                           u"< AT A -0.500000000 kiwi +34.068930-118.445127 1700000000.5\\n\n"_s),
             qPrintable(watched.console.text()));
    QCOMPARE(watched.line().text(), QString());
}

void TestConsole::showsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("a line") << "AT A\n"_ba << u"AT A|\\n|"_s;
    QTest::newRow("both ends of a line") << "a\r\n\nb"_ba << u"a|\\r\\n||\\n||b"_s;
    QTest::newRow("control bytes") << QByteArray("\0\x7f\t", 3) << u"\\x00\\x7F\\t"_s;
    QTest::newRow("UTF-8") << "\xc3\xa4"_ba << u"\\xC3\\xA4"_s;
    QTest::newRow("a backslash is told from an escape") << "\\n"_ba << u"\\\\|n"_s;
}

/// `|` stands between runs; two of them where a line ends.
void TestConsole::showsEveryByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QStringList runs;
    for (const VisibleRun &run : visibleRuns(bytes)) {
        QCOMPARE(run.isEscape, run.text.startsWith('\\'_L1));
        runs << run.text + (run.endsLine ? u"|"_s : QString());
    }
    QCOMPARE(runs.join('|'_L1), text);
}

void TestConsole::bringsBackWhatWasSaid()
{
    TestHerd herd({"A"}, {});
    Watched watched(herd[0].clientPort());
    for (const auto &text : {u"one"_s, u"two"_s, u"two"_s}) {
        watched.type(text);
        QTRY_COMPARE(watched.console.text().count(u"answered in"_s),
                     watched.console.text().count(u"> "_s));
    }
    QTest::keyClicks(&watched.line(), u"dra"_s);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&watched.line(), key);
        return watched.line().text();
    };
    QCOMPARE(press(Qt::Key_Up), u"two"_s);
    QCOMPARE(press(Qt::Key_Up), u"one"_s);
    QCOMPARE(press(Qt::Key_Up), u"one"_s);
    QCOMPARE(press(Qt::Key_Down), u"two"_s);
    QCOMPARE(press(Qt::Key_Down), u"dra"_s);
}

void TestConsole::offersCommands()
{
    TestHerd herd({"A"}, {});
    herd.places.atOnce = placesDocument(3);
    Watched watched(herd[0].clientPort());
    const auto actions = watched.console.findChild<QMenu *>()->actions();
    QCOMPARE(actions.size(), 2);
    for (QAction *action : actions) {
        action->trigger();
        QTest::keyClick(&watched.line(), Qt::Key_Return);
        QTRY_VERIFY(watched.isIdle());
    }
    QVERIFY2(watched.shows(u"< AT A "_s) && watched.shows(u"\"status\" : \"OK\""_s),
             qPrintable(watched.console.text()));
    QVERIFY(!watched.shows(u"< ?"_s));
}

void TestConsole::boundsWhatItShows()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    connect(&listener, &QTcpServer::newConnection, &listener, [&] {
        listener.nextPendingConnection()->write(QByteArray(2 * LineCaller::mostAnswer, '\xff'));
    });
    Watched watched(listener.serverPort());
    watched.type(u"anything"_s);
    QTRY_VERIFY_WITH_TIMEOUT(watched.shows(u"too long"_s), 20'000);
    QVERIFY(watched.console.text().count(u"\\xFF"_s) == Console::mostBytesShown);
    QVERIFY(watched.shows(u"Further bytes that are not shown: 4,128,768"_s));
}

void TestConsole::saysWhyNothingCame_data()
{
    QTest::addColumn<std::uint16_t>("port");
    QTest::addColumn<QString>("why");
    QTest::newRow("a port that is not known") << std::uint16_t {0} << u"is not known"_s;
    QTest::newRow("a port that is nobody's") << std::uint16_t {1} << u"no connection: "_s;
}

void TestConsole::saysWhyNothingCame()
{
    QFETCH(std::uint16_t, port);
    QFETCH(QString, why);
    Watched watched(port);
    watched.type(u"anything"_s);
    QTRY_VERIFY2(watched.shows(why), qPrintable(watched.console.text()));
    QVERIFY(watched.isIdle());
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
