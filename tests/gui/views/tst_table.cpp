#include "gui/views/table.h"

#include "tests/gui/models/numberrows.h"
#include "tests/gui/views/menutexts.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class tst_Table : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsColumnsToWhatComes();
    void leavesColumnsThatSomebodyChose();
    void staysAtTheNewest();
    void isInTheModelsOrderAgainByAThirdClick();
    void isSortedFromItsMenu();
    void figuresStandBelowTheirHeads();
    void returnIsADoubleClick();
};

void tst_Table::fitsColumnsToWhatComes()
{
    NumberRows model;
    Table table(Theme::light(), model, {}, Qt::UserRole);
    model.append(1);
    const int narrow = table.columnWidth(1);
    QVERIFY(narrow >= table.horizontalHeader()->sectionSizeHint(1));
    model.change(0, 2'000'000'000); // told later
    const int wide = table.columnWidth(1);
    QVERIFY(wide > narrow);
    model.change(0, 1);
    QCOMPARE(table.columnWidth(1), wide); // none gets narrower under the eye
    model.restart();
    model.append(1);
    QCOMPARE(table.columnWidth(1), narrow);
    model.append(150); // more than are looked at
    model.setNext(2'000'000'000);
    model.append(100);
    QCOMPARE(table.columnWidth(1), narrow);
    table.scrollToBottom();
    model.append(100); // twice as many as before
    QCOMPARE(table.columnWidth(1), wide);
}

void tst_Table::leavesColumnsThatSomebodyChose()
{
    NumberRows model;
    Table table(Theme::light(), model, {}, Qt::UserRole);
    model.append(1);
    QVERIFY(table.chosenColumnWidths().isEmpty());
    table.horizontalHeader()->resizeSection(1, 50);
    model.change(0, 2'000'000'000);
    QCOMPARE(table.columnWidth(1), 50);
    QCOMPARE(table.chosenColumnWidths().size(), 3);
}

void tst_Table::staysAtTheNewest()
{
    NumberRows model;
    Table table(Theme::light(), model, {}, Qt::UserRole);
    table.followNewest();
    table.resize(300, 200);
    table.show();
    model.append(500);
    QCOMPARE(table.indexAt(table.rect().center()).row() > 480, true);
    table.scrollToTop();
    model.append(500);
    QCOMPARE(table.indexAt(QPoint(5, 5)).row(), 0);
}

void tst_Table::isInTheModelsOrderAgainByAThirdClick()
{
    NumberRows model;
    model.append(20);
    Table table(Theme::light(), model, {}, Qt::UserRole);
    table.resize(600, 300);
    table.show();
    QHeaderView *header = table.horizontalHeader();
    const QPoint second(header->sectionViewportPosition(1) + 10, header->height() / 2);
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, second);
        return table.model()->index(2, 0).data().toInt();
    };
    QCOMPARE(click(), 10); // 0 1 10, as text
    QCOMPARE(click(), 7); // 9 8 7
    QCOMPARE(click(), 2);
}

void tst_Table::isSortedFromItsMenu()
{
    NumberRows model;
    model.append(20);
    Table table(Theme::light(), model, {}, Qt::UserRole);
    table.resize(600, 300);
    table.show();
    const auto third = [&] {
        const QRect cell = table.visualRect(table.model()->index(0, 1));
        const QString texts = menuTexts(*table.viewport(), cell.center(), u"Sort by this column"_s);
        return texts.isEmpty() ? -1 : table.model()->index(2, 0).data().toInt();
    };
    QCOMPARE(third(), 10); // as by clicks on the head
    QCOMPARE(third(), 7);
    QCOMPARE(third(), 2);
}

void tst_Table::figuresStandBelowTheirHeads()
{
    NumberRows model;
    const Table table(Theme::light(), model, {Cell::Text, Cell::Count}, Qt::UserRole);
    const auto alignment = [&](int column) {
        return table.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    };
    QVERIFY((alignment(0) & Qt::AlignRight) == 0);
    QVERIFY((alignment(1) & Qt::AlignRight) != 0);
    QVERIFY((alignment(2) & Qt::AlignRight) == 0); // of no kind that is told
}

void tst_Table::returnIsADoubleClick()
{
    NumberRows model;
    model.append(20);
    Table table(Theme::light(), model, {}, Qt::UserRole);
    const QSignalSpy asked(&table, &Table::doubleClicked);
    QTest::keyClick(&table, Qt::Key_Return); // on no row
    QCOMPARE(asked.size(), 0);
    table.setCurrentIndex(table.model()->index(3, 1));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toModelIndex(), table.model()->index(3, 1));
}

QTEST_MAIN(tst_Table)
#include "tst_table.moc"
