// Two recordings side by side, as people come to them: from the menu, from the command line, with
// what can't be read.

#include "gui/compare/comparewindow.h"
#include "gui/shell/shell.h"
#include "tests/gui/sources/recordings.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

QPointer<CompareWindow> comparedNow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<CompareWindow *>(widget))
            return window;
    }
    return nullptr;
}

/// As if typed into the dialog that is open.
void choose(Shell &shell, const QString &title, const QString &path)
{
    QFileDialog *found = nullptr;
    for (auto *dialog : shell.window().findChildren<QFileDialog *>()) {
        if (dialog->isVisible())
            found = dialog;
    }
    QVERIFY(found);
    QVERIFY2(found->windowTitle().contains(title), qPrintable(found->windowTitle()));
    auto *name = found->findChild<QLineEdit *>();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

void openCompareDialog(Shell &shell)
{
    for (QAction *action : shell.window().menuBar()->actions().first()->menu()->actions()) {
        if (action->text().contains(u"Compare"_s))
            action->trigger();
    }
}

} // namespace

class TestShellCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForOneAndTheOther();
    void showsNothingWhereTheSecondIsNotChosen();
    void comesFromTheCommandLine();
    void tellsTheSameNamesApart();
    void closesTheOneBefore();
    void followsTheTheme();
    void saysWhatCannotBeRead();
    void saysWhatIsDamaged();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
    Language m_language;
};

void TestShellCompare::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    recordScript(path("one"), 4);
    recordScript(path("other"), 6);
    putFile(path("cut"), bytesOf(path("one")).chopped(100));
    QVERIFY(QDir().mkpath(path("empty")));
    QVERIFY(QDir().mkpath(path("herd")));
    putFile(path("herd/a"), bytesOf(path("one")));
    putFile(path("herd/b"), bytesOf(path("other")));
}

void TestShellCompare::asksForOneAndTheOther()
{
    Shell shell({}, nullptr, m_language);
    shell.start();
    openCompareDialog(shell);
    choose(shell, u"one recording"_s, path("one"));
    QVERIFY(!comparedNow());
    choose(shell, u"the other"_s, path("other"));
    const auto window = comparedNow();
    QVERIFY(window && window->isVisible());
    QCOMPARE(window->windowTitle(), u"one and other - Herd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->comparison().isOpen() && window->comparison().hasArrived(),
                             patience);
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s); // which goes on
}

void TestShellCompare::showsNothingWhereTheSecondIsNotChosen()
{
    Shell shell({}, nullptr, m_language);
    shell.start();
    openCompareDialog(shell);
    choose(shell, u"one recording"_s, path("one"));
    for (auto *dialog : shell.window().findChildren<QFileDialog *>())
        dialog->reject();
    QVERIFY(!comparedNow());
}

void TestShellCompare::comesFromTheCommandLine()
{
    DashboardOptions options;
    options.compared = QStringList {path("herd"), path("one")};
    Shell shell(options, nullptr, m_language);
    shell.start();
    const auto window = comparedNow();
    QVERIFY(window);
    QCOMPARE(window->windowTitle(), u"a and 1 more and one - Herd"_s);
    QVERIFY(!shell.window().isVisible());
}

/// The recordings of one server, in the folders of two herds.
void TestShellCompare::tellsTheSameNamesApart()
{
    QVERIFY(QDir().mkpath(path("other herd")));
    putFile(path("other herd/a"), bytesOf(path("other")));
    Shell shell({}, nullptr, m_language);
    shell.compare({path("herd/a")}, {path("other herd/a")});
    const auto window = comparedNow();
    QCOMPARE(window->windowTitle(), u"herd/a and other herd/a - Herd"_s);
    QStringList names;
    for (const auto *panel : window->findChildren<ComparedPanel *>())
        names << panel->findChild<QLabel *>()->text();
    names.sort();
    QCOMPARE(names, QStringList({u"herd/a"_s, u"other herd/a"_s}));
}

void TestShellCompare::closesTheOneBefore()
{
    QPointer<CompareWindow> last;
    {
        Shell shell({}, nullptr, m_language);
        shell.compare({path("one")}, {path("other")});
        const auto first = comparedNow();
        shell.compare({path("other")}, {path("one")});
        QVERIFY(!first);
        last = comparedNow();
        QVERIFY(last);
        last->close(); // by hand
        QTRY_VERIFY(!last);
        shell.compare({path("one")}, {path("other")});
        last = comparedNow();
    }
    QVERIFY(!last); // with the shell
}

void TestShellCompare::followsTheTheme()
{
    DashboardOptions options;
    options.look = Look::Light;
    Shell shell(options, nullptr, m_language);
    shell.compare({path("one")}, {path("other")});
    const auto window = comparedNow();
    QCOMPARE(window->palette().color(QPalette::Window), Theme::light().window);
    for (QAction *action : shell.window().findChildren<QAction *>()) {
        if (action->text() == u"&Dark"_s)
            action->trigger();
    }
    QCOMPARE(window->palette().color(QPalette::Window), Theme::dark().window);
}

void TestShellCompare::saysWhatCannotBeRead()
{
    Shell shell({}, nullptr, m_language);
    shell.compare({path("one")}, {path("empty")}); // a folder of none
    const auto window = comparedNow();
    QTRY_VERIFY_WITH_TIMEOUT(!window->comparison().right().problem().isEmpty(), patience);
    QVERIFY2(window->comparison().right().problem().contains(path("empty")),
             qPrintable(window->comparison().right().problem()));
    QVERIFY(!window->comparison().isOpen());
}

void TestShellCompare::saysWhatIsDamaged()
{
    Shell shell({}, nullptr, m_language);
    shell.compare({path("one")}, {path("cut")});
    const auto window = comparedNow();
    const auto strips = window->findChildren<Strip *>();
    QCOMPARE(strips.size(), 2);
    const auto shown = [&] {
        return std::ranges::count_if(strips, [](const Strip *strip) { return strip->isVisible(); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 1, patience);
    const auto *strip = strips[0]->isVisible() ? strips[0] : strips[1];
    QVERIFY2(strip->text().contains(path("cut")) && strip->text().contains(u"is cut off"_s),
             qPrintable(strip->text()));
    QTRY_VERIFY_WITH_TIMEOUT(window->comparison().isOpen() && window->comparison().hasArrived(),
                             patience);
}

QTEST_MAIN(TestShellCompare)
#include "tst_shellcompare.moc"
