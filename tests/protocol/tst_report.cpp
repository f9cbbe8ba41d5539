#include "core/protocol/report.h"
#include "tests/support/allocations.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <tuple>
#include <vector>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

/// A report and the bytes that it is a view of.
struct Owned
{
    explicit Owned(std::string text)
        : line(std::make_unique<std::string>(std::move(text)))
        , report(parseAt(*line).value())
    {
    }

    std::unique_ptr<std::string> line;
    LocationReport report;
};

/// The line of an IAMAT that `server` receives at `receivedAt` seconds.
std::string atLine(std::string_view server, std::string_view receivedAt, std::string_view location,
                   std::string_view time)
{
    const Iamat iamat {"k", location, time, Timestamp::parse(time).value()};
    std::string line;
    appendAt(line, makeReport(server, iamat, Timestamp::parse(receivedAt).value()));
    return line;
}

/// Reports of one client, drawn from so few values that every component of the order is often
/// equal.
std::vector<Owned> randomReports(Random &random, int count)
{
    const std::string_view servers[] = {"Riley", "Juzang", "R"};
    const std::string_view received[] = {"0", "5", "5.000000001", "699.999999999", "700", "700.5"};
    const std::string_view locations[] = {"+1-2", "+1-2/", "+01-2", "+3+4"};
    const std::string_view times[] = {
        "0",    "5",    "5.0",           "5.0000000001",  "5.000000001",
        "1000", "1001", "1000.00000000", "1000.000000001"};
    std::vector<Owned> reports;
    for (int i = 0; i < count; ++i)
        reports.emplace_back(atLine(random.pick(servers), random.pick(received),
                                    random.pick(locations), random.pick(times)));
    return reports;
}

/// The order as docs/protocol.md words it, written a second time.
std::tuple<Timestamp, Timestamp, TimeSpan, std::string> orderKey(const Owned &owned)
{
    const LocationReport &report = owned.report;
    const Timestamp received = report.receivedAt();
    const bool tooFarAhead = report.sentAt > received + TimeSpan {300, 0};
    return {tooFarAhead ? received : report.sentAt, report.sentAt, Timestamp {} - received,
            *owned.line};
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheLine_data();
    void makesTheLine();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesLines_data();
    void refusesLines();
    void effectiveTime_data();
    void effectiveTime();
    void newerIs_data();
    void newerIs();
    void orderIsStrictAndTotal();
    void newestDoesNotDependOnArrival();
    void aDuplicateCostsNoMemory();
};

void TestReport::makesTheLine_data()
{
    QTest::addColumn<QByteArray>("iamat");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("the example of the assignment")
        << "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997"_ba
        << "1520023935.182837383"_ba
        << "AT Goloman +0.263873386 kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997"_ba;
    QTest::newRow("a client that is ahead") << "IAMAT k +1-2 20.000000001"_ba
                                            << "8"_ba
                                            << "AT Goloman -12.000000001 k +1-2 20.000000001"_ba;
    QTest::newRow("the client's bytes stay as they are, its blanks do not")
        << "\tIAMAT  \xff\x01\t+01-2.50/   0005.00000000099 "_ba
        << "5"_ba
        << "AT Goloman +0.000000000 \xff\x01 +01-2.50/ 0005.00000000099"_ba;
}

void TestReport::makesTheLine()
{
    QFETCH(QByteArray, iamat);
    QFETCH(QByteArray, received);
    const Request request = parseRequest(view(iamat));
    const Timestamp receivedAt = Timestamp::parse(view(received)).value();
    const auto report = makeReport("Goloman", std::get<Iamat>(request), receivedAt);
    QVERIFY(report.receivedAt() == receivedAt);
    std::string line;
    appendAt(line, report);
    QTEST(bytes(line), "line");
    QVERIFY(parseAt(line) == report);
}

void TestReport::readsWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an ordinary report")
        << "AT Riley +0.263873386 k +34.068930-118.445127 1520023934.9"_ba;
    QTest::newRow("a client of any bytes") << "AT Riley +0.000000000 \0\x01\xff\xc2\xa0 +1-2 3"_ba;
    QTest::newRow("a client that looks like a line") << "AT Riley +0.000000000 AT +1-2 3"_ba;
    QTest::newRow("the longest server") << "AT " + QByteArray(64, 'R') + " +0.000000000 k +1-2 3";
    QTest::newRow("the longest client")
        << "AT R +0.000000000 " + QByteArray(65000, 'k') + " +1-2 3";
    QTest::newRow("the ends of time")
        << "AT R -999999999999999999.999999999 k +1-2 999999999999999999.999999999"_ba;
    QTest::newRow("received before the epoch") << "AT R -5.000000000 k +1-2 3"_ba;
    QTest::newRow("the largest sum")
        << "AT R +999999999999999999.999999999 k +1-2 999999999999999999.9"_ba;
}

