#include "gui/views/timeline/timeaxis.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds someDay = 1'795'132'800s; // at midnight

TimeAxis axisOf(std::chrono::nanoseconds begin, std::chrono::nanoseconds span)
{
    TimeAxis axis;
    axis.setPixels(100, 1000);
    axis.setSpan(begin, span);
    return axis;
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndTimesAreTheSame();
    void zoomKeepsTheTimeAtAPixel_data();
    void zoomKeepsTheTimeAtAPixel();
    void zoomHasBounds();
    void panMovesByPixels();
    void labelsAreAtRoundTimes_data();
    void labelsAreAtRoundTimes();
};

void TestTimeAxis::pixelsAndTimesAreTheSame()
{
    const TimeAxis axis = axisOf(someDay, 10s);
    QCOMPARE(axis.xOf(someDay), 100.0);
    QCOMPARE(axis.xOf(someDay + 10s), 1100.0);
    QCOMPARE(axis.timeAt(350), someDay + 2500ms);
    QCOMPARE(axis.xOf(someDay + 2500ms), 350.0);
    QCOMPARE(axis.spanOf(1), std::chrono::nanoseconds(10ms));
}

void TestTimeAxis::zoomKeepsTheTimeAtAPixel_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("x");
    QTest::newRow("closer, at the left") << 0.5 << 100.0;
    QTest::newRow("closer, in between") << 0.25 << 423.0;
    QTest::newRow("further, at the right") << 2.0 << 1100.0;
    QTest::newRow("further than it goes") << 1e9 << 700.0;
    QTest::newRow("closer than it goes") << 1e-9 << 700.0;
}

void TestTimeAxis::zoomKeepsTheTimeAtAPixel()
{
    QFETCH(double, factor);
    QFETCH(double, x);
    TimeAxis axis = axisOf(someDay, 10s);
    const auto before = axis.timeAt(x);
    axis.zoom(factor, x);
    QVERIFY(std::abs((axis.timeAt(x) - before).count()) <= 1);
}

void TestTimeAxis::zoomHasBounds()
{
    TimeAxis axis = axisOf(someDay, 10s);
    axis.zoom(1e300, 500);
    QCOMPARE(axis.span(), std::chrono::nanoseconds(TimeAxis::longest));
    axis.zoom(0, 500);
    QCOMPARE(axis.span(), std::chrono::nanoseconds(TimeAxis::shortest));
}

void TestTimeAxis::panMovesByPixels()
{
    TimeAxis axis = axisOf(someDay, 10s);
    axis.pan(100); // to the right, so that earlier times come into sight
    QCOMPARE(axis.begin(), someDay - 1s);
    QCOMPARE(axis.span(), std::chrono::nanoseconds(10s));
}

void TestTimeAxis::labelsAreAtRoundTimes_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<QString>("second");
    const auto of = [](std::chrono::nanoseconds span) { return qint64 {span.count()}; };
    QTest::newRow("a tenth of a second") << of(100ms) << QStringLiteral("00:00:00.010");
    QTest::newRow("ten seconds") << of(10s) << QStringLiteral("00:00:01");
    QTest::newRow("a minute") << of(1min) << QStringLiteral("00:00:10");
    QTest::newRow("an hour") << of(1h) << QStringLiteral("00:10");
    QTest::newRow("a day") << of(24h) << QStringLiteral("03:00");
}

void TestTimeAxis::labelsAreAtRoundTimes()
{
    QFETCH(qint64, span);
    QFETCH(QString, second);
    const TimeAxis axis = axisOf(someDay, std::chrono::nanoseconds(span));
    const auto labels = axis.labels(96);
    QVERIFY(labels.size() >= 4);
    QVERIFY(labels[0].text.contains(QLatin1Char(' '))); // the day
    QCOMPARE(labels[1].text, second);
    for (std::size_t i = 1; i < labels.size(); ++i)
        QVERIFY(labels[i].x - labels[i - 1].x >= 96);
}

QTEST_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
