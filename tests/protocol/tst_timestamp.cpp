#include "core/protocol/timestamp.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t maxSeconds = 999'999'999'999'999'999;
constexpr std::int32_t maxNanoseconds = 999'999'999;

QByteArray differenceText(const TimeSpan &span)
{
    std::string text;
    appendDifference(text, span);
    return bytes(text);
}

} // namespace

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void differences_data();
    void differences();
    void refusesDifferences_data();
    void refusesDifferences();
    void subtractsAndAddsBack_data();
    void subtractsAndAddsBack();
    void randomTimesGoRoundTrip();
    void spansAreOrdered();
    void appendsInstants();
};

void TestTimestamp::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::int64_t>("seconds");
    QTest::addColumn<std::int32_t>("nanoseconds");
    const auto row = [](const char *name, const QByteArray &text, std::int64_t seconds,
                        std::int32_t nanoseconds) {
        QTest::newRow(name) << text << seconds << nanoseconds;
    };
    row("the epoch", "0"_ba, 0, 0);
    row("the epoch with decimals", "0.0"_ba, 0, 0);
    row("a nanosecond after the epoch", "0.000000001"_ba, 0, 1);
    row("a nanosecond before one second", "0.999999999"_ba, 0, maxNanoseconds);
    row("nine decimals", "1520023934.918963997"_ba, 1'520'023'934, 918'963'997);
    row("seven decimals, as Python prints them", "1520023934.9189639"_ba, 1'520'023'934,
        918'963'900);
    row("one decimal", "1520023934.9"_ba, 1'520'023'934, 900'000'000);
    row("whole seconds", "1520023934"_ba, 1'520'023'934, 0);
    row("decimals after the ninth are ignored", "5.0000000019"_ba, 5, 1);
    row("nothing is rounded up", "5.9999999999"_ba, 5, maxNanoseconds);
    row("a thousand decimals", "5." + QByteArray(1000, '1'), 5, 111'111'111);
    row("leading zeros", "0000001520023934.5"_ba, 1'520'023'934, 500'000'000);
    row("18 zeros", "000000000000000000"_ba, 0, 0);
    row("the last second of 32 bits and one more", "2147483648"_ba, 2'147'483'648, 0);
    row("18 digits", "999999999999999999"_ba, maxSeconds, 0);
    row("18 digits and nine decimals", "999999999999999999.999999999"_ba, maxSeconds,
        maxNanoseconds);
}

void TestTimestamp::parses()
{
    QFETCH(QByteArray, text);
    const auto parsed = Timestamp::parse(view(text));
    QVERIFY(parsed.has_value());
    QTEST(parsed->seconds, "seconds");
    QTEST(parsed->nanoseconds, "nanoseconds");
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("19 digits") << "1000000000000000000"_ba;
    QTest::newRow("19 digits, all of them zero") << "0000000000000000000"_ba;
    QTest::newRow("19 digits, the first of them zero") << "0999999999999999999"_ba;
    QTest::newRow("2^64, which would wrap to the epoch") << "18446744073709551616"_ba;
    QTest::newRow("a plus sign") << "+1520023934"_ba;
    QTest::newRow("before the epoch") << "-1"_ba;
    QTest::newRow("minus zero") << "-0"_ba;
    QTest::newRow("an exponent") << "1.5e9"_ba;
    QTest::newRow("an exponent without a point") << "1E9"_ba;
    QTest::newRow("nan") << "nan"_ba;
    QTest::newRow("inf") << "inf"_ba;
    QTest::newRow("hexadecimal") << "0x5a99bc7e"_ba;
    QTest::newRow("no digits before the point") << ".5"_ba;
    QTest::newRow("no digits after the point") << "1520023934."_ba;
    QTest::newRow("a point alone") << "."_ba;
    QTest::newRow("two points") << "1.2.3"_ba;
    QTest::newRow("a decimal comma") << "1,5"_ba;
    QTest::newRow("a date") << "2018-03-02T20:52:14Z"_ba;
    QTest::newRow("a unit") << "1520023934s"_ba;
    QTest::newRow("a blank in front") << " 1"_ba;
    QTest::newRow("a blank behind") << "1 "_ba;
    QTest::newRow("a NUL behind") << "1\0"_ba;
    QTest::newRow("a NUL between the decimals") << "1.0\0"
                                                   "0"_ba;
    QTest::newRow("digits that are not ASCII") << "\xd9\xa1"_ba;
}

void TestTimestamp::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Timestamp::parse(view(text)));
}

void TestTimestamp::differences_data()
{
    QTest::addColumn<std::int64_t>("seconds");
    QTest::addColumn<std::int32_t>("nanoseconds");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, std::int64_t seconds, std::int32_t nanoseconds,
                        const QByteArray &text) {
        QTest::newRow(name) << seconds << nanoseconds << text;
    };
    row("zero is positive", 0, 0, "+0.000000000"_ba);
    row("the example of the assignment", 0, 263'873'386, "+0.263873386"_ba);
    row("a nanosecond", 0, 1, "+0.000000001"_ba);
    row("a nanosecond ahead", -1, maxNanoseconds, "-0.000000001"_ba);
    row("a quarter ahead", -1, 750'000'000, "-0.250000000"_ba);
    row("a nanosecond less than a second ahead", -1, 1, "-0.999999999"_ba);
    row("a whole second ahead", -1, 0, "-1.000000000"_ba);
    row("a nanosecond more than a second ahead", -2, maxNanoseconds, "-1.000000001"_ba);
    row("twelve seconds and a nanosecond ahead", -13, maxNanoseconds, "-12.000000001"_ba);
    row("ten seconds", 10, 0, "+10.000000000"_ba);
    row("since the epoch", 1'520'023'934, 918'963'997, "+1520023934.918963997"_ba);
    row("the greatest", maxSeconds, maxNanoseconds, "+999999999999999999.999999999"_ba);
    row("the least", -maxSeconds - 1, 1, "-999999999999999999.999999999"_ba);
    row("the least of whole seconds", -maxSeconds, 0, "-999999999999999999.000000000"_ba);
}

void TestTimestamp::differences()
{
    QFETCH(std::int64_t, seconds);
    QFETCH(std::int32_t, nanoseconds);
    QFETCH(QByteArray, text);
    const TimeSpan span {seconds, nanoseconds};
    QCOMPARE(differenceText(span), text);
    QVERIFY(parseDifference(view(text)) == span);
}

void TestTimestamp::refusesDifferences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a sign alone") << "+"_ba;
    QTest::newRow("no sign") << "0.263873386"_ba;
    QTest::newRow("two signs") << "+-0.263873386"_ba;
    QTest::newRow("minus zero") << "-0.000000000"_ba;
    QTest::newRow("no decimals") << "+1"_ba;
    QTest::newRow("eight decimals") << "+0.26387338"_ba;
    QTest::newRow("ten decimals") << "+0.2638733860"_ba;
    QTest::newRow("a leading zero") << "+01.000000000"_ba;
    QTest::newRow("two zeros before the point") << "-00.000000001"_ba;
    QTest::newRow("no digits before the point") << "+.263873386"_ba;
    QTest::newRow("no digits after the point") << "+1."_ba;
    QTest::newRow("19 digits") << "+1000000000000000000.000000000"_ba;
    QTest::newRow("an exponent") << "+2.638733866e-1"_ba;
    QTest::newRow("a decimal comma") << "+0,263873386"_ba;
    QTest::newRow("a blank after the sign") << "+ 0.263873386"_ba;
    QTest::newRow("a blank behind") << "+0.263873386 "_ba;
    QTest::newRow("a NUL behind") << "+0.26387338\0"_ba;
    QTest::newRow("nan") << "+nan"_ba;
}

void TestTimestamp::refusesDifferences()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseDifference(view(text)));
}

