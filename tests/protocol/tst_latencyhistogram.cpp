#include "core/protocol/latencyhistogram.h"

#include "tests/support/random.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;

class tst_LatencyHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryDurationWithoutAGap();
    void binsAreLessThanAQuarterWide();
    void tellsQuantiles();
    void isEmptyAtFirst();
    void addsUp();
    void comparesByContent();
};

void tst_LatencyHistogram::coversEveryDurationWithoutAGap()
{
    for (std::size_t bin = 0; bin < LatencyHistogram::mostBins; ++bin) {
        const auto begin = LatencyHistogram::beginOf(bin);
        QCOMPARE(LatencyHistogram::binOf(begin), bin);
        if (bin > 0)
            QCOMPARE(LatencyHistogram::binOf(begin - 1ns), bin - 1);
    }
    QCOMPARE(LatencyHistogram::binOf(-1s), 0U);
    QCOMPARE(LatencyHistogram::binOf(std::chrono::nanoseconds::max()),
             LatencyHistogram::mostBins - 1);
    QVERIFY(LatencyHistogram::beginOf(LatencyHistogram::mostBins) > 30min);
}

void tst_LatencyHistogram::binsAreLessThanAQuarterWide()
{
    for (std::size_t bin = 4; bin < LatencyHistogram::mostBins; ++bin) {
        const auto begin = LatencyHistogram::beginOf(bin);
        const auto end = LatencyHistogram::beginOf(bin + 1);
        QVERIFY(end - begin <= begin / 4);
    }
}

void tst_LatencyHistogram::tellsQuantiles()
{
    Random random;
    LatencyHistogram histogram;
    std::vector<std::int64_t> all;
    for (int i = 0; i < 10'000; ++i) {
        all.push_back(std::int64_t {1} << random.between(0, 30));
        all.back() += random.between(0, all.back());
        histogram.add(std::chrono::nanoseconds(all.back()));
    }
    std::sort(all.begin(), all.end());
    for (const double share : {0.001, 0.5, 0.9, 0.99, 1.0}) {
        const auto exact = all[static_cast<std::size_t>(share * 10'000) - 1];
        const auto told = histogram.quantile(share).count();
        QVERIFY2(told >= exact && told <= exact + exact / 4 + 1,
                 qPrintable(QStringLiteral("%1: %2 for %3").arg(share).arg(told).arg(exact)));
    }
    QCOMPARE(histogram.count(), 10'000U);
}

void tst_LatencyHistogram::isEmptyAtFirst()
{
    const LatencyHistogram histogram;
    QCOMPARE(histogram.count(), 0U);
    QCOMPARE(histogram.bins(), 0U);
    QCOMPARE(histogram.quantile(0.5).count(), 0);
}

void tst_LatencyHistogram::addsUp()
{
    LatencyHistogram one;
    one.add(1us);
    LatencyHistogram other;
    other.add(1us);
    other.add(1ms);
    one.add(other);
    QCOMPARE(one.count(), 3U);
    QCOMPARE(one.count(LatencyHistogram::binOf(1us)), 2U);
    QCOMPARE(one.count(LatencyHistogram::binOf(1ms)), 1U);
    QCOMPARE(one.count(LatencyHistogram::binOf(1h)), 0U);
}

void tst_LatencyHistogram::comparesByContent()
{
    LatencyHistogram one;
    LatencyHistogram other;
    one.add(1us);
    QVERIFY(one != other);
    other.add(LatencyHistogram::binOf(1us), 1);
    other.add(LatencyHistogram::binOf(1h), 0);
    QVERIFY(one == other);
    one.clear();
    QVERIFY(one == LatencyHistogram());
}

QTEST_APPLESS_MAIN(tst_LatencyHistogram)
#include "tst_latencyhistogram.moc"
