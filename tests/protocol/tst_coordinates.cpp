#include "core/protocol/coordinates.h"
#include "tests/support/bytes.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestCoordinates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void refusesBeyondRange_data();
    void refusesBeyondRange();
    void givesDegrees();
};

void TestCoordinates::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::int64_t>("latitude");
    QTest::addColumn<std::int64_t>("longitude");
    const auto row = [](const char *name, const QByteArray &text, std::int64_t latitude,
                        std::int64_t longitude) {
        QTest::newRow(name) << text << latitude << longitude;
    };
    constexpr std::int64_t degree = 1'000'000'000;
    row("north and west", "+34.068930-118.445127"_ba, 34'068'930'000, -118'445'127'000);
    row("south and east", "-33.86705+151.1957"_ba, -33'867'050'000, 151'195'700'000);
    row("as Python prints whole floats", "+34.0-118.0"_ba, 34 * degree, -118 * degree);
    row("whole degrees", "+34-118"_ba, 34 * degree, -118 * degree);
    row("a final solidus", "+34.068930-118.445127/"_ba, 34'068'930'000, -118'445'127'000);
    row("whole degrees and a final solidus", "+1-2/"_ba, degree, -2 * degree);
    row("zero", "+0+0"_ba, 0, 0);
    row("minus zero", "-0.0-0.0"_ba, 0, 0);
    row("less than a degree south", "-0.5-0.25"_ba, -degree / 2, -degree / 4);
    row("the north pole and the date line", "+90+180"_ba, 90 * degree, 180 * degree);
    row("the south pole and the date line", "-90-180"_ba, -90 * degree, -180 * degree);
    row("the limits with decimals", "+90.00000000000-180.00000000000"_ba, 90 * degree,
        -180 * degree);
    row("just inside", "+89.999999999-179.999999999"_ba, 89'999'999'999, -179'999'999'999);
    row("leading zeros", "+00034.5-000000000000000000000118.25"_ba, 34'500'000'000,
        -118'250'000'000);
    row("nine decimals", "+0.000000001-0.000000002"_ba, 1, -2);
    row("decimals after the ninth are ignored", "+0.0000000019-0.0000000029"_ba, 1, -2);
    row("a thousand decimals", "+1." + QByteArray(1000, '0') + "-2." + QByteArray(1000, '0'),
        degree, -2 * degree);
}

void TestCoordinates::accepts()
{
    QFETCH(QByteArray, text);
    const auto point = Coordinates::parse(view(text));
    QVERIFY(point.has_value());
    QTEST(point->latitude, "latitude");
    QTEST(point->longitude, "longitude");
}