void TestTimestamp::subtractsAndAddsBack_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("difference");
    QTest::newRow("the same instant") << "7.5"_ba
                                      << "7.5"_ba
                                      << "+0.000000000"_ba;
    QTest::newRow("the clock of the client is behind") << "1520023935.182837383"_ba
                                                       << "1520023934.918963997"_ba
                                                       << "+0.263873386"_ba;
    QTest::newRow("the clock of the client is ahead by a nanosecond") << "7.000000000"_ba
                                                                      << "7.000000001"_ba
                                                                      << "-0.000000001"_ba;
    QTest::newRow("ahead across a second") << "7.999999999"_ba
                                           << "8"_ba
                                           << "-0.000000001"_ba;
    QTest::newRow("behind across a second") << "8"_ba
                                            << "7.999999999"_ba
                                            << "+0.000000001"_ba;
    QTest::newRow("a client at the epoch") << "1520023935.5"_ba
                                           << "0"_ba
                                           << "+1520023935.500000000"_ba;
    QTest::newRow("a client at the end of time") << "0"_ba
                                                 << "999999999999999999.999999999"_ba
                                                 << "-999999999999999999.999999999"_ba;
    QTest::newRow("a server at the end of time") << "999999999999999999.999999999"_ba
                                                 << "0"_ba
                                                 << "+999999999999999999.999999999"_ba;
}

