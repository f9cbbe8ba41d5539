#include "core/protocol/coordinates.h"
#include "core/protocol/fix.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <array>

using namespace herd;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

/// The fast way must know the plain form, and never say anything that the parsers of the two fields
/// would not.
class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain_data();
    void plain();
    void notPlain_data();
    void notPlain();
    void agreesWithTheParsers();
};

void TestFix::plain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the example of the assignment")
        << "+34.068930-118.445127 1520023934.918963997"_ba;
    QTest::newRow("as short as it gets") << "+1.0-2.0 1000000000.0"_ba;
    QTest::newRow("just below the limits") << "-89.999-179.999 9999999999.999999999"_ba;
    for (int decimals = 1; decimals <= 9; ++decimals)
        QTest::addRow("%d decimals of the time", decimals)
            << "+34.068930-118.445127 1520023934." + QByteArray("123456789").first(decimals);
    QTest::newRow("leading zeros") << "+04.5+007.5 0000000001.000000001"_ba;
    QTest::newRow("64 bytes")
        << "+34.068930123456789-118.4451271234567890123 1520023934.918963997"_ba;
}

void TestFix::plain()
{
    QFETCH(QByteArray, text);
    QVERIFY(text.size() <= 64);
    const qsizetype blank = text.indexOf(' ');
    const auto fix = scanPlainFix(view(text));
    QVERIFY(fix);
    QCOMPARE(bytes(fix->location), text.first(blank));
    QCOMPARE(bytes(fix->time), text.sliced(blank + 1));
    QVERIFY(Coordinates::parse(fix->location));
    QVERIFY(Timestamp::parse(fix->time) == fix->sentAt);
}

void TestFix::notPlain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("65 bytes")
        << "+34.068930123456789-118.44512712345678901234 1520023934.918963997"_ba;
    QTest::newRow("no sign") << "34.068930-118.445127 1520023934.918963997"_ba;
    QTest::newRow("another sign") << "+34.068930*118.445127 1520023934.918963997"_ba;
    QTest::newRow("the limit of a latitude") << "+90.0-118.445127 1520023934.918963997"_ba;
    QTest::newRow("above the limit of a longitude") << "+34.0-180.000001 1520023934.918963997"_ba;
    QTest::newRow("three digits of latitude") << "+034.0-118.4 1520023934.918963997"_ba;
    QTest::newRow("four digits of longitude") << "+34.0-0118.4 1520023934.918963997"_ba;
    QTest::newRow("no digit before a point") << "+.5-118.4 1520023934.918963997"_ba;
    QTest::newRow("no digit after a point") << "+34.-118.4 1520023934.918963997"_ba;
    QTest::newRow("whole degrees") << "+34-118 1520023934.918963997"_ba;
    QTest::newRow("a final solidus") << "+34.0-118.4/ 1520023934.918963997"_ba;
    QTest::newRow("two blanks") << "+34.0-118.4  1520023934.918963997"_ba;
    QTest::newRow("a tab") << "+34.0-118.4\t1520023934.918963997"_ba;
    QTest::newRow("a blank behind") << "+34.0-118.4 1520023934.918963997 "_ba;
    QTest::newRow("a NUL behind") << "+34.0-118.4 1520023934.918963997\0"_ba;
    QTest::newRow("nine digits of seconds") << "+34.0-118.4 999999999.5"_ba;
    QTest::newRow("eleven digits of seconds") << "+34.0-118.4 15200239341.5"_ba;
    QTest::newRow("whole seconds") << "+34.0-118.4 1520023934"_ba;
    QTest::newRow("seconds and a point") << "+34.0-118.4 1520023934."_ba;
    QTest::newRow("ten decimals of the time") << "+34.0-118.4 1520023934.1234567890"_ba;
    QTest::newRow("64 digits") << QByteArray(64, '1');
    QTest::newRow("64 points") << QByteArray(64, '.');
}

void TestFix::notPlain()
{
    QFETCH(QByteArray, text);
    QVERIFY(!scanPlainFix(view(text)));
}

void TestFix::agreesWithTheParsers()
{
    Random random;
    constexpr auto alphabet = "0123456789+-. /\t\0\x80\xb0\xff:"sv;
    const std::array sources {"+34.068930-118.445127 1520023934.918963997"_ba,
                              "-89.999999+179.999999 1520023934.9"_ba,
                              "+1.0-2.0 9999999999.99999999"_ba};
    int plain = 0;
    for (int i = 0; i < 200'000; ++i) {
        QByteArray text = random.pick(sources);
        for (auto changes = random.between(0, 3); changes > 0; --changes) {
            const qsizetype at = random.between(0, text.size() - 1);
            const char byte = random.pick(alphabet);
            switch (random.between(0, 3)) {
            case 0:
                text.insert(at, byte);
                break;
            case 1:
                text.remove(at, 1);
                break;
            default:
                text[at] = byte;
                break;
            }
        }
        const auto fix = scanPlainFix(view(text));
        if (!fix)
            continue;
        ++plain;
        QVERIFY2(bytes(fix->location) + ' ' + bytes(fix->time) == text, text.constData());
        QVERIFY2(Coordinates::parse(fix->location), text.constData());
        QVERIFY2(Timestamp::parse(fix->time) == fix->sentAt, text.constData());
    }
    QVERIFY(plain > 50'000); // a quarter is left as it was
}

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