void TestCoordinates::refusesOtherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a solidus alone") << "/"_ba;
    QTest::newRow("a sign alone") << "+"_ba;
    QTest::newRow("two signs alone") << "+-"_ba;
    QTest::newRow("no sign of the latitude") << "34.068930-118.445127"_ba;
    QTest::newRow("no sign of the longitude") << "+34.068930 118.445127"_ba;
    QTest::newRow("no signs at all") << "34.068930,118.445127"_ba;
    QTest::newRow("a latitude alone") << "+34.068930"_ba;
    QTest::newRow("a latitude and a sign") << "+34.068930-"_ba;
    QTest::newRow("a longitude alone") << "-118.445127"_ba;
    QTest::newRow("a doubled sign") << "++34-118"_ba;
    QTest::newRow("a doubled inner sign") << "+34--118"_ba;
    QTest::newRow("a blank between") << "+34.068930 -118.445127"_ba;
    QTest::newRow("a comma between") << "+34.068930,-118.445127"_ba;
    QTest::newRow("a blank in front") << " +34-118"_ba;
    QTest::newRow("a blank behind") << "+34-118 "_ba;
    QTest::newRow("degrees and minutes") << "+3404.1358-11826.7076"_ba;
    QTest::newRow("degrees, minutes and seconds") << "+340408.148-1182642.457/"_ba;
    QTest::newRow("degree signs") << "+34\xc2\xb0-118\xc2\xb0"_ba;
    QTest::newRow("letters for the directions") << "34.06893N118.445127W"_ba;
    QTest::newRow("an altitude") << "+34.068930-118.445127+0089.1/"_ba;
    QTest::newRow("an altitude of whole metres") << "+34-118+89"_ba;
    QTest::newRow("an altitude below the sea") << "+34-118-5/"_ba;
    QTest::newRow("a reference system") << "+34.068930-118.445127CRSWGS_84/"_ba;
    QTest::newRow("an altitude and a reference system") << "+34-118+89CRSWGS_84/"_ba;
    QTest::newRow("two final solidi") << "+34-118//"_ba;
    QTest::newRow("a solidus in the middle") << "+34/-118"_ba;
    QTest::newRow("a solidus in front") << "/+34-118"_ba;
    QTest::newRow("an exponent") << "+3.4e1-118"_ba;
    QTest::newRow("a negative exponent, as Python prints small floats") << "+1e-05-118.0"_ba;
    QTest::newRow("an exponent in the longitude") << "+34-1.18E2"_ba;
    QTest::newRow("nan") << "+nan-nan"_ba;
    QTest::newRow("infinity") << "+inf-inf"_ba;
    QTest::newRow("hexadecimal") << "+0x22-0x76"_ba;
    QTest::newRow("no digits before the point") << "+.5-118"_ba;
    QTest::newRow("no digits after the point") << "+34.-118"_ba;
    QTest::newRow("no digits after the last point") << "+34-118."_ba;
    QTest::newRow("two points") << "+34.0.6-118"_ba;
    QTest::newRow("a decimal comma") << "+34,06-118,44"_ba;
    QTest::newRow("a NUL inside") << "+34\0-118"_ba;
    QTest::newRow("a NUL behind") << "+34-118\0"_ba;
    QTest::newRow("the minus sign of typography") << "+34\xe2\x88\x92"
                                                     "118"_ba;
    QTest::newRow("digits that are not ASCII") << "+\xd9\xa3\xd9\xa4-118"_ba;
    QTest::newRow("bytes that are not UTF-8") << "+34\xff-118"_ba;
}

void TestCoordinates::refusesOtherForms()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Coordinates::parse(view(text)));
}

void TestCoordinates::refusesBeyondRange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("just beyond the north pole") << "+90.000000001-118"_ba;
    QTest::newRow("just beyond the south pole") << "-90.000000001-118"_ba;
    QTest::newRow("beyond the pole by less than is kept") << "+90.00000000000000000001-118"_ba;
    QTest::newRow("just beyond the date line, east") << "+34+180.000000001"_ba;
    QTest::newRow("just beyond the date line, west") << "+34-180.000000001"_ba;
    QTest::newRow("beyond the date line by less than is kept") << "+34-180.00000000000000000001"_ba;
    QTest::newRow("the next whole degree of latitude") << "+91-118"_ba;
    QTest::newRow("the next whole degree of longitude") << "+34+181"_ba;
    QTest::newRow("latitude and longitude exchanged") << "-118.445127+34.068930"_ba;
    QTest::newRow("a latitude beyond 64 bits") << "+18446744073709551616-118"_ba;
    QTest::newRow("a longitude beyond 64 bits") << "+34-99999999999999999999999999"_ba;
    QTest::newRow("a thousand digits") << "+" + QByteArray(1000, '9') + "-118";
}

void TestCoordinates::refusesBeyondRange()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Coordinates::parse(view(text)));
}

void TestCoordinates::givesDegrees()
{
    const Coordinates point {34'068'930'000, -118'445'127'000};
    QCOMPARE(point.latitudeDegrees(), 34.06893);
    QCOMPARE(point.longitudeDegrees(), -118.445127);
}

QTEST_APPLESS_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