void TestTimestamp::subtractsAndAddsBack()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, sent);
    const auto later = Timestamp::parse(view(received)).value();
    const auto earlier = Timestamp::parse(view(sent)).value();
    QTEST(differenceText(later - earlier), "difference");
    QVERIFY(earlier + (later - earlier) == later);
    QVERIFY(later + (earlier - later) == earlier);
}

void TestTimestamp::randomTimesGoRoundTrip()
{
    Random random;
    const auto instant = [&] {
        const std::int64_t limits[] = {1, 1000, 2'000'000'000, maxSeconds};
        const std::int32_t digits[] = {0, 1, maxNanoseconds};
        return Timestamp {random.between(0, random.pick(limits)),
                          static_cast<std::int32_t>(random.between(0, random.pick(digits)))};
    };
    for (int i = 0; i < 20'000; ++i) {
        const Timestamp a = instant();
        const Timestamp b = instant();
        const TimeSpan span = a - b;
        QVERIFY(span.nanoseconds >= 0 && span.nanoseconds <= maxNanoseconds);
        QVERIFY(b + span == a);
        QCOMPARE(span < TimeSpan {}, a < b);
        const QByteArray text = differenceText(span);
        QVERIFY2(parseDifference(view(text)) == span, text.constData());
        std::string written;
        appendTimestamp(written, a);
        QVERIFY2(Timestamp::parse(written) == a, written.c_str());
    }
}

void TestTimestamp::spansAreOrdered()
{
    const char *const ascending[] = {"-2.000000000", "-1.000000001", "-1.000000000",
                                     "-0.999999999", "-0.000000001", "+0.000000000",
                                     "+0.000000001", "+1.000000000"};
    for (std::size_t i = 1; i < std::size(ascending); ++i)
        QVERIFY(parseDifference(ascending[i - 1]).value() < parseDifference(ascending[i]).value());
}

void TestTimestamp::appendsInstants()
{
    std::string text = "now ";
    appendTimestamp(text, {1'520'023'934, 7});
    QCOMPARE(bytes(text), "now 1520023934.000000007"_ba);
    text.clear();
    appendTimestamp(text, {0, 0});
    QCOMPARE(bytes(text), "0.000000000"_ba);
    text.clear();
    appendTimestamp(text, {maxSeconds, maxNanoseconds});
    QCOMPARE(bytes(text), "999999999999999999.999999999"_ba);
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
