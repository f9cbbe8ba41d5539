#include "gui/views/filterbar.h"

#include "gui/views/filteredit.h"
#include "gui/views/theme.h"
#include "tests/gui/models/numberrows.h"

#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>
#include <QWindow>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    Shown()
    {
        model.append(2000);
        rows.show(model);
        bar.emplace(rows);
        bar->setName(u"Numbers"_s);
        bar->resize(900, 40);
        bar->show();
        bar->activateWindow();
        bar->enter();
    }
    /// As a person does: to the window, whatever there has the focus.
    Shown &press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(bar->windowHandle(), key, modifiers);
        return *this;
    }
    Shown &type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(bar->windowHandle(), c.toLatin1());
        return *this;
    }
    QString text() { return bar->edit().text(); }
    QStringList offered() { return bar->edit().offered(); }

    NumberRows model;
    FilterProxy rows;
    std::optional<FilterBar> bar;
};

} // namespace

class tst_FilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filtersOnceNobodyWrites();
    void waitsForWordsToBeWhole();
    void completesAtTheCursor();
    void choosesWithArrows();
    void closesWhatIsOfferedFirst();
    void takesWhatIsClicked();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void keepsTheLastGoodFilter();
    void clears();
    void bringsBackFiltersOfBefore();
    void remembersOnlySoMany();
    void narrows();
    void saysHowFarItIs();
    void saysWhatAnOrderLeavesOut();
    void showsAndDropsAWindowOfTime();
    void colours();
};

void tst_FilterBar::initTestCase()
{
    QApplication::setPalette(Theme::light().palette());
}

void tst_FilterBar::filtersOnceNobodyWrites()
{
    Shown shown;
    QTRY_COMPARE(shown.bar->said(), u"2,000 of 2,000"_s);
    shown.type(u"number < 3"_s);
    QCOMPARE(shown.rows.rowCount(), 2000);
    QTRY_COMPARE(shown.rows.rowCount(), 3);
    QTRY_COMPARE(shown.bar->said(), u"3 of 2,000"_s);
    shown.type(u"0"_s).press(Qt::Key_Return); // at once
    QTRY_COMPARE(shown.rows.rowCount(), 30);
}

void tst_FilterBar::waitsForWordsToBeWhole()
{
    Shown shown;
    QTRY_COMPARE(shown.bar->said(), u"2,000 of 2,000"_s);
    shown.type(u"ev"_s);
    QVERIFY(shown.bar->isPending());
    QTRY_VERIFY(!shown.bar->isPending());
    QCOMPARE(shown.bar->said(), u"2,000 of 2,000"_s); // and no error
    shown.press(Qt::Key_Escape); // that was all of it
    QTRY_COMPARE(shown.bar->said(), u"At character 1: a field is wanted here, such as kind"_s);
}

void tst_FilterBar::completesAtTheCursor()
{
    Shown shown;
    shown.type(u"n"_s);
    QCOMPARE(shown.offered(), QStringList {u"number"_s});
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.text(), u"number "_s);
    QVERIFY(shown.offered().contains(u"<="_s));
    shown.type(u"<= 5 && "_s);
    for (int i = 0; i < 8; ++i)
        shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Home).type(u"e"_s);
    QCOMPARE(shown.offered(), QStringList {u"even"_s});
    shown.press(Qt::Key_Tab).type(u"&& "_s);
    QCOMPARE(shown.text(), u"even && number <= 5 && "_s);
    shown.press(Qt::Key_Escape).press(Qt::Key_End).press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(shown.offered(), (QStringList {u"number"_s, u"even"_s, u"!"_s, u"("_s}));
}

void tst_FilterBar::choosesWithArrows()
{
    Shown shown;
    shown.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(shown.offered().size(), 4);
    shown.press(Qt::Key_Down).press(Qt::Key_Down).press(Qt::Key_Return);
    QCOMPARE(shown.text(), u"even "_s);
    shown.press(Qt::Key_Up).press(Qt::Key_Return); // the last one
    QCOMPARE(shown.text(), u"even || "_s);
    shown.press(Qt::Key_Down).press(Qt::Key_Tab);
    QCOMPARE(shown.text(), u"even || number "_s);
}

void tst_FilterBar::closesWhatIsOfferedFirst()
{
    Shown shown;
    shown.type(u"even"_s);
    shown.press(Qt::Key_Space, Qt::ControlModifier);
    shown.type(u" "_s);
    QVERIFY(!shown.offered().isEmpty());
    shown.press(Qt::Key_Escape);
    QVERIFY(shown.offered().isEmpty());
    QCOMPARE(shown.text(), u"even "_s);
    shown.type(u" "_s);
    QVERIFY(!shown.offered().isEmpty());
    shown.press(Qt::Key_Return); // nothing is chosen
    QCOMPARE(shown.text(), u"even  "_s);
    QVERIFY(shown.offered().isEmpty());
    QCOMPARE(shown.rows.question().filter.nodes().size(), std::size_t {1});
}

void tst_FilterBar::takesWhatIsClicked()
{
    Shown shown;
    shown.type(u"ev"_s);
    auto *offer = shown.bar->findChild<QListWidget *>();
    QTest::mouseClick(offer->viewport(), Qt::LeftButton, {},
                      offer->visualItemRect(offer->item(0)).center());
    QCOMPARE(shown.text(), u"even "_s);
}

