#include "gui/shell/appearance.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace herd;

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }
    void isWhatWasChosen_data();
    void isWhatWasChosen();
    void followsTheSystem();
    void staysAsChosenWhateverTheSystemDoes();
};

void TestAppearance::isWhatWasChosen_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << Look::Light << false;
    QTest::newRow("dark") << Look::Dark << true;
    QTest::newRow("as the system, which is light without a desktop") << Look::System << false;
}

void TestAppearance::isWhatWasChosen()
{
    QFETCH(Look, look);
    QFETCH(bool, dark);
    Appearance appearance(dark ? Look::Light : Look::Dark); // something else first
    QSignalSpy changes(&appearance, &Appearance::themeChanged);
    appearance.choose(look);
    QCOMPARE(appearance.look(), look);
    QCOMPARE(appearance.theme().isDark, dark);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), appearance.theme().window);
}

void TestAppearance::followsTheSystem()
{
    Appearance appearance(Look::System);
    QPalette night;
    night.setColor(QPalette::Window, Qt::black);
    night.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(night);
    QVERIFY(appearance.theme().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
    QPalette day;
    day.setColor(QPalette::Window, Qt::white);
    day.setColor(QPalette::WindowText, Qt::black);
    QApplication::setPalette(day);
    QVERIFY(!appearance.theme().isDark);
}

void TestAppearance::staysAsChosenWhateverTheSystemDoes()
{
    Appearance appearance(Look::Light);
    QSignalSpy changes(&appearance, &Appearance::themeChanged);
    QPalette night;
    night.setColor(QPalette::Window, Qt::black);
    night.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(night);
    QCOMPARE(changes.size(), 0);
    QVERIFY(!appearance.theme().isDark);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
