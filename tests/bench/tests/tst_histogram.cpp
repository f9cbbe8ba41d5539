#include "tests/bench/histogram.h"

#include <QTest>

using namespace herd::bench;
using namespace std::chrono_literals;

class tst_Histogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isZeroWhereNothingWasRecorded();
    void isExactBelow256Nanoseconds();
    void isRightToOnePercent_data();
    void isRightToOnePercent();
    void countsOutliersInTheTailOnly();
    void keepsExtremesInItsRange();
};

void tst_Histogram::isZeroWhereNothingWasRecorded()
{
    QCOMPARE(Histogram().quantile(0.5), 0ns);
    QCOMPARE(Histogram().count(), 0U);
}

void tst_Histogram::isExactBelow256Nanoseconds()
{
    Histogram histogram;
    for (int i = 1; i <= 200; ++i)
        histogram.record(std::chrono::nanoseconds(i));
    QCOMPARE(histogram.count(), 200U);
    QCOMPARE(histogram.quantile(0.5), 100ns);
    QCOMPARE(histogram.quantile(0.99), 198ns);
    QCOMPARE(histogram.quantile(0.0), 1ns);
    QCOMPARE(histogram.quantile(1.0), 200ns);
}

void tst_Histogram::isRightToOnePercent_data()
{
    QTest::addColumn<qint64>("value");
    QTest::newRow("first of the wide bins") << qint64(256);
    QTest::newRow("end of an octave") << qint64(511);
    QTest::newRow("start of an octave") << qint64(512);
    QTest::newRow("microseconds") << qint64(52'637);
    QTest::newRow("milliseconds") << qint64(8'306'712);
    QTest::newRow("ten minutes") << qint64(600'000'000'000);
}

void tst_Histogram::isRightToOnePercent()
{
    QFETCH(qint64, value);
    Histogram histogram;
    histogram.record(std::chrono::nanoseconds(value));
    const auto found = histogram.quantile(0.5).count();
    QVERIFY2(std::abs(found - value) * 100 <= value, QByteArray::number(qint64(found)));
}

void tst_Histogram::countsOutliersInTheTailOnly()
{
    Histogram histogram;
    for (int i = 0; i < 999; ++i)
        histogram.record(100ns);
    histogram.record(1s);
    QCOMPARE(histogram.quantile(0.5), 100ns);
    QCOMPARE(histogram.quantile(0.999), 100ns);
    QVERIFY(histogram.quantile(0.9999) > 900ms);
}

void tst_Histogram::keepsExtremesInItsRange()
{
    Histogram histogram;
    histogram.record(-5ns);
    QCOMPARE(histogram.quantile(1), 0ns);
    histogram.record(std::chrono::hours(1000));
    QVERIFY(histogram.quantile(1) > std::chrono::minutes(18));
}

QTEST_APPLESS_MAIN(tst_Histogram)
#include "tst_histogram.moc"
