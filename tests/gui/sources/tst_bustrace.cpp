#include "gui/sources/bustrace.h"

#include <QTest>

#include <lzma.h>

#include <algorithm>

using namespace herd;

namespace {

QByteArray packed(const QByteArray &text)
{
    QByteArray out(qsizetype(lzma_stream_buffer_bound(size_t(text.size()))), '\0');
    size_t written = 0;
    if (lzma_easy_buffer_encode(0, LZMA_CHECK_CRC64, nullptr,
                                reinterpret_cast<const uint8_t *>(text.data()), size_t(text.size()),
                                reinterpret_cast<uint8_t *>(out.data()), &written,
                                size_t(out.size()))
        != LZMA_OK)
        return {};
    return out.first(qsizetype(written));
}

const QByteArray header = "time,client,route,latitude,longitude\n";

} // namespace

class TestBusTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasFiveHoursOfBuses();
    void readsReports();
    void isEmptyWhereItIsDamaged_data();
    void isEmptyWhereItIsDamaged();
};

/// The figures of resources/trace/README.md.
void TestBusTrace::hasFiveHoursOfBuses()
{
    const BusTrace trace = embeddedBusTrace();
    QCOMPARE(trace.buses.size(), 31U);
    QCOMPARE(trace.reports.size(), 20'777U);
    QVERIFY(std::ranges::is_sorted(trace.reports, {}, &BusTrace::Report::at));
    QCOMPARE(trace.reports.front().at.count(), 0);
    QCOMPARE(trace.reports.back().at.count() / 3600, 5);
    for (const BusTrace::Report &report : trace.reports) {
        QVERIFY(report.bus < trace.buses.size());
        QVERIFY(report.latitude > 38 && report.latitude < 40);
        QVERIFY(report.longitude > -78 && report.longitude < -76);
    }
}

void TestBusTrace::readsReports()
{
    const BusTrace trace =
        readBusTrace(packed(header + "100,a,X1,38.9,-77.05\n100,b,,0,0\n107,a,X2,-38.5,77\n"));
    QCOMPARE(trace.buses, (std::vector<std::string> {"a", "b"}));
    QCOMPARE(trace.reports.size(), 3U);
    QCOMPARE(trace.reports[2].at.count(), 7);
    QCOMPARE(trace.reports[2].bus, 0U);
    QCOMPARE(trace.reports[2].latitude, -38.5);
    QCOMPARE(trace.reports[0].longitude, -77.05);
}

void TestBusTrace::isEmptyWhereItIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = packed(header + "100,a,X1,38.9,-77.05\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text that is not packed") << header;
    QTest::newRow("half of it") << whole.first(whole.size() / 2);
    QTest::newRow("other columns") << packed("time,client\n100,a\n");
    QTest::newRow("a place that is none") << packed(header + "100,a,X1,north,-77.05\n");
    QTest::newRow("a line that is cut") << packed(header + "100,a,X1,38\n");
    QTest::newRow("a client without a name") << packed(header + "100,,X1,38.9,-77.05\n");
    QTest::newRow("times that go back")
        << packed(header + "100,a,X1,38.9,-77.05\n99,a,X1,38.9,-77.05\n");
    QTest::newRow("more than fits")
        << packed(header + QByteArray("100,a,X1,38.9,-77.05\n").repeated(500'000));
}

void TestBusTrace::isEmptyWhereItIsDamaged()
{
    QFETCH(QByteArray, bytes);
    const BusTrace trace = readBusTrace(bytes);
    QVERIFY(trace.buses.empty());
    QVERIFY(trace.reports.empty());
}

QTEST_GUILESS_MAIN(TestBusTrace)
#include "tst_bustrace.moc"
