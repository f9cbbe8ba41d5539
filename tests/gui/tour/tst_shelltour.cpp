#include "gui/commands/commandpalette.h"
#include "gui/shell/language.h"
#include "gui/shell/shell.h"
#include "gui/tour/captioncard.h"
#include "gui/tourpictures.h"

#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

const CaptionCard &cardIn(Shell &shell)
{
    return *shell.window().findChild<CaptionCard *>();
}

} // namespace

class TestShellTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheTour();
    void endsTheTourWithTheDemo();
    void killsByTyping();
    void replaysWhatItShowed();
    void staysWithWhatWasChosenInTheReplay();
    void isASeriesOfPictures();
};

void TestShellTour::beginsWithTheTour()
{
    DashboardOptions options;
    options.tour = true;
    Language language;
    Shell shell(options, nullptr, language);
    shell.start();
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    QVERIFY(shell.window().tour().isRunning());
    QVERIFY(cardIn(shell).isVisible());
}

void TestShellTour::endsTheTourWithTheDemo()
{
    Language language;
    Shell shell({}, nullptr, language);
    shell.start();
    shell.startTour();
    QVERIFY(cardIn(shell).isVisible());
    Attachment elsewhere;
    elsewhere.addresses = u"127.0.0.1:9"_s;
    shell.attach(elsewhere);
    QVERIFY(!shell.window().tour().isRunning());
    QVERIFY(!cardIn(shell).isVisible());
}

/// What menus have only while they are open is found as well.
void TestShellTour::killsByTyping()
{
    Language language;
    Shell shell({}, nullptr, language);
    shell.start();
    const auto &servers = shell.window().models().herd.servers();
    QTRY_VERIFY_WITH_TIMEOUT(
        servers.size() == 5 && std::ranges::all_of(servers, &ServerNow::isAttached), patience);
    QTest::keyClick(&shell.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = shell.window().findChild<CommandPalette *>();
    QVERIFY(palette);
    auto *typed = palette->findChild<QLineEdit *>();
    QTest::keyClicks(typed, u"kill wel"_s);
    QCOMPARE(palette->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    QTest::keyClick(typed, Qt::Key_Return);
    const auto place = shell.window().models().herd.find("Welsh");
    QVERIFY(place);
    QTRY_VERIFY_WITH_TIMEOUT(!servers[*place].isAttached(), patience);
}

namespace {

/// Through all of it up to there, without looking.
void skipTo(Shell &shell, const QString &title)
{
    Tour &tour = shell.window().tour();
    while (tour.isRunning() && tour.caption().title != title)
        tour.next();
}

bool isAttached(Shell &shell, std::string_view server)
{
    const HerdState &herd = shell.window().models().herd;
    const auto place = herd.find(server);
    return place && herd.servers()[*place].isAttached();
}

} // namespace

/// The server that is killed is there before, and then not.
void TestShellTour::replaysWhatItShowed()
{
    Language language;
    Shell shell({}, nullptr, language);
    shell.start();
    shell.startTour();
    shell.window().tour().hold(true);
    QTRY_VERIFY_WITH_TIMEOUT(isAttached(shell, "Wilkes"), patience);
    skipTo(shell, u"A server is killed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isAttached(shell, "Wilkes"), patience);
    skipTo(shell, u"Once more, slowly"_s);
    const Player &player = shell.window().player();
    QTRY_VERIFY_WITH_TIMEOUT(player.recording(), patience);
    QCOMPARE(player.speed(), TourReplay::speed);
    QTRY_VERIFY_WITH_TIMEOUT(isAttached(shell, "Wilkes"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isAttached(shell, "Wilkes"), patience);
    QVERIFY(shell.window().tour().isRunning());
    skipTo(shell, u"Now you"_s);
    QVERIFY(!player.recording());
    QCOMPARE(player.speed(), 1.);
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    QVERIFY(shell.window().tour().isRunning());
}

void TestShellTour::staysWithWhatWasChosenInTheReplay()
{
    Language language;
    Shell shell({}, nullptr, language);
    shell.start();
    shell.startTour();
    skipTo(shell, u"Once more, slowly"_s);
    QVERIFY(shell.window().windowTitle().startsWith("tour.recording"_L1));
    Attachment elsewhere;
    elsewhere.addresses = u"127.0.0.1:9"_s;
    shell.attach(elsewhere);
    QVERIFY(!shell.window().tour().isRunning());
    QCOMPARE(shell.window().windowTitle(), u"127.0.0.1:9 - Herd"_s);
}

/// As documents have them; the program ends by itself.
void TestShellTour::isASeriesOfPictures()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"tour.png"_s);
    QProcess program;
    program.start(QStringLiteral(HERD_DASHBOARD),
                  {u"--tour"_s, u"--screenshot"_s, file, u"--size"_s, u"1200x750"_s});
    QVERIFY(program.waitForFinished(8 * patience));
    QCOMPARE(program.exitCode(), 0);
    const QStringList pictures = QDir(folder.path()).entryList({u"tour-*.png"_s});
    QCOMPARE(pictures.size(), 10);
    for (int step = 1; step <= pictures.size(); ++step)
        QCOMPARE(QImage(pictureOfStep(file, step)).size(), QSize(1200, 750));
}

QTEST_MAIN(TestShellTour)
#include "tst_shelltour.moc"
