#include "gui/shell/language.h"
#include "gui/shell/shell.h"
#include "gui/views/wording.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksWhatIsClosest_data();
    void speaksWhatIsClosest();
    void everyChoiceHasACatalogue_data();
    void everyChoiceHasACatalogue();
    void countsInEnglish();
    void writesNumbersAsTheLocaleDoes();
    void theSystemsLanguageIsTheFirst();
    void widgetsSayTheirTextsAgain();
    void thePseudoLanguageIsLongerAndFromTheRight();
    void isChosenInTheMenuAndRemembered();
};

void TestLanguage::speaksWhatIsClosest_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("code");
    QTest::newRow("a language alone") << u"de"_s << u"de"_s;
    QTest::newRow("a country's variant") << u"fr_CA"_s << u"fr"_s;
    QTest::newRow("with a hyphen") << u"es-MX"_s << u"es"_s;
    QTest::newRow("by its script") << u"zh-Hans-SG"_s << u"zh_CN"_s;
    QTest::newRow("another script is another language") << u"zh_TW"_s << QString();
    QTest::newRow("the pseudo-language") << u"ar-xb"_s << QString(Language::pseudo);
    QTest::newRow("spoken by nobody here") << u"sw"_s << QString();
    QTest::newRow("no locale") << u"Klingon"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestLanguage::speaksWhatIsClosest()
{
    QFETCH(QString, locale);
    QTEST(Language::closest(locale), "code");
}

void TestLanguage::everyChoiceHasACatalogue_data()
{
    QTest::addColumn<QString>("code");
    for (const Language::Choice &choice : Language::choices())
        QTest::newRow(qPrintable(choice.code)) << choice.code;
}

void TestLanguage::everyChoiceHasACatalogue()
{
    QFETCH(QString, code);
    Language language;
    language.speak(code);
    QCOMPARE(language.spoken(), code);
    QCOMPARE(QLocale().language(), QLocale(code).language());
    const QString text = QCoreApplication::translate("herd::ServersModel", "Servers");
    QVERIFY(!text.isEmpty());
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void TestLanguage::countsInEnglish()
{
    const Language language;
    const auto say = [](int count) {
        return QCoreApplication::translate("herd::MapWidget", "%Ln client(s)", nullptr, count);
    };
    QCOMPARE(say(1), u"1 client"_s);
    QCOMPARE(say(1234), u"1,234 clients"_s);
}

void TestLanguage::writesNumbersAsTheLocaleDoes()
{
    Language language;
    language.speak(u"de"_s);
    QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
    language.speak(u"de_CH"_s);
    QCOMPARE(QLocale().toString(1234567), u"1\u2019234\u2019567"_s);
    language.speak(u"en"_s);
    QCOMPARE(QLocale().toString(1234567), u"1,234,567"_s);
}

/// C, which tests may run in, is nobody's.
void TestLanguage::theSystemsLanguageIsTheFirst()
{
    Language language;
    language.speak(u"ja"_s);
    language.speak({});
    const QString first = Language::closest(QLocale::system().uiLanguages().value(0));
    if (!first.isEmpty())
        QCOMPARE(language.spoken(), first);
    else if (QLocale::system().language() == QLocale::C)
        QCOMPARE(language.spoken(), u"en"_s);
}

void TestLanguage::widgetsSayTheirTextsAgain()
{
    Language language;
    QWidget window;
    auto *label = new QLabel(&window);
    inEachLanguage(label, [label] { label->setText(QLocale().toString(0.5)); });
    QCOMPARE(label->text(), u"0.5"_s);
    language.speak(u"fr"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(label->text(), u"0,5"_s);
    delete label;
    language.speak(u"en"_s); // says nothing to a widget that is gone
    QCoreApplication::sendPostedEvents();
}

void TestLanguage::thePseudoLanguageIsLongerAndFromTheRight()
{
    Language language;
    language.speak(Language::pseudo);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    const QString said =
        QCoreApplication::translate("anything", "<b>Heal</b> %1 of %Ln", nullptr, 1);
    QVERIFY2(said.contains(u"<b>\u202eHeeaal\u202c</b>"_s), qPrintable(said));
    QVERIFY2(said.contains(u"%1"_s), qPrintable(said));
    language.speak(u"en"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

/// From "View" to "Language" to "Deutsch", as it runs; the next time it begins with that.
void TestLanguage::isChosenInTheMenuAndRemembered()
{
    const QTemporaryDir folder;
    const auto settings = [&folder] {
        return std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s),
                                           QSettings::IniFormat);
    };
    Language language;
    DashboardOptions options;
    options.language = u"en"_s;
    {
        Shell shell(options, settings(), language);
        shell.window().show();
        const QAction *view = shell.window().menuBar()->actions().at(1);
        QCOMPARE(view->text(), u"&View"_s);
        const auto actions = shell.window().findChildren<QAction *>();
        const auto german = std::ranges::find(actions, u"Deutsch"_s, &QAction::text);
        QVERIFY(german != actions.end());
        (*german)->trigger();
        QTRY_COMPARE(view->text(), u"&Ansicht"_s);
        QVERIFY((*german)->isChecked());
    }
    options.language.clear();
    const Shell again(options, settings(), language);
    QCOMPARE(language.spoken(), u"de"_s);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
