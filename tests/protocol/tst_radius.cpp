#include "core/protocol/radius.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestRadius : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsKilometres_data();
    void acceptsKilometres();
    void refuses_data();
    void refuses();
    void metresAreExact();
};

void TestRadius::acceptsKilometres_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::int64_t>("micrometres");
    QTest::addColumn<QByteArray>("metres");
    const auto row = [](const char *name, const QByteArray &text, std::int64_t micrometres,
                        const QByteArray &metres) {
        QTest::newRow(name) << text << micrometres << metres;
    };
    row("nothing around", "0"_ba, 0, "0"_ba);
    row("zero with decimals", "0.000"_ba, 0, "0"_ba);
    row("whole kilometres", "10"_ba, 10'000'000'000, "10000"_ba);
    row("the upper limit", "50"_ba, 50'000'000'000, "50000"_ba);
    row("the upper limit with decimals", "50.0000000000000"_ba, 50'000'000'000, "50000"_ba);
    row("just below the upper limit", "49.999999999"_ba, 49'999'999'999, "49999.999999"_ba);
    row("seven decimals, which a double would blur", "10.5871263"_ba, 10'587'126'300,
        "10587.1263"_ba);
    row("a metre", "0.001"_ba, 1'000'000, "1"_ba);
    row("a tenth of a metre", "0.0001"_ba, 100'000, "0.1"_ba);
    row("a micrometre", "0.000000001"_ba, 1, "0.000001"_ba);
    row("decimals after the ninth are ignored", "1.00000000099999"_ba, 1'000'000'000, "1000"_ba);
    row("leading zeros", "0000000000000000000000050"_ba, 50'000'000'000, "50000"_ba);
    row("inner zeros stay", "1.00200300"_ba, 1'002'003'000, "1002.003"_ba);
}

void TestRadius::acceptsKilometres()
{
    QFETCH(QByteArray, text);
    const auto radius = Radius::parse(view(text));
    QVERIFY(radius.has_value());
    QTEST(radius->micrometres, "micrometres");
    std::string appended = "radius=";
    appendMetres(appended, *radius);
    QFETCH(QByteArray, metres);
    QCOMPARE(bytes(appended), "radius="_ba + metres);
}

void TestRadius::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("just beyond the limit") << "50.000000001"_ba;
    QTest::newRow("beyond the limit by less than is kept") << "50.0000000000000000001"_ba;
    QTest::newRow("the next whole kilometre") << "51"_ba;
    QTest::newRow("a number beyond 64 bits") << "99999999999999999999999"_ba;
    QTest::newRow("2^64 + 1, which would wrap to 1") << "18446744073709551617"_ba;
    QTest::newRow("a plus sign") << "+5"_ba;
    QTest::newRow("a negative radius") << "-5"_ba;
    QTest::newRow("minus zero") << "-0"_ba;
    QTest::newRow("an exponent") << "1e1"_ba;
    QTest::newRow("a negative exponent") << "1E-1"_ba;
    QTest::newRow("nan") << "nan"_ba;
    QTest::newRow("inf") << "inf"_ba;
    QTest::newRow("hexadecimal") << "0x10"_ba;
    QTest::newRow("no digits before the point") << ".5"_ba;
    QTest::newRow("no digits after the point") << "5."_ba;
    QTest::newRow("a point alone") << "."_ba;
    QTest::newRow("two points") << "1.2.3"_ba;
    QTest::newRow("a decimal comma") << "1,5"_ba;
    QTest::newRow("a unit") << "5km"_ba;
    QTest::newRow("a digit group") << "1_0"_ba;
    QTest::newRow("a blank in front") << " 5"_ba;
    QTest::newRow("a blank behind") << "5 "_ba;
    QTest::newRow("a NUL behind") << "5\0"_ba;
    QTest::newRow("digits that are not ASCII") << "\xd9\xa5"_ba;
}

void TestRadius::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Radius::parse(view(text)));
}

void TestRadius::metresAreExact()
{
    Random random;
    for (int i = 0; i < 10'000; ++i) {
        const Radius radius {random.between(0, 50'000'000'000)};
        std::string metres;
        appendMetres(metres, radius);
        // As kilometres again: the point moves by three digits.
        const auto point = std::min(metres.find('.'), metres.size());
        std::string kilometres = std::string(4, '0') + metres.substr(0, point);
        kilometres.insert(kilometres.size() - 3, ".");
        kilometres += point < metres.size() ? metres.substr(point + 1) : "";
        QCOMPARE(Radius::parse(kilometres).value_or(Radius {-1}).micrometres, radius.micrometres);
        QVERIFY(metres.find('.') == std::string::npos || metres.back() != '0');
    }
}

QTEST_APPLESS_MAIN(TestRadius)
#include "tst_radius.moc"
