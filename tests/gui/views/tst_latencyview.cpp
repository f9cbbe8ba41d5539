#include "gui/views/latency/latencyview.h"

#include "tests/gui/models/lines.h"
#include "tests/gui/views/menutexts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QToolTip>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    Shown()
    {
        feed.join(state);
        feed.join(book);
        attachTrio(lines).passTo(feed);
        view.resize(900, 200);
        view.show();
    }
    void measure(std::chrono::nanoseconds span, int count)
    {
        event::Stats stats;
        for (int i = 0; i < count; ++i)
            stats.answer.add(span);
        lines.tell(1, 1s, stats).passTo(feed);
        view.refresh();
    }
    /// Where a row's bars are.
    int barPixels(std::size_t row, int x)
    {
        const QRectF area = view.latencyLayout().row(row);
        const QImage image = view.grab().toImage();
        int count = 0;
        for (int y = int(area.top()) + 1; y < int(area.bottom()); ++y)
            count += image.pixelColor(x, y) == Theme::light().accent;
        return count;
    }

    EventFeed feed;
    HerdState state;
    LatencyBook book {state};
    Lines lines;
    LatencyView view {Theme::light(), book};
};

} // namespace

class TestLatencyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisIsLogarithmic();
    void binsAreWhereTheyArePainted();
    void namesHaveRoom();
    void paintsBarsByCount();
    void printsWhatItShows();
    void copies();
    void resets();
    void keysTellOfRowsAndBars();
};

void TestLatencyView::theAxisIsLogarithmic()
{
    const Shown shown;
    const LatencyLayout &layout = shown.view.latencyLayout();
    const QRectF axis = layout.axis();
    QCOMPARE(layout.xOf(10us), axis.left());
    QCOMPARE(layout.xOf(10s), axis.right());
    QCOMPARE(layout.xOf(10ms), axis.center().x());
    QCOMPARE(layout.xOf(1ns), axis.left()); // what is shorter or longer is at the ends
    QCOMPARE(layout.xOf(1h), axis.right());
}

void TestLatencyView::binsAreWhereTheyArePainted()
{
    const Shown shown;
    const LatencyLayout &layout = shown.view.latencyLayout();
    for (const std::chrono::nanoseconds span : {20us, 300us, 4000us, 5'000'000us}) {
        const std::size_t bin = LatencyHistogram::binOf(span);
        const qreal middle = (layout.xOf(LatencyHistogram::beginOf(bin))
                              + layout.xOf(LatencyHistogram::beginOf(bin + 1)))
            / 2;
        QCOMPARE(layout.binAt(middle), bin);
    }
}

void TestLatencyView::namesHaveRoom()
{
    const QFont before = QGuiApplication::font();
    QFont large = before;
    large.setPointSizeF(3 * before.pointSizeF());
    QGuiApplication::setFont(large);
    const Shown shown;
    const qreal room = shown.view.latencyLayout().name(2).width();
    const qreal needed =
        QFontMetricsF(Theme::normal()).horizontalAdvance(QStringLiteral("Two hops or more"));
    QGuiApplication::setFont(before);
    QVERIFY(room >= needed);
    QVERIFY(shown.view.latencyLayout().row(2).left() >= room);
}

void TestLatencyView::paintsBarsByCount()
{
    Shown shown;
    shown.measure(1ms, 10);
    shown.measure(100ms, 40);
    const auto middleOf = [&](std::chrono::nanoseconds span) {
        const std::size_t bin = LatencyHistogram::binOf(span);
        const LatencyLayout &layout = shown.view.latencyLayout();
        return int((layout.xOf(LatencyHistogram::beginOf(bin))
                    + layout.xOf(LatencyHistogram::beginOf(bin + 1)))
                   / 2);
    };
    const int few = shown.barPixels(0, middleOf(1ms));
    const int many = shown.barPixels(0, middleOf(100ms));
    QVERIFY2(few > 0 && many > 3 * few, qPrintable(QString::number(few)));
    QCOMPARE(shown.barPixels(0, middleOf(10ms)), 0);
    QCOMPARE(shown.barPixels(1, middleOf(1ms)), 0); // another row
}

void TestLatencyView::printsWhatItShows()
{
    Shown shown;
    shown.measure(1ms, 1200);
    const QStringList lines = shown.view.asText().split(QLatin1Char('\n'));
    QCOMPARE(lines[0], QStringLiteral("span\tp50\tp90\tp99\tmax\tcount"));
    QCOMPARE(lines[1], QStringLiteral("Reply\t1.0 ms\t1.0 ms\t1.0 ms\t1.0 ms\t1,200"));
    QCOMPARE(lines[5], QStringLiteral("Places\t\t\t\t\t0"));
    QVERIFY(!shown.view.accessibleName().isEmpty());
}

void TestLatencyView::copies()
{
    Shown shown;
    shown.measure(1ms, 3);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.view.asText());
    QGuiApplication::clipboard()->clear();
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, QPoint(50, 50));
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.view.asText());
}

void TestLatencyView::resets()
{
    Shown shown;
    shown.measure(1ms, 3);
    const QString texts = menuTexts(shown.view, {50, 50}, QStringLiteral("Measure anew"));
    QVERIFY2(texts.contains(QStringLiteral("Copy as text (double-click")), qPrintable(texts));
    QCOMPARE(shown.book.histogram(LatencyBook::Span::Reply).count(), 0U);
    shown.measure(1ms, 3);
    QCOMPARE(shown.book.histogram(LatencyBook::Span::Reply).count(), 3U);
    QTest::keyClick(&shown.view, Qt::Key_Delete);
    QCOMPARE(shown.book.histogram(LatencyBook::Span::Reply).count(), 0U);
}

void TestLatencyView::keysTellOfRowsAndBars()
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QVERIFY(!QToolTip::isVisible()); // nothing is measured
    shown.measure(1ms, 3);
    shown.measure(40ms, 2);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&shown.view, key);
        return QToolTip::text();
    };
    QVERIFY(press(Qt::Key_Down).startsWith(QStringLiteral("From a command's receipt")));
    QVERIFY(press(Qt::Key_Right).endsWith(QStringLiteral("3 of 5")));
    QVERIFY(press(Qt::Key_Right).endsWith(QStringLiteral("2 of 5")));
    QVERIFY(press(Qt::Key_Right).endsWith(QStringLiteral("2 of 5"))); // the last one
    QVERIFY(press(Qt::Key_Left).endsWith(QStringLiteral("3 of 5")));
    QVERIFY(press(Qt::Key_Left).startsWith(QStringLiteral("From a command's receipt")));
    QVERIFY(press(Qt::Key_Down).startsWith(QStringLiteral("From a report's receipt")));
}

QTEST_MAIN(TestLatencyView)
#include "tst_latencyview.moc"
