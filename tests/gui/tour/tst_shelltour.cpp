#include "gui/commands/commandpalette.h"
#include "gui/language.h"
#include "gui/shell.h"
#include "gui/tour/captioncard.h"

#include <QLineEdit>
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

QTEST_MAIN(TestShellTour)
#include "tst_shelltour.moc"