void tst_FilterBar::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such field")
        << u"even && odd"_s << u"At character 9: a field is wanted here, such as kind"_s;
    QTest::newRow("a comparison without a value")
        << u"number == "_s << u"At the end: a value is wanted here"_s;
    QTest::newRow("order of text")
        << u"number < three"_s << u"At character 10: a number is wanted here"_s;
    QTest::newRow("behind letters of two bytes")
        << u"number == \u00fc\u00fc )"_s << u"At character 14: && or || is wanted here"_s;
    QTest::newRow("an open quote")
        << u"number == \"a"_s << u"At character 11: this quote does not end"_s;
    QTest::newRow("an open parenthesis") << u"(even"_s << u"At the end: ) is wanted here"_s;
}

void tst_FilterBar::saysWhatIsWrongAndWhere()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    Shown shown;
    shown.bar->edit().setText(text);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.bar->said(), says);
    QVERIFY(!shown.bar->setFilter(text));
}

void tst_FilterBar::keepsTheLastGoodFilter()
{
    Shown shown;
    shown.type(u"even"_s).press(Qt::Key_Return);
    QTRY_COMPARE(shown.rows.rowCount(), 1000);
    shown.type(u" even"_s).press(Qt::Key_Return);
    QCOMPARE(shown.bar->said(), u"At character 6: an operator is wanted here, such as =="_s);
    QCOMPARE(shown.text(), u"even even"_s);
    QCOMPARE(shown.bar->filter(), u"even"_s);
    QCOMPARE(shown.rows.rowCount(), 1000);
}

void tst_FilterBar::clears()
{
    Shown shown;
    QSignalSpy left(&*shown.bar, &FilterBar::left);
    shown.type(u"even"_s).press(Qt::Key_Return);
    QTRY_COMPARE(shown.rows.rowCount(), 1000);
    shown.press(Qt::Key_Escape);
    QCOMPARE(shown.text(), QString());
    QTRY_COMPARE(shown.rows.rowCount(), 2000);
    QCOMPARE(left.size(), 0);
    shown.press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    shown.type(u"even"_s).press(Qt::Key_Return);
    auto *button = shown.bar->edit().findChild<QToolButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown.text(), QString());
    QTRY_COMPARE(shown.rows.rowCount(), 2000);
}

void tst_FilterBar::bringsBackFiltersOfBefore()
{
    Shown shown;
    for (const auto &text : {u"even"_s, u"number < 3"_s, u"even"_s})
        shown.bar->setFilter(text);
    shown.bar->setFilter({});
    shown.type(u"numb"_s).press(Qt::Key_Escape);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.text(), u"even"_s);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.text(), u"number < 3"_s);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.text(), u"number < 3"_s);
    QTRY_COMPARE(shown.rows.rowCount(), 3);
    shown.press(Qt::Key_Down).press(Qt::Key_Down);
    QCOMPARE(shown.text(), u"numb"_s); // as it was left
}

void tst_FilterBar::remembersOnlySoMany()
{
    Shown shown;
    constexpr auto most = int(FilterEdit::mostRemembered);
    for (int i = 0; i < most + 5; ++i)
        shown.bar->setFilter(u"number < %1"_s.arg(i));
    shown.bar->setFilter({});
    for (int i = 0; i < most + 5; ++i)
        shown.press(Qt::Key_Up);
    QCOMPARE(shown.text(), u"number < 5"_s);
}

void tst_FilterBar::narrows()
{
    Shown shown;
    shown.bar->narrow(u"number < 10"_s);
    shown.bar->narrow(u"even"_s);
    QCOMPARE(shown.text(), u"number < 10 && even"_s);
    QTRY_COMPARE(shown.rows.rowCount(), 5);
    shown.bar->edit().setText(u"number <"_s); // not good; the last good one is narrowed
    shown.bar->narrow(u"number > 3"_s);
    QCOMPARE(shown.text(), u"number < 10 && even && number > 3"_s);
}

void tst_FilterBar::saysHowFarItIs()
{
    Shown shown;
    shown.model.append(8000);
    QTRY_VERIFY(!shown.rows.tally().decided);
    shown.type(u"even"_s).press(Qt::Key_Return);
    QCOMPARE(shown.bar->said(), u"10 % looked through"_s);
    QTRY_COMPARE(shown.bar->said(), u"5,000 of 10,000"_s);
}

void tst_FilterBar::saysWhatAnOrderLeavesOut()
{
    Shown shown;
    shown.model.append(28'000);
    shown.rows.sort(0, Qt::DescendingOrder);
    QTRY_COMPARE(shown.bar->said(),
                 u"the first 10,000 of 30,000; narrow the filter to see others"_s);
}

void tst_FilterBar::showsAndDropsAWindowOfTime()
{
    Shown shown;
    auto *button = shown.bar->findChild<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(button->isHidden());
    QSignalSpy closed(&*shown.bar, &FilterBar::windowClosed);
    shown.rows.setWindow(TimeWindow {{61, 0}, {62, 500'000'000}});
    QTRY_VERIFY(button->isVisible());
    QVERIFY2(button->text().startsWith(u"00:01:01.000 to 00:01:02.500"_s),
             qPrintable(button->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    shown.model.isOfThePresent = true;
    shown.rows.setWindow(TimeWindow {{61, 0}, {63, 0}});
    QTRY_VERIFY(button->isHidden());
}

/// Values are darker than signs, and what is wrong is red.
void tst_FilterBar::colours()
{
    Shown shown;
    shown.bar->edit().setText(u"number == 123456789 odd"_s);
    shown.press(Qt::Key_Return);
    const QImage picture = shown.bar->edit().grab().toImage();
    const auto has = [&picture](const QColor &colour) {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(Theme::light().accent));
    QVERIFY(has(Theme::light().text));
    QVERIFY(has(Theme::light().bad));
    shown.bar->edit().setText(u"number"_s);
    const QImage again = shown.bar->edit().grab().toImage();
    QVERIFY(again != picture);
}

QTEST_MAIN(tst_FilterBar)
#include "tst_filterbar.moc"