void TestReport::readsWhatItWrites()
{
    QFETCH(QByteArray, line);
    const auto report = parseAt(view(line));
    QVERIFY(report.has_value());
    std::string written;
    appendAt(written, *report);
    QCOMPARE(bytes(written), line);
    QVERIFY(report->sentAt + report->difference == report->receivedAt());
    QVERIFY(compareReports(*report, *report) == std::strong_ordering::equal);
}

void TestReport::refusesLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an empty line") << ""_ba;
    QTest::newRow("AT alone") << "AT"_ba;
    QTest::newRow("five fields") << "AT Riley +0.000000000 k +1-2"_ba;
    QTest::newRow("five fields and a blank") << "AT Riley +0.000000000 k +1-2 "_ba;
    QTest::newRow("seven fields") << "AT Riley +0.000000000 k +1-2 3 4"_ba;
    QTest::newRow("a blank in front") << " AT Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("a blank behind") << "AT Riley +0.000000000 k +1-2 3 "_ba;
    QTest::newRow("two blanks") << "AT Riley  +0.000000000 k +1-2 3"_ba;
    for (const char space : {'\t', '\r', '\n', '\f', '\v'}) {
        const QByteArray line = "AT Riley +0.000000000 k +1-2"_ba + space + "3"_ba;
        QTest::addRow("byte %d for a blank", space) << line;
        QTest::addRow("byte %d inside the client", space)
            << "AT Riley +0.000000000 k"_ba + space + "k +1-2 3"_ba;
        QTest::addRow("byte %d behind", space) << "AT Riley +0.000000000 k +1-2 3"_ba + space;
    }
    QTest::newRow("lower case") << "at Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("another verb") << "IAMAT Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("a server that is no name") << "AT Ri.ley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("a server of 65 characters")
        << "AT " + QByteArray(65, 'R') + " +0.000000000 k +1-2 3";
    QTest::newRow("a difference without a sign") << "AT Riley 0.000000000 k +1-2 3"_ba;
    QTest::newRow("a difference of minus zero") << "AT Riley -0.000000000 k +1-2 3"_ba;
    QTest::newRow("a difference with an exponent") << "AT Riley +2.6e-1 k +1-2 3"_ba;
    QTest::newRow("a location out of range") << "AT Riley +0.000000000 k +90.1-2 3"_ba;
    QTest::newRow("a time of 19 digits") << "AT Riley +0.000000000 k +1-2 1000000000000000000"_ba;
    QTest::newRow("a NUL behind") << "AT Riley +0.000000000 k +1-2 3\0"_ba;
}

void TestReport::refusesLines()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseAt(view(line)));
}

void TestReport::effectiveTime_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("effective");
    QTest::newRow("a client that is behind") << "5"_ba
                                             << "1000"_ba
                                             << "5.000000000"_ba;
    QTest::newRow("a client that is right") << "1000"_ba
                                            << "1000"_ba
                                            << "1000.000000000"_ba;
    QTest::newRow("just below the future limit") << "1299.999999999"_ba
                                                 << "1000"_ba
                                                 << "1299.999999999"_ba;
    QTest::newRow("at the future limit") << "1300"_ba
                                         << "1000"_ba
                                         << "1300.000000000"_ba;
    QTest::newRow("a nanosecond beyond the future limit") << "1300.000000001"_ba
                                                          << "1000"_ba
                                                          << "1000.000000000"_ba;
    QTest::newRow("less than a nanosecond beyond the future limit does not count")
        << "1300.0000000009"_ba
        << "1000"_ba
        << "1300.000000000"_ba;
    QTest::newRow("the year 2099") << "4070908800"_ba
                                   << "1520023935.5"_ba
                                   << "1520023935.500000000"_ba;
    QTest::newRow("the end of time") << "999999999999999999.999999999"_ba
                                     << "1520023935.5"_ba
                                     << "1520023935.500000000"_ba;
}

void TestReport::effectiveTime()
{
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, received);
    const Owned owned(atLine("Riley", view(received), "+1-2", view(time)));
    std::string effective;
    appendTimestamp(effective, herd::effectiveTime(owned.report));
    QTEST(bytes(effective), "effective");
}

