#include "core/protocol/text.h"
#include "tests/support/bytes.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixBytesAreWhiteSpace();
    void decimals_data();
    void decimals();
    void limits_data();
    void limits();
    void fields_data();
    void fields();
    void serverIds_data();
    void serverIds();
};

void TestText::sixBytesAreWhiteSpace()
{
    const QByteArray space = " \t\r\n\f\v"_ba;
    for (int c = 0; c < 256; ++c)
        QCOMPARE(isSpace(static_cast<char>(c)), space.contains(static_cast<char>(c)));
}

void TestText::decimals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("size");
    QTest::addColumn<std::int64_t>("whole");
    QTest::addColumn<std::int32_t>("billionths");
    const auto row = [](const char *name, const QByteArray &text, std::size_t size,
                        std::int64_t whole, std::int32_t billionths) {
        QTest::newRow(name) << text << size << whole << billionths;
    };
    row("nothing", ""_ba, 0, 0, 0);
    row("no digit in front", ".5"_ba, 0, 0, 0);
    row("a sign is no part", "+5"_ba, 0, 0, 0);
    row("whole digits", "19"_ba, 2, 19, 0);
    row("leading zeros are free", "000000000000000000000000000020"_ba, 30, 20, 0);
    row("18 nines", "999999999999999999"_ba, 18, 999'999'999'999'999'999, 0);
    row("19 digits are too large", "1000000000000000000"_ba, 19, Digits::tooLarge, 0);
    row("8 digits", "12345678"_ba, 8, 12'345'678, 0);
    row("9 digits", "123456789"_ba, 9, 123'456'789, 0);
    row("17 digits and something else", "12345678901234567x"_ba, 17, 12'345'678'901'234'567, 0);
    row("bytes just below and above digits end a run", "12/34:56"_ba, 2, 12, 0);
    row("high bytes end a run",
        "123\xb0\xb1\xff"
        "4567"_ba,
        3, 123, 0);
    row("a point without decimals is no part", "5."_ba, 1, 5, 0);
    row("a second point ends it", "1.5.5"_ba, 3, 1, 500'000'000);
    row("what follows is left", "34.25-118"_ba, 5, 34, 250'000'000);
    row("an exponent is no part", "1e5"_ba, 1, 1, 0);
    row("one decimal is a tenth", "0.5"_ba, 3, 0, 500'000'000);
    row("the ninth decimal counts", "0.000000001"_ba, 11, 0, 1);
    row("the tenth does not", "0.0000000009"_ba, 12, 0, 0);
    row("nothing is rounded up", "7.99999999999"_ba, 13, 7, 999'999'999);
}

void TestText::decimals()
{
    QFETCH(QByteArray, text);
    const Decimal number = Decimal::scan(view(text));
    QTEST(number.size, "size");
    QTEST(number.whole, "whole");
    QTEST(number.billionths, "billionths");
}

void TestText::limits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::int64_t>("limit");
    QTest::addColumn<bool>("exceeds");
    QTest::newRow("below") << "19.9"_ba << std::int64_t(20) << false;
    QTest::newRow("the limit itself") << "20"_ba << std::int64_t(20) << false;
    QTest::newRow("the limit with zeros") << "20.00000000000000"_ba << std::int64_t(20) << false;
    QTest::newRow("the least above") << "20.000000001"_ba << std::int64_t(20) << true;
    QTest::newRow("above by a decimal after the ninth")
        << "20.00000000000001"_ba << std::int64_t(20) << true;
    QTest::newRow("above") << "21"_ba << std::int64_t(20) << true;
    QTest::newRow("a thousand digits do not overflow")
        << QByteArray(1000, '9') << std::int64_t(90) << true;
    QTest::newRow("a 1 with a thousand zeros")
        << "1" + QByteArray(1000, '0') << std::int64_t(90) << true;
}

void TestText::limits()
{
    QFETCH(QByteArray, text);
    QFETCH(std::int64_t, limit);
    QTEST(Decimal::scan(view(text)).exceeds(limit), "exceeds");
}

void TestText::fields_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("an empty line has none") << ""_ba << QByteArrayList {};
    QTest::newRow("a blank line has none") << " \t\r\n\f\v"_ba << QByteArrayList {};
    QTest::newRow("one") << "a"_ba << QByteArrayList {"a"_ba};
    QTest::newRow("blanks in front, between and behind do not matter")
        << "\v a \t\f b\r"_ba << QByteArrayList {"a"_ba, "b"_ba};
    QTest::newRow("a NUL is part of a field") << "a\0b c"_ba << QByteArrayList {"a\0b"_ba, "c"_ba};
    QTest::newRow("fields of every length around a word of the machine")
        << "1234567 12345678 123456789 1234567890abcdef 1"_ba
        << QByteArrayList {"1234567"_ba, "12345678"_ba, "123456789"_ba, "1234567890abcdef"_ba,
                           "1"_ba};
    QTest::newRow("control characters and high bytes do not end a field")
        << "ab\x01"
           "cd\xff"
           "efg\x7f\x08h\x0ei\x1fjk\x80l m"_ba
        << QByteArrayList {"ab\x01"
                           "cd\xff"
                           "efg\x7f\x08h\x0ei\x1fjk\x80l"_ba,
                           "m"_ba};
}

void TestText::fields()
{
    QFETCH(QByteArray, line);
    FieldReader reader(view(line));
    QByteArrayList found;
    for (auto field = reader.next(); !field.empty(); field = reader.next())
        found.append(bytes(field));
    QTEST(found, "expected");
    QVERIFY(reader.next().empty());
}

void TestText::serverIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a name") << "Goloman"_ba << true;
    QTest::newRow("one letter") << "a"_ba << true;
    QTest::newRow("one digit") << "7"_ba << true;
    QTest::newRow("underscore and dash inside") << "a_b-C9"_ba << true;
    QTest::newRow("64 characters") << QByteArray(64, 'x') << true;
    QTest::newRow("65 characters") << QByteArray(65, 'x') << false;
    QTest::newRow("nothing") << ""_ba << false;
    QTest::newRow("a dash in front would be an option") << "-a"_ba << false;
    QTest::newRow("an underscore in front") << "_a"_ba << false;
    QTest::newRow("a point") << "a.b"_ba << false;
    QTest::newRow("a path") << "../a"_ba << false;
    QTest::newRow("a blank") << "a b"_ba << false;
    QTest::newRow("a NUL") << "a\0"_ba << false;
    QTest::newRow("a letter that is not ASCII") << "J\xc3\xbcrgen"_ba << false;
}

void TestText::serverIds()
{
    QFETCH(QByteArray, id);
    QTEST(isServerId(view(id)), "accepted");
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