void TestReport::newerIs_data()
{
    QTest::addColumn<QByteArray>("newer");
    QTest::addColumn<QByteArray>("older");
    const auto row = [](const char *name, const std::string &newer, const std::string &older) {
        QTest::newRow(name) << bytes(newer) << bytes(older);
    };
    row("a later client's time, also when it arrives first", atLine("R", "10", "+1-2", "6"),
        atLine("R", "20", "+1-2", "5"));
    row("a client's time later by a nanosecond", atLine("R", "10", "+1-2", "5.000000001"),
        atLine("R", "10", "+1-2", "5"));
    row("the first of the same IAMAT sent twice", atLine("R", "10", "+1-2", "5"),
        atLine("R", "11", "+1-2", "5"));
    row("the first of the same IAMAT sent to two servers", atLine("R", "10", "+1-2", "5"),
        atLine("B", "10.000000001", "+1-2", "5"));
    row("the next normal report of a client once stamped 2099", atLine("R", "1001", "+1-2", "1001"),
        atLine("R", "1000", "+1-2", "4070908800"));
    row("a report stamped 2099 than a normal one before it",
        atLine("R", "1000", "+1-2", "4070908800"), atLine("R", "999", "+1-2", "999"));
    row("of two with one effective time, the later client's time",
        atLine("R", "1000", "+1-2", "4070908800"), atLine("R", "1000", "+1-2", "1000"));
    row("of two stamped 2099 with one time, the one received later",
        atLine("R", "1001", "+1-2", "4070908800"), atLine("R", "1000", "+1-2", "4070908800"));
    row("of two at one instant, the greater server", atLine("R", "10", "+1-2", "5"),
        atLine("B", "10", "+1-2", "5"));
    row("of two at one instant, the greater location", atLine("R", "10", "+1-3", "5"),
        atLine("R", "10", "+1-2", "5"));
    row("of two texts of one time, the greater text", atLine("R", "10", "+1-2", "5.0"),
        atLine("R", "10", "+1-2", "5"));
    row("of two texts that differ after the ninth decimal, the greater text",
        atLine("R", "10", "+1-2", "5.0000000002"), atLine("R", "10", "+1-2", "5.0000000001"));
}

void TestReport::newerIs()
{
    QFETCH(QByteArray, newer);
    QFETCH(QByteArray, older);
    const Owned a(newer.toStdString());
    const Owned b(older.toStdString());
    QVERIFY(compareReports(a.report, b.report) == std::strong_ordering::greater);
    QVERIFY(compareReports(b.report, a.report) == std::strong_ordering::less);
}

void TestReport::orderIsStrictAndTotal()
{
    Random random;
    const auto reports = randomReports(random, 300);
    for (const Owned &a : reports) {
        for (const Owned &b : reports) {
            const auto order = compareReports(a.report, b.report);
            QVERIFY(order == orderKey(a) <=> orderKey(b));
            QVERIFY(order == 0 <=> compareReports(b.report, a.report));
            QCOMPARE(order == std::strong_ordering::equal, *a.line == *b.line);
        }
    }
    for (int i = 0; i < 200'000; ++i) {
        const auto &a = random.pick(reports).report;
        const auto &b = random.pick(reports).report;
        const auto &c = random.pick(reports).report;
        if (compareReports(a, b) > 0 && compareReports(b, c) > 0)
            QVERIFY(compareReports(a, c) > 0);
    }
}

void TestReport::newestDoesNotDependOnArrival()
{
    Random random;
    for (int round = 0; round < 200; ++round) {
        auto reports = randomReports(random, 12);
        std::string first;
        for (int schedule = 0; schedule < 10; ++schedule) {
            std::shuffle(reports.begin(), reports.end(), random.engine());
            const Owned *newest = &reports.front();
            for (const Owned &report : reports) {
                if (compareReports(report.report, newest->report) > 0)
                    newest = &report;
            }
            if (schedule == 0)
                first = *newest->line;
            QCOMPARE(bytes(*newest->line), bytes(first));
        }
    }
}

void TestReport::aDuplicateCostsNoMemory()
{
    // Each update comes back as a duplicate over every cycle of the topology.
    const std::string line = atLine("Riley", "1000.25", "+34.068930-118.445127", "1000");
    const Owned stored(line);
    const Owned again(line);
    const auto before = Allocations::now();
    QVERIFY(compareReports(stored.report, again.report) == std::strong_ordering::equal);
    QCOMPARE(Allocations::now().calls, before.calls);
}

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
